"""Where the lines of a chart go: points and labels of an SVG picture, in its own units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.reporting.course.view import Series

WIDTH, HEIGHT = 760, 330
LEFT, RIGHT, TOP, BOTTOM = 40, 250, 15, 45  # free for axis, names of lines, margin, dates
_GAP = 16  # between the names of two lines
_DASHES = ("", "7 3", "2 3", "9 3 2 3", "12 4", "4 4", "1 4", "9 3 2 3 2 3", "14 3")
"""Lines are told apart in black and white too."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its name, its stretches of (x, y), its dots, where its name stands, its dashes."""

    name: str
    stretches: tuple[tuple[tuple[float, float], ...], ...]
    dots: tuple[tuple[float, float, int], ...]  # x, y, percent
    label: float  # y
    dash: str
    number: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines, the ticks of both axes as (place, words), and the size."""

    lines: tuple[Line, ...]
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def chart(series: Sequence[Series], labels: Sequence[str]) -> Chart:
    """The chart of these lines over runs with these labels; the last line is the heavy one."""
    drawn = [s for s in series if any(v is not None for v in s.values)]
    ends = [_height(next(v for v in reversed(s.values) if v is not None)) for s in drawn]
    places = _apart(ends)
    lines = tuple(
        Line(
            s.name,
            tuple(_stretches(s.values, len(labels))),
            tuple(
                (_across(n, len(labels)), _height(v), v)
                for n, v in enumerate(s.values)
                if v is not None
            ),
            places[number],
            _DASHES[number % len(_DASHES)] if number < len(drawn) - 1 else "",
            number,
        )
        for number, s in enumerate(drawn)
    )
    return Chart(
        lines,
        tuple((_across(n, len(labels)), label) for n, label in enumerate(labels)),
        tuple((_height(v), str(v)) for v in (0, 25, 50, 75, 100)),
    )


def _across(number: int, all_: int) -> float:
    room = WIDTH - LEFT - RIGHT
    return round(LEFT + room * (number + 0.5) / all_, 1)


def _height(percent: int) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - percent / 100), 1)


def _stretches(
    values: Sequence[int | None], all_: int
) -> Iterator[tuple[tuple[float, float], ...]]:
    """Runs of points without a hole between them."""
    points: list[tuple[float, float]] = []
    for number, value in enumerate(values):
        if value is not None:
            points.append((_across(number, all_), _height(value)))
        elif points:
            yield tuple(points)
            points = []
    if points:
        yield tuple(points)


def _apart(wanted: Sequence[float]) -> list[float]:
    """Heights as near to those wanted as they can be without one name covering another."""
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    placed = [0.0] * len(wanted)
    last = float("-inf")
    for number in order:
        last = placed[number] = max(wanted[number], last + _GAP)
    limit = float(HEIGHT - BOTTOM)
    for number in reversed(order):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - _GAP
    return [round(p, 1) for p in placed]
