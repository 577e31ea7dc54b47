"""What every memorandum has: page, margins, title, contents, tables; the same content, one file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.docx import fields, styles
from mpfcheck.reporting.messages import Messages

if TYPE_CHECKING:
    from docx.table import Table

MADE = datetime(2000, 1, 1, tzinfo=UTC)
_HEAD = "E8EEF4"


class Memo:
    """A Word document, written from the top down."""

    def __init__(self, say: Messages, title: str, version: str = "") -> None:
        """`title` stands in the head of each page; `version` is that of the program, if known."""
        import docx

        self.document = docx.Document()
        self.say = say
        styles.prepare(self.document, say.language)
        properties = self.document.core_properties
        properties.title = title
        properties.author = f"mpfcheck {version}".strip()
        properties.comments = ""
        properties.language = styles.COUNTRY.get(say.language, say.language)
        properties.created = properties.modified = MADE
        section = self.document.sections[0]
        section.header.paragraphs[0].text = title
        foot = section.footer.paragraphs[0]
        foot.add_run(f"{say('memo.page')} ")
        fields.field(foot, "PAGE", "1")

    def opening(self, title: str, subtitle: str) -> None:
        """Title and subtitle."""
        self.document.add_paragraph(title, style="Title")
        self.document.add_paragraph(subtitle, style="Subtitle")

    def contents(self, entries: list[tuple[int, str]]) -> None:
        """The table of contents; `entries` are (level, heading)."""
        self.document.add_paragraph().add_run(self.say("memo.contents")).bold = True
        fields.contents(self.document, entries)

    def picture(self, png: bytes, width: float, said: str) -> None:
        """A picture, `width` inches wide; `said` is read aloud in its place."""
        from docx.shared import Inches

        shown = self.document.add_picture(io.BytesIO(png), width=Inches(width))
        shown._inline.docPr.set("descr", plain(said))

    def caveats(self, caveats: Sequence[str], notes: Sequence[str] = ()) -> None:
        """What a reader must know, in italics, then notes as a list."""
        for caveat in caveats:
            self.document.add_paragraph().add_run(plain(caveat)).italic = True
        for note in notes:
            self.document.add_paragraph(plain(note), style="List Bullet")

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        washes: Sequence[Mapping[int, str]] = (),
    ) -> Table:
        """A table with a head that is repeated on each page; `widths` in centimetres.

        `washes` has per row the fill of cells by their column.
        """
        table: Any = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            cell.text = plain(head)
            cell.paragraphs[0].runs[0].bold = True
            styles.shade(cell, _HEAD)
        styles.repeat_head(table.rows[0])
        for number, texts in enumerate(rows):
            cells = table.add_row().cells
            for cell, text in zip(cells, texts, strict=True):
                cell.text = plain(text)
            for column, fill in (washes[number] if washes else {}).items():
                styles.shade(cells[column], fill)
        styles.columns(table, *widths)
        self.document.add_paragraph()
        made: Table = table
        return made

    def saved(self) -> bytes:
        """The file. Members of the archive carry a fixed date, so equal reports are equal bytes."""
        from mpfcheck.reporting.docx.packing import repacked

        out = io.BytesIO()
        self.document.save(out)
        return repacked(out.getvalue())
