"""A comparison as one self-contained page: what changed per requirement, old and new beside."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.comparison import Change, Direction, Piece, RequirementChange
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.compared.pieces import shortened
from mpfcheck.reporting.compared.view import ComparisonReport, Shown, from_to, said
from mpfcheck.reporting.html.filling import filled
from mpfcheck.reporting.html.looks import LOOKS, SIGNS

LONGEST = 3000  # characters of a clause
OTHERS = 300  # clauses without a requirement that are shown
CUT = "[…]"

_CHANGES = {
    Change.LOST: "absent",
    Change.WEAKENED: "absent",
    Change.CONTRADICTED: "contradicted",
    Change.GAINED: "met",
    Change.STRENGTHENED: "met",
    Change.CLEARED: "met",
    Change.SAME: "not-assessed",
}
"""Classes of the style sheet, as in `LOOKS`."""


def render(report: ComparisonReport, version: str) -> str:
    """The whole page."""
    say = report.say
    directions = [d for d in Direction if report.count(d)]
    words = [(d.value, say(f"direction.{d.value}")) for d in directions]
    return filled(
        "compared.html.j2",
        say,
        version,
        report=report,
        directions=directions,
        choices=[
            ("", say("page.all-directions")),
            ("gap", say("page.changed-only")),
            *words,
        ],
        looks={d.value: look for d, look in LOOKS.items()},
        changed_looks={c.value: look for c, look in _CHANGES.items()},
        signs={d.value: sign for d, sign in SIGNS.items()},
        pieces=_pieces,
        said=said,
        from_to=from_to,
        text_of=_text_of,
        most=OTHERS,
    )


def _pieces(shown: Shown) -> Iterator[Piece]:
    return shortened(shown.pieces, LONGEST, CUT)


def _text_of(report: ComparisonReport, of: RequirementChange) -> str:
    """What the text filter looks in: title, elements, places and words, in small letters."""
    words = [of.requirement, of.title]
    for element in of.elements:
        beside = report.element(element, of)
        sides = [side for side in (beside.old, beside.new) if side]
        words += [element.check, *(f"{s.place} {s.words[:LONGEST]}" for s in sides)]
    return plain(" ".join(words)).lower()
