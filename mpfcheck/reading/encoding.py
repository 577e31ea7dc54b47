"""Bytes to text: Unicode with or without a mark, or Western 8-bit text."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from mpfcheck.model.why import Reasons, why

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALLOWED_CONTROLS = "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f\x85\x91\x92\x93\x94\x95\x96\x97"
_MAX_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with single newlines as line ends; `notes` say what is doubtful about its encoding."""

    text: str
    notes: Reasons = ()


def decode(data: bytes) -> Decoded | None:
    """The text in `data`, or None when it is no text."""
    text, notes = _decode(data)
    controls = sum(
        (ch < " " or "\x7f" <= ch < "\xa0" or ch == "\ufffd") and ch not in _ALLOWED_CONTROLS
        for ch in text[:20_000]
    )
    if controls > _MAX_CONTROL_SHARE * len(text[:20_000]) + 1:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    return Decoded(text, notes)


def _decode(data: bytes) -> tuple[str, Reasons]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return data.decode(unmarked, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    whole = sum(ch > "\x7f" for ch in lenient) - broken
    if whole > 3 * broken:  # UTF-8 with a few damaged characters, not an 8-bit encoding
        return lenient, (why("damaged-characters", number=broken),)
    try:
        return data.decode("cp1252"), ()
    except UnicodeDecodeError:
        return data.decode("latin-1"), ()


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark shows as Latin text with a zero in every other byte."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 4:
        return ""
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""
