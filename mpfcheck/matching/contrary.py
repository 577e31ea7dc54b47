"""What a lawyer asks before he says that a text speaks against small miners: does it reach them?

A duty that names other titles only, that the next paragraph takes from small miners, or from which
they are excepted in its own words, is no burden of theirs, however general the rest of it sounds.
"""

from __future__ import annotations

from mpfcheck.matching.concepts import ConceptMatch
from mpfcheck.matching.known import ASM
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.annotation import (
    ANY,
    ARTISANAL,
    ASM_TIERS,
    MineralTitle,
    ModalityKind,
    Scope,
)
from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.model.instrument import OPENS_LIST, Clause
from mpfcheck.model.rule import Pattern

_ALL_BUT = "all-but-asm"
_LET_OFF = "nothing-asked"
_ARTISANAL = "artisanal"
# reasons of titles for anybody that stand beside the small ones and do not take them in
_BESIDE = frozenset({"title-light", "title-not-to-mine"})
# what a clause and its exception share without speaking of the same duty
_EVERYWHERE = frozenset(
    (
        *(ASM, _ARTISANAL, "asm-title", "asm-mining", "asm-person", "mine", "mining-activity"),
        *("holder", "person", "title", "any-title", "mining-title", "title-holder-group"),
        "application",
    )
)


def spared(view: InstrumentView, pattern: Pattern, match: ConceptMatch) -> Lack | None:
    """Why a text that would speak against small miners does not reach them; None if it does."""
    groups = frozenset[str]().union(*pattern.groups)
    clause = match.clause
    if clause.text.rstrip().endswith(OPENS_LIST) and any(view.instrument.descendants(clause)):
        # "artisanal mining is prohibited: (a) in parks" says in its items how far it goes
        return Lack(LackKind.OWN_WORDS)
    own = view.own[clause.index]
    if _ALL_BUT in own and _ALL_BUT not in groups:
        return Lack(LackKind.CANCELLED, (_ALL_BUT,))
    if Scope.LARGE_SCALE not in pattern.scopes and not _reaches(view, clause, pattern.lowest):
        return Lack(LackKind.SCOPE, (Scope.LARGE_SCALE.value,))
    excepts = pattern.modality is not None and ModalityKind.EXEMPTION in pattern.modality
    if not excepts and _let_off_beside(view, match):
        return Lack(LackKind.CANCELLED, (_LET_OFF,))
    return None


def _reaches(view: InstrumentView, clause: Clause, lowest: bool) -> bool:
    """Whether the titles that a clause names, if it names any, take in those of small miners.

    `lowest`: those of the lowest tier that the law knows.
    """
    register = view.annotated.titles
    tiers = {title.tier for title in register} & ASM_TIERS
    named = [register[number] for number in view.annotation(clause).titles]
    if not (tiers and named) or any(title.tier == ANY and not _beside(title) for title in named):
        return True
    wanted = {ARTISANAL} if lowest and ARTISANAL in tiers else ASM_TIERS
    if any(title.tier in wanted for title in named):
        return True
    concept = _ARTISANAL if wanted == {ARTISANAL} else ASM
    return concept in view.own[clause.index] | view.around[clause.index]


def _beside(title: MineralTitle) -> bool:
    return bool(title.reason) and title.reason[0].key in _BESIDE


def _let_off_beside(view: InstrumentView, match: ConceptMatch) -> bool:
    """Whether another clause of the article takes the same duty from small miners."""
    article = view.instrument.article_of(match.clause)
    spoken = {m.concept for m in match.anchors} - _EVERYWHERE
    for other in (article, *view.instrument.descendants(article)):
        own = view.own[other.index]
        if other.index == match.clause.index or ASM not in own or _LET_OFF not in own:
            continue
        if spoken & own or _points_back(view, other, article):
            return True
    return False


def _points_back(view: InstrumentView, clause: Clause, article: Clause) -> bool:
    return any(
        view.instrument.article_of(view.instrument.clauses[r.target]) == article
        for r in view.annotation(clause).references
    )
