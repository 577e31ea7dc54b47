"""When do two citations name the same article? Two ways to read them.

`as_scored` is the reading of the protocol that the figures of the readings have always been taken
by. It takes the letter or numeral of an item for part of the article's number ("art. 2 I",
"art. 128 c)"), so right citations count as wrong. `article_of` reads those as a lawyer does.
"""

from __future__ import annotations

import re
from functools import cache

_WORDS = (
    ("primera", "primeira", "première", "first"),
    ("segunda", "seconde", "deuxième", "second"),
    ("tercera", "terceira", "troisième", "third"),
    ("cuarta", "quarta", "quatrième", "fourth"),
    ("quinta", "cinquième", "fifth"),
    ("sexta", "sixième", "sixth"),
    ("séptima", "setima", "sétima"),
    ("octava", "oitava"),
    ("novena", "nona"),
    ("décima", "decima"),
)
_ORDINALS = {word: str(n) for n, words in enumerate(_WORDS, 1) for word in words}
_SCHEDULE = re.compile(r"\W*(sch|annex|anexo|annexe|ap[eé]nd)\D*(\d+|[ivx]+)?")
_HEADING = re.compile(
    r"\W*(part|chapter|titre|title|t[ií]tulo|chapitre|cap[ií]tulo|head)\b", re.IGNORECASE
)
_FIRST = re.compile(r"premier|première|primeiro|primero|\b1er\b")
_NUMBER = re.compile(r"(\d+(?:[.\-]\d+)*)\s*(bis|ter|quater|quinquies|[a-z](?![a-z]))?")


@cache
def as_scored(label: str) -> str:
    """The article of a citation as the protocol's scorer reads it, as a key to compare."""
    text = _plain(label).lower()
    if schedule := _SCHEDULE.match(text):
        return "sch" + (schedule.group(2) or "")
    if special := _disposition(text):
        return special
    if _HEADING.match(text) and not re.search(r"\b(s|art|sec)\w*\.? ?\d", text):
        return "head"
    if _FIRST.search(text) and not re.search(r"\d{2,}", text):
        return "1"
    number = _NUMBER.search(text)
    return number.group(1) + (number.group(2) or "") if number else text


_OWN_SCHEDULE = re.compile(
    r"\W*(?:schedule|sch|annexe|annex|anexo|ap[eé]ndice|ap[eé]nd)\b\.?\s*(\d+|[ivx]+\b|[a-z]\b)?",
)
# a norm printed as an annex is cited by its own numbers: "annex, item 22.3.7"
_NORM_NUMBER = re.compile(r"\b(?:item|num|para|point)\b\.? ?(\d+\.\d+(?:\.\d+)*)")
# A letter belongs to the number where it is joined to it ("12A", "12-A", "L. 12") or is a capital
# that is no Roman numeral of an item and not closed by a bracket ("12 A", but "2 I" and "128 c)").
_OWN_NUMBER = re.compile(
    r"(?:\b(L[OPp]?|R|D|A)\.?\*? ?)?(\d+(?:er(?=-))?(?:[.\-]\d+)*)"
    r"(?:\s*(bis|ter|quater|quinquies)\b|-?([A-Za-z])(?![A-Za-z)])|\s([A-HJ-UWYZ])(?![A-Za-z)]))?"
)


@cache
def article_of(label: str) -> str:
    """The article that a citation names, as a key to compare.

    "art. 2 I" and "art. 128 c)" are articles 2 and 128, "12A" and "12 bis" are articles of their
    own, "Chapter 2 (heading before s. 90)" and "titre 2 ch. 5 (arts. 49-55)" are headings,
    "Annex C, para. 1" is annex C, but "annex, item 22.3" is 22.3 of the norm that is the annex.
    """
    text = _plain(label)
    lower = text.lower()
    if schedule := _OWN_SCHEDULE.match(lower):
        if norm := _NORM_NUMBER.search(lower):
            return norm.group(1)
        return f"sch {schedule.group(1) or ''}".strip()
    if special := _disposition(lower):
        return special
    without_remark = re.sub(r"\((?:heading|arts?\.|ss?\.) [^)]*\)", "", text)
    if _HEADING.match(text) and not re.search(r"\b(s|art|sec)\w*\.? ?\d", without_remark.lower()):
        return "head"
    if _FIRST.search(lower) and not re.search(r"\d{2,}|er-\d", lower):
        return "1"
    number = _OWN_NUMBER.search(text)
    if number is None:
        return lower
    letter, figures, *suffix = number.groups()
    return (letter or "").lower() + figures + next((s.lower() for s in suffix if s), "")


def same_article(one: str, other: str) -> bool:
    """Whether two keys of `article_of` are one article, or an item of it: "22.3" and "22.3.7".

    Norms that number by decimals cite their items without a word for the article.
    """
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _plain(label: str) -> str:
    return label.replace("º", "").replace("°", "").replace("ª", "").strip()


def _disposition(text: str) -> str:
    """The key of a final or transitional provision ("Disp. Compl. Final Sexta"), "" if none."""
    if not re.match(r"\W*(disp|dcf|dct)", text):
        return ""
    words = re.findall(r"[^\W\d_]+", text)
    return "disp" + next((_ORDINALS[w] for w in words if w in _ORDINALS), "")
