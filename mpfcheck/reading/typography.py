"""Characters as a reader means them: ligatures, quotes, hyphens, letterspaced words."""

from __future__ import annotations

import re
import unicodedata

_TABLE = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\t": " ",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
        "\u2010": "-",
        "\u2011": "-",
        "\x02": "-",  # what PDF programs put for a hyphen at a line end
        "\ufffe": "-",
        # Windows quotes and dashes that came through as controls
        "\x91": "\u2018",
        "\x92": "\u2019",
        "\x93": "\u201c",
        "\x94": "\u201d",
        "\x95": "\u2022",
        "\x96": "\u2013",
        "\x97": "\u2014",
        # Symbol font, private use area
        "\uf0b7": "\u2022",
        "\uf0a7": "\u2022",
        "\uf0d8": "\u2022",
        "\uf02d": "-",
        "\uf0bc": "\u00bc",
        "\uf0bd": "\u00bd",
    }
    | {chr(code): " " for code in range(0x2000, 0x200B) if code != 0x2007}
    | {chr(code): None for code in range(0x20) if chr(code) not in "\t\n\x02"}
)
_PLAIN = " !#-_a-{}~À-ÿ°º§«»–—“”’"  # what stays as it is, unless it is doubled
_UNUSUAL = re.compile(rf"[^{_PLAIN}]")
_UNUSUAL_IN_LINES = re.compile(rf"[^{_PLAIN}\r\n]")
_DOUBLED = ("''", ",,", "’’")
_LETTERSPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)")
_ALL_SPACED = re.compile(r"\S(?: \S)+")
_QUOTE_PAIRS = ((re.compile(r"``|(?<!\w),,(?=\w)|‘‘"), "\u201c"), (re.compile(r"''|’’"), "\u201d"))
_ACUTE_AS_APOSTROPHE = re.compile(r"(?<=\w)[´`](?=\w)")


def clean(text: str) -> str:
    """The text with compatibility characters replaced; nothing that is printed gets lost.

    A soft hyphen at the line end is a printed hyphen; elsewhere it is not printed.
    """
    if text.isalnum() and text.isascii():
        return text
    if not _UNUSUAL.search(text) and not any(pair in text for pair in _DOUBLED):
        return text
    text = unicodedata.normalize("NFC", text.translate(_TABLE))
    if "\u00ad" in text:
        text = re.sub("\u00ad(?=\\s*$)", "-", text, flags=re.M).replace("\u00ad", "")
    for pattern, quote in _QUOTE_PAIRS:
        text = pattern.sub(quote, text)
    return _ACUTE_AS_APOSTROPHE.sub("\u2019", text)


def unclean_places(text: str) -> list[int]:
    """Where stands in a text of many lines what `clean` may change in a line."""
    places = [found.start() for found in _UNUSUAL_IN_LINES.finditer(text)]
    for pair in _DOUBLED:
        if pair in text:
            places += [found.start() for found in re.finditer(pair, text)]
    return places


def close_letterspacing(text: str) -> str:
    """Join words set with a space between all letters: "C H A P T E R   I" to "CHAPTER I".

    Where words are told apart by wider space (two or more blanks), the break is kept.
    """
    if not _LETTERSPACED.search(text):
        return text
    words = re.split(r" {2,}", text)
    if len(words) > 1:
        text = " ".join(
            word.replace(" ", "") if _ALL_SPACED.fullmatch(word) else word for word in words
        )
    return _LETTERSPACED.sub(lambda run: run[0].replace(" ", ""), text)
