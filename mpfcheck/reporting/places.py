"""Where something stands, as reports say it: "s. 12(1)(c), p. 14"."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.assessment import Citation, InstrumentSummary, Nearest
from mpfcheck.reporting.messages import Messages


def place_of(
    cited: Citation | Nearest, instruments: Sequence[InstrumentSummary], say: Messages
) -> str:
    """The clause and its page, with the instrument where there are several.

    A text without pages counts as one page, which is then no help to the reader.
    """
    pages = next((i.pages for i in instruments if i.id == cited.instrument), 0)
    where = paged(cited.clause or cited.article, cited.page if pages != 1 else None, say)
    if len(instruments) > 1:
        where = say("place.of", where=where, instrument=cited.instrument)
    return where


def paged(where: str, page: int | None, say: Messages) -> str:
    """A clause with its page, without it where there is none."""
    return where if page is None else say("place.page", where=where, page=page)
