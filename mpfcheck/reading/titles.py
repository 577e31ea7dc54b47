"""The best guess at an instrument's title from the head of its first page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from statistics import median

from mpfcheck.model.document import Line, LineRole, Page

_HEAD = 40  # lines
_LONGEST = 300  # characters
_FIRST = 8  # paragraphs among which a title in plain type stands
_LONGEST_PLAIN = 200  # characters
_INSTRUMENT = re.compile(
    r"\b(?:act|bill|code|law|decree|ordinance|proclamation|regulations?|rules|order|convention|"
    r"constitution|notice|statutory instrument|"
    r"loi|decret|arrete|ordonnance|reglement|"
    r"ley|decreto|codigo|reglamento|resolucion|"
    r"lei|portaria|medida provisoria|regulamento|constituicao|convencao)\b",
    re.I,
)
_PROGRAM_TITLE = re.compile(r"untitled|microsoft word|\.(?:docx?|pdf|rtf|indd|qxd)\b|^\W*$", re.I)


def title_of(pages: Sequence[Page], declared: str = "") -> str:
    """The title of an instrument; `declared` is what the file's own data say.

    It is the paragraph in the largest type among those at the head of the first page with text
    that name a kind of instrument, else a line of plain type among the first that does, or else the
    paragraph in the largest type.
    """
    head = next((lines for page in pages if (lines := _body(page))), [])[:_HEAD]
    paragraphs = _paragraphs(head)
    usual = median(line.size for line in head) if head else 0.0
    set_off = [
        lines
        for lines in paragraphs
        if lines[0].size > 1.1 * usual or lines[0].bold or lines[0].centred
    ]
    named = [lines for lines in set_off if names_instrument(_join(lines))]
    plain = [text for lines in paragraphs[:_FIRST] if may_name(text := _join(lines))]
    if plain and not named:
        return plain[0]
    if named or set_off:
        return _join(max(named or set_off, key=lambda lines: lines[0].size))
    return "" if _PROGRAM_TITLE.search(declared) else declared


def may_name(text: str) -> bool:
    """Whether a line names a kind of instrument and is no sentence: what a title looks like."""
    apart = text[0] not in "([" and text[-1] not in ".;:,—"  # neither a note nor a sentence
    return apart and len(text) <= _LONGEST_PLAIN and names_instrument(text)


def names_instrument(text: str) -> bool:
    """Whether the text has a word for a kind of legal instrument: act, ley, décret, portaria."""
    folded = "".join(
        ch for ch in unicodedata.normalize("NFD", text) if not "\u0300" <= ch <= "\u036f"
    )
    return bool(_INSTRUMENT.search(folded))


def _body(page: Page) -> list[Line]:
    return [
        line
        for line in page.lines
        if line.role is LineRole.BODY and re.search(r"[^\W\d_]{3}", line.text)
    ]


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines gathered by block; too long ones are no titles."""
    blocks: dict[int, list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    return [block for block in blocks.values() if len(_join(block)) <= _LONGEST]


def _join(lines: Sequence[Line]) -> str:
    text = " ".join(line.text for line in lines)
    return re.sub(r"(?<=[^\W\d_])- (?=[^\W\d_])", "", text)
