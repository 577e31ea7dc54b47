"""Why no rule fired in a clause that a reader cites: the pattern that came closest, what it lacked.

The patterns of the element are tried on the cited clauses one by one. The one that lacks least is
told in words: "s. 45: has mercury; lacks substance-use; is a power".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mpfcheck.evaluation.gold import GoldCite
from mpfcheck.evaluation.places import article_of
from mpfcheck.matching.known import ASM
from mpfcheck.matching.strength import TOUCHES, accepted
from mpfcheck.matching.textual import outcome_in
from mpfcheck.matching.view import READABLE, InstrumentView
from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Element
from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.model.rule import Group, Pattern

_QUOTED = 60  # characters of a quote that are looked for: the text of a PDF may break later


@dataclass(frozen=True, slots=True)
class Shortfall:
    """How far one pattern is from firing in one clause. Smaller compares closer."""

    clause: str
    rule: str
    lacks: int  # conditions that are not fulfilled
    has: int  # groups of concepts that are there
    said: str

    @property
    def order(self) -> tuple[bool, int, int]:
        """Something there before nothing, few conditions lacking before many."""
        return (self.has == 0, self.lacks, -self.has)


def why_not(
    view: InstrumentView, patterns: Iterable[Pattern], element: Element, cite: GoldCite
) -> str:
    """One sentence on why no pattern of the element fired where the reader cites it."""
    clauses = cited_clauses(view.instrument, cite)
    if not clauses:
        return f"{cite.at}: no clause of that name was recognised in the text"
    found = [
        shortfall
        for pattern in patterns
        for clause in clauses
        for shortfall in _shortfalls(view, pattern, element, clause)
    ]
    if not found:
        return f"{cite.at}: the rules look at headings, titles or lists only"
    nearest = min(found, key=lambda s: s.order)
    if not nearest.has:
        return f"{cite.at}: has none of the concepts that the rules ask for"
    return f"{nearest.clause}: {nearest.said} ({nearest.rule.partition('#')[2]})"


def cited_clauses(instrument: Instrument, cite: GoldCite) -> list[Clause]:
    """The clauses that a citation means: those with its quote, else its unit with what is under."""
    readable = [c for c in instrument.clauses if c.role in READABLE]
    article = article_of(cite.at)
    inside = [c for c in readable if article_of(instrument.article_of(c).label) == article]
    if cite.quote:
        words = _letters(cite.quote)[:_QUOTED]
        for clauses in (inside, readable):
            if quoted := [c for c in clauses if words in _letters(c.text)]:
                return quoted
    exact = [c for c in inside if _letters(c.label) == _letters(cite.at)]
    under = {d.index for c in exact for d in instrument.descendants(c)} | {c.index for c in exact}
    return [c for c in inside if c.index in under] or inside


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _shortfalls(
    view: InstrumentView, pattern: Pattern, element: Element, clause: Clause
) -> Iterator[Shortfall]:
    if pattern.aggregate is not None:
        for groups in pattern.aggregate.facets.values():
            facet = replace(pattern, groups=(*pattern.groups, *groups), aggregate=None)
            yield from _shortfalls(view, facet, element, clause)
    elif pattern.groups and pattern.list is None:
        yield _shortfall(view, pattern, element, clause)


def _shortfall(
    view: InstrumentView, pattern: Pattern, element: Element, clause: Clause
) -> Shortfall:
    annotation = view.annotation(clause)
    own = {m.concept for m in annotation.mentions}
    reach = own | view.beyond(clause, pattern.within)
    there = [g for g in pattern.groups if not g.isdisjoint(reach)]
    lacking = [_any_of(g) for g in pattern.groups if g.isdisjoint(reach)]
    lacking += [f"{_any_of(g)} in its own words" for g in pattern.own if _only_near(g, own, reach)]
    lacking += [
        f"{_any_of(g)} in a heading"
        for g in pattern.heading
        if g.isdisjoint(view.headings[clause.index])
    ]
    said = [f"lacks {' and '.join(lacking)}"] if lacking else []
    kinds = {m.kind for m in annotation.modalities}
    if kinds.isdisjoint(accepted(pattern, element) | (frozenset() if pattern.strict else TOUCHES)):
        named = " and ".join(sorted(kinds)) or "not operative"
        said.append(f"modality {named}, not {_few(sorted(accepted(pattern, element)))}")
    if annotation.scope not in pattern.scopes:
        said.append(f"scope {annotation.scope}, not {_few(sorted(pattern.scopes))}")
    if not said:
        said.append(_otherwise(view, pattern, element, clause))
    concepts = sorted({c for g in there for c in g & reach})
    has = f"has {', '.join(concepts)}; " if concepts else ""
    return Shortfall(
        clause.label,
        pattern.rule,
        len(lacking) + len(said) - bool(lacking),
        len(there),
        has + "; ".join(said),
    )


def _only_near(group: Group, own: set[str], reach: set[str]) -> bool:
    return group.isdisjoint(own) and not group.isdisjoint(reach)


def _otherwise(view: InstrumentView, pattern: Pattern, element: Element, clause: Clause) -> str:
    """What keeps a pattern from counting whose concepts, modality and scope are there."""
    outcome = outcome_in(view, pattern, element, clause)
    if outcome is None:
        return "the concepts do not meet in its own words"
    if outcome.strength is Strength.NONE:
        return str(outcome.lacks)
    if shut := _shut(view, pattern, element):
        return f"fires, but {shut}"
    return "fires, but a clause made for ASM sets it aside"


def _shut(view: InstrumentView, pattern: Pattern, element: Element) -> str:
    """What else of the law keeps a pattern shut wherever its concepts meet, "" if nothing."""
    subjects = view.known if element.scope == ASM else view.reached
    if unknown := pattern.known - subjects:
        return f"{_any_of(unknown)} is no subject of the law itself"
    if elsewhere := pattern.unless_anywhere & view.concepts:
        return f"the law speaks of {_any_of(elsewhere)}"
    if unnamed := [group for group in pattern.title if group.isdisjoint(view.title_concepts)]:
        return f"the title of the law does not name {_any_of(unnamed[0])}"
    given = " and ".join(pattern.given).replace(" | ", " or ")
    return f"there is no {given} to go with it" if given else ""


def _any_of(group: Group) -> str:
    return _few(sorted(group))


def _few(names: Sequence[str]) -> str:
    return " or ".join(names[:3]) + (" ..." if len(names) > 3 else "")
