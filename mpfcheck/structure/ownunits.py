"""Words by which a law points at the unit they stand in: "this Part", "le présent titre"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.model.reference import ActReference, Reference

_K = ClauseKind
_LISTED = (_K.PARAGRAPH, _K.SUBPARAGRAPH, _K.ITEM, _K.ALINEA, _K.SUBSECTION)
_UNITS: dict[str, dict[str, tuple[ClauseKind, ...]]] = {
    "en": {
        "book": (_K.BOOK,),
        "title": (_K.PART, _K.BOOK),
        "part": (_K.PART,),
        "chapter": (_K.CHAPTER,),
        "division": (_K.DIVISION,),
        "section": (_K.ARTICLE,),
        "article": (_K.ARTICLE,),
        "regulation": (_K.ARTICLE,),
        "rule": (_K.ARTICLE,),
        "subsection": (_K.SUBSECTION,),
        "sub-section": (_K.SUBSECTION,),
        "paragraph": _LISTED,
        "schedule": (_K.SCHEDULE,),
        "annex": (_K.SCHEDULE,),
    },
    "fr": {
        "livre": (_K.BOOK,),
        "titre": (_K.PART,),
        "partie": (_K.PART, _K.BOOK),
        "chapitre": (_K.CHAPTER,),
        "section": (_K.DIVISION,),
        "article": (_K.ARTICLE,),
        "alinéa": (_K.ALINEA, _K.SUBSECTION),
        "paragraphe": (_K.SUBSECTION, _K.ALINEA, _K.PARAGRAPH),
        "annexe": (_K.SCHEDULE,),
    },
    "es": {
        "libro": (_K.BOOK,),
        "título": (_K.PART,),
        "parte": (_K.PART,),
        "capítulo": (_K.CHAPTER,),
        "sección": (_K.DIVISION,),
        "artículo": (_K.ARTICLE,),
        "párrafo": _LISTED,
        "numeral": _LISTED,
        "literal": _LISTED,
        "anexo": (_K.SCHEDULE,),
    },
    "pt": {
        "livro": (_K.BOOK,),
        "título": (_K.PART,),
        "parte": (_K.PART,),
        "capítulo": (_K.CHAPTER,),
        "seção": (_K.DIVISION,),
        "secção": (_K.DIVISION,),
        "artigo": (_K.ARTICLE,),
        "parágrafo": (_K.SUBSECTION, _K.ALINEA),
        "inciso": (_K.PARAGRAPH,),
        "alínea": (_K.SUBPARAGRAPH, _K.PARAGRAPH, _K.ITEM),
        "anexo": (_K.SCHEDULE,),
    },
}
_LAWS = {
    "en": "act|law|code|ordinance|proclamation|regulations|rules|decree|order|convention|bill",
    "fr": "loi|code|décret|ordonnance|arrêté|règlement|convention",
    "es": "ley|código|decreto|reglamento|resolución|convenio|ordenanza",
    "pt": "lei|código|decreto|regulamento|resolução|portaria|convenção",
}
_THIS = {
    "en": r"(?:this|the present)",
    "fr": r"(?:(?:le|la|du|au|les|des|aux|de la|à la) )?présente?s?",
    "es": r"(?:(?:el|la|los|las|del|al|de la|de los) )?presentes?|est[eao]s?",
    "pt": r"(?:(?:o|a|do|da|no|na|ao|à) )?presentes?|[dn]?est[ea]s?",
}
# "este título minero", "ce présent titre minier": a title to mine, and no part of the law
_MINING = r"(?! (?:mini?er|autoriza|habilita))"
_PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?:{this}) (?:(?P<unit>{'|'.join(_UNITS[language])})|(?P<law>{_LAWS[language]}))"
        rf"(?!\w){_MINING}",
        re.IGNORECASE,
    )
    for language, this in _THIS.items()
}


def own_units(instrument: Instrument) -> Iterator[Reference | ActReference]:
    """References of clauses to the unit they stand in, and to the law itself as a whole.

    A unit that the clause does not stand in ("this Chapter" in a law of parts only) is none, and
    neither is a clause that points at itself alone.
    """
    pattern = _PATTERNS.get(instrument.language)
    if pattern is None:
        return
    units = _UNITS[instrument.language]
    for clause in instrument.clauses:
        for match in pattern.finditer(clause.text):
            if match["law"]:
                yield ActReference(clause.index, match.start(), match.end(), match["law"], own=True)
                continue
            target = _around(instrument, clause, units[match["unit"].lower()])
            if target is not None and target != clause.index:
                yield Reference(clause.index, match.start(), match.end(), target)


def _around(instrument: Instrument, clause: Clause, kinds: tuple[ClauseKind, ...]) -> int | None:
    """The innermost unit of one of `kinds` that the clause stands in, itself included."""
    for unit in (clause, *instrument.ancestors(clause)):
        if unit.kind in kinds:
            return unit.index
    return None
