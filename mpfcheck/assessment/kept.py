"""Clauses of a law in the cache: by the bytes of its file, how it was read, and the reader."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mpfcheck.assessment.law import Law
from mpfcheck.cache import Cache, digests
from mpfcheck.cache.plain import packed, unpacked
from mpfcheck.model.instrument import Instrument
from mpfcheck.reading.options import Ocr, ReadOptions

_KIND = "laws"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the clauses of one file are kept; `sha256` are the bytes that it holds now."""

    cache: Cache
    path: Path
    sha256: str
    key: str

    @classmethod
    def of(
        cls, cache: Cache, path: Path, languages: list[str], options: ReadOptions
    ) -> Shelf | None:
        """The place for a file, read so; None if it cannot be read, as reading will tell."""
        try:
            sha256 = digests.of_file(path)
        except OSError:
            return None
        # the id of an instrument comes from the names of its file and folder, its format from the
        # ending; what a file may cost has no part in what is read of it
        key = digests.of_values(
            sha256,
            [path.parent.name, path.name],
            languages,
            [options.ocr, options.language],
            "" if options.ocr is Ocr.NEVER else digests.of_recogniser(),
            digests.of_program(digests.READING),
        )
        return cls(cache, path, sha256, key)

    def taken(self) -> Law | None:
        """The law as it was read before, without what a manifest says of it."""
        plain = self.cache.get(_KIND, self.key)
        return None if plain is None else self._moved(law_unpacked(plain))

    def keep(self, law: Law) -> None:
        """Keep the law, unless its file has changed since, or pages of it were not read.

        A page may have failed for want of time or memory, and may be read another time.
        """
        if law.instrument.sha256 == self.sha256 and not law.unread:
            self.cache.put(_KIND, self.key, law_packed(law))

    def _moved(self, law: Law) -> Law:
        return replace(law, instrument=replace(law.instrument, path=str(self.path)))


def law_packed(law: Law) -> list[object]:
    """The clauses of a law, and the pages that were not read, as plain values."""
    return [packed(law.instrument), list(law.unread)]


def law_unpacked(plain: list[object]) -> Law:
    """The law in what `law_packed` made."""
    instrument, unread = plain
    return Law(unpacked(Instrument, instrument), tuple(unread))  # type: ignore[arg-type]
