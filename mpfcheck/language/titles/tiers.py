"""Which tier a title belongs to, and why: by its name, its definition, or what the law says of it.

A law's own words decide: a title may be called anything. Where nothing marks a title as one for
small operators, it is for large ones only if the law has another title for the small.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from mpfcheck.language.titles.defined import Definitions
from mpfcheck.language.titles.holders import holder_phrases
from mpfcheck.language.titles.kinds import headed_kinds
from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Naming
from mpfcheck.language.titles.profile import Profile, profile_of
from mpfcheck.language.titles.smallkinds import SmallKinds
from mpfcheck.model.annotation import (
    ANY,
    ARTISANAL,
    ASM_TIERS,
    LARGE,
    SMALL,
    Annotation,
    MineralTitle,
)
from mpfcheck.model.instrument import GROUPINGS, ClauseKind, Instrument
from mpfcheck.model.why import Reasons, why

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found

_CONCEPTS = {ARTISANAL: "artisanal", SMALL: "small-scale", LARGE: "large-scale-mining"}

_ASM, _LARGE = "asm", "large-scale-mining"
_GIVEN = frozenset({"application", "title-application", "grants-title", "validity"})
_JOINING = frozenset({"or", "and", "ou", "et", "o", "u", "y", "e"})  # in four languages


class Tiers:
    """Reads the tiers of the titles of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        annotations: Sequence[Annotation],
        headings: Sequence[Collection[str]],
        found: Sequence[Found],
        named: Sequence[Sequence[tuple[int, Naming]]],
        headed: Sequence[Sequence[int]],
        finder: NameFinder,
        families: Sequence[tuple[int, frozenset[int]]],
        law: Mapping[int, str],
        defined: Sequence[tuple[int, frozenset[int]]] = (),
    ) -> None:
        """`named` and `headed` hold per clause the numbers in `found` of the titles it names.

        `families` are titles with those that a list gives as their kinds, `defined` those of them
        that a definition gives, `law` the tiers of titles that the title of the law is made for.
        """
        self._families, self._law, self._defined = families, law, defined
        self._instrument, self._annotations, self._headings = instrument, annotations, headings
        self._found, self._named, self._headed = found, named, headed
        self._finder = finder
        self._definitions = Definitions(instrument, annotations, headings, named)

    def titles(self) -> tuple[MineralTitle, ...]:
        """The entries, in the order of `found`."""
        parents = self._parents()
        tiers = [self._own_tier(number) for number in range(len(self._found))]
        out = []
        for number, own in enumerate(tiers):
            tier, reason = own if own[0] else self._left(number, parents, tiers)
            if own[0] == ANY and self._leaves_out_small(number, tiers):
                tier, reason = LARGE, (why("title-without-small"),)
            parent = parents.get(number)
            out.append(
                MineralTitle(
                    name=self._name(number),
                    tier=tier,
                    reason=reason,
                    parent="" if parent is None else self._name(parent),
                    defined_at=self._place(number),
                    holders=holder_phrases(self._found[number], self._finder),
                    also=tuple(dict.fromkeys(self._found[number].names[1:])),
                    named_in=tuple(dict.fromkeys(self._found[number].clauses)),
                )
            )
        return tuple(out)

    def _name(self, number: int) -> str:
        return self._found[number].names[0]

    def _place(self, number: int) -> int:
        """Where it is defined, else headed, else granted, else first named."""
        found = self._found[number]
        for places in (found.defined, found.headings, found.granted, found.clauses):
            if places:
                return min(places)
        return 0

    def _own_tier(self, number: int) -> tuple[str, Reasons]:
        """The tier that name, definition or provisions give; "" if they give none."""
        key = self._found[number].key
        if self._finder.is_generic(key):
            # "mineral permit" may be the name of one title, "mineral right" is none
            profile = None if self._finder.is_any_kind(key) else self._profile(number)
            if profile and profile.is_small and profile.by_hand and not self._has_small_name():
                return ARTISANAL, profile.reason
            if profile and (place := self._in_unit(number, _LARGE, _ASM)):
                return LARGE, (why("title-in-large-unit", clause=place),)
            return ANY, (why("title-generic"),)
        if tier := self._law.get(number) or self._by_name(number):
            return tier, (why("title-name"),)
        tier, place = self._definitions.tier(number, self._found[number].defined)
        if tier == ANY:
            return tier, (why("title-all-tiers", clause=place),)
        if tier:
            return tier, (why("title-defined", clause=place, mining=tier),)
        profile = self._profile(number)
        bare = self._finder.is_bare(key) and self._has_small_name()
        if profile.is_small and (bare or self._has_kinds(number)):
            return ANY, (why("title-generic"),)  # what is said of one kind is not said of all
        if profile.is_small:
            tier = ARTISANAL if profile.by_hand else SMALL
            return tier, profile.reason
        if place := self._in_unit(number, _ASM, _LARGE):
            return SMALL, (why("title-in-unit", clause=place),)
        return "", profile.reason

    def _has_small_name(self) -> bool:
        """Whether some title of the law is one for small operators by its name."""
        return any(self._by_name(number) in ASM_TIERS for number in range(len(self._found)))

    def _has_kinds(self, number: int) -> bool:
        """Whether a list gives several titles as kinds of this one."""
        return any(parent == number and len(kinds) > 1 for parent, kinds in self._families)

    def _by_name(self, number: int) -> str:
        """The tier of the concepts that lie in its namings."""
        counts = dict.fromkeys(_CONCEPTS, 0)
        for index in self._found[number].clauses:
            for title, naming in self._named[index]:
                if title == number:
                    for tier in counts:
                        counts[tier] += any(
                            m.concept == _CONCEPTS[tier]
                            and naming.start <= m.start
                            and m.end <= naming.end
                            for m in self._annotations[index].mentions
                        )
            if number in self._headed[index] and len(self._headed[index]) == 1:
                for tier in counts:
                    counts[tier] += _CONCEPTS[tier] in self._headings[index] and (
                        self._instrument.clauses[index].kind is ClauseKind.DEFINITION
                    )
        if not any(counts.values()):
            for index in self._found[number].headings:
                for tier in counts:
                    counts[tier] += (
                        len(self._headed[index]) == 1 and _CONCEPTS[tier] in self._headings[index]
                    )
        best = max(counts, key=lambda tier: counts[tier])
        needed = max(1, self._found[number].count // 4)
        return best if counts[best] >= needed else ""

    def _profile(self, number: int) -> Profile:
        """What the clauses that are about this title alone say of it, with what hangs on them."""
        own, apart = [], set()
        for index in dict.fromkeys(self._found[number].clauses):
            names = {t for t, _ in self._named[index]} | set(self._headed[index])
            if names == {number}:
                own += [index, *self._below(index, number)]
                opening = self._instrument.chapeau(self._instrument.clauses[index])
                above = {t for unit in opening for t, _ in self._named[unit.index]}
                if opening and number not in above:
                    apart.add(index)
        for index in self._found[number].headings:
            if set(self._headed[index]) == {number}:
                own += self._below(index, number)
        clauses = list(dict.fromkeys(own))
        return profile_of(self._instrument, self._annotations, clauses, apart)

    def _below(self, index: int, number: int) -> list[int]:
        """The clauses below one that are about no other title ("Such licences are ...")."""
        below = self._instrument.descendants(self._instrument.clauses[index])
        alone = [c for c in below if {t for t, _ in self._named[c.index]} <= {number}]
        own = self._found[number].key[-1]
        return [c.index for c in alone if self._finder.opening_head(c.text) in ("", own)]

    def _parents(self) -> dict[int, int]:
        """Per title, the title that it is a kind of: the one whose list is the shortest."""
        parents: dict[int, tuple[int, int]] = {}
        for parent, children in self._families:
            for child in children - {parent}:
                if child not in parents or len(children) < parents[child][1]:
                    parents[child] = (parent, len(children))
        found = {child: parent for child, (parent, _) in parents.items()}
        places = [(*f.headings, *f.defined, *f.granted) for f in self._found]
        names = [self._name(n) for n in range(len(self._found))]
        for child, parent in headed_kinds(self._instrument, self._headed, places, names):
            found.setdefault(child, parent)
        return {child: parent for child, parent in found.items() if not _circle(child, found)}

    def _left(
        self, number: int, parents: dict[int, int], tiers: Sequence[tuple[str, Reasons]]
    ) -> tuple[str, Reasons]:
        """The tier of a title that nothing marks as one for small operators."""
        if not any(tier in ASM_TIERS for tier, _ in tiers):
            return ANY, (why("title-no-small"),)
        if kinds := self._kinds(number, tiers):
            return ANY, (why("title-common", titles=", ".join(kinds)),)
        if place := self._for_all_tiers(number):
            return ANY, (why("title-all-tiers", clause=place),)
        stands_for = SmallKinds(self._instrument, self._found, self._finder, tiers, parents)
        if small := stands_for.of(number):
            return ANY, (why("title-small-kind", title=small),)
        if any(tiers[child][0] == ANY for child, above in parents.items() if above == number):
            return ANY, (why("title-generic"),)
        if "other" in self._found[number].flags:
            return ANY, (why("title-not-to-mine"),)
        key = self._found[number].key
        if self._finder.is_light(key) or self._finder.is_treating(key):
            return ANY, (why("title-light"),)
        return LARGE, (why("title-other"),)

    def _in_unit(self, number: int, of: str, without: str) -> str:
        """The Part on mining of one size that alone makes this title, "" if there is none.

        A law with a Part on large works and one on "medium and small scale" makes the titles of the
        second for small operators, whatever they are called.
        """
        found = self._found[number]
        places = sorted({*found.headings, *found.defined})
        if not places or not found.headings:
            return ""
        for unit in self._instrument.ancestors(self._instrument.clauses[places[0]]):
            concepts = self._headings[unit.index]
            if unit.kind in GROUPINGS and of in concepts and without not in concepts:
                inside = {c.index for c in self._instrument.descendants(unit)}
                return unit.label if inside.issuperset(places) else ""
        return ""

    def _leaves_out_small(self, number: int, tiers: Sequence[tuple[str, Reasons]]) -> bool:
        """Whether a definition lists the titles it stands for, and those for small ones are others.

        "Mineral titles: the exploration permit and the mining permit", beside an artisanal card.
        """
        small = {other for other, (tier, _) in enumerate(tiers) if tier in ASM_TIERS}
        kinds = [children for parent, children in self._defined if parent == number]
        listed = {title for children in kinds for title in children}
        wider = any(
            (tiers[title][0] == ANY and self._has_kinds(title)) or self._kinds(title, tiers)
            for title in listed
        )
        return bool(small and kinds) and small.isdisjoint(listed) and not wider

    def _for_all_tiers(self, number: int) -> str:
        """Where the law grants this one title to small and large operators; "" if nowhere.

        "Who intends to carry on artisanal, small-scale or large-scale mining shall apply for a
        mining licence" makes no title of its own for the small, and does not leave them out.
        """
        for index in dict.fromkeys(self._found[number].clauses):
            clause = self._instrument.clauses[index]
            if {title for title, _ in self._named[index]} != {number}:
                continue
            concepts: set[str] = set()
            for unit in (index, *self._below(index, number)):
                concepts |= {m.concept for m in self._annotations[unit].mentions}
            tiers = {tier for tier, concept in _CONCEPTS.items() if concept in concepts}
            if LARGE in tiers and tiers & ASM_TIERS and not concepts.isdisjoint(_GIVEN):
                return clause.label
        return ""

    def _kinds(self, number: int, tiers: Sequence[tuple[str, Reasons]]) -> list[str]:
        """The titles whose names are this one's with more words, if it has no place of its own.

        Where the others are classes of it ("Class A" to "Class C"), or some of them are small by
        name and some large, it may have one: a law with small-scale and large-scale mining licences
        means both by "mining licence". Beside a small-scale lease alone, it is the large one.
        """
        found, name = self._found[number], self._name(number)
        before = self._finder.words.before
        kinds = []
        for other in range(len(self._found)):
            longer = self._name(other)
            ends = longer.endswith(f" {name}") or (not before and longer.startswith(name))
            # "exploration or mining permit" names two titles, not a kind of mining permit
            joined = not _JOINING.isdisjoint(longer.replace(name, " ", 1).split())
            if other != number and ends and not joined:
                kinds.append(other)
        sizes = {tiers[other][0] for other in kinds}
        sized = LARGE in sizes and not sizes.isdisjoint(ASM_TIERS)
        if (found.defined or found.headings) and not sized:
            kinds = [n for n in kinds if self._finder.is_graded(self._found[n].key)]
        return [self._name(n) for n in kinds] if len(kinds) > 1 else []


def _circle(child: int, parents: dict[int, int]) -> bool:
    """Whether the way up from a title comes back to it or to a circle above it."""
    seen = {child}
    while (above := parents.get(child)) is not None:
        if above in seen:
            return True
        seen.add(above)
        child = above
    return False
