"""PDF: open it, read its pages, recognise those without text, lay them out."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document
from mpfcheck.model.why import Reasons
from mpfcheck.reading.apart.ahead import ReadAhead
from mpfcheck.reading.journal import Stage
from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.opening import open_pdf
from mpfcheck.reading.options import Ocr
from mpfcheck.reading.source import Source
from mpfcheck.reading.textlayer import TextLayer, has_letters, layer_of
from mpfcheck.reading.titles import title_of
from mpfcheck.reading.words import PageReader, RawPage
from mpfcheck.reading.work import Work

_MOST_PAGES = 10_000


@dataclass(slots=True)
class _Pages:
    """The pages of a file as their text layers give them, and those that could not be read."""

    title: str
    raw: list[RawPage] = field(default_factory=list)
    layers: dict[int, TextLayer] = field(default_factory=dict)  # by page number
    damaged: set[int] = field(default_factory=set)
    late: set[int] = field(default_factory=set)  # no time was left for them


def read_pdf(source: Source, work: Work) -> Document:
    """Read a PDF. Raises ReadingError if it is damaged, protected or without text.

    Pages that cannot be read are named in the notes; the others are read.
    """
    from mpfcheck.reading.pagenotes import notes_of
    from mpfcheck.reading.scans import read_scans

    pages = _text_layers(source, work)
    scans = read_scans(source.data, pages.raw, pages.layers, work)
    raw = scans.best(pages.raw)
    damaged = pages.damaged - scans.taken
    notes = notes_of(scans, damaged=damaged, late=pages.late)
    if not any(has_letters(page) for page in raw):
        raise _no_text(source, len(raw), notes)
    unread = damaged | pages.late | scans.unread
    laid = tuple(replace(page, has_text=page.number not in unread) for page in lay_out(raw))
    return Document(
        path=str(source.path),
        sha256=source.sha256,
        kind="pdf",
        title=title_of(laid, pages.title),
        pages=laid,
        notes=notes,
    )


def _text_layers(source: Source, work: Work) -> _Pages:
    """The pages of the file by their text layers."""
    reader = open_pdf(source)
    try:
        work.total = len(reader)
        if work.total > _MOST_PAGES:
            raise ReadingError(
                f"{source.path}: the PDF claims to have {work.total} pages; "
                f"{_MOST_PAGES} are the most that are read.",
                hint="Check that this is the instrument; split the file if it is.",
            )
        pages = _Pages(reader.title)
        deadline = work.deadline()
        with ReadAhead(source, work.total, work.processors) as ahead:
            for number in range(1, work.total + 1):
                page = None
                if time.monotonic() > deadline:
                    pages.late.add(number)
                elif (page := _page(reader, number, work, ahead)) is None:
                    pages.damaged.add(number)
                pages.raw.append(page or RawPage(number, 0.0, 0.0, ()))
                layer = TextLayer.DAMAGED if number in pages.damaged else layer_of(pages.raw[-1])
                pages.layers[number] = layer
                if page and layer is TextLayer.TEXT and work.options.ocr is not Ocr.ALWAYS:
                    work.done(number)
    finally:
        reader.close()
    return pages


def _page(reader: PageReader, number: int, work: Work, ahead: ReadAhead) -> RawPage | None:
    """The page as the reader gives it, now or ahead; None if it is damaged."""
    journal = work.journal
    known = journal.known(Stage.READ, number)
    if journal.spoiled(Stage.READ, number):
        return None
    if not isinstance(known, RawPage):
        known = ahead.page(number)
        if known is None:
            journal.begin(Stage.READ, number)
            try:
                known = reader.page(number)
            except Exception:  # one broken page must not cost the others
                known = None
        journal.keep(Stage.READ, number, known)
    return known


def _no_text(source: Source, total: int, notes: Reasons) -> ReadingError:
    """The error for a file none of whose pages gave any text; `notes` say why."""
    from mpfcheck.reporting.reasons import english

    why = english(notes[:1]) or f"pages 1-{total}: nothing is printed on them"
    what, _, hint = why.removesuffix("; not counted as read").partition("; ")
    return ReadingError(
        f"{source.path}: the PDF has no text that can be read; {what}.",
        hint=hint[:1].upper() + hint[1:] or "Open it and look; fetch or scan it again.",
    )
