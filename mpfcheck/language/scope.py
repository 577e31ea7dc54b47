"""Whom a clause binds: artisanal and small-scale miners, everybody, or large-scale holders only.

Read from the titles and persons that the clause and its opening words name, from those that "the
licensee" points back to, then from what the instrument says of the Part, and from the headings
above. A title is large-scale only in an instrument that has another for small operators.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.language.extent import Extent
from mpfcheck.language.laws import FurtherLaw, further_laws
from mpfcheck.language.narrower import Narrower
from mpfcheck.language.titles import Register
from mpfcheck.language.titles.bound import Bound, BoundTitles
from mpfcheck.language.titles.mentions import EXCLUDES_ASM
from mpfcheck.model.annotation import ASM_TIERS, Annotation, Scope
from mpfcheck.model.instrument import GROUPINGS, Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.why import Reasons, why

ASM = "asm"
LARGE = "large-scale-title"
LARGE_OUTRIGHT = "large-scale-mining"
FORMALISES = "formalisation"  # a law for that, which speaks of small miners, is made for them
OBJECT = "object-heading"
ANY_TITLE = "any-title"
PERSONS = frozenset({"person", "employer", "worker"})
HOLDER = "holder"
_WHOLE_SHARE = 0.08  # of clauses, in an instrument that its opening says is for one kind
_FIRST_ARTICLES = 6
_LONG_TITLE = 300  # characters


@dataclass(frozen=True, slots=True)
class ScopeReading:
    """A scope with the reason for it; `narrower` says what the text is confined to.

    `titles` are the titles bound, by their number in the register. `lent` tells a scope that comes
    from outside the clause's own words: a heading, another clause, the instrument's title.
    """

    scope: Scope
    reason: Reasons
    narrower: str = ""
    titles: frozenset[int] = frozenset()
    lent: bool = False


class ScopeReader:
    """Reads the scope of the clauses of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        own: Sequence[Collection[str]],
        headings: Sequence[Collection[str]],
        title: Collection[str],
        register: Register,
        bound: BoundTitles,
        extents: Sequence[Extent],
        narrower: Narrower,
        together: Collection[int],
    ) -> None:
        """`own` and `headings` hold, per clause, the concepts of its text and of its heading.

        `together` are the clauses that name small mining only in one breath with large.
        """
        self._together = together
        self._instrument = instrument
        self._own = own
        self._headings = headings
        self._register, self._bound = register, bound
        self._narrower = narrower
        self._extents = {extent.unit: extent for extent in extents}
        further = further_laws(instrument)
        self._first_ends = further[0].first if further else len(instrument.clauses)
        self._first_made_for = self._instrument_scope(title)
        self._further = [(law, self._further_scope(law)) for law in further]
        self._knows_both = (
            register.knows_asm or bool(extents) or any(ASM in concepts for concepts in headings)
        )

    def read(self, clause: Clause) -> ScopeReading:
        """The scope of one clause."""
        concepts = self._sentence_concepts(clause)
        found = next(iter(self._readings(clause, concepts)))
        narrower = self._narrower.read(clause, found.titles) or self._light(found)
        return ScopeReading(found.scope, found.reason, narrower, found.titles, found.lent)

    def asm_from(self, clause: Clause, annotation: Annotation, found: ScopeReading) -> int:
        """The character where the first sentence on small miners begins, if others stand before.

        "The holder of a mining right shall report each year. Small miners report by word of mouth":
        the first sentence is on everybody. What comes behind such a sentence may go on about them.
        """
        own = [m.start for m in annotation.mentions if m.concept == ASM]
        if found.scope is not Scope.ASM or found.lent or not own:
            return 0
        if any(ASM in self._own[unit.index] for unit in self._instrument.chapeau(clause)):
            return 0
        return max((start for start, _ in annotation.sentences if start <= min(own)), default=0)

    def before(self, clause: Clause) -> ScopeReading:
        """The scope of sentences of a clause that do not speak of small miners themselves."""
        concepts = self._sentence_concepts(clause) - {ASM}
        lent = (reading for reading in self._readings(clause, concepts) if reading.lent)
        return next(lent, ScopeReading(Scope.GENERAL, (why("no-tier"),)))

    def _readings(self, clause: Clause, concepts: set[str]) -> Iterator[ScopeReading]:
        """What speaks for a scope, the most telling first; always at least one."""
        named = self._bound.named(clause)
        titles = named.titles if named else frozenset()
        if clause.index in self._together and self._made_for(clause) is None:
            yield ScopeReading(Scope.GENERAL, (why("names-all-mining"),), titles=titles)
        if ASM in concepts:
            yield ScopeReading(Scope.ASM, self._asm_reason(named), titles=titles)
        if EXCLUDES_ASM in concepts:
            yield ScopeReading(Scope.LARGE_SCALE, (why("excludes"),))
        reading = self._of_titles(named) if named else None
        if reading and (reading.scope is Scope.ASM or ANY_TITLE not in concepts):
            yield reading
        above = list(self._above(clause))
        yield from (r for r in above if r.scope is Scope.ASM and not named)
        yield from (r for r in above[:1] if r.scope is Scope.ASM)
        if LARGE_OUTRIGHT in concepts and (not named or self._made_for(clause)):
            yield ScopeReading(Scope.LARGE_SCALE, (why("names-large-mining"),))
        if made_for := self._made_for(clause):
            yield made_for
        if named:
            yield ScopeReading(Scope.GENERAL, (named.how, why("for-everybody")), titles=titles)
        if self._knows_both and ANY_TITLE not in concepts:
            if LARGE in concepts:
                yield ScopeReading(Scope.LARGE_SCALE, (why("names-large-titles"),))
            yield from above
        yield ScopeReading(Scope.GENERAL, (why("no-tier"),))

    def _asm_reason(self, named: Bound | None) -> Reasons:
        for number in sorted(named.titles) if named else ():
            title = self._register.titles[number]
            if title.tier in ASM_TIERS:
                return (why("names-title", *title.reason, name=title.name, tier=title.tier),)
        return (why("names-asm"),)

    def _of_titles(self, bound: Bound, *, lent: bool = False) -> ScopeReading | None:
        """The scope that the tiers of titles give; None if they bind everybody."""
        tiers = {self._register.titles[n].tier for n in bound.titles}
        if tiers & ASM_TIERS:
            return ScopeReading(Scope.ASM, (bound.how,), titles=bound.titles, lent=lent)
        if tiers == {"large-scale"}:
            reason = (bound.how, why("large-only"))
            return ScopeReading(Scope.LARGE_SCALE, reason, titles=bound.titles, lent=lent)
        return None

    def _above(self, clause: Clause) -> Iterator[ScopeReading]:
        """What stands around the clause: pointers back, extents, headings, innermost first."""
        pointed = self._bound.pointed(clause)
        if pointed:
            reading = self._of_titles(pointed, lent=True)
            if reading is None or self._half_named(pointed, reading):
                return
            yield reading
        for unit in self._bound.granted_under(clause):
            article = self._instrument.article_of(unit)
            concepts = {*self._own[unit.index], *self._own[article.index]}
            concepts |= set(self._headings[article.index])
            if ASM in concepts and EXCLUDES_ASM not in concepts and article != clause:
                reason = (why("granted-under", clause=unit.label),)
                yield ScopeReading(Scope.ASM, reason, lent=True)
        everybody = self._speaks_of_persons(clause)
        for unit in (clause, *self._instrument.ancestors(clause)):
            if reading := self._of_unit(unit):
                by_heading = unit.kind in GROUPINGS and unit.index not in self._extents
                if not (everybody and by_heading and reading.scope is Scope.LARGE_SCALE):
                    yield reading
        if None in self._extents:
            yield self._extent(self._extents[None], "")

    def _half_named(self, pointed: Bound, reading: ScopeReading) -> bool:
        """Whether a title is the last of a list whose others are cut short, and so is not alone.

        "The holder of a small or large scale licence" writes out the name of the large one only.
        """
        return reading.scope is Scope.LARGE_SCALE and pointed.place in self._together

    def _speaks_of_persons(self, clause: Clause) -> bool:
        own = self._own[clause.index]
        return not PERSONS.isdisjoint(own) and HOLDER not in own

    def _of_unit(self, unit: Clause) -> ScopeReading | None:
        """The scope that a unit lends: by what a clause says of it, else by its heading."""
        if unit.index in self._extents:
            return self._extent(self._extents[unit.index], unit.label)
        concepts = self._headings[unit.index]
        if LARGE_OUTRIGHT in concepts and ASM not in concepts:
            return ScopeReading(
                Scope.LARGE_SCALE, (why("unit-large", clause=unit.label),), lent=True
            )
        if EXCLUDES_ASM in concepts:
            reason = (why("unit-excludes", clause=unit.label),)
            return ScopeReading(Scope.LARGE_SCALE, reason, lent=True)
        if ASM in concepts:
            reason = (why("unit-asm", clause=unit.label),)
            return ScopeReading(Scope.ASM, reason, lent=True)
        headed = self._bound.headed(unit)
        if headed and (reading := self._of_titles(headed, lent=True)):
            return reading
        if not headed and LARGE in concepts and ANY_TITLE not in concepts:
            reason = (why("unit-large-titles", clause=unit.label),)
            return ScopeReading(Scope.LARGE_SCALE, reason, lent=True)
        return None

    def _extent(self, extent: Extent, label: str) -> ScopeReading:
        values = {"place": extent.said_in, "mining": extent.scope.value}
        said = why("extent", clause=label, **values) if label else why("extent-all", **values)
        return ScopeReading(extent.scope, (said,), lent=True)

    def _light(self, reading: ScopeReading) -> str:
        """Whether the text is confined to titles beside those to mine, in a law with ASM titles."""
        light = self._register.light
        confined = reading.titles and reading.titles <= light and self._register.knows_asm
        return "titles short of mining" if confined and reading.scope is Scope.GENERAL else ""

    def _sentence_concepts(self, clause: Clause) -> set[str]:
        concepts = set(self._own[clause.index])
        for opening in self._instrument.chapeau(clause):
            concepts |= set(self._own[opening.index])
        return concepts

    def _made_for(self, clause: Clause) -> ScopeReading | None:
        """The kind of mining that the law of a clause is made for, as its title says; else None."""
        for law, reading in self._further:
            if law.first <= clause.index < law.end:
                return reading
        return self._first_made_for

    def _further_scope(self, law: FurtherLaw) -> ScopeReading | None:
        """The same for a law behind another: its own title decides.

        One that names no kind may go on with the first law, if it speaks of that kind as much.
        """
        title = {concept for index in law.title for concept in self._own[index]}
        for concept, scope in ((ASM, Scope.ASM), (LARGE_OUTRIGHT, Scope.LARGE_SCALE)):
            other = LARGE_OUTRIGHT if concept == ASM else ASM
            if concept in title and not {other, ANY_TITLE} & title:
                return ScopeReading(scope, (why("title-says", mining=scope.value),), lent=True)
        first = self._first_made_for
        if first is None:
            return None
        concept = ASM if first.scope is Scope.ASM else LARGE_OUTRIGHT
        inside = [self._own[c.index] for c in self._instrument.clauses[law.first : law.end]]
        named = sum(concept in own for own in inside)
        return first if named >= _WHOLE_SHARE * len(inside) else None

    def _instrument_scope(self, title: Collection[str]) -> ScopeReading | None:
        """The scope of an instrument that is made for one kind of mining; None for all others.

        Its title says so, or its opening (the long title, an article on its object) where a good
        share of its clauses speak of that kind and no heading is on the other kind alone.
        """
        for concept, scope in ((ASM, Scope.ASM), (LARGE_OUTRIGHT, Scope.LARGE_SCALE)):
            other = LARGE_OUTRIGHT if concept == ASM else ASM
            if not {other, ANY_TITLE} & set(title) and self._titled(concept, title):
                reason = (why("title-says", mining=scope.value),)
                return ScopeReading(scope, reason, lent=True)
            opening = self._opening(concept, other)
            if opening and self._share(concept) >= _WHOLE_SHARE and not self._headed(other):
                reason = (why("opening-says", clause=opening.label, mining=scope.value),)
                return ScopeReading(scope, reason, lent=True)
        return None

    def _titled(self, concept: str, title: Collection[str]) -> bool:
        """Whether the title names this kind of mining, or what is done for small miners alone."""
        formalises = concept == ASM and FORMALISES in title
        return concept in title or (formalises and self._share(concept) >= _WHOLE_SHARE)

    def _opening(self, concept: str, other: str) -> Clause | None:
        """The clause of the long title or on the object that names `concept`, and not `other`."""
        articles = 0
        for clause in self._instrument.clauses[: self._first_ends]:
            articles += clause.kind is ClauseKind.ARTICLE
            if articles > _FIRST_ARTICLES:
                return None
            object_of = OBJECT in self._headings[clause.index] or (
                clause.role is TextRole.PREAMBLE and len(clause.text) <= _LONG_TITLE
            )
            own = self._own[clause.index]
            if object_of and concept in own and other not in own and ANY_TITLE not in own:
                return clause
        return None

    def _headed(self, concept: str) -> bool:
        """Whether some heading is on this kind of mining alone."""
        other = LARGE_OUTRIGHT if concept == ASM else ASM
        return any(concept in headed and other not in headed for headed in self._headings)

    def _share(self, concept: str) -> float:
        """The share of the clauses with text that name `concept`."""
        read = [self._own[c.index] for c in self._instrument.clauses if c.text]
        return sum(concept in own for own in read) / max(len(read), 1)
