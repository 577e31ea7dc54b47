"""The layout of a whole file: what runs through all pages, then each page, then its lines."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.document import Page
from mpfcheck.reading.layout.lines import LineMaker
from mpfcheck.reading.layout.page import Edges, flatten, lay_out_page
from mpfcheck.reading.layout.rows import common_size_of_rows
from mpfcheck.reading.layout.running import running_roles
from mpfcheck.reading.words import RawPage


def lay_out(pages: Sequence[RawPage]) -> tuple[Page, ...]:
    """The pages with their lines in reading order, each with role, paragraph and look."""
    flat = [flatten(page) for page in pages]
    roles = running_roles(pages, [page.rows for page in flat])
    body_size = common_size_of_rows(
        row
        for page, page_roles in zip(flat, roles, strict=True)
        for at, row in enumerate(page.rows)
        if at not in page_roles
    )
    edges = Edges()
    laid = [
        lay_out_page(page, page_roles, body_size, edges)
        for page, page_roles in zip(flat, roles, strict=True)
    ]
    maker = LineMaker()
    return tuple(
        Page(
            page.raw.number,
            page.raw.width,
            page.raw.height,
            tuple(maker.lines(page.raw.number, edges.widened(page.raw.number, pieces), page.skew)),
        )
        for page, pieces in zip(flat, laid, strict=True)
    )
