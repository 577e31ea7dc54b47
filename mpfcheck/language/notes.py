"""A publisher's notes in the text of a law: which act made a wording, and where else to look.

"(Redação dada pela Lei nº 7, de 2001)", "[Act No. 4 of 2010]". They say nothing of what the clause
does, and their words and years would be taken for the law's.
"""

from __future__ import annotations

import re

_ACT = (
    r"(?:act|lei|ley|loi|decreto|d[ée]cret|ordonnance|medida provis[óo]ria|constitui[çc][ãa]o"
    r"|proclamation|emenda|acto|s\.?i\.?|cap\.?)"
)
_MADE = (
    r"(?:reda[çc][ãa]o dada|inclu[íi]d[oa]s?|acrescid[oa]s?|acrescentad[oa]s?|renumerad[oa]s?"
    r"|alterad[oa]s?|revogad[oa]s?|aditad[oa]s?"
    r"|modificad[oa]s?|sustituid[oa]s?|adicionad[oa]s?|agregad[oa]s?|derogad[oa]s?"
    r"|incorporad[oa]s?|reformad[oa]s?|subrogad[oa]s?"
    r"|modifi[ée]e?s?|abrog[ée]e?s?|ins[ée]r[ée]e?s?|remplac[ée]e?s?|ajout[ée]e?s?|cr[éè]{2}e?s?"
    r"|inserted|substituted|amended|repealed|replaced|added|deleted)"
    r" (?:pel[ao]s?|por|par|by)\b"
)
_NOTE = re.compile(
    rf"[(\[] ?(?:{_MADE}[^()\[\]]{{0,140}}|vide\b[^()\[\]]{{0,80}}|vig[êe]ncia|vetado"
    rf"|(?:{_ACT} )(?:n[o°º.]+ ?)?\d[^()\[\]]{{0,40}}|\*{{1,3}}) ?[)\]]",
    re.IGNORECASE,
)


def without_notes(text: str) -> str:
    """The text with spaces in the place of a publisher's notes; all else stays where it is."""
    if "(" not in text and "[" not in text:
        return text
    return _NOTE.sub(lambda note: " " * len(note[0]), text)
