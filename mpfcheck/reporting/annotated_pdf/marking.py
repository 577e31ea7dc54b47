"""Puts cover, highlights, notes and bookmarks on a copy of the law's own PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.errors import UsageError
from mpfcheck.model.assessment import Assessment, Citation, InstrumentSummary
from mpfcheck.model.document import Box
from mpfcheck.reporting.annotated_pdf.cover import cover
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.view import Report, view

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader, PdfWriter

COLOURS = {"full": "c4ebcc", "weak": "ffe8a8", "contradicted": "e6cdf5"}
"""Green binds, yellow only touches, violet points the other way; the note says it in words."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A clause to be highlighted: where, in which colour, with what note."""

    boxes: tuple[tuple[int, Box], ...]
    colour: str
    title: str
    note: str


def render(assessment: Assessment) -> bytes:
    """The marked copy of the one PDF that was assessed.

    Raises:
        UsageError: There are several instruments, or the one is no PDF or cannot be copied.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    report = view(assessment)
    instrument = _only(report)
    try:
        source = PdfReader(io.BytesIO(Path(instrument.path).read_bytes()))
        writer = PdfWriter()
        front = PdfReader(io.BytesIO(cover(report)))
        for page in front.pages:
            writer.add_page(page)
        for page in source.pages:
            writer.add_page(page)
        _mark(writer, source, report, len(front.pages))
        writer.add_metadata({"/Title": plain(instrument.title or instrument.id)})
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError) as error:
        raise UsageError(
            f"{instrument.path} cannot be copied with marks: {plain(str(error))[:120]}",
            hint="Ask for --format html instead; it quotes every clause.",
        ) from error
    return out.getvalue()


def _only(report: Report) -> InstrumentSummary:
    """The instrument to be marked."""
    if len(report.instruments) != 1:
        raise UsageError(
            "--format pdf marks one law at a time.", hint="Give one PDF, or ask for --format html."
        )
    (instrument,) = report.instruments
    with Path(instrument.path).open("rb") as file:
        head = file.read(1024)
    if b"%PDF" not in head:
        raise UsageError(
            f"{instrument.path} is no PDF, so there is nothing to mark.",
            hint="Ask for --format html or --format docx instead.",
        )
    return instrument


def _mark(writer: PdfWriter, source: PdfReader, report: Report, shift: int) -> None:
    """Highlights on every page, and bookmarks by theme and requirement.

    `shift` is the number of pages before the law's first.
    """
    for theme in report.themes:
        if not theme.judged:
            continue
        parent = None
        for finding in theme.findings:
            first = min((c.page for _, c in finding.cited if c.boxes), default=None)
            if parent is None:
                parent = writer.add_outline_item(title=plain(theme.title), page_number=0)
            label = f"{finding.requirement} {finding.title}: {report.say.status_of(finding)}"
            page = 0 if first is None else first - 1 + shift
            writer.add_outline_item(title=plain(label), page_number=page, parent=parent)
    for number, marked in _merged(report):
        if number <= len(source.pages):
            _highlight(writer, writer.pages[number - 1 + shift], number - 1 + shift, marked)


def _merged(report: Report) -> Iterator[tuple[int, _Marked]]:
    """What is marked per page: a clause that serves several requirements has one highlight."""
    kept: dict[tuple[int, tuple[Box, ...]], _Marked] = {}
    for marked in _every(report):
        pages = sorted({page for page, _ in marked.boxes})
        for page in pages:
            boxes = tuple(box for at, box in marked.boxes if at == page)
            old = kept.get((page, boxes))
            if old is None:
                kept[page, boxes] = _Marked(
                    tuple((page, b) for b in boxes), marked.colour, marked.title, marked.note
                )
            elif marked.note not in old.note:
                note = f"{old.note}\n{marked.note}"
                kept[page, boxes] = _Marked(old.boxes, old.colour, old.title, note)
    for (page, _), marked in kept.items():
        yield page, marked


def _every(report: Report) -> Iterator[_Marked]:
    """Every citation: evidence that points the other way first, then full, then weak."""
    say = report.say
    against, rest = [], []
    for theme in report.themes:
        for finding in theme.findings:
            for contradiction in finding.contradictions:
                note = f"{finding.requirement} {say('contradicted')}: {contradiction.note}"
                against += [_marked(c, "contradicted", note) for c in contradiction.evidence]
            for element in finding.elements:
                for c in element.evidence:
                    strength = say.strength(c.strength)
                    note = f"{finding.requirement} {element.id} ({strength}): {element.check}"
                    rest.append(_marked(c, c.strength.value, note))
    rest.sort(key=lambda marked: marked.colour != "full")
    yield from (marked for marked in (*against, *rest) if marked.boxes)


def _marked(cited: Citation, colour: str, note: str) -> _Marked:
    return _Marked(cited.boxes, colour, plain(cited.clause or cited.article), plain(note))


def _highlight(writer: PdfWriter, page: PageObject, index: int, marked: _Marked) -> None:
    """One highlight over all boxes of the clause on this page, with its note."""
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

    corners = [_on_page(page, box) for _, box in marked.boxes]
    quads: list[float] = []
    for x0, y0, x1, y1 in corners:
        quads += [x0, y1, x1, y1, x0, y0, x1, y0]
    annotation = Highlight(
        rect=(
            min(c[0] for c in corners),
            min(c[1] for c in corners),
            max(c[2] for c in corners),
            max(c[3] for c in corners),
        ),
        quad_points=ArrayObject([FloatObject(number) for number in quads]),
        highlight_color=COLOURS[marked.colour],
        printing=True,
    )
    annotation[NameObject("/T")] = TextStringObject(marked.title)
    annotation[NameObject("/Contents")] = TextStringObject(marked.note)
    writer.add_annotation(page_number=index, annotation=annotation)


def _on_page(page: PageObject, box: Box) -> tuple[float, float, float, float]:
    """A box as seen (from the top left, in points) in the page's own space (from bottom left).

    A page may be turned for display, and may show only part of its space; places on a turned page
    are those on all of it (`reading.plumber`).
    """
    crop = page.mediabox if page.rotation else page.cropbox
    left, bottom = float(crop.left), float(crop.bottom)
    width, height = float(crop.width), float(crop.height)
    turn = page.rotation % 360
    if turn == 90:
        return left + box.top, bottom + box.x0, left + box.bottom, bottom + box.x1
    if turn == 180:
        return left + width - box.x1, bottom + box.top, left + width - box.x0, bottom + box.bottom
    if turn == 270:
        return (
            left + width - box.bottom,
            bottom + height - box.x1,
            left + width - box.top,
            bottom + height - box.x0,
        )
    return left + box.x0, bottom + height - box.bottom, left + box.x1, bottom + height - box.top
