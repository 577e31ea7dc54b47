"""Drawn rules and frames: which drawings of a page are thin lines, which are outlined boxes."""

from __future__ import annotations

from collections.abc import Iterable

from mpfcheck.model.document import Box

_THIN = 3.0  # points: a box no thicker than this is a line
_SHORT = 8.0  # points: shorter than this is a dash or an ornament


def rules_and_frames(
    drawn: Iterable[tuple[Box, bool]],
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Drawings, each with whether its outline is drawn, parted into thin rules and wider frames.

    Ornaments are left out, and so are areas that are only filled: shades behind text.
    """
    rules, frames = [], []
    for box, outlined in drawn:
        width, height = box.x1 - box.x0, box.bottom - box.top
        if max(width, height) < _SHORT:
            continue
        if min(width, height) <= _THIN:
            rules.append(box)
        elif outlined:
            frames.append(box)
    return tuple(rules), tuple(frames)


def is_horizontal(rule: Box) -> bool:
    """Whether a rule runs across the page."""
    return rule.x1 - rule.x0 >= rule.bottom - rule.top
