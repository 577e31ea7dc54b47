"""Lines out of a format that knows its paragraphs but not its printed lines."""

from __future__ import annotations

import re
from dataclasses import replace

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, Line, LineRole, Page, Unit
from mpfcheck.model.why import Reasons
from mpfcheck.reading.plaintext import guess_title
from mpfcheck.reading.source import Source
from mpfcheck.reading.titles import title_of
from mpfcheck.reading.typography import clean, close_letterspacing

_SUPERSCRIPTS = {"2": "²", "3": "³", "o": "º", "a": "ª"}
_BLANKS = re.compile(r"[ \n\f]+")


class Composer:
    """Collects the lines of a document, one paragraph after the other."""

    def __init__(self) -> None:
        self.page = 1
        self._lines: list[Line] = []
        self._block = 0

    def paragraph(
        self,
        text: str,
        *,
        role: LineRole = LineRole.BODY,
        heading: int = 0,
        bold: bool = False,
        italic: bool = False,
        centred: bool = False,
        indent: float = 0.0,
        size: float = 0.0,
    ) -> None:
        """Add a paragraph; a line feed in `text` begins a new line, a form feed a new page.

        `indent` and `size` are in points; `heading` is the level that the format declares.
        """
        self._block += 1
        for number, sheet in enumerate(text.split("\f")):
            self.page += number > 0
            for printed in sheet.split("\n"):
                words = _BLANKS.sub(" ", close_letterspacing(clean(printed))).strip()
                if words:
                    self._lines.append(
                        Line(
                            words,
                            self.page,
                            role=role,
                            block=self._block,
                            indent=indent,
                            size=size,
                            bold=bold,
                            italic=italic,
                            centred=centred,
                            heading=heading,
                        )
                    )

    def row(self, cells: list[str]) -> None:
        """Add a row of a table as one line, its cells parted by bars."""
        filled = [" ".join(cell.split()) for cell in cells]
        if any(filled):
            self.paragraph(" | ".join(filled), role=LineRole.TABLE)

    def prepend(self, index: int, text: str) -> None:
        """Set `text` directly before the line with this index (0-based)."""
        line = self._lines[index]
        self._lines[index] = replace(line, text=text + line.text)

    def append(self, text: str) -> None:
        """Set `text` directly behind the last line, as a closing quotation mark is."""
        if self._lines:
            self._lines[-1] = replace(self._lines[-1], text=self._lines[-1].text + text)

    def texts(self) -> list[str]:
        """The texts of the lines so far."""
        return [line.text for line in self._lines]

    def document(
        self,
        source: Source,
        kind: str,
        *,
        title: str = "",
        notes: Reasons = (),
        units: tuple[Unit, ...] = (),
    ) -> Document:
        """All that was collected, as a document.

        `title` is what the file itself declares; without it the head of the text is searched.
        `units` are those that it marks up.
        Raises ReadingError if no line has a letter or digit.
        """
        if not any(re.search(r"\w", line.text) for line in self._lines):
            raise ReadingError(
                f"{source.path}: no text was found in this file.",
                hint="Open it and look; if its pages are pictures, save it as PDF and recognise "
                "the text first, for example with ocrmypdf.",
            )
        sheets: list[list[Line]] = [[] for _ in range(self._lines[-1].page)]
        for line in self._lines:
            sheets[line.page - 1].append(line)
        pages = tuple(Page(n, 0.0, 0.0, tuple(sheet)) for n, sheet in enumerate(sheets, start=1))
        return Document(
            path=str(source.path),
            sha256=source.sha256,
            kind=kind,
            title=title or title_of(pages) or guess_title(pages),
            pages=pages,
            notes=notes,
            units=units,
        )


def superscript(text: str) -> str:
    """Raised text as a character of its own where there is one: m², 1º."""
    return _SUPERSCRIPTS.get(text.strip(), text)
