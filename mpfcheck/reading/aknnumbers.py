"""Numbers and units of Akoma Ntoso documents, as they are printed in a law."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mpfcheck.reading.xmltree import Element, name, names

GROUPINGS = names("book tome title subtitle part subpart chapter subchapter division subdivision")
UNITS = frozenset({"article", "section", "rule", "clause", "transitional"})
_BARE = re.compile(r"[^\W_ºª]{1,6}(?: (?:bis|ter|quater))?")
_ARTICLE = re.compile(r"[“\"«'‘]?[^\W\d_]{3,}\.? ?\d+ ?[º°]?(?:[ -]?[A-Z])?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ROMAN = re.compile(r"[IVXLCDM]+", re.IGNORECASE)
_WORDS: Mapping[str, Mapping[str, str]] = {
    "eng": {"article": "Article", "part": "Part", "chapter": "Chapter", "book": "Book"}
    | {"title": "Title", "division": "Division", "subdivision": "Subdivision"},
    "fra": {"article": "Article", "part": "Partie", "chapter": "Chapitre", "book": "Livre"}
    | {"title": "Titre", "section": "Section", "division": "Section"},
    "spa": {"article": "Artículo", "part": "Título", "chapter": "Capítulo", "book": "Libro"}
    | {"title": "Título", "section": "Sección", "division": "Sección"},
    "por": {"article": "Art.", "part": "Título", "chapter": "Capítulo", "book": "Livro"}
    | {"title": "Título", "section": "Seção", "division": "Seção"},
}


def is_grouping(element: Element) -> bool:
    """Whether a unit only holds the units that lawyers cite; a section may hold articles."""
    kind = name(element)
    if kind == "hcontainer":
        return child(element, "heading") is not None and child(element, "num") is None
    if kind == "section":
        return any(name(e) == "article" for e in element.iter())
    return kind in GROUPINGS


def child(element: Element, wanted: str) -> Element | None:
    """The first child of that name."""
    return next((e for e in element if name(e) == wanted), None)


def printed_grouping(kind: str, number: str, language: str) -> str:
    """What is printed for the number of a grouping, given with its word or without: "Part II"."""
    words = [word for word in _WORD.findall(number) if not _ROMAN.fullmatch(word)]
    word = _WORDS.get(language, _WORDS["eng"]).get(kind, kind.capitalize())
    return number if words or not number or number.startswith("§") else f"{word} {number}"


def printed_unit(kind: str, number: str, language: str) -> str:
    """What is printed for the number of a unit: "12." for a section, "Article 5.", "(a)"."""
    if kind in UNITS:
        if kind == "article" and number.rstrip(".")[:1].isdigit():
            word = _WORDS.get(language, _WORDS["eng"])["article"]
            number = f"{word} {number}"
        return number + "." if number[-1:].isalnum() or number[-1:] in "°º" else number
    if _ARTICLE.fullmatch(number):  # quoted, in a law that amends another
        return f"{number}."
    return f"({number})" if _BARE.fullmatch(number) else number
