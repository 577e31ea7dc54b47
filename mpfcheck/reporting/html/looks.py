"""How the direction of a change looks on a page: a class of the style sheet, and a sign."""

from __future__ import annotations

from mpfcheck.model.comparison import Direction

LOOKS = {
    Direction.WORSE: "absent",
    Direction.MIXED: "partial",
    Direction.BETTER: "met",
    Direction.OPEN: "not-assessable",
    Direction.SAME: "not-assessed",
}
"""The colours are those of statuses; the words beside them say more."""

SIGNS = {
    Direction.WORSE: "▼",
    Direction.MIXED: "◆",
    Direction.BETTER: "▲",
    Direction.OPEN: "?",
    Direction.SAME: "=",
}
