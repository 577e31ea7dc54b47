"""A pattern of a rule said in sentences: what a clause must do, speak of, and not speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.matching.strength import FULL_BY_DEFAULT
from mpfcheck.model.annotation import ModalityKind, Scope
from mpfcheck.model.evidence import Strength
from mpfcheck.model.rule import (
    AbsenceRule,
    Bound,
    Group,
    Pattern,
    RuleTest,
    SanctionRule,
)

DOES = {
    ModalityKind.OBLIGATION: "obliges",
    ModalityKind.PROHIBITION: "prohibits",
    ModalityKind.PERMISSION: "permits",
    ModalityKind.RIGHT: "gives a right",
    ModalityKind.POWER: "gives an authority a power",
    ModalityKind.DELEGATION: "leaves the matter to a later text",
    ModalityKind.ASPIRATION: "states an aspiration",
    ModalityKind.PURPOSE: "states a purpose",
    ModalityKind.DEFINITION: "defines",
    ModalityKind.CONDITION: "sets a condition",
    ModalityKind.CONSTITUTIVE: "establishes",
    ModalityKind.OFFENCE: "makes an offence",
    ModalityKind.EXEMPTION: "exempts",
    ModalityKind.NONE: "does nothing operative",
}
UNITS = {
    "area": ("an area", "hectares"),
    "length": ("a length or distance", "metres"),
    "duration": ("a time", "days"),
    "age": ("an age", "years"),
    "share": ("a share", "per cent"),
    "mass": ("a weight", "tonnes"),
    "volume": ("a volume", "cubic metres"),
    "power": ("a power", "kilowatts"),
    "money": ("an amount of money", ""),
    "count": ("a number", ""),
    "deadline": ("a time in which something must be done", "days"),
    "term": ("a time for which something lasts", "days"),
    "prison": ("a time in prison", "days"),
    "interval": ("a time after which something is done again", "days"),
    "record": ("a time for which something is kept", "days"),
    "depth": ("a depth", "metres"),
    "distance": ("a distance", "metres"),
    "height": ("a height", "metres"),
    "width": ("a width", "metres"),
    "fine": ("a fine", ""),
}
_WITHIN = {
    "sentence": "in one sentence",
    "article": "in the same article",
    "part": "in the same Part or chapter",
    "instrument": "anywhere in the instrument",
}


Name = Callable[[str], str]
"""How a concept is written: plain in a terminal, in italics on a page."""


@dataclass(frozen=True, slots=True)
class Said:
    """A pattern in words: the sentence that says what is looked for, and conditions on it."""

    looks_for: str
    conditions: tuple[str, ...] = ()


def said(pattern: Pattern, name: Name, in_conditions: Name | None = None) -> Said:
    """The pattern in sentences, concepts written by `name` (in the conditions by another)."""
    return Said(_looks_for(pattern, name), tuple(_conditions(pattern, in_conditions or name)))


def said_absence(rule: AbsenceRule) -> str:
    """A contradiction by absence in a sentence."""
    return f"{_all(rule.when)} is found, and {_all(rule.without)} is not."


def said_sanction(rule: SanctionRule) -> str:
    """A rule for sanctions in a sentence."""
    reach = "names its place" if rule.named_only else "names its place or is for the whole law"
    return (
        f"A penalty for the breach of what {_either(rule.of)} was found in, if it {reach}; "
        "never stronger than that."
    )


def gives(test: RuleTest) -> str:
    """What a test's clause must give: "a full, b none; contradicted by supply-allowed"."""
    parts = [", ".join(f"{element} {strength}" for element, strength in test.expect.items())]
    if test.contradictions:
        parts.append(f"contradicted by {', '.join(test.contradictions)}")
    return "; ".join(part for part in parts if part)


def _looks_for(pattern: Pattern, name: Name) -> str:
    if pattern.aggregate is not None:
        facets = "; ".join(
            f"({number}) {_groups(facet, name)}"
            for number, facet in enumerate(pattern.aggregate.facets.values(), 1)
        )
        shared = f" Each speaks of {_groups(pattern.groups, name)}." if pattern.groups else ""
        return (
            f"Clauses each of which {_does(pattern)}, and which together speak of at least "
            f"{pattern.aggregate.min} of these: {facets}.{shared} With fewer it is weak."
        )
    if pattern.title and not (pattern.groups or pattern.heading):
        return f"An instrument whose title names {_groups(pattern.title, name)}."
    if pattern.heading and not pattern.groups and pattern.list is None:
        units = {"part": "a Part or chapter", "article": "an article"}
        unit = units.get(pattern.within, "a Part, chapter or article")
        return f"The heading of {unit} names {_groups(pattern.heading, name)}."
    if pattern.list is not None:
        kinds = _either(_in_order(pattern.list.of))
        named = (*pattern.groups, *pattern.heading)
        return (
            f"A clause that lists {pattern.list.min} or more items, each of which {kinds}; its "
            f"opening words or the headings above it name {_groups(named, name)}."
        )
    about = f"{_groups(pattern.groups, name)}{_reach(pattern)}"
    if pattern.strength is Strength.WEAK and pattern.modality is None and not pattern.strict:
        return f"A clause, binding or not, that speaks of {about}."
    return f"A clause that {_does(pattern)} and speaks of {about}."


def _does(pattern: Pattern) -> str:
    if pattern.modality is None:
        return "binds"
    if pattern.modality >= FULL_BY_DEFAULT:
        others = pattern.modality - FULL_BY_DEFAULT
        return _either(["binds", *_in_order(others)])
    return _either(_in_order(pattern.modality))


def _in_order(kinds: Iterable[ModalityKind]) -> list[str]:
    """What modalities do, in the order in which lawyers list them: duties and bans first."""
    present = set(kinds)
    return [words for kind, words in DOES.items() if kind in present]


def _reach(pattern: Pattern) -> str:
    parts = [_WITHIN[pattern.within]] if pattern.within in _WITHIN else []
    if pattern.near is not None:
        parts.append(f"at most {pattern.near} words apart")
    return f", {', '.join(parts)}" if parts else ""


def _conditions(pattern: Pattern, name: Name) -> Iterator[str]:
    if pattern.own:
        yield f"Its own words, not only those around it, speak of {_groups(pattern.own, name)}."
    if pattern.heading and (pattern.groups and pattern.list is None):
        yield f"It stands under a heading on {_groups(pattern.heading, name)}."
    if pattern.title and (pattern.groups or pattern.heading):
        yield f"The title of the instrument names {_groups(pattern.title, name)}."
    if pattern.number is not None:
        yield f"It states {_bound(pattern.number)}."
    if pattern.scopes == {Scope.ASM}:
        yield "It is made for ASM."
    elif Scope.LARGE_SCALE in pattern.scopes:
        yield "Text for large-scale titles counts too."
    if barred := pattern.none | pattern.unless:
        yield f"Not if it speaks of {_any_of(barred, name)}."
    if pattern.not_under:
        yield f"Not under a heading (of a Part too) on {_any_of(pattern.not_under, name)}."
    yield from _of_the_instrument(pattern, name)
    if pattern.demote_if and pattern.strength is Strength.FULL:
        yield f"Weak if it also speaks of {_any_of(pattern.demote_if, name)}."
    if pattern.demote_title and pattern.strength is Strength.FULL:
        yield f"Weak in a law on {_any_of(pattern.demote_title, name)} that is none on mining."
    if pattern.fallback:
        yield "Cited only where no other rule of the element finds as much."
    if pattern.strict:
        yield "A bare power, delegation or aspiration counts for nothing here."


def _of_the_instrument(pattern: Pattern, name: Name) -> Iterator[str]:
    """What the instrument around the clause must have, and must not have."""
    if pattern.lowest:
        yield "Where it names titles, one of the lowest tier that the law knows is among them."
    if pattern.unless_anywhere:
        yield f"Not if the instrument anywhere speaks of {_any_of(pattern.unless_anywhere, name)}."
    if pattern.given:
        given = _all(key.replace(" | ", " or ") for key in pattern.given)
        yield f"Only where {given} is found as well, and never stronger than it."
    if pattern.without:
        found = (key.replace(" full", " in full") for key in pattern.without)
        yield f"Not where {' or '.join(found)} is found."
    if pattern.known:
        yield f"Only in an instrument with a place of its own for {_any_of(pattern.known, name)}."


def _bound(bound: Bound) -> str:
    what, unit = UNITS[bound.of]
    low = "" if bound.min is None else f"at least {bound.min:g}"
    high = "" if bound.max is None else f"at most {bound.max:g}"
    limits = " and ".join(part for part in (low, high) if part)
    return f"{what} of {limits} {unit}".rstrip() if limits else what


def _groups(groups: Sequence[Group], name: Name) -> str:
    """Groups that must all be named: "mercury, and of use or processing"."""
    return " and of ".join(_any_of(group, name) for group in groups)


def _any_of(group: Group, name: Name) -> str:
    return _either(name(concept) for concept in sorted(group))


def _either(parts: Iterable[str]) -> str:
    return _joined(parts, "or")


def _all(parts: Iterable[str]) -> str:
    return _joined(parts, "and")


def _joined(parts: Iterable[str], last: str) -> str:
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
