"""Which of several places a lawyer would name first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.assessment import Citation, ElementFinding

Article = tuple[str, str]  # instrument, article


_BESIDE = frozenset({"definition", "purpose", "aspiration", "none"})
_AT_ONCE = 80  # characters of a clause, about a line of print


def most_said_first(elements: Sequence[ElementFinding]) -> tuple[ElementFinding, ...]:
    """The elements of one requirement, the article that says most of it first in each.

    What comes first stays so (full before weak, made for ASM before general). Among equals text on
    mines comes before text on quarries only, a duty before the penalty for its breach or the ground
    on which a title is lost, then articles that speak for more elements, and those that come back
    to this one in more of their clauses: an article on a matter says several things of it, a stray
    clause says one. Among these a clause that says itself whom it binds comes before one that a
    heading or another clause lends its scope, one that more patterns find before one that fewer do,
    one that names the matter at once before one that touches it in passing, a duty or grant before
    what defines or aims; then all stands as the law reads. Measured on the
    readings and on laws that were unseen: docs/accuracy.md.
    """
    speaks = Counter(
        article for element in elements for article in {_article(c) for c in element.evidence}
    )
    return tuple(replace(e, evidence=_among_equals(e.evidence, speaks)) for e in elements)


def _among_equals(
    citations: Sequence[Citation], speaks: Mapping[Article, int]
) -> tuple[Citation, ...]:
    clauses = Counter(_article(c) for c in citations)

    def late(citation: Citation) -> tuple[bool, bool, int, int, bool, int, bool, bool]:
        return (
            citation.narrower,
            citation.penal or citation.modality == ModalityKind.OFFENCE,
            -speaks[_article(citation)],
            -clauses[_article(citation)],
            citation.scope_lent,
            -citation.agreeing,
            not _at_once(citation),
            citation.modality in _BESIDE,
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
