"""For an element without evidence: the clause that came closest, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mpfcheck.matching.outcome import Outcome
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.evidence import NearMiss, Strength
from mpfcheck.model.rule import Pattern, RuleFile


def nearest_misses(
    view: InstrumentView,
    file: RuleFile,
    results: Iterable[Outcome],
    missing: Sequence[str],
) -> list[NearMiss]:
    """At most one near miss per missing element."""
    failed = [o for o in results if o.strength is Strength.NONE and o.lacks]
    out = []
    for element in missing:
        near = next((o for o in failed if o.pattern.element == element), None)
        if near is not None:
            names = ", ".join(near.concepts)
            lacks = f"names {names}, but {near.lacks}" if names else near.lacks
            clause, rule = near.clause.index, near.pattern.rule
        else:
            found = _one_group_short(view, [p for p in file.patterns if p.element == element])
            if found is None:
                continue
            clause, rule, lacks = found
        out.append(NearMiss(file.requirement, element, view.instrument.id, clause, rule, lacks))
    return out


def _one_group_short(
    view: InstrumentView, patterns: Sequence[Pattern]
) -> tuple[int, str, str] | None:
    """A clause that names all groups of a pattern but one, in its text or around it."""
    best: tuple[int, int, str, str] | None = None
    for pattern in patterns:
        if len(pattern.groups) < 2:
            continue
        for lacking in pattern.groups:
            rest = [g for g in pattern.groups if g is not lacking]
            places = view.naming(rest[0])
            for group in rest[1:]:
                places &= view.reaching(group, "clause")
            if not places:
                continue
            index = min(places)
            candidate = (len(rest), -index, pattern.rule, " or ".join(sorted(lacking)[:4]))
            if best is None or candidate[:2] > best[:2]:
                best = candidate
    if best is None:
        return None
    return -best[1], best[2], f"says nothing of {best[3]}"
