"""Drawn rules: thin lines, thin boxes, and the four edges of larger boxes."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.document import Box

_THIN = 3.0  # points: a box no thicker than this is a line
_SHORT = 8.0  # points: shorter than this is a dash or an ornament


def rules_of_box(box: Box) -> Iterator[Box]:
    """The rules that a drawn line or rectangle shows."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if height <= _THIN or width <= _THIN:
        if max(width, height) >= _SHORT:
            yield box
        return
    if width >= _SHORT and height >= _SHORT:
        yield Box(box.x0, box.top, box.x1, box.top)
        yield Box(box.x0, box.bottom, box.x1, box.bottom)
        yield Box(box.x0, box.top, box.x0, box.bottom)
        yield Box(box.x1, box.top, box.x1, box.bottom)


def is_horizontal(rule: Box) -> bool:
    """Whether a rule runs across the page."""
    return rule.x1 - rule.x0 >= rule.bottom - rule.top
