"""What an instrument knows as a subject of its own, beyond naming it in passing.

A rule for every title holder reaches small operators only in a law that has a place for them. One
clause that grants them a title is the best sign, but a law may say it in words that no rule finds;
so any of several signs is enough: a title of their own in the register, a defined term, the heading
of a Part, or several articles that speak of them.
"""

from __future__ import annotations

from collections import defaultdict

from mpfcheck.model.annotation import ANY, ASM_TIERS, AnnotatedInstrument, ModalityKind
from mpfcheck.model.instrument import GROUPINGS, TextRole

ASM = "asm"
TITLE = "mining-title"
_ARTICLES = 3  # that name a concept in their own words, from which on it is no passing mention
_NO_SMALL = "title-no-small"  # the reason of a title to mine in a law that makes no tiers
_READ = frozenset({TextRole.OPERATIVE, TextRole.SCHEDULE})


def known(annotated: AnnotatedInstrument) -> frozenset[str]:
    """The concepts that `annotated` knows as subjects of its own."""
    instrument = annotated.instrument
    found: set[str] = set()
    articles: defaultdict[str, set[int]] = defaultdict(set)
    for clause, annotation in zip(instrument.clauses, annotated.annotations, strict=True):
        if clause.role not in _READ:
            continue
        if clause.kind in GROUPINGS:
            found |= annotation.heading_mentions
        own = {m.concept for m in annotation.mentions}
        if any(m.kind is ModalityKind.DEFINITION for m in annotation.modalities):
            found |= own | annotation.heading_mentions
        article = instrument.article_of(clause).index
        for concept in own:
            articles[concept].add(article)
    found |= {concept for concept, places in articles.items() if len(places) >= _ARTICLES}
    if annotated.titles:
        found.add(TITLE)
    if tiers := {title.tier for title in annotated.titles} & ASM_TIERS:
        found |= {ASM, *tiers}  # a tier's name is that of its concept
    return frozenset(found)


def reached(annotated: AnnotatedInstrument, known_there: frozenset[str]) -> frozenset[str]:
    """What is known, and small operators too where all titles of a law are for everybody.

    A law that makes no tiers has no other titles for them: what it says of every holder is what
    they get and owe. That it makes none speaks against no rule of theirs (contradictions).
    """
    alone = {title.tier for title in annotated.titles} == {ANY}
    granted = any(title.reason[0].key == _NO_SMALL for title in annotated.titles if title.reason)
    return known_there | {ASM} if alone and granted else known_there
