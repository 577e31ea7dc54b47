"""The annotated instrument as the patterns look at it: concepts in reach of a clause."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from mpfcheck.language.lending import follows_list
from mpfcheck.matching.known import ASM, TITLE, known, reached
from mpfcheck.model.annotation import AnnotatedInstrument, Annotation, Mention, ModalityKind, Scope
from mpfcheck.model.instrument import GROUPINGS, OPENS_LIST, Clause, ClauseKind, TextRole
from mpfcheck.model.rule import Group

READABLE = frozenset({TextRole.OPERATIVE, TextRole.SCHEDULE, TextRole.PREAMBLE})
MINE = "mine"
_OF_MINING = frozenset({MINE, "mineral", TITLE})
_MINING_LAW = 0.5  # share of its articles that a law on mining calls mining, minerals or titles
_TITLED_MINING_LAW = 0.3  # the same where its title says so too
EMPOWERS = frozenset({ModalityKind.POWER, ModalityKind.DELEGATION})
_LONG = 3  # clauses of more sentences are looked at two neighbouring sentences at a time


def named(groups: Iterable[Group], concepts: AbstractSet[str]) -> bool:
    """Whether every group has one of its concepts among `concepts`."""
    return all(not group.isdisjoint(concepts) for group in groups)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A window of a clause's own text with the mentions in it and the concepts they name."""

    window: tuple[int, int]
    mentions: tuple[Mention, ...]
    concepts: frozenset[str]


class InstrumentView:
    """Indexes of one annotated instrument: which concept stands where, and what surrounds it."""

    def __init__(self, annotated: AnnotatedInstrument) -> None:
        """Index `annotated` once; every pattern then looks only where its concepts occur."""
        self.annotated = annotated
        self.instrument = annotated.instrument
        self.title_concepts = frozenset(annotated.title_concepts)
        self._article_concepts: dict[int, frozenset[str]] = {}
        self._naming: dict[Group, frozenset[int]] = {}
        self._reaching: dict[tuple[Group, str], frozenset[int]] = {}
        self._reach_units: dict[str, tuple[tuple[frozenset[str], frozenset[int]], ...]] = {}
        self._stretches: dict[tuple[int, bool], tuple[Stretch, ...]] = {}
        self._grouping_concepts: dict[int, frozenset[str]] = {}

    def annotation(self, clause: Clause) -> Annotation:
        """What is understood of `clause`."""
        return self.annotated.annotations[clause.index]

    @cached_property
    def clauses_of(self) -> dict[str, tuple[int, ...]]:
        """Per concept, the readable clauses whose own text names it, in document order."""
        table: dict[str, dict[int, None]] = defaultdict(dict)
        for clause in self.instrument.clauses:
            if clause.role in READABLE:
                for mention in self.annotation(clause).mentions:
                    table[mention.concept][clause.index] = None
        return {concept: tuple(rows) for concept, rows in table.items()}

    @cached_property
    def own(self) -> tuple[frozenset[str], ...]:
        """Per clause, the concepts that its own text names."""
        return tuple(frozenset(m.concept for m in a.mentions) for a in self.annotated.annotations)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """All concepts of the instrument's readable text."""
        return frozenset(self.clauses_of)

    @cached_property
    def anywhere(self) -> frozenset[str]:
        """All concepts of the readable text and of all headings."""
        headings = (a.heading_mentions for a in self.annotated.annotations)
        return self.concepts.union(*headings)

    @cached_property
    def known(self) -> frozenset[str]:
        """The concepts that the instrument knows as subjects of its own.

        A law on mining knows mineral titles, whatever it says of them.
        """
        of_mining = {TITLE} if MINE in self.subject else set[str]()
        return known(self.annotated) | of_mining

    @cached_property
    def reached(self) -> frozenset[str]:
        """The concepts known, and small operators where every title is for everybody."""
        return reached(self.annotated, self.known)

    @cached_property
    def subject(self) -> frozenset[str]:
        """What every clause is about although few say it: mining, in a law on mining.

        Such a law says "an application for a licence", and no reader doubts what licence is meant.
        In a law that calls itself one on chemicals, and is none on mining, it is chemicals; rules
        say of which concepts this holds.
        """
        readable = (c for c in self.instrument.clauses if c.role in READABLE)
        articles = [c for c in readable if c.kind is ClauseKind.ARTICLE]
        saying = sum(1 for c in articles if not _OF_MINING.isdisjoint(self.article_concepts(c)))
        titled = not _OF_MINING.isdisjoint(self.title_concepts)
        least = _TITLED_MINING_LAW if titled else _MINING_LAW
        if articles and saying >= least * len(articles):
            return frozenset({MINE})
        return self.annotated.titled_on

    @cached_property
    def trade(self) -> frozenset[str]:
        """What an instrument that is none on mining calls itself a law on."""
        of_mining = MINE in self.subject or not _OF_MINING.isdisjoint(self.title_concepts)
        return frozenset() if of_mining else self.title_concepts

    @cached_property
    def headings(self) -> tuple[frozenset[str], ...]:
        """Per clause, the concepts of its heading and of all headings above it."""
        out: list[frozenset[str]] = []
        for clause in self.instrument.clauses:
            above = frozenset[str]() if clause.parent is None else out[clause.parent]
            out.append(self.annotation(clause).heading_mentions | above)
        return tuple(out)

    def naming(self, concepts: Group) -> frozenset[int]:
        """Indices of the clauses whose own text names one of `concepts`."""
        if concepts not in self._naming:
            rows = (self.clauses_of.get(concept, ()) for concept in concepts)
            self._naming[concepts] = frozenset[int]().union(*rows)
        return self._naming[concepts]

    @cached_property
    def around(self) -> tuple[frozenset[str], ...]:
        """Per clause, the concepts of its chapeau, closing words, scope, headings, subject.

        They are looked for up to the article. A paragraph that goes on about the one before it has
        the concepts of that one too.
        """
        return tuple(self._around(clause) for clause in self.instrument.clauses)

    @cached_property
    def against(self) -> tuple[frozenset[str], ...]:
        """Per clause, what of `around` can make a match weak.

        Of a paragraph without a number that is not the words of the paragraph with which its
        article begins, where that is a sentence of its own: after "Sluicing is prohibited." a ban
        on mercury is no ban for sluices alone.
        """
        return tuple(
            self._around(clause, whole=False) if clause.kind is ClauseKind.ALINEA else around
            for clause, around in zip(self.instrument.clauses, self.around, strict=True)
        )

    def _around(self, clause: Clause, *, whole: bool = True) -> frozenset[str]:
        near: set[str] = {*self.subject, *self.annotation(clause).heading_mentions}
        if self.annotation(clause).scope is Scope.ASM:
            near.add(ASM)  # lent by a Part or a title, it is in reach like a word
        for above in self.instrument.ancestors(clause):
            if above.kind in GROUPINGS:
                break
            near |= self.annotation(above).heading_mentions
            if whole or not above.text.rstrip().endswith("."):
                near |= {m.concept for m in self.annotation(above).mentions}
        for closing in self.instrument.closing(clause):
            near |= {m.concept for m in self.annotation(closing).mentions}
        before = self.annotation(clause).speaks_on
        if before is not None:
            near |= {m.concept for m in self.annotated.annotations[before].mentions}
        return frozenset(near)

    @cached_property
    def only_empowered(self) -> frozenset[int]:
        """Items of lists of what an authority may do or what regulations may hold.

        "The Minister may make regulations for - (a) requiring the fencing of pits" obliges nobody
        to fence, whatever verbs the item has of its own.
        """
        found: set[int] = set()
        for clause in self.instrument.clauses:
            parent = None if clause.parent is None else self.instrument.clauses[clause.parent]
            if parent is None or parent.kind in GROUPINGS:
                continue
            if follows_list(self.instrument, clause):
                continue
            if parent.index in found or self._opens_powers(parent):
                found.add(clause.index)
        return frozenset(found)

    def _opens_powers(self, clause: Clause) -> bool:
        """Whether the sentence of `clause` goes on in a list, and all it says is a power."""
        kinds = {m.kind for m in self.annotation(clause).modalities if m.clause == clause.index}
        return bool(kinds) and kinds <= EMPOWERS and clause.text.rstrip().endswith(OPENS_LIST)

    def article_concepts(self, clause: Clause) -> frozenset[str]:
        """All concepts of the article that `clause` stands in, headings included."""
        article = self.instrument.article_of(clause)
        return self._gather(article, self._article_concepts)

    def part_concepts(self, clause: Clause) -> frozenset[str]:
        """All concepts of the innermost Part, chapter or schedule that `clause` stands in."""
        for above in self.instrument.ancestors(clause):
            if above.kind in GROUPINGS:
                return self._gather(above, self._grouping_concepts)
        return self.concepts

    def _gather(self, top: Clause, cache: dict[int, frozenset[str]]) -> frozenset[str]:
        if top.index not in cache:
            found: set[str] = set()
            for unit in (top, *self.instrument.descendants(top)):
                annotation = self.annotation(unit)
                found |= annotation.heading_mentions
                found |= {m.concept for m in annotation.mentions}
            cache[top.index] = frozenset(found)
        return cache[top.index]

    def beyond(self, clause: Clause, within: str) -> frozenset[str]:
        """Concepts in reach of `clause` that stand outside its own text."""
        around = self.around[clause.index]
        if within in ("article", "part", "instrument"):
            return around | self._unit_concepts(clause, within)
        return around

    def reaching(self, group: Group, within: str) -> frozenset[int]:
        """Indices of the readable clauses that have a concept of `group` in reach."""
        reach = within if within in ("article", "part", "instrument") else "clause"
        if (group, reach) not in self._reaching:
            near = frozenset[int]().union(*(self._in_reach.get(concept, ()) for concept in group))
            wider = (rows for named, rows in self._units(reach) if not named.isdisjoint(group))
            self._reaching[group, reach] = near.union(*wider)
        return self._reaching[group, reach]

    @cached_property
    def _in_reach(self) -> dict[str, list[int]]:
        """Per concept, the readable clauses that name it or have it around them."""
        index: dict[str, list[int]] = defaultdict(list)
        for clause in self.instrument.clauses:
            if clause.role in READABLE:
                for concept in self.own[clause.index] | self.around[clause.index]:
                    index[concept].append(clause.index)
        return index

    def _units(self, reach: str) -> tuple[tuple[frozenset[str], frozenset[int]], ...]:
        """The articles or Parts, each with all its concepts and readable clauses; none for clauses.

        All clauses of a unit have its concepts in reach: they need not be counted one by one.
        """
        if reach == "clause":
            return ()
        if reach not in self._reach_units:
            rows: dict[frozenset[str], list[int]] = defaultdict(list)
            for clause in self.instrument.clauses:
                if clause.role in READABLE:
                    rows[self._unit_concepts(clause, reach)].append(clause.index)
            self._reach_units[reach] = tuple((named, frozenset(row)) for named, row in rows.items())
        return self._reach_units[reach]

    def _unit_concepts(self, clause: Clause, reach: str) -> frozenset[str]:
        if reach == "article":
            return self.article_concepts(clause)
        return self.part_concepts(clause) if reach == "part" else self.concepts

    def stretches(self, clause: Clause, within: str) -> tuple[Stretch, ...]:
        """The stretches of a clause's own text in which the concepts must meet."""
        key = (clause.index, within == "sentence")
        if key not in self._stretches:
            self._stretches[key] = tuple(
                Stretch(window, mentions, frozenset(m.concept for m in mentions))
                for window in self._windows(clause, within)
                for mentions in [tuple(self.mentions_in(clause, window))]
            )
        return self._stretches[key]

    def _windows(self, clause: Clause, within: str) -> Iterator[tuple[int, int]]:
        """Character windows of a clause's own text in which the concepts must meet."""
        sentences = self.annotation(clause).sentences
        if within == "sentence":
            yield from sentences
        elif len(sentences) <= _LONG:
            yield (0, len(clause.text))
        else:
            for left, right in itertools.pairwise(sentences):
                yield (left[0], right[1])

    def mentions_in(self, clause: Clause, window: tuple[int, int]) -> list[Mention]:
        """Mentions of the clause's own text inside a window."""
        start, end = window
        return [m for m in self.annotation(clause).mentions if start <= m.start and m.end <= end]
