"""What an amending law does to another: articles it puts in, articles it repeals.

The text of a new article is quoted in the amending law and keeps its own number ("s. 3 [s. 5]").
Changes to part of an article (words struck out, a subsection replaced) are told, not carried out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.structure.references import Named, named_articles

_REPEALS = re.compile(
    r"\b(?:is|are|be|shall be) (?:hereby )?(?:repealed|deleted|revoked)|\b(?:repeals|revokes)\b"
    r"|\b(?:est|sont) (?:et demeurent? )?(?:abrogée?s?|supprimée?s?)"
    r"|\bder[óo]g[au](?:se|nse|ense)\b|\b(?:queda|quedan) (?:derogad|suprimid)[oa]s?"
    r"|\bsupr[íi]m(?:e|a|en|an)se\b"
    r"|\b(?:fica|ficam|é|são) (?:revogad|suprimid)[oa]s?|\brevogam?-se\b",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(
    r"\b(?:substitut|replac|insert|remplac|insér|sustit[uú]|reempla|agr[eé]g|adici[oó]n|acresc"
    r"|nova redação|seguinte redação|quedará así)",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\bamended\b|\bmodifi[ée]e?s?\b|\bmodif[íi](?:case|canse|quese)\b|\balterad[oa]s?\b",
    re.IGNORECASE,
)


class ChangeKind(StrEnum):
    """What is done to the articles that a change names."""

    NEW_TEXT = "new-text"
    REPEAL = "repeal"
    IN_PART = "in-part"


@dataclass(frozen=True, slots=True)
class Change:
    """One change to another law: which articles, by which clause.

    `clause` is the index of the article of the amending law; `quoted` that of the new text in it,
    None for a repeal or a change in part. `says` are the words by which the other law is named.
    """

    kind: ChangeKind
    clause: int
    articles: tuple[Named, ...]
    says: str
    quoted: int | None = None


def changes(instrument: Instrument) -> Iterator[Change]:
    """What the articles of `instrument` do to other laws, in order."""
    for article in instrument.articles:
        units = (article, *instrument.descendants(article))
        quoted = [unit for unit in units if is_quoted(unit)]
        says = " ".join(u.text for u in units if u.text and not _in_quote(instrument, u))
        for new in quoted:
            number = (Named(new.number),)
            yield Change(ChangeKind.NEW_TEXT, article.index, number, says, new.index)
        named = tuple(named_articles(says))
        if quoted or not named:
            continue
        if _REPEALS.search(says) and not _SUBSTITUTES.search(says):
            yield Change(ChangeKind.REPEAL, article.index, named, says)
        elif _CHANGES.search(says) or _REPEALS.search(says):
            yield Change(ChangeKind.IN_PART, article.index, named, says)


def is_quoted(clause: Clause) -> bool:
    """Whether a clause is an article of another law, quoted: "s. 3 [s. 5]"."""
    return clause.kind is ClauseKind.ALINEA and bool(clause.number) and clause.label.endswith("]")


def _in_quote(instrument: Instrument, clause: Clause) -> bool:
    return is_quoted(clause) or any(is_quoted(above) for above in instrument.ancestors(clause))
