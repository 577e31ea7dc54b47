"""Amendment notes: editorial lines that say when a text was inserted, replaced or repealed."""

from __future__ import annotations

import re

_DATE = r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
_UNIT = (
    r"(?:art[íi]culos?|p[áa]rrafos?|fracci[óo]n(?:es)?|incisos?|numeral(?:es)?|literal(?:es)?|"
    r"cap[íi]tulos?|t[íi]tulos?|secci[óo]n(?:es)?|apartados?|denominaci[óo]n|ep[íi]grafe|"
    r"ap[ée]ndice|anexos?|reforma|fe de erratas|cap[íi]tulo con)"
)
_DONE = (
    r"(?:reformad|adicionad|derogad|recorrid|publicad|modificad|sustituid|incorporad|agregad|"
    r"corregid|reubicad|fe de erratas)"
)
_SPANISH = re.compile(rf"\(?{_UNIT}\b.{{0,80}}\b{_DONE}\w*.*{_DATE}.*", re.I)
_DATES_ONLY = re.compile(rf"(?:(?:DOF|D\.O\.F\.)?\s*{_DATE}[,;.\s]*)+", re.I)
_PORTUGUESE = re.compile(
    r"\((?:reda[çc][ãa]o dada|inclu[íi]d|revogad|vide|renumerad|acrescid|acrescentad|alterad|"
    r"regulamento|produ[çc][ãa]o de efeito)[^()]*(?:\([^()]*\)[^()]*)*\)\.?",
    re.I,
)
_FRENCH = re.compile(
    r"[\[(](?:modifi[ée]|remplac[ée]|abrog[ée]|ins[ée]r[ée]|ajout[ée]|compl[ée]t[ée])"
    r"[^\[\]]*\d{4}[^\[\]]*[\])]\.?",
    re.I,
)
_ENGLISH = re.compile(
    r"[\[(](?:(?:section|sub-?section|paragraph|part|schedule|definition|s\.|ss\.)[^\[\]]*\b)?"
    r"(?:inserted|substituted|amended|repealed|deleted|added|am\.|ins\.|subs\.|rep\.)"
    r"[^\[\]]*\b(?:act|no\.|of|by|l\.?n\.?|s\.?i\.?)\b[^\[\]]*\d{2,4}[^\[\]]*[\])]\.?",
    re.I,
)
_CITATION = re.compile(
    r"[\[(]?(?:(?:act|ord|ordinance|o|no|nos|s\.?i|l\.?n|g\.?n|reg|regs|proc|proc\. seal|gaz|"
    r"gaz\. nt|cap|c|ch|chap|ss?)\.?\s*)?(?:no\.?\s*)?\d{1,4}[A-Z]?\s*"
    r"(?:(?:of|/|:|-|,)\s*\d{1,4}[A-Z]?\s*|ed\.?\s*)(?:[,;&]?\s*\d{1,4}\s*(?:of|/|:)\s*\d{2,4}\s*)*[.,;]?[\])]?",
    re.I,
)
_REFERENCE = re.compile(
    r"(?:s|ss|sec|sect|section|reg|regs|regulation|r|rule|art|para|paragraph)\.?\s*\d+[A-Z]?"
    r"(?:\s*\(\w{1,4}\))*[.,;]?",
    re.I,
)
_NOTICE = re.compile(
    rf"(?:gaz\.?\s*)?(?:nt|notice|g\.?n|l\.?n|s\.?i)\.?\s*(?:no\.?\s*)?{_DATE}\.?", re.I
)
_DATED = re.compile(r"\d[-/.]\d")  # every note that begins without a bracket
_CHAPTER = re.compile(r"[\[(]?(?:c|cap|ch)\.?\s*\d{1,4}[A-Z]?(?::\d+)?[.,;]?[\])]?", re.I)


def is_amendment_note(text: str) -> bool:
    """Whether a whole line in the text is an amendment note."""
    if text.startswith(("(", "[")) and any(
        pattern.fullmatch(text) for pattern in (_PORTUGUESE, _FRENCH, _ENGLISH)
    ):
        return True
    dated = _DATED.search(text) is not None
    return dated and bool(_SPANISH.fullmatch(text) or _DATES_ONLY.fullmatch(text))


def is_citation(text: str) -> bool:
    """Whether a line of a marginal note only cites a law: "[5 of 1994]", "c. 65:01", "s. 8"."""
    return is_amendment_note(text) or any(
        pattern.fullmatch(text) for pattern in (_CITATION, _CHAPTER, _REFERENCE, _NOTICE)
    )
