"""Running heads and page numbers of a plain text that kept its page breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.model.document import Line, LineRole, Page
from mpfcheck.reading.inlineheads import with_inline_heads
from mpfcheck.reading.layout.running import folio_value, head_key

_EDGE_LINES = 3  # lines at the head and at the foot of a page that may be running
_FEWEST_PAGES = 3


def with_running_heads(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, the lines that are repeated at their edges marked as heads or page numbers.

    In a text without page breaks, only heads of a gazette can be told.
    """
    if len(pages) < _FEWEST_PAGES:
        return tuple(with_inline_heads(page) for page in pages)
    keys: Counter[str] = Counter()
    shifts: Counter[int] = Counter()
    for page in pages:
        edge = [page.lines[at] for at in _edges(page)]
        keys.update({head_key(line.text) for line in edge})
        values = (folio_value(line.text) for line in edge)
        shifts.update({value - page.number for value in values if value is not None})
    shift, times = shifts.most_common(1)[0] if shifts else (0, 0)
    enough = max(_FEWEST_PAGES, len(pages) // 4)

    def role(line: Line, number: int) -> LineRole:
        value = folio_value(line.text)
        if value is not None and times >= enough and value - number == shift:
            return LineRole.FOLIO
        return LineRole.RUNNING_HEAD if keys[head_key(line.text)] >= enough else line.role

    marked = []
    for page in pages:
        edges = _edges(page)
        lines = tuple(
            replace(line, role=role(line, page.number)) if at in edges else line
            for at, line in enumerate(page.lines)
        )
        marked.append(replace(page, lines=lines))
    return tuple(marked)


def _edges(page: Page) -> set[int]:
    count = len(page.lines)
    return {*range(min(_EDGE_LINES, count)), *range(max(0, count - _EDGE_LINES), count)}
