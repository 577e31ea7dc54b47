"""Item numbers as they are printed: "(1)", "a)", "1/", "§ 2º", "I -", "5.1", a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mpfcheck.structure.numbers import Alphabet, Count, roman
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece

_AMENDED = r"(?:\d{0,2}\*{0,3}\[+ ?)?(?:\d{0,2}\*{0,3}\[)?"
# a bullet before a number says nothing more
_BULLETED = r"(?:[•·▪●◦] ?(?=\(?\w{1,3}\))|[-–—*•·▪●◦] (?=(?:\d{1,2}|[a-z])[.)] \S))?"
_PAREN = r"\( ?(?P<paren>\d{1,3}[A-Za-z]{0,2}|l[A-Z]|[a-zñ]{1,5}|[A-Z]{1,5}) ?\)\]?"
_START = re.compile(
    rf"{_AMENDED}{_BULLETED}(?:{_PAREN}"
    r"|§ ?(?P<sign>\d{1,3})(?:\.? ?[º°oª]| ?er\b)?(?P<signed>-[A-Z])? ?[.\-–—]*"
    r"|(?P<word>(?:PAR[ÁA]GRAFO|Par[áa]grafo)(?! de )|§(?= ?[úu]nico)"
    r"|(?:P[ÁA]RRAFO|P[áa]rrafo)(?=(?: (?:[IVX]{1,4}|(?i:[úu]nico|transitorio|primero|segundo"
    r"|tercero|cuarto|quinto)))? ?[.:\-–—]))"
    r"(?: ?(?P<which>[ÚúUu]nico|[ÚU]NICO|\d{1,2}|"
    r"[Pp]rimer[oa]|PRIMER[OA]|[Ss]egund[oa]|SEGUND[OA]|[Tt]ercer[oa]|TERCER[OA]|[Cc]uart[oa]|"
    r"[Qq]uint[oa]|[Tt]ransitorio|TRANSITORIO|[IVX]{1,4}))?(?: ?[º°o])? ?[.:\-–—]*"
    r"|(?:[“\"«] ?)?(?P<decimal>(?:\d{1,3}|[a-z])(?:\.\d{1,3}){1,3})(?:\) ?|[.\-–]+ ?| )"
    r"(?=[^\d\s%])"
    r"|(?P<degree>\d{1,3})(?: ?[º°]\)?|o\))(?P<again> (?:bis|ter|quater|quinquies)\b)?"
    r"(?: ?[.\-–—])* (?=\S)"
    r"|(?P<bracket>\d{1,2}(?: (?:bis|ter|quater))?|[a-zñ]{1,4}|[A-Z]{1,5})\)"
    r"|(?P<slash>\d{1,2}|[a-z])/ ?(?=[^\d\s/])(?!or\b|ou\b|o\b)"
    r"|(?P<dot>\d{1,3}|[a-zñ]|[A-ZÑ]|[ivx]{1,6}|[IVXL]{1,7}|(?=l?[IVX])[IVXl]{2,5})"
    r"(?P<latin>\.? (?:BIS|bis|TER|ter|quater))?"
    r"(?:(?: ?\.)? ?[-–—] ?|\.(?= |[A-ZÁÉÍÓÚ(“\"]|$))"
    r"|(?P<unparted>[IVX]{1,7})(?= [a-zà-ÿ])"
    r"|(?P<dash>[•·▪●◦](?: -)?|[-–—−](?= )|o - |\*(?= )))"
)
_INLINE = re.compile(  # what stands before a number, passing over plain words, and the number
    rf"[ —–―:](?![a-z]{{5}}|[a-z]{{2,4}}[ ,;])(?:(?<= )|(?=\()){_AMENDED}{_BULLETED}(?:{_PAREN}"
    r"|(?P<bracket>\d{1,2}|[a-zñ]{1,4}|[A-Z]{1,4})\)(?= ?\S)"
    r"|§ ?(?P<sign>\d{1,3}) ?[º°o]"
    r"|(?P<word>Par[áa]grafo|§(?= [úu])|P[áa]rrafo(?= [IVX]))"
    r"(?: (?P<which>[úu]nico|\d{1,2}|(?<=P.rrafo )[IVX]{1,4}))(?: ?[º°o])? ?[.\-–—]+"
    r"|(?P<degree>\d{1,2})(?:[º°]\)?|o\))(?= ?\S)"
    r"|(?P<dot>\d{1,2}|[IVX]{1,5})(?:\.|\.? ?[-–—])(?= ?[A-ZÀ-Ý])"
    r"|(?P<dash>[•▪●◦](?: -)?|[-–—−](?= )|o -(?= )))"
)
_MAY_COUNT = re.compile(r"[\d)§º°IVXP•▪●◦–—−-]")  # in all of these; many lines have none
_ORDINAL = {"primer": "1", "segund": "2", "tercer": "3", "cuart": "4", "quint": "5"}
_CONTEXT = 120  # characters before a number in which references are looked for


class Token(NamedTuple):
    """A printed number that may begin an item.

    text[start:end] of the row is the number with its brackets; `counts` are the ways to read it;
    `at_start` says that it begins a line (or directly follows one that does); `before` is the text
    that ends there; `opens` that a paragraph begins. `unparted` says that no mark parts it from
    the text: such a number can only go on with a list.
    """

    row: int
    start: int
    end: int
    wrap: str
    counts: tuple[Count, ...]
    at_start: bool
    before: str
    opens: bool
    unparted: bool = False


_LETTERED = re.compile(r" *\((?:[a-z]|[ivx]{1,4}|\d{1,2})\) ?\S")


def tokens_of(rows: Sequence[Row], pieces: Sequence[Piece]) -> Iterator[Token]:
    """All numbers in these stretches of text that may begin an item, in order."""
    tail = ""
    before: Token | None = None
    for piece in pieces:
        row = rows[piece.row]
        for token in _in_piece(row, piece, tail):
            before = _circle(token, before) if row.text.startswith("o -", token.start) else token
            yield before
        text = row.text[max(piece.start, piece.end - _CONTEXT) : piece.end].strip()
        tail = f"{tail} {text}"[-_CONTEXT:] if text else tail


def _circle(token: Token, before: Token | None) -> Token:
    """A circle typed as "o -", told from the letter by what is counted before it."""
    counts_on = before is not None and any(c.printed in ("n", "ñ") for c in before.counts)
    return token if counts_on else token._replace(wrap="circle", counts=(Count(Alphabet.NONE, ""),))


def _in_piece(row: Row, piece: Piece, tail: str) -> Iterator[Token]:
    at, before, opens = piece.start, tail, row.opens and piece.start == 0
    while match := _START.match(row.text, at, piece.end):
        token = _token(piece.row, at, match, before, at_start=True, opens=opens)
        if token is None:
            break
        yield token
        at = token.end
        if match["dot"] or match["degree"]:
            break
        while at < piece.end and row.text[at] == " ":
            at += 1
        before, opens = "", True
    at = max(at - 1, piece.start)
    if not _MAY_COUNT.search(row.text, at, piece.end):
        return
    for match in _INLINE.finditer(row.text, at, piece.end):
        start = match.start() + 1
        context = row.text[max(piece.start, start - _CONTEXT) : start].rstrip()
        token = _token(piece.row, start, match, context, at_start=False, opens=False)
        if token is not None and not _announces(row.text, token):
            yield token


def _announces(text: str, token: Token) -> bool:
    """Whether a dash within a line is no item: it stands before the letter of the first item.

    "The holder shall - (a) keep a register; (b) report".
    """
    return token.wrap == "dash" and bool(_LETTERED.match(text, token.end))


def _token(
    row: int, start: int, match: re.Match[str], before: str, *, at_start: bool, opens: bool
) -> Token | None:
    groups = match.groupdict()
    wrap, counts = _reading(groups)
    if not counts:
        return None
    unparted = bool(groups.get("unparted"))
    return Token(row, start, match.end(), wrap, counts, at_start, before, opens, unparted)


def read_number(printed: str) -> tuple[str, tuple[Count, ...]]:
    """The look of an item's number and the ways to read it; "" and none if it is no such number."""
    if printed == "o -":
        return "circle", (Count(Alphabet.NONE, ""),)
    match = _START.match(f"{printed} A")
    whole = match is not None and match.end() >= len(printed.rstrip())
    return _reading(match.groupdict()) if match is not None and whole else ("", ())


def _reading(groups: dict[str, str | None]) -> tuple[str, tuple[Count, ...]]:
    if dash := groups.get("dash"):
        return _glyph(dash), (Count(Alphabet.NONE, ""),)
    if groups.get("word"):
        return "paragraph-word", (Count(Alphabet.DIGIT, _which(groups.get("which"))),)
    if sign := groups.get("sign"):
        return "section-sign", (Count(Alphabet.DIGIT, sign + (groups.get("signed") or "")),)
    if decimal := groups.get("decimal"):
        return "decimal", (Count(Alphabet.DECIMAL, decimal),)
    if degree := groups.get("degree"):
        return "degree", (Count(Alphabet.DIGIT, degree + (groups.get("again") or "")),)
    if unparted := groups.get("unparted"):
        return "dot", (Count(Alphabet.ROMAN_UPPER, unparted),) if roman(unparted) else ()
    for group in ("paren", "bracket", "slash", "dot"):
        if raw := groups.get(group):
            wrap = "bracket" if group == "slash" else group  # "1/" parts as "1)" does
            return wrap, _counts(raw, (groups.get("latin") or "").strip(" .").lower())
    return "", ()


def _glyph(dash: str) -> str:
    """Dashes, bullets and circles are lists of their own."""
    if dash[0] in "•·▪●*":
        return "bullet"
    return "circle" if dash[0] in "o◦" else "dash"


def _which(printed: str | None) -> str:
    if not printed:
        return "único"
    known = next((n for stem, n in _ORDINAL.items() if printed.lower().startswith(stem)), None)
    value = roman(printed) if printed.isalpha() and printed.isupper() else None
    return known or (str(value) if value else printed.lower())


def _counts(raw: str, latin: str) -> tuple[Count, ...]:
    """The ways to read a number: "i" is a letter or a roman one, "c" a letter or a hundred."""
    if raw[0] == "l" and raw[1:].isupper():
        raw = "1" + raw[1:]  # OCR
    elif "l" in raw and set(raw) <= set("IVXl") and not raw.islower():
        raw = raw.replace("l", "I")  # OCR
    if raw[0].isdigit():
        return (Count(Alphabet.DIGIT, f"{raw} {latin}".strip()),)
    small = raw.islower()
    found = []
    if len(raw) <= 3 and (len(raw) == 1 or len(set(raw)) < len(raw) or raw[0] <= raw[1] or small):
        found.append(Count(Alphabet.LOWER if small else Alphabet.UPPER, raw))
    if small and len(raw) == 2 and raw[0] == raw[1]:
        found.append(Count(Alphabet.DOUBLE, raw))
    if roman(raw):
        kind = Alphabet.ROMAN if small else Alphabet.ROMAN_UPPER
        found.append(Count(kind, f"{raw} {latin}".strip()))
    return tuple(found)
