"""Every difference between readings and assessments, each so that it can be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mpfcheck.evaluation.compare import ElementResult, RequirementResult
from mpfcheck.evaluation.found import FoundCitation
from mpfcheck.evaluation.run import Compared
from mpfcheck.evaluation.why import why_not
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.framework import Framework
from mpfcheck.model.rule import RuleSet

_SHOWN = 3  # citations of one element that are told
_REASONS = 2  # places of the reader at which a miss is explained


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    `kind`: "missed", "false alarm", "strength", "citation" (the first place cited is not one of
    the reader's), "contradiction". `what` says it in a few words; `lines` say where, and why.
    """

    kind: str
    law: str
    requirement: str
    element: str
    what: str
    lines: tuple[str, ...]


KINDS = {
    "missed": "Missed: in the reading, not found",
    "false alarm": "False alarms: found, not in the reading",
    "strength": "Found with another strength",
    "citation": "Citations that the reading does not have",
    "contradiction": "Contradictions",
}


def differences(
    compared: Iterable[Compared], rules: RuleSet, framework: Framework
) -> Iterator[Difference]:
    """All differences, law by law."""
    for one in compared:
        view = InstrumentView(one.law) if one.law is not None else None
        for result in one.comparison.elements:
            if result.missed:
                yield _missed(result, view, rules, framework)
            elif result.false_alarm:
                evidence = result.found.element(result.element).evidence
                yield _of(result, "false alarm", result.got, map(_told, evidence[:_SHOWN]))
            elif result.gold != result.got:
                yield _strength(result)
            if result.both and not all(result.right_read):
                yield _citations(result)
        yield from _contradictions(one.comparison.requirements)


def _of(result: ElementResult, kind: str, what: str, lines: Iterable[str]) -> Difference:
    place = result.place
    return Difference(kind, place.law, place.requirement, result.element, what, tuple(lines))


def _missed(
    result: ElementResult, view: InstrumentView | None, rules: RuleSet, framework: Framework
) -> Difference:
    what = f"{result.gold} in the reading"
    file = rules.for_requirement(result.place.requirement)
    if view is None or file is None or not result.reading.cites:
        nearest = result.found.nearest(result.element)
        told = [f"cited: {_places(result)}"]
        told += [f"nearest: {nearest.clause} {nearest.lacks}"] if nearest else []
        return _of(result, "missed", what, told)
    element = framework.by_id[file.requirement].element(result.element)
    patterns = [p for p in file.patterns if p.element == result.element]
    lines = [why_not(view, patterns, element, c) for c in result.reading.cites[:_REASONS]]
    if rest := [c.at for c in result.reading.cites[_REASONS:]]:
        lines.append(f"also cited: {', '.join(dict.fromkeys(rest))}")
    return _of(result, "missed", what, dict.fromkeys(lines))


def _strength(result: ElementResult) -> Difference:
    best = result.found.element(result.element).evidence[:1]
    lines = [f"cited in the reading: {_places(result)}"]
    if result.reading.note:
        lines.append(f"the reader's note: {result.reading.note}")
    for citation in best:
        lines.append(_told(citation))
        lines += [f"because {b}" for b in citation.because if b.startswith("weak")]
    what = f"{result.got}, {result.gold} in the reading"
    return _of(result, "strength", what, lines)


def _citations(result: ElementResult) -> Difference:
    evidence = result.found.element(result.element).evidence
    wrong = [c for c, right in zip(evidence, result.right_read, strict=True) if not right]
    first = not result.right_read[0]
    rest = [c.article for c in (wrong[1:] if first else wrong)]
    lines = [f"first: {_told(wrong[0])}"] if first else []
    if rest:
        lines.append(f"{'also' if first else 'further'}: {', '.join(dict.fromkeys(rest))}")
    lines.append(f"the reading cites {_places(result)}")
    what = f"{len(wrong)} of {len(evidence)}{', the first among them' if first else ''}"
    return _of(result, "citation", what, lines)


def _contradictions(results: Iterable[RequirementResult]) -> Iterator[Difference]:
    for result in results:
        if result.gold_contradicted is None or result.gold_contradicted == result.got_contradicted:
            continue
        if result.got_contradicted:
            what = "flagged, not in the reading"
            lines = [
                told
                for c in result.found.contradictions
                for told in (c.note or c.id, *map(_told, c.evidence[:1]))
            ]
        else:
            what = "in the reading, not flagged"
            lines = [
                f"{', '.join(c.at for c in told.cites)}: {told.note or told.what or told.text}"
                for told in result.reading.contradictions
            ]
        place = result.place
        yield Difference("contradiction", place.law, place.requirement, "", what, tuple(lines))


def _places(result: ElementResult) -> str:
    return ", ".join(dict.fromkeys(c.at for c in result.reading.cites)) or "no place"


def _told(citation: FoundCitation) -> str:
    """A citation in one line: place, page, rule, words."""
    words = " ".join(citation.quote.split())
    short = words if len(words) <= 160 else words[:159].rstrip() + "…"
    place = citation.clause or citation.article
    return f"{place}, p. {citation.page}, by {citation.rule}: “{short}”"
