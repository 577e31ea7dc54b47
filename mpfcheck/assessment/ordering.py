"""Which of several places a lawyer would name first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.assessment import Citation, ElementFinding


def most_said_first(elements: Sequence[ElementFinding]) -> tuple[ElementFinding, ...]:
    """The elements of one requirement, the article that says most of it first in each.

    What comes first stays so (full before weak, made for ASM before general). Among equals text on
    mines comes before text on quarries only, a duty before the penalty for its breach or the ground
    on which a title is lost, a clause that says itself whom it binds before one that a heading or
    another clause lends its scope, then articles that speak for more elements, then as the law
    reads. An article on a matter says several things of it; a stray clause says one.
    """
    speaks = Counter(
        article for element in elements for article in {_article(c) for c in element.evidence}
    )

    def late(citation: Citation) -> tuple[bool, bool, bool, int]:
        return (
            citation.narrower,
            citation.penal or citation.modality == ModalityKind.OFFENCE,
            citation.scope_lent,
            -speaks[_article(citation)],
        )

    return tuple(replace(e, evidence=_among_equals(e.evidence, late)) for e in elements)


def _among_equals(
    citations: Sequence[Citation], late: Callable[[Citation], tuple[bool, bool, bool, int]]
) -> tuple[Citation, ...]:
    return tuple(
        citation
        for _, equals in groupby(citations, key=lambda c: (c.strength, c.scope))
        for citation in sorted(equals, key=late)
    )


def _article(citation: Citation) -> tuple[str, str]:
    return citation.instrument, citation.article
