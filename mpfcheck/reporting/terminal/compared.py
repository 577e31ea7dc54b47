"""A comparison in the terminal: what got worse first, with both texts and the words that changed.

Words that went stand in [-brackets-] and words that came in {+braces+}, with or without colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mpfcheck.model.comparison import (
    Change,
    ClauseChange,
    Comparison,
    ElementChange,
    Fate,
    RequirementChange,
)
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.compared.view import from_to, report_on, said
from mpfcheck.reporting.messages import Messages, messages
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.encoded import encoded
from mpfcheck.reporting.terminal.glyphs import glyphs_for
from mpfcheck.reporting.terminal.layout import labelled, ruled, words
from mpfcheck.reporting.terminal.render import printed

STYLE = {
    Change.GAINED: "green",
    Change.STRENGTHENED: "green",
    Change.CLEARED: "green",
    Change.LOST: "red",
    Change.WEAKENED: "yellow",
    Change.CONTRADICTED: "magenta",
    Change.SAME: "dim",
}
CLAUSES = 6  # clauses shown with their words per requirement
CONTEXT = 12  # words shown on each side of a change


def render_comparison(comparison: Comparison, surface: Surface) -> str:
    """The whole comparison as text."""
    shown = encoded(comparison, surface.encoding)
    say = messages(comparison.language)
    return printed(_parts(shown, say, surface), surface)


def _parts(of: Comparison, say: Messages, surface: Surface) -> Iterator[RenderableType]:
    glyphs = glyphs_for(surface.encoding)
    yield ruled(say("compare.title"), glyphs, surface.width)
    for key, laws in (("old", of.old), ("new", of.new)):
        for law in laws:
            title = words(f"{law.title or law.id} ({law.path})")
            yield labelled(say(f"compare.{key}"), title, width=say.label_width)
    yield Text()
    report = report_on(of)
    yield Padding(words(report.summary, "bold"), (0, 2))
    if report.fates:
        yield Padding(words(report.fates), (0, 2))
    for requirement in sorted(report.differing, key=lambda r: not r.regressed):
        yield Text()
        yield from _requirement(requirement, say)


def _requirement(of: RequirementChange, say: Messages) -> Iterator[RenderableType]:
    yield Text.assemble(
        (f"{said(of, say).upper()}  ", f"bold {STYLE[of.changes[0]]}"),
        (f"{plain(of.requirement)}  ", "dim"),
        (plain(of.title), "bold"),
        (f"  ({from_to(of, say)})" if of.old is not of.new else "", "dim"),
    )
    for element in of.elements:
        if element.change is not Change.SAME:
            yield _element(element, say)
    for clause in of.clauses[:CLAUSES]:
        yield _clause(clause, say)
    if further := [_place(clause) for clause in of.clauses[CLAUSES:]]:
        yield Padding(words(say("also", places="; ".join(further)), "dim"), (0, 0, 0, 4))


def _element(of: ElementChange, say: Messages) -> RenderableType:
    text = Text.assemble(
        (f"{plain(of.element)}. ", "dim"),
        plain(of.check),
        (f" ({_where(of)})", "cyan"),
    )
    label = say(f"change.{of.change.value}")
    return Padding(Text.assemble((f"{label}{say.colon} ", STYLE[of.change]), text), (0, 0, 0, 2))


def _where(of: ElementChange) -> str:
    places = [c.clause for c in (of.old, of.new) if c is not None]
    return plain(" → ".join(dict.fromkeys(places)))


def _clause(of: ClauseChange, say: Messages) -> RenderableType:
    head = Text.assemble(
        (f"{say(f'fate.{of.fate.value}')} ", "dim"), (_place(of), "cyan"), f"{say.colon} "
    )
    if of.fate is Fate.CHANGED:
        head.append_text(_difference(of))
    else:
        shown = of.new or of.old
        text = plain(shown.text) if shown else ""
        head.append(_short(text, CONTEXT * 2))
    return Padding(head, (0, 0, 0, 4))


def _place(of: ClauseChange) -> str:
    labels = [plain(p.label) for p in (of.old, of.new) if p is not None]
    return " → ".join(dict.fromkeys(labels))


def _difference(of: ClauseChange) -> Text:
    out = Text()
    for number, piece in enumerate(of.pieces):
        shown = plain(piece.words)
        if piece.mark == "-":
            out.append(f"[-{shown}-]", "red strike")
        elif piece.mark == "+":
            out.append(f"{{+{shown}+}}", "green")
        else:
            out.append(_around(piece.words, number == 0, number == len(of.pieces) - 1))
    return out


def _around(text: str, first: bool, last: bool) -> str:
    """What stayed between two changes: its ends, if it is long."""
    tokens = text.split()
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    if len(tokens) <= CONTEXT * 2:
        return lead + plain(" ".join(tokens)) + tail
    before = [] if first else tokens[:CONTEXT]
    behind = [] if last else tokens[-CONTEXT:]
    return lead + plain(" ".join([*before, "…", *behind])) + tail


def _short(text: str, most: int) -> str:
    tokens = text.split()
    return " ".join(tokens[:most]) + (" …" if len(tokens) > most else "")
