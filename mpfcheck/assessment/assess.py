"""The one function through which the stages are wired: reading to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck import __version__
from mpfcheck.assessment.amended import Amended, amended
from mpfcheck.assessment.applicability import applicability, parse_facts
from mpfcheck.assessment.bundle import Bundle, counted, kind_of, notes_on, weighed
from mpfcheck.assessment.confidence import readability, shipped_model, with_confidence
from mpfcheck.assessment.findings import (
    Ground,
    by_id,
    finding_of,
    not_applicable,
    not_assessed,
)
from mpfcheck.assessment.law import Law, read_entry, read_law
from mpfcheck.assessment.loaded import rules_of
from mpfcheck.assessment.needed import Needed, needed
from mpfcheck.assessment.options import Options, Progress
from mpfcheck.assessment.unread import without_unread_gaps
from mpfcheck.errors import UsageError
from mpfcheck.model.assessment import Assessment, Finding, InstrumentSummary
from mpfcheck.model.country import Answer, Country, InstrumentEntry, Kind, Standing
from mpfcheck.model.framework import in_language

if TYPE_CHECKING:
    from mpfcheck.language.annotate import Annotator
    from mpfcheck.model.annotation import AnnotatedInstrument
    from mpfcheck.model.evidence import Evidence, NearMiss


def assess(paths: Iterable[Path], options: Options | None = None) -> Assessment:
    """Assess the laws in `paths` together, as those of one country.

    Raises ReadingError for a file that cannot be read, UsageError for a theme, requirement,
    language, fact or engine that there is not, DataError for rules or a framework that are wrong.
    """
    assessor = Assessor(options)
    return assessor.assess([assessor.read(path) for path in paths])


class Assessor:
    """Loads framework, rules and engine once, and assesses any number of laws with them."""

    def __init__(self, options: Options | None = None) -> None:
        """Load what `options` ask for; raises UsageError and DataError like `assess`."""
        from mpfcheck.inference import choose_engine
        from mpfcheck.rules.framework import load_framework
        from mpfcheck.rules.selection import select

        self.options = options or Options()
        self.framework = load_framework(self.options.framework_file)
        self.asked = select(self.framework, self.options.themes, self.options.requirements)
        self.rules = rules_of(self.options)
        self.facts = parse_facts(self.options.facts, self.framework.facts)
        self.engine = choose_engine(self.options.engine)
        self.confidence = shipped_model()
        self._annotators: dict[str, Annotator] = {}

    def read(self, path: Path, progress: Progress | None = None) -> Law:
        """The law in the file at `path`; raises ReadingError."""
        return read_law(
            path,
            languages=self.rules.languages.keys(),
            language=self.options.language,
            country=self.options.country,
            progress=progress or self.options.progress,
            reading=self.options.reading,
            cache=self.options.cache,
        )

    def read_entry(self, entry: InstrumentEntry, progress: Progress | None = None) -> Law:
        """An instrument that the manifest of a country lists; raises ReadingError."""
        return read_entry(
            entry,
            languages=self.rules.languages.keys(),
            language=self.options.language,
            country=self.options.country,
            progress=progress or self.options.progress,
            reading=self.options.reading,
            cache=self.options.cache,
        )

    def assess(
        self,
        laws: Sequence[Law],
        country: Country | None = None,
        *,
        unreadable: Sequence[str] = (),
    ) -> Assessment:
        """The findings for these laws together, read with what is known of their country.

        `unreadable` names instruments that could not be read; a note says so.
        Raises UsageError if there are none, or only repealed ones.
        """
        if not laws:
            raise UsageError("There is no law to assess.", hint="Give at least one file.")
        laws = tuple(_with_own_ids(laws))
        after = amended(counted(laws))
        language = self.options.report_language or laws[0].instrument.language
        facts = {**(country.facts if country else {}), **self.facts}
        bundle = self._bundle(after)
        changed = {law.instrument.id: law for law in after.laws}
        laws = tuple(changed.get(law.instrument.id, law) for law in laws)
        text = readability(after.laws, bundle.annotated.values())
        return Assessment(
            framework=self.framework.id,
            framework_version=self.framework.version,
            framework_title=in_language(self.framework.title, language),
            rules_digest=self.rules.digest,
            tool_version=__version__,
            country=country.code if country else self.options.country,
            instruments=tuple(_summary(law, bundle.kinds) for law in laws),
            themes=tuple(
                (theme.id, in_language(theme.title, language)) for theme in self.framework.themes
            ),
            findings=tuple(
                with_confidence(without_unread_gaps(finding, laws), self.confidence, text)
                for finding in self._findings(bundle, facts, language)
            ),
            engine=self.engine.name,
            kinds_of_law={
                key: in_language(texts, language)
                for key, texts in self.framework.kinds_of_law.items()
            },
            notes=tuple(notes_on(laws, unreadable)),
            language=language,
            unreviewed=language in self.framework.unreviewed,
        )

    def _bundle(self, after: Amended) -> Bundle:
        laws = after.laws
        annotated = {law.instrument.id: self.annotate(law) for law in laws}
        return Bundle(
            annotated=annotated,
            kinds={law.instrument.id: kind_of(law, annotated[law.instrument.id]) for law in laws},
            drafts=frozenset(
                law.instrument.id for law in laws if law.entry.standing is Standing.DRAFT
            ),
            became=after.became,
            replaced=after.replaced,
        )

    def _findings(
        self, bundle: Bundle, facts: Mapping[str, Answer], language: str
    ) -> Iterator[Finding]:
        from mpfcheck.assessment.naming import Namer
        from mpfcheck.inference import conclude
        from mpfcheck.linking import link

        found, misses = self._match(bundle.annotated.values())
        evidence = tuple(weighed(found, bundle.kinds))
        links = link(
            bundle.annotated, evidence, self._needed.sanctions, bundle.kinds, bundle.replaced
        )
        conclusions = {
            c.requirement: c
            for c in conclude(
                evidence,
                self._needed.requirements,
                engine=self.engine,
                absence=self._needed.absences,
                links=links,
            )
        }
        ground = Ground(
            evidence=by_id([*evidence, *(p.evidence for p in links.punishes), *links.exempting]),
            near_misses=misses,
            name=Namer(self.rules, language),
            laws=bundle.annotated,
            notes={
                (file.requirement, id): note
                for file in self._needed.files
                for id, note in file.notes.items()
            },
            language=language,
            facts=facts,
            kinds=bundle.kinds,
            drafts=bundle.drafts,
            became=bundle.became,
        )
        for requirement in self.asked:
            applies = applicability(requirement, facts, language)
            conclusion = conclusions.get(requirement.id)
            if applies.answer is Answer.NO:
                yield not_applicable(requirement, language, applies)
            elif conclusion is None:
                yield not_assessed(requirement, language, applies)
            else:
                yield finding_of(requirement, conclusion, ground)

    def annotate(self, law: Law) -> AnnotatedInstrument:
        """What is understood of each clause of a law, before any rule is asked."""
        from mpfcheck.language.annotate import Annotator

        language = law.instrument.language
        if language not in self._annotators:
            self._annotators[language] = Annotator(self.rules.languages[language])
        return self._annotators[language].annotate(law.instrument)

    def _match(
        self, annotated: Iterable[AnnotatedInstrument]
    ) -> tuple[tuple[Evidence, ...], tuple[NearMiss, ...]]:
        from mpfcheck.matching import balanced, match

        requirements = {r.id: r for r in self._needed.requirements}
        found = [match(a, self._needed.files, requirements) for a in annotated]
        return (
            balanced([e for matches in found for e in matches.evidence], self._needed.files),
            tuple(m for matches in found for m in matches.near_misses),
        )

    @cached_property
    def _needed(self) -> Needed:
        return needed(self.framework, self.rules, self.asked)


def _with_own_ids(laws: Iterable[Law]) -> Iterator[Law]:
    """The laws with ids that differ: two files may have the same name in two folders."""
    taken: set[str] = set()
    for law in laws:
        id, number = law.instrument.id, 1
        while id in taken:
            number += 1
            id = f"{law.instrument.id}-{number}"
        taken.add(id)
        yield replace(law, instrument=replace(law.instrument, id=id))


def _summary(law: Law, kinds: Mapping[str, Kind]) -> InstrumentSummary:
    instrument, entry = law.instrument, law.entry
    return InstrumentSummary(
        id=instrument.id,
        title=instrument.title or instrument.id,
        path=instrument.path,
        sha256=instrument.sha256,
        language=instrument.language,
        pages=instrument.page_count,
        articles=len(instrument.articles),
        clauses=len(instrument.clauses),
        notes=instrument.notes,
        kind=kinds.get(instrument.id, entry.kind).value,
        standing=entry.standing.value,
        year=entry.year,
        amends=entry.amends,
    )
