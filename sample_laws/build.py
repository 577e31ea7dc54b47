"""Make the sample bill's PDF from its source: `python sample_laws/build.py [OUTPUT]`.

The output is the same to the byte at every run, so that a change of the PDF in the repository
is always a change of the source (or of reportlab).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml
from gazette import BODY, STYLES, MarginalNote, RunningHead, write
from reportlab.lib.colors import black
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "talvania-mines-and-minerals-bill.src.yaml"
OUTPUT = HERE / "talvania-mines-and-minerals-bill.pdf"

ITEM = re.compile(r"(\([a-z]+\)) (.+)")
TERM = re.compile(r"^“([^”]+)”")


def typeset(text: str) -> str:
    """Source text as reportlab markup, with printer's quotation marks."""
    text = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    return escape(text)


def para(text: str, style: str) -> Paragraph:
    """One paragraph of plain source text."""
    return Paragraph(typeset(text), STYLES[style])


def gap(points: float) -> Spacer:
    """Empty space."""
    return Spacer(1, points)


def cover(bill: dict[str, Any]) -> Iterator[Flowable]:
    """The first page: masthead of the gazette, name of the bill, long title."""
    yield gap(18)
    yield para(bill["gazette"], "masthead")
    yield para(bill["supplement"].upper(), "title")
    yield HRFlowable(width="100%", thickness=1.2, color=black)
    yield para(f"{bill['volume']} — {bill['number']} — {bill['place']}, {bill['date']}", "cross")
    yield HRFlowable(width="100%", thickness=0.4, color=black)
    yield gap(90)
    yield para(bill["country"], "centred")
    yield gap(30)
    yield para(bill["short_title"].upper(), "masthead")
    yield gap(30)
    yield para("Published for general information by authority of the Speaker", "cross")
    yield gap(60)
    yield Paragraph(f"<b>A BILL</b> FOR AN ACT {typeset(bill['long_title'])}", STYLES["flush"])
    yield PageBreak()


def contents(bill: dict[str, Any]) -> Iterator[Flowable]:
    """The arrangement of sections: part by part, every section with its number and note."""
    yield para(bill["short_title"].upper(), "title")
    yield para("ARRANGEMENT OF SECTIONS", "centred")
    for part in bill["parts"]:
        yield para(f"PART {part['number']}—{part['title'].upper()}", "contents-part")
        for section in part["sections"]:
            note = typeset(section["note"])
            yield Paragraph(note, STYLES["contents"], bulletText=f"{section['n']}.")
    yield para("SCHEDULES", "contents-part")
    for schedule in bill["schedules"]:
        yield para(f"{schedule['name']} — {schedule['title']}", "centred")
    yield PageBreak()


def opening(bill: dict[str, Any]) -> Iterator[Flowable]:
    """What stands before section 1: title, long title and the words of enactment."""
    yield para(bill["country"], "centred")
    yield para(bill["short_title"].upper(), "title")
    yield Paragraph("<b>A BILL</b>", STYLES["centred"])
    yield para("FOR", "centred")
    yield Paragraph(f"AN ACT {typeset(bill['long_title'])}", STYLES["flush"])
    yield gap(8)
    yield para(bill["enactment"], "body")


def paragraphs(section: dict[str, Any]) -> Iterator[Paragraph]:
    """The lines of a section's text as paragraphs, set by their indentation in the source."""
    first = f"<b>{section['n']}.</b> "
    for line in section["text"].splitlines():
        level = (len(line) - len(line.lstrip())) // 2
        text = typeset(line.strip())
        item = ITEM.fullmatch(text)
        if level and item:
            style = STYLES["item" if level == 1 else "subitem"]
            yield Paragraph(item[2], style, bulletText=item[1])
        elif TERM.match(text):
            yield Paragraph(TERM.sub(r"“<b>\1</b>”", text), STYLES["definition"])
        else:
            goes_on = not first and not text.startswith("(")
            yield Paragraph(first + text, STYLES["flush" if goes_on else "body"])
        first = ""


def section_flowables(section: dict[str, Any]) -> Iterator[Flowable]:
    """A section with its marginal note, and room below it where the note is the longer one."""
    if "cross_heading" in section:
        yield para(section["cross_heading"], "cross")
    note = MarginalNote(section["note"].replace("'", "’"))
    body = list(paragraphs(section))
    height = sum(p.wrap(BODY, 10_000)[1] + p.getSpaceAfter() for p in body)
    yield CondPageBreak(max(note.depth, 40))
    yield note
    yield from body
    if note.depth + 4 > height:
        yield gap(note.depth + 4 - height)


def body_of(bill: dict[str, Any]) -> Iterator[Flowable]:
    """All Parts with their sections."""
    for part in bill["parts"]:
        yield para(f"PART {part['number']}—{part['title'].upper()}", "part")
        for section in part["sections"]:
            yield from section_flowables(section)


def form(labels: list[str]) -> Table:
    """Lines to be filled in, each with what is asked for."""
    rows = [[para(label, "cell"), ""] for label in labels]
    table = Table(rows, colWidths=[BODY * 0.55, BODY * 0.45], spaceBefore=4, spaceAfter=8)
    table.setStyle(TableStyle([("LINEBELOW", (1, 0), (1, -1), 0.4, black)]))
    return table


def grid(spec: dict[str, Any]) -> Table:
    """A ruled table; widths in hundredths of the text column."""
    rows = [[para(cell, "cell") for cell in row] for row in [spec["head"], *spec["rows"]]]
    table = Table(rows, colWidths=[BODY * w / 100 for w in spec["widths"]], repeatRows=1)
    ruled = [("GRID", (0, 0), (-1, -1), 0.4, black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    table.setStyle(TableStyle(ruled))
    table.spaceBefore = table.spaceAfter = 8
    return table


def block(content: dict[str, Any]) -> Flowable:
    """One block of a schedule: heading, paragraph, form lines or table."""
    ((kind, value),) = content.items()
    if kind == "fields":
        return form(value)
    if kind == "table":
        return grid(value)
    return para(value, {"heading": "part", "para": "flush"}[kind])


def schedules(bill: dict[str, Any]) -> Iterator[Flowable]:
    """Each schedule on a page of its own, with the sections it belongs to in the margin."""
    for schedule in bill["schedules"]:
        yield PageBreak()
        yield MarginalNote(schedule["reference"])
        yield para(schedule["name"], "centred")
        yield para(schedule["title"].upper(), "part")
        yield from map(block, schedule["blocks"])


def memorandum(bill: dict[str, Any]) -> Iterator[Flowable]:
    """The explanatory memorandum on the last page."""
    memo = bill["memorandum"]
    yield PageBreak()
    yield para(memo["title"].upper(), "title")
    yield para(f"({memo['notice']})", "cross")
    for text in memo["paragraphs"]:
        yield para(text, "body")
    yield gap(16)
    for line in memo["signature"]:
        yield para(line, "cross")


def build(source: Path, output: Path) -> None:
    """Read the source and write the PDF.

    Raises:
        ValueError: the section numbers do not run from 1 without a gap.
    """
    bill = yaml.safe_load(source.read_text(encoding="utf-8"))
    numbers = [section["n"] for part in bill["parts"] for section in part["sections"]]
    if numbers != list(range(1, len(numbers) + 1)):
        raise ValueError(f"{source.name}: section numbers are not 1, 2, 3 … in order")
    makers = (cover, contents, opening, body_of, schedules, memorandum)
    story = [flowable for make in makers for flowable in make(bill)]
    head = RunningHead(
        even=bill["gazette"],
        odd=bill["short_title"],
        letter=bill["folio_letter"],
        first_folio=bill["first_folio"],
    )
    write(story, output, head, bill["short_title"])


if __name__ == "__main__":
    build(SOURCE, Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT)
