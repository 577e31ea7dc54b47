"""Text of an instrument made safe and short enough to show; its meaning is left alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

Spans = Sequence[tuple[int, int]]

# Format characters that turn or hide what follows them on a screen (bidirectional overrides,
# isolates, zero-width characters): a law needs none of them to be read.
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

NARROW = "\u202f"
"""The space that French puts inside quotation marks; no line breaks there."""

_UNPRINTABLE = frozenset({"Cc", "Cs"})  # control characters, halves of surrogate pairs

_ASCII = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...", "•": "*", "·": "-",
    "º": "o", "ª": "a", "°": "o", "§": "s.", "≥": ">=", "≤": "<=", "×": "x", "œ": "oe",
    "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "½": "1/2", "€": "EUR",
}  # fmt: skip


def plain(text: str) -> str:
    """One line without control characters, escape codes or hidden format characters."""
    return plain_with(text, ())[0]


def plain_with(text: str, spans: Spans) -> tuple[str, tuple[tuple[int, int], ...]]:
    """`plain(text)`, and where the character spans of `text` are in it."""
    kept: list[str] = []
    moved = [0] * (len(text) + 1)
    for at, char in enumerate(text):
        moved[at] = len(kept)
        if char.isspace() and char != NARROW:
            if kept and kept[-1] != " ":
                kept.append(" ")
        elif not _HIDDEN.match(char):
            kept.append("\ufffd" if unicodedata.category(char) in _UNPRINTABLE else char)
    moved[-1] = len(kept)
    shown = "".join(kept).rstrip()
    inside = ((max(0, min(a, len(text))), max(0, min(b, len(text)))) for a, b in spans)
    return shown, tuple((moved[a], min(moved[b], len(shown))) for a, b in inside if a < b)


def encodable(text: str, encoding: str) -> str:
    """`text` with every character that `encoding` lacks replaced by the nearest it has."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_nearest(char, encoding) for char in text)
    return text


def _nearest(char: str, encoding: str) -> str:
    folded = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    for candidate in (char, _ASCII.get(char, ""), folded):
        if candidate and _fits(candidate, encoding):
            return candidate
    return "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def excerpt(
    text: str, keep: Spans, limit: int, mark: str = "…"
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """`text` cut to about `limit` characters around the spans to `keep`, and where these are then.

    Cuts fall between words and get a `mark`. With nothing to keep the beginning is shown.
    Where the spans lie further apart than the limit allows, most of them are kept.
    """
    if len(text) <= limit:
        return text, tuple(keep)
    start, end = _window(text, keep, limit)
    head = f"{mark} " if start else ""
    tail = f" {mark}" if end < len(text) else ""
    moved = tuple(
        (a - start + len(head), b - start + len(head)) for a, b in keep if start <= a and b <= end
    )
    return f"{head}{text[start:end]}{tail}", moved


def _window(text: str, keep: Spans, limit: int) -> tuple[int, int]:
    first, last = max(_reaches(keep, limit), key=lambda reach: reach[2])[:2]
    # A third of the room goes before the matched words: a reader needs the subject of the verb.
    start = max(0, min(first - max(0, limit - (last - first)) // 3, len(text) - limit))
    end = min(len(text), max(start + limit, last))
    return _word_start(text, start, first), _word_end(text, end, last)


def _reaches(keep: Spans, limit: int) -> list[tuple[int, int, int]]:
    """From each span the stretch of text within `limit`, and how many spans it holds."""
    spans = sorted(keep) or [(0, 0)]
    reaches = []
    for at, (first, end) in enumerate(spans):
        ends = [b for _, b in spans[at:] if b - first <= limit] or [end]
        reaches.append((first, max(ends), len(ends)))
    return reaches


def _word_start(text: str, at: int, not_after: int) -> int:
    if at == 0:
        return 0
    space = text.find(" ", at - 1, not_after)
    return at if space < 0 else space + 1


def _word_end(text: str, at: int, not_before: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", not_before, at + 1)
    return at if space < 0 else space
