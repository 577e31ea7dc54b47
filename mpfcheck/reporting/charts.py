"""Pictures for reports: bars per theme, lines over runs; drawn by matplotlib without a screen."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mpfcheck.model.assessment import Status
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.view import Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from mpfcheck.reporting.course.view import Series

FILLS = {
    Status.MET: ("#1b6e2a", ""),
    Status.PARTIAL: ("#e0a63a", "//"),
    Status.ABSENT: ("#9b1c1c", ".."),
    Status.NOT_ASSESSABLE: ("#7d5a9b", "xx"),
    Status.NOT_APPLICABLE: ("#c9ced4", ""),
}
"""Colour and hatching per status: printed in grey they still differ."""

WIDTH = 6.3  # inches: the text of an A4 page


def theme_bars(report: Report, form: str = "png") -> bytes:
    """One bar per theme that was judged, with the number of requirements of each status.

    `form` is "png" or "svg". The same report gives the same bytes.
    """
    figure = _figure(report)
    out = io.BytesIO()
    nothing = {"Date": None} if form == "svg" else {"Software": None}
    figure.savefig(out, format=form, dpi=160, metadata=nothing)
    return out.getvalue()


def score_lines(series: Sequence[Series], labels: Sequence[str]) -> bytes:
    """A line per theme over runs as PNG, scores in percent; the last one, of all themes, is heavy.

    Lines differ in dashes and marks, not in colour alone. The same lines give the same bytes.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, 3.4), layout="constrained")
    axes = figure.add_subplot()
    for number, line in enumerate(series):
        last = number == len(series) - 1
        axes.plot(
            range(len(labels)),
            [float("nan") if v is None else v for v in line.values],
            label=plain(line.name),
            color="black" if last else f"C{number}",
            linestyle="solid" if last else ("dashed", "dashdot", "dotted")[number % 3],
            marker="osv^D<>Px*"[number % 10],
            linewidth=2.6 if last else 1.4,
            markersize=5,
        )
    axes.set_xticks(range(len(labels)), [plain(label) for label in labels], fontsize=8)
    axes.set_ylim(-4, 104)
    axes.set_xlim(-0.3, len(labels) - 0.7)
    axes.set_yticks((0, 25, 50, 75, 100))
    axes.tick_params(axis="y", labelsize=8)
    axes.grid(axis="y", color="#d5dbe1", linewidth=0.7)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    figure.legend(loc="outside lower center", ncols=2, fontsize=8, frameon=False)
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=160, metadata={"Software": None})
    return out.getvalue()


def _figure(report: Report) -> Figure:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "mpfcheck"
    themes = [theme for theme in report.themes if theme.judged]
    figure = Figure(figsize=(WIDTH, 0.9 + 0.42 * len(themes)), layout="constrained")
    axes = figure.add_subplot()
    places = list(range(len(themes)))
    left = [0] * len(themes)
    for status, (colour, hatch) in FILLS.items():
        numbers = [t.counts.of(status) for t in themes]
        if not any(numbers):
            continue
        bars = axes.barh(
            places,
            numbers,
            left=left,
            color=colour,
            hatch=hatch,
            edgecolor="white",
            label=report.say.status(status),
        )
        labels = [str(n) if n else "" for n in numbers]
        for label in axes.bar_label(bars, labels, label_type="center", fontsize=8):
            if label.get_text():
                label.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.2})
        left = [a + b for a, b in zip(left, numbers, strict=True)]
    axes.set_yticks(places, [plain(t.title) for t in themes], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, max(left, default=1) or 1)
    axes.xaxis.set_visible(False)
    for side in ("top", "right", "bottom", "left"):
        axes.spines[side].set_visible(False)
    figure.legend(loc="outside lower center", ncols=5, fontsize=8, frameon=False)
    return figure
