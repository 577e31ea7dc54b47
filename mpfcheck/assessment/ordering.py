"""Which of several places a lawyer would name first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.assessment import Citation, ElementFinding

Article = tuple[str, str]  # instrument, article


_AT_ONCE = 80  # characters of a clause, about a line of print


def most_said_first(elements: Sequence[ElementFinding]) -> tuple[ElementFinding, ...]:
    """The elements of one requirement, the article that says most of it first in each.

    What comes first stays so (full before weak, made for ASM before general). Among equals text on
    mines comes before text on quarries only, a duty before the penalty for its breach or the ground
    on which a title is lost, a clause that says itself whom it binds before one that a heading or
    another clause lends its scope, then articles that speak for more elements. An article on a
    matter says several things of it; a stray clause says one. Among these a clause that names the
    matter at once comes before one that touches it in passing, an article that comes back to it in
    more of its clauses before one that does so less, then all stands as the law reads.
    """
    speaks = Counter(
        article for element in elements for article in {_article(c) for c in element.evidence}
    )
    return tuple(replace(e, evidence=_among_equals(e.evidence, speaks)) for e in elements)


def _among_equals(
    citations: Sequence[Citation], speaks: Mapping[Article, int]
) -> tuple[Citation, ...]:
    clauses = Counter(_article(c) for c in citations)

    def late(citation: Citation) -> tuple[bool, bool, bool, int, bool, int]:
        return (
            citation.narrower,
            citation.penal or citation.modality == ModalityKind.OFFENCE,
            citation.scope_lent,
            -speaks[_article(citation)],
            not _at_once(citation),
            -clauses[_article(citation)],
        )

    return tuple(
        citation
        for _, equals in groupby(citations, key=lambda c: (c.strength, c.scope))
        for citation in sorted(equals, key=late)
    )


def _at_once(citation: Citation) -> bool:
    """Whether the first words of a clause name what it is cited for."""
    return any(start <= _AT_ONCE for start, _ in citation.highlights[:1])


def _article(citation: Citation) -> Article:
    return citation.instrument, citation.article
