"""A law as it comes from its file: read, its language known, its clauses found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.assessment.options import Progress
from mpfcheck.errors import ReadingError, UsageError
from mpfcheck.function_words import language_of
from mpfcheck.model.country import InstrumentEntry
from mpfcheck.reading.options import ReadOptions

if TYPE_CHECKING:
    from mpfcheck.cache import Cache
    from mpfcheck.model.document import Document
    from mpfcheck.model.instrument import Instrument


UNLISTED = InstrumentEntry(Path(), "")
"""For a law that no manifest lists."""


@dataclass(frozen=True, slots=True)
class Law:
    """An instrument, and the pages (1-based) on which there was something that was not read.

    `entry` is what the manifest of its country says of it.
    """

    instrument: Instrument
    unread: tuple[int, ...] = ()
    entry: InstrumentEntry = UNLISTED

    @property
    def name(self) -> str:
        """What reports call it: its title, or its id where it has none."""
        return self.instrument.title or self.instrument.id

    @property
    def readable_share(self) -> float:
        """The share of pages that were read, 0 to 1."""
        return 1 - len(self.unread) / max(self.instrument.page_count, 1)


def read_entry(
    entry: InstrumentEntry,
    *,
    languages: Collection[str],
    language: str | None = None,
    country: str = "",
    progress: Progress | None = None,
    reading: ReadOptions | None = None,
    cache: Cache | None = None,
) -> Law:
    """Read an instrument that a manifest lists.

    Its id, title and language, where given, go before the file's. Raises like `read_law`.
    """
    law = read_law(
        entry.file,
        languages=languages,
        language=entry.language or language,
        country=country,
        progress=progress,
        reading=reading,
        cache=cache,
    )
    instrument = replace(
        law.instrument,
        id=entry.id or law.instrument.id,
        title=entry.title or law.instrument.title,
    )
    return replace(law, entry=entry, instrument=instrument)


def read_law(
    path: Path,
    *,
    languages: Collection[str],
    language: str | None = None,
    country: str = "",
    progress: Progress | None = None,
    reading: ReadOptions | None = None,
    cache: Cache | None = None,
) -> Law:
    """Read the file at `path` into clauses.

    `languages` are the codes that can be read; `language` is that of the text, detected if None.
    `reading` says whether text is recognised, and what reading may cost. What `cache` holds of the
    same bytes is not read again.
    Raises ReadingError for a file that cannot be read as a law in one of the languages, UsageError
    if `language` is none of them.
    """
    if language is not None and language not in languages:
        raise UsageError(
            f"unknown language {language!r}", hint=f"allowed: {', '.join(sorted(languages))}"
        )
    options = replace(reading or ReadOptions(), language=language)
    if cache is None:
        return _read(path, languages, country, progress, options)
    from mpfcheck.assessment.kept import Shelf

    shelf = Shelf.of(cache, path, sorted(languages), options)
    if shelf is not None and (kept := shelf.taken()) is not None:
        return replace(kept, instrument=replace(kept.instrument, country=country))
    law = _read(path, languages, country, progress, options)
    if shelf is not None:
        shelf.keep(law)
    return law


def _read(
    path: Path,
    languages: Collection[str],
    country: str,
    progress: Progress | None,
    options: ReadOptions,
) -> Law:
    from mpfcheck.reading import read_safely
    from mpfcheck.reading.languages import in_one_language
    from mpfcheck.structure import build

    document = read_safely(path, progress=progress, options=options)
    parts = in_one_language(document, languages, options.language)
    document = parts.document
    spoken = options.language or parts.language or _detected(document, languages)
    return Law(
        instrument=build(document, language=spoken, country=country),
        unread=tuple(page.number for page in document.pages if not page.has_text),
    )


_NO_LANGUAGE = {"unknown", "zxx"}  # too few letters; letters of no language


def _detected(document: Document, languages: Collection[str]) -> str:
    from mpfcheck.language import detect_language
    from mpfcheck.model.document import LineRole

    lines = [line for line in document.lines if line.role in (LineRole.BODY, LineRole.TABLE)]
    body = [line.text for line in lines if line.role is LineRole.BODY]
    found = detect_language("\n".join(body)).language
    if found in _NO_LANGUAGE:  # a law that is set in a table
        found = detect_language("\n".join(line.text for line in lines)).language
    if found in languages:
        return found
    said = "is not known" if found in _NO_LANGUAGE else f"seems to be {found!r}"
    mixed = _spoken([line.text for line in lines], languages)
    raise ReadingError(
        f"{document.path}: the language of the text {said}; "
        f"there are words for {', '.join(sorted(languages))}.",
        hint=f"Lines of it are in {' and '.join(mixed)}: say with --lang which are to be read."
        if len(mixed) > 1
        else "If that is wrong, say which it is with --lang.",
    )


def _spoken(lines: Sequence[str], languages: Collection[str]) -> list[str]:
    """Codes of the languages that lines can be told to be in, the commonest first."""
    found = Counter(language_of(line) for line in lines)
    return [code for code, _ in found.most_common() if code is not None and code in languages]


def shipped_languages() -> tuple[str, ...]:
    """Codes of the languages for which mpfcheck ships a lexicon."""
    from mpfcheck.resources import data_folder

    lexicons = data_folder("rules") / "lexicon"
    return tuple(sorted(folder.name for folder in lexicons.iterdir() if folder.is_dir()))
