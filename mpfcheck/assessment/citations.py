"""From evidence, which points into clauses, to citations that a reader can check on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from mpfcheck.language.lending import follows_list
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.assessment import Citation, Nearest
from mpfcheck.model.evidence import Evidence, LackKind, NearMiss
from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.model.why import Reasons, why

Laws = Mapping[str, AnnotatedInstrument]
"""Annotated instruments by id."""

_OF_CONCEPTS = frozenset(
    {LackKind.CONCEPTS, LackKind.OWN_WORDS, LackKind.CANCELLED, LackKind.HEADING}
)
_CLOSED = (".", "!", "?")
_FINE, _TITLE_LOST = "fine-word", "loss-of-title"


def cite(evidence: Evidence, laws: Laws) -> Citation:
    """The place and the words of a piece of evidence."""
    annotated = laws[evidence.instrument]
    instrument = annotated.instrument
    clause = instrument.clauses[evidence.clause]
    annotation = annotated.annotations[evidence.clause]
    quote = clause.text[evidence.start : evidence.end]
    return Citation(
        instrument=evidence.instrument,
        article=instrument.article_of(clause).label,
        clause=clause.label,
        heading=instrument.article_of(clause).heading,
        page=_page(clause, evidence.start) if quote else clause.heading_page,
        boxes=clause.boxes(evidence.start, evidence.end) if quote else (),
        quote=quote or clause.heading,
        rule=evidence.rule,
        strength=evidence.strength,
        scope=evidence.scope.value,
        modality=evidence.modality,
        because=(*evidence.because, *_doubt(instrument, clause)),
        highlights=tuple(_highlights(evidence, annotated)),
        chapeau=_chapeau(instrument, clause) if quote else "",
        together_with=tuple(
            instrument.clauses[index].label
            for index in evidence.with_clauses
            if index != evidence.clause
        ),
        narrower=bool(annotation.narrower),
        scope_lent=annotation.scope_lent,
        penal=_penal(annotated, clause),
        agreeing=evidence.agreeing,
    )


def _penal(annotated: AnnotatedInstrument, clause: Clause) -> bool:
    """Whether a clause names a fine, or is an item under words of its article on a title's loss.

    "The licence may be withdrawn for: (a) pollution" punishes what a duty elsewhere forbids.
    """
    instrument = annotated.instrument
    article = instrument.article_of(clause).index
    above = [unit for unit in instrument.ancestors(clause) if unit.index >= article]
    return _mentions(annotated, clause, _FINE) or any(
        _mentions(annotated, unit, _TITLE_LOST) for unit in above
    )


def _mentions(annotated: AnnotatedInstrument, clause: Clause, concept: str) -> bool:
    return any(m.concept == concept for m in annotated.annotations[clause.index].mentions)


def _doubt(instrument: Instrument, clause: Clause) -> Reasons:
    """That the number under which a clause is cited was recovered from damaged text."""
    article = instrument.article_of(clause)
    within = [
        unit for unit in (clause, *instrument.ancestors(clause)) if unit.index >= article.index
    ]
    doubted = next((unit for unit in reversed(within) if unit.uncertain), None)
    return () if doubted is None else (why("number-recovered", clause=doubted.label),)


def place(evidence: Evidence, laws: Laws) -> str:
    """Where evidence stands: "s. 12(1)", with the title of the law where there are several."""
    instrument = laws[evidence.instrument].instrument
    label = instrument.clauses[evidence.clause].label
    return f"{label} of {instrument.title or instrument.id}" if len(laws) > 1 else label


def nearest(miss: NearMiss, laws: Laws, name: Callable[[str], str]) -> Nearest:
    """The place and the words of a near miss; `name` says what concepts are called."""
    instrument = laws[miss.instrument].instrument
    clause = instrument.clauses[miss.clause]
    return Nearest(
        instrument=miss.instrument,
        article=instrument.article_of(clause).label,
        clause=clause.label,
        page=clause.page if clause.text else clause.heading_page,
        quote=clause.text or clause.heading,
        has=tuple(name(concept) for concept in miss.has),
        lacks=tuple(
            replace(lack, values=tuple(name(v) for v in lack.values))
            if lack.kind in _OF_CONCEPTS
            else lack
            for lack in miss.lacks
        ),
        closeness=miss.closeness,
    )


def _page(clause: Clause, at: int) -> int:
    """The page on which the character `at` of the clause's text stands."""
    return next((f.page for f in clause.fragments if f.end > at), clause.page)


def _highlights(evidence: Evidence, annotated: AnnotatedInstrument) -> Iterator[tuple[int, int]]:
    """The words that name the matched concepts, as spans of the quote, none inside another."""
    wanted = set(evidence.concepts)
    spans = sorted(
        {
            (m.start - evidence.start, m.end - evidence.start)
            for m in annotated.annotations[evidence.clause].mentions
            if m.concept in wanted and evidence.start <= m.start and m.end <= evidence.end
        },
        key=lambda span: (span[0], -span[1]),
    )
    reached = 0
    for start, end in spans:
        if end > reached:
            yield max(start, reached), end
            reached = end


def _chapeau(instrument: Instrument, clause: Clause) -> str:
    """The words that open the sentence of a list item, as far as that sentence is still open."""
    if follows_list(instrument, clause):
        return ""
    opening: list[str] = []
    for above in reversed(instrument.chapeau(clause)):
        if above.text.rstrip().endswith(_CLOSED):
            break
        opening.insert(0, above.text.strip())
    return " ".join(opening)
