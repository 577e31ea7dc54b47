"""Which page reader reads a page: the fast one, or the reference reader for a difficult page."""

from __future__ import annotations

from mpfcheck.reading.pdfium import PdfiumReader
from mpfcheck.reading.plumber import PlumberReader
from mpfcheck.reading.rules import is_horizontal
from mpfcheck.reading.words import RawPage

_TABLE_RULES = 6  # so many upright rules make a table, where exact geometry counts


class PlainFirstReader:
    """Reads plain pages with pypdfium2, all others with pdfplumber."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._fast = PdfiumReader(data)
        self._reference: PlumberReader | None = None

    def __len__(self) -> int:
        return len(self._fast)

    @property
    def title(self) -> str:
        """The title that the file's own data declare, "" if none."""
        return self._fast.title

    def page(self, number: int) -> RawPage:
        """The page with this number, from 1."""
        page = self._fast.page(number)
        if _is_plain(page):
            return page
        if self._reference is None:
            self._reference = PlumberReader(self._data)
        return self._reference.page(number)

    def close(self) -> None:
        """Free the file."""
        self._fast.close()
        if self._reference is not None:
            self._reference.close()


def _is_plain(page: RawPage) -> bool:
    """Whether the page has no rotation, no table and no letter without a Unicode value."""
    upright = sum(not is_horizontal(rule) for rule in page.rules)
    return not page.rotated and not page.unreadable and upright < _TABLE_RULES
