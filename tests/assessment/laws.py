"""Instruments made by hand for tests of citations and findings."""

from __future__ import annotations

from mpfcheck.model.annotation import AnnotatedInstrument, Annotation, Mention, Scope
from mpfcheck.model.document import Box
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.instrument import Clause, ClauseKind, Fragment, Instrument
from mpfcheck.model.why import why

OPENING = "No holder of an artisanal licence shall -"
ITEM = "use mercury to recover gold from ore or from tailings;"


def clause(index, kind, label, text="", parent=None, heading="", fragments=None, page=3):
    """A clause on one page unless fragments are given."""
    whole = (Fragment(0, len(text), page, Box(72, 100, 500, 112)),) if text else ()
    return Clause(
        index=index,
        kind=kind,
        number="",
        label=label,
        eid=f"c{index}",
        heading=heading,
        text=text,
        parent=parent,
        fragments=whole if fragments is None else fragments,
        heading_page=page,
    )


def instrument(*clauses, pages=9, id="bill"):
    """An English instrument of these clauses."""
    return Instrument(id, "A Bill", "bill.pdf", "ab" * 32, "en", "english-act", pages, clauses)


def bill(id="bill", pages=9):
    """Part III with section 12(1)(c), whose text goes over from page 3 to page 4."""
    cut = ITEM.index("gold")
    over = (
        Fragment(0, cut, 3, Box(72, 700, 500, 712)),
        Fragment(cut, len(ITEM), 4, Box(72, 90, 500, 102)),
    )
    return instrument(
        clause(0, ClauseKind.PART, "Part III", heading="MERCURY"),
        clause(1, ClauseKind.ARTICLE, "s. 12", parent=0, heading="Use of mercury"),
        clause(2, ClauseKind.SUBSECTION, "s. 12(1)", OPENING, parent=1),
        clause(3, ClauseKind.PARAGRAPH, "s. 12(1)(c)", ITEM, parent=2, fragments=over),
        clause(4, ClauseKind.SUBSECTION, "s. 12(2)", "It is sold to nobody.", parent=1, page=5),
        pages=pages,
        id=id,
    )


def annotated(law, mentions=()):
    """The instrument with these mentions (concept, clause, start, end)."""
    found = [Mention(*m) for m in mentions]
    return AnnotatedInstrument(
        law,
        tuple(
            Annotation(mentions=tuple(m for m in found if m.clause == c.index)) for c in law.clauses
        ),
    )


def evidence(clause=3, start=0, end=None, **changes):
    """Evidence of element a of ASM-TX-01 in a clause of the bill."""
    given = {
        "eid": f"e{clause}",
        "requirement": "ASM-TX-01",
        "element": "a",
        "strength": Strength.FULL,
        "scope": Scope.ASM,
        "instrument": "bill",
        "clause": clause,
        "start": start,
        "end": len(ITEM) if end is None else end,
        "rule": "toxic-substances/mercury-ban#use-prohibited",
        "modality": "prohibition",
        "concepts": ("mercury", "use"),
        "because": (why("cue", cue="shall not"),),
    }
    return Evidence(**{**given, **changes})
