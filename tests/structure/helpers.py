"""Documents made from plain lines, and ways to look at the tree that comes out."""

from __future__ import annotations

from mpfcheck.model.document import Box, Document, Line, LineRole, Page
from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.structure import build


def document(text: str, title: str = "Quarries Act", path: str = "bill.txt") -> Document:
    """One page; blank lines part blocks, leading spaces indent, "|" at the start is a margin."""
    lines, block = [], 0
    for number, raw in enumerate(text.strip("\n").split("\n")):
        if not raw.strip():
            block += 1
            continue
        margin = raw.lstrip().startswith("|")
        content = raw.replace("|", "", 1) if margin else raw
        indent = 5.0 * (len(content) - len(content.lstrip()))
        lines.append(
            Line(
                content.strip(),
                page=1,
                box=Box(
                    72 + indent, 20.0 * number, 72 + indent + 6 * len(content), 20.0 * number + 12
                ),
                role=LineRole.MARGINAL if margin else LineRole.BODY,
                block=block,
                indent=indent,
            )
        )
    return Document(path, "0" * 64, "text", title, (Page(1, 595, 842, tuple(lines)),))


def built(text: str, language: str = "en", title: str = "Quarries Act") -> Instrument:
    return build(document(text, title), language=language)


def labels(instrument: Instrument) -> list[str]:
    return [c.label for c in instrument.clauses]


def clause(instrument: Instrument, label: str) -> Clause:
    found = [c for c in instrument.clauses if c.label == label]
    assert len(found) == 1, f"{label}: {len(found)} of {labels(instrument)}"
    return found[0]


def texts(instrument: Instrument) -> dict[str, str]:
    return {c.label: c.text for c in instrument.clauses}
