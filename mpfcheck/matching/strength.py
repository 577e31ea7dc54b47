"""How strong a matched clause is: what the pattern, the modality, the scope and the role allow.

Full text binds somebody, grants, prohibits, establishes or defines. Weak text only touches: a bare
power, delegation, aspiration, purpose, a preamble, text narrower than the element asks, or general
text where the element asks for text made for ASM.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mpfcheck.model.annotation import BINDING, Annotation, Modality, ModalityKind, Scope
from mpfcheck.model.evidence import Lack, LackKind, Strength
from mpfcheck.model.framework import Element
from mpfcheck.model.instrument import Clause, TextRole
from mpfcheck.model.rule import Pattern
from mpfcheck.model.why import Reasons, Why, why

FULL_BY_DEFAULT = BINDING - {ModalityKind.EXEMPTION}
TOUCHES = frozenset(
    {
        ModalityKind.POWER,
        ModalityKind.DELEGATION,
        ModalityKind.ASPIRATION,
        ModalityKind.PURPOSE,
    }
)
FORBIDDING = frozenset({ModalityKind.PROHIBITION, ModalityKind.OFFENCE})
_STATED = Modality(ModalityKind.NONE, "", -1, -1, -1, (0, 0), (why("no-verb"),))


@dataclass(frozen=True, slots=True)
class Judgement:
    """Strength of a match with the modality that decided it, or what was lacking."""

    strength: Strength
    modality: ModalityKind = ModalityKind.NONE
    because: Reasons = ()
    lacks: Lack | None = None


def accepted(pattern: Pattern, element: Element | None) -> frozenset[ModalityKind]:
    """The modalities that make a match of `pattern` as strong as it can be."""
    if pattern.modality is not None:
        return pattern.modality
    also = {ModalityKind(k) for k in (element.satisfied_by if element else ()) if k in _KINDS}
    return FULL_BY_DEFAULT | also


_KINDS = frozenset(kind.value for kind in ModalityKind)


def judge(
    pattern: Pattern,
    element: Element | None,
    clause: Clause,
    annotation: Annotation,
    governing: Iterable[Modality],
) -> Judgement:
    """The strength of a clause whose concepts match, given the modalities that govern them."""
    if clause.role is TextRole.PREAMBLE and not _may_stand_in_preamble(pattern):
        return Judgement(Strength.NONE, lacks=Lack(LackKind.PREAMBLE))
    if annotation.narrower == _OTHER_TRADE:
        return Judgement(Strength.NONE, lacks=Lack(LackKind.SCOPE, (annotation.narrower,)))
    if annotation.scope not in pattern.scopes:
        return Judgement(Strength.NONE, lacks=Lack(LackKind.SCOPE, (annotation.scope.value,)))
    modality, strength = _by_modality(pattern, element, governing)
    if modality is None:
        kinds = sorted({m.kind.value for m in annotation.modalities}) or [ModalityKind.NONE.value]
        return Judgement(Strength.NONE, lacks=Lack(LackKind.MODALITY, tuple(kinds)))
    because = [why("modality", *modality.reason, kind=modality.kind.value)]
    because.append(why("scope", *annotation.scope_reason, scope=annotation.scope.value))
    weaker = list(_weakened(pattern, element, clause, annotation))
    if strength is Strength.FULL and weaker:
        strength = Strength.WEAK
        because += weaker
    return Judgement(strength, modality.kind, tuple(because))


_OTHER_TRADE = "petroleum"  # whose wells and stores no artisanal or small-scale miner works


def _may_stand_in_preamble(pattern: Pattern) -> bool:
    """Whether a purpose can speak for the pattern: one that asks for a ban or duty it cannot."""
    return pattern.modality is None or bool(pattern.modality & TOUCHES)


def _by_modality(
    pattern: Pattern, element: Element | None, governing: Iterable[Modality]
) -> tuple[Modality | None, Strength]:
    """The deciding modality: an accepted one first, then one that only touches."""
    wanted = accepted(pattern, element)
    governing = tuple(governing)
    if not governing and pattern.modality and ModalityKind.NONE in pattern.modality:
        return _STATED, pattern.strength
    contradiction = not pattern.element
    if contradiction and _forbids(governing) and not wanted & FORBIDDING:
        return None, Strength.NONE  # "no waste where it may slide into a river" allows nothing
    touching = None
    for modality in governing:
        if modality.kind in wanted:
            return modality, pattern.strength
        if touching is None and modality.kind in TOUCHES:
            touching = modality
    only_listed = pattern.strength is Strength.WEAK and pattern.modality is not None
    if contradiction or pattern.strict or only_listed:
        return None, Strength.NONE
    return touching, Strength.WEAK


def _forbids(governing: Iterable[Modality]) -> bool:
    return any(modality.kind in FORBIDDING for modality in governing)


def _weakened(
    pattern: Pattern, element: Element | None, clause: Clause, annotation: Annotation
) -> Iterable[Why]:
    # what keeps large titles out is made for small miners, where a pattern takes such text
    for_asm = annotation.scope in {Scope.ASM, Scope.LARGE_SCALE} & pattern.scopes
    if element is not None and element.scope == "asm" and not for_asm:
        yield why("weak-general")
    if clause.role is TextRole.PREAMBLE:
        yield why("weak-preamble")
    if annotation.narrower:
        yield why("weak-narrower", narrower=annotation.narrower)
