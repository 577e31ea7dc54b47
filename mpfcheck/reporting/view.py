"""One view of an assessment that every report shares: its order, its counts, its words.

Nothing is judged here. Statuses, strengths and reasons come from the assessment as they are;
this module only sorts them, counts them and says them in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mpfcheck.model.assessment import (
    Assessment,
    Citation,
    ElementFinding,
    Finding,
    InstrumentSummary,
    Nearest,
    Status,
)
from mpfcheck.model.confidence import Level
from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Example, Source
from mpfcheck.model.review import Reviewed
from mpfcheck.model.why import Why
from mpfcheck.reporting.lacks import said_lacks
from mpfcheck.reporting.messages import Messages, messages, spelled_out
from mpfcheck.reporting.places import place_of
from mpfcheck.reporting.reasons import in_words, said_why

# Gaps first. A contradiction is a gap whatever else the text says.
_ORDER = (Status.ABSENT, Status.PARTIAL, Status.NOT_ASSESSABLE, Status.MET)
_UNDECIDED = frozenset({Status.NOT_ASSESSED, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requirements have which status; `contradicted` counts across the others."""

    total: int
    met: int
    partial: int
    absent: int
    not_assessable: int
    not_applicable: int
    not_assessed: int
    contradicted: int

    def of(self, status: Status) -> int:
        """How many have this status."""
        number: int = getattr(self, status.value.replace("-", "_"))
        return number

    @property
    def assessed(self) -> int:
        """The denominator of met, partial and absent."""
        return self.met + self.partial + self.absent


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme: what is decided, gaps first, then what is not, in the framework's order."""

    id: str
    title: str
    counts: Counts
    decided: tuple[Finding, ...]
    not_applicable: tuple[Finding, ...]
    not_assessed: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: gaps first, what was not judged last."""
        return (*self.decided, *self.not_applicable, *self.not_assessed)

    @property
    def judged(self) -> bool:
        """Whether anything is said of it beyond that there are no rules yet."""
        return bool(self.decided or self.not_applicable)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report shows, in the order in which it shows it."""

    framework: str
    rules_digest: str
    tool_version: str
    engine: str
    country: str
    instruments: tuple[InstrumentSummary, ...]
    themes: tuple[ThemeView, ...]
    counts: Counts
    notes: tuple[str, ...]
    kinds_of_law: Mapping[str, str]
    say: Messages
    unreviewed: bool = False

    def place(self, cited: Citation | Nearest) -> str:
        """Where to look: "s. 12(1)(c), p. 14", with the instrument where there are several."""
        return place_of(cited, self.instruments, self.say)

    def about(self, cited: Citation) -> list[str]:
        """Whom a clause binds and what it does, in words, as far as they are known."""
        kinds = {"scope": cited.scope, "modality": cited.modality}
        return [self.say.known(kind, value) for kind, value in kinds.items() if value]

    def comparator(self, example: Example) -> str:
        """How the law of some country deals with the matter, in a line."""
        say = self.say
        named = [say("comparator.line", country=example.country, law=example.law), example.article]
        shows = "" if example.shows == "met" else f" ({say(f'comparator.shows-{example.shows}')})"
        where = ", ".join(filter(None, named))
        return f"{where}{say.colon} {example.note}{shows}{self._mark(example)}"

    def source(self, source: Source) -> str:
        """A place that a requirement is worked out from, in a line."""
        return f"{source.title}, {source.place}{self.say.colon} {source.gist}{self._mark(source)}"

    def _mark(self, what: Source | Example) -> str:
        return "" if what.verified else f" [{self.say('unverified')}]"

    def why(self, reason: Why) -> str:
        """A reason in words."""
        return said_why(reason, self.say)

    def lacks(self, nearest: Nearest) -> str:
        """What a near clause names and lacks, in a sentence without a stop; "" if not known."""
        return said_lacks(nearest, self.say)

    def look_also_in(self, finding: Finding) -> str:
        """Other kinds of law that usually hold it, in words: "labour code or mine safety act"."""
        names = (self.kinds_of_law.get(k) or spelled_out(k) for k in finding.look_also_in)
        return self.say.listed(names, "or")

    @property
    def review_state(self) -> str:
        """How much of it counsel has reviewed, "" if nothing."""
        reviews = [f.review for theme in self.themes for f in theme.findings if f.review]
        if not reviews:
            return ""
        held = [r for r in reviews if not r.stale]
        accepted = sum(r.decision.accepted for r in held)
        return self.say(
            "review.state",
            reviewed=len(reviews),
            total=self.counts.total - self.counts.not_assessed,
            accepted=accepted,
            changed=len(held) - accepted,
            stale=len(reviews) - len(held),
        )

    def counsel(self, finding: Finding) -> tuple[str, ...]:
        """What counsel decided on a finding, in sentences without a final stop."""
        reviews = (finding.review, *finding.also_reviewed)
        return tuple(part for r in reviews if r is not None for part in self._decided(r))

    def _decided(self, reviewed: Reviewed) -> Iterator[str]:
        say, decision = self.say, reviewed.decision
        by = {"reviewer": decision.reviewer, "date": decision.date}
        if decision.status == decision.machine:
            said = say("review.accepted", **by)
        else:
            status = say.known("status", decision.status)
            said = say("review.changed", status=status, **by)
        yield f"{said} {say('review.alone', law=reviewed.law)}" if reviewed.law else said
        if decision.rejected:
            places = say.listed(dict.fromkeys(ground.clause for ground in decision.rejected))
            yield say("review.rejected", places=places)
        if decision.added:
            places = say.listed(f"{a.clause} ({a.element})" for a in decision.added)
            yield say("review.added", places=places)
        if decision.note:
            yield decision.note
        if reviewed.stale is not None:
            yield f"{say('review.stale')}{say.colon} {said_why(reviewed.stale, say)}"

    @property
    def to_be_read(self) -> str:
        """What counsel should read before anybody relies on it, in a sentence; "" if nothing."""
        ids = [f.requirement for t in self.themes for f in t.decided if to_be_read(f)]
        return self.say("confidence.list", requirements=", ".join(sorted(ids))) if ids else ""

    @property
    def checked(self) -> str:
        """What it was checked against, in a phrase."""
        say = self.say
        against = say("checked-against", framework=self.framework)
        return f"{say('label.checked').capitalize()} {against}"

    @property
    def caveats(self) -> tuple[str, ...]:
        """What a reader must know before relying on it."""
        say = self.say
        unread = () if say.reviewed and not self.unreviewed else (say("unreviewed-language"),)
        state = (self.review_state,) if self.review_state else ()
        return (say("caveat"), *state, *unread)


def view(assessment: Assessment) -> Report:
    """The report of an assessment. Themes without any finding are left out."""
    themes = tuple(
        _theme(id, title, tuple(assessment.of_theme(id))) for id, title in assessment.themes
    )
    return Report(
        framework=f"{assessment.framework_title} ({assessment.framework} "
        f"{assessment.framework_version})",
        rules_digest=assessment.rules_digest,
        tool_version=assessment.tool_version,
        engine=assessment.engine,
        country=assessment.country,
        instruments=assessment.instruments,
        themes=tuple(t for t in themes if t.counts.total),
        counts=counts(assessment.findings),
        notes=tuple(in_words(assessment.notes, messages(assessment.language))),
        kinds_of_law=assessment.kinds_of_law,
        say=messages(assessment.language),
        unreviewed=assessment.unreviewed,
    )


def counts(findings: Iterable[Finding]) -> Counts:
    """Count the statuses as they stand."""
    given = tuple(findings)
    statuses = [f.status for f in given]
    return Counts(
        total=len(given),
        met=statuses.count(Status.MET),
        partial=statuses.count(Status.PARTIAL),
        absent=statuses.count(Status.ABSENT),
        not_assessable=statuses.count(Status.NOT_ASSESSABLE),
        not_applicable=statuses.count(Status.NOT_APPLICABLE),
        not_assessed=statuses.count(Status.NOT_ASSESSED),
        contradicted=sum(f.contradicted for f in given),
    )


def _theme(id: str, title: str, findings: tuple[Finding, ...]) -> ThemeView:
    return ThemeView(
        id=id,
        title=title,
        counts=counts(findings),
        decided=tuple(sorted((f for f in findings if f.status not in _UNDECIDED), key=_gaps_first)),
        not_applicable=tuple(f for f in findings if f.status is Status.NOT_APPLICABLE),
        not_assessed=tuple(f for f in findings if f.status is Status.NOT_ASSESSED),
    )


def _gaps_first(finding: Finding) -> int:
    rank = _ORDER.index(finding.status) * 2
    absent_rank = 0
    return 1 if finding.contradicted and rank > absent_rank else rank


def is_gap(finding: Finding) -> bool:
    """Whether there is something to mend in the law, or something to judge by hand."""
    return finding.status is not Status.MET or finding.contradicted


def to_be_read(finding: Finding) -> bool:
    """Whether counsel should read the law on it before anybody relies on the status.

    What counsel has decided, on the text as it now stands, need not be read again.
    """
    decided = finding.review is not None and not finding.review.stale
    weak = finding.confidence is not None and finding.confidence.level is Level.WEAK
    return weak and not decided


def found(finding: Finding) -> tuple[ElementFinding, ...]:
    """Elements with evidence, the core ones first."""
    return _core_first(e for e in finding.elements if e.strength is not Strength.NONE)


def missing(finding: Finding) -> tuple[ElementFinding, ...]:
    """Elements without evidence, the core ones first."""
    return _core_first(e for e in finding.elements if e.strength is Strength.NONE)


def _core_first(elements: Iterable[ElementFinding]) -> tuple[ElementFinding, ...]:
    return tuple(sorted(elements, key=lambda e: not e.core))


def summary(counts: Counts, say: Messages) -> str:
    """The result in a sentence, with its denominators."""
    if not counts.assessed:
        return say("summary.none", requirements=say.counted(counts.total, "requirement"))
    verdicts = [say.counted(getattr(counts, name), name) for name in ("met", "partial", "absent")]
    assessed = say.counted(counts.assessed, "assessed-requirement")
    said = say("summary.verdicts", requirements=assessed, verdicts=say.listed(verdicts))
    if counts.contradicted:
        said += f" {say.counted(counts.contradicted, 'contradicted')}."
    beside = [
        say.counted(number, status.value)
        for status, number in (
            (Status.NOT_ASSESSED, counts.not_assessed),
            (Status.NOT_ASSESSABLE, counts.not_assessable),
            (Status.NOT_APPLICABLE, counts.not_applicable),
        )
        if number
    ]
    if beside:
        said += " " + say("summary.beside", total=counts.total, statuses=say.listed(beside))
    return said
