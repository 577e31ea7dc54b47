"""The pieces that an audit is cut into. Each can be done by any process, and done again.

A country is first looked up in the cache. If it is not there its instruments are read, each by
itself, and what was read is then assessed together.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpfcheck.assessment.kept import law_packed, law_unpacked
from mpfcheck.assessment.law import read_entry
from mpfcheck.assessment.options import Options
from mpfcheck.errors import MpfcheckError
from mpfcheck.model.country import Country, InstrumentEntry
from mpfcheck.resources import data_folder

if TYPE_CHECKING:
    from mpfcheck.assessment import Assessor
    from mpfcheck.assessment.law import Law
    from mpfcheck.model.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Recall:
    """Look up whether a country with these very files is known."""

    country: Country


@dataclass(frozen=True, slots=True)
class Read:
    """Read one instrument."""

    entry: InstrumentEntry


@dataclass(frozen=True, slots=True)
class Assess:
    """Assess the instruments of a country that could be read.

    `laws` are as `Read` gave them, None for those that could not be read.
    """

    country: Country
    laws: tuple[Any, ...]


Task = Recall | Read | Assess


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task, or why nothing did.

    `Recall` and `Assess` give the JSON of an assessment, compressed (None: not known), `Read` gives
    a law as plain values.
    """

    value: Any = None
    error: str = ""


@dataclass
class Worker:
    """Does tasks with the same options; what it loads, it keeps for the next one.

    `folder` is the one that files are named from in what is stored. `files` is where they are to be
    had, if not there: anything that fsspec knows ("s3://laws/africa").
    """

    options: Options
    folder: Path
    files: str = ""

    def do(self, task: Task) -> Outcome:
        """The outcome of a task; whatever goes wrong is its error."""
        try:
            match task:
                case Recall(country):
                    return Outcome(self._recall(country))
                case Read(entry):
                    return Outcome(law_packed(self._read(entry)))
                case Assess(country, laws):
                    return Outcome(self._assess(country, laws))
        except MpfcheckError as error:
            return Outcome(error=self._told(task, error.message))
        except MemoryError:
            return Outcome(error="it needs more memory than --worker-memory allows")
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            return Outcome(error=self._told(task, f"a defect of mpfcheck, report it: {what}"))

    def _recall(self, country: Country) -> bytes | None:
        if self.options.cache is None:
            return None
        known = self._past.answer(self._past.question(country))
        return None if known is None else self._json(known)

    def _read(self, entry: InstrumentEntry) -> Law:
        if not self.files:
            return self._read_here(entry)
        from mpfcheck.audit.fetch import fetched

        with fetched(self.files, entry.file.relative_to(self.folder)) as file:
            law = self._read_here(replace(entry, file=file))
        return replace(law, instrument=replace(law.instrument, path=str(entry.file)))

    def _read_here(self, entry: InstrumentEntry) -> Law:
        lexicons = (self.options.rules_dir or data_folder("rules")) / "lexicon"
        languages = {folder.name for folder in lexicons.iterdir() if folder.is_dir()}
        return read_entry(
            entry,
            languages=languages,
            language=self.options.language,
            reading=self.options.reading,
            cache=self.options.cache,
        )

    def _assess(self, country: Country, plain: tuple[Any, ...]) -> bytes:
        pairs = list(zip(country.instruments, plain, strict=True))
        laws = [replace(law_unpacked(law), entry=entry) for entry, law in pairs if law is not None]
        missing = [entry.file.name for entry, law in pairs if law is None]
        assessment = self._assessor.assess(laws, country, unreadable=missing)
        if self.options.cache is not None and not missing:
            self._past.keep(self._past.question(country), assessment, laws)
        return self._json(assessment)

    def _json(self, assessment: Assessment) -> bytes:
        from mpfcheck.reporting.jsonfile import dumps

        here = tuple(replace(i, path=self._named(i.path)) for i in assessment.instruments)
        return zlib.compress(dumps(replace(assessment, instruments=here)).encode())

    def _told(self, task: Task, message: str) -> str:
        """An error without the name of the file that was to be read: that stands beside it."""
        if isinstance(task, Read):
            message = message.removeprefix(f"{task.entry.file}: ")
        return self._named(message)

    def _named(self, text: str) -> str:
        """`text` with files named from the folder of the audit."""
        return text if self.folder == Path() else text.replace(f"{self.folder}/", "")

    @cached_property
    def _assessor(self) -> Assessor:
        from mpfcheck.assessment import Assessor

        return Assessor(self.options)

    @cached_property
    def _past(self) -> Any:
        from mpfcheck.assessment.remembered import Remembered

        assert self.options.cache is not None
        return Remembered(self.options.cache, self.options)
