"""The pale colours behind a status in tables; the word beside them says the same."""

from __future__ import annotations

from mpfcheck.model.assessment import Status
from mpfcheck.model.comparison import Direction

WASH = {
    Status.MET: ("DDF0DD", "1B5E20"),
    Status.PARTIAL: ("FFF3D6", "7A4F00"),
    Status.ABSENT: ("FBDDDD", "8B1A1A"),
    Status.NOT_ASSESSABLE: ("EDE0F5", "5B2A86"),
    Status.NOT_APPLICABLE: ("EEEEEE", "555555"),
    Status.NOT_ASSESSED: ("EEEEEE", "555555"),
}
"""Fill and letter per status, in the order in which reports count them."""

CONTRADICTED = WASH[Status.NOT_ASSESSABLE]
"""Fill and letter of a status that some text contradicts."""

DIRECTIONS = {
    Direction.WORSE: ("FBDDDD", "8B1A1A"),
    Direction.MIXED: ("FFF3D6", "7A4F00"),
    Direction.BETTER: ("DDF0DD", "1B5E20"),
    Direction.OPEN: ("EDE0F5", "5B2A86"),
    Direction.SAME: ("EEEEEE", "555555"),
}
"""Fill and letter per direction of a change."""
