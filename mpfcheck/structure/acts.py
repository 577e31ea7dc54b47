"""Other laws that a law names: "the Environment Act, 1999", "la loi n° 98-030", "Ley 685 de 2001".

A law is named by its number or by capital letters; "any other law" names none. The words before it
that say which article is meant belong to the reference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mpfcheck.model.instrument import Instrument, TextRole
from mpfcheck.model.reference import ActReference

_CAPITAL = r"\(?[A-ZÀ-ÖØ-Þ][\w'’()&-]{0,30}"
_LOWER = r"[a-zà-öø-ÿ][\w'’-]{0,30}"
_DATE = r"\d{1,2}(?:er|[º°o])? (?:de )?[^\W\d]{3,10} (?:de |del )?\d{4}"
_NUMBER = r"(?:[Nn](?:[º°ᵒ]|os?|ros?|[úu]m)?\.? ?[º°]?[ :]?)?\d[\w./-]{0,20}(?<![./-])"
_EN_KIND = (
    r"(?:Acts?|Code|Ordinance|Proclamation|Regulations|Rules|Law|Decree|Convention|Statute|Charter)"
)
_EN_NUMBER = (
    r"(?:,? ?(?:\(?\[?(?:Cap|Chapter)\.? ?\d[\w:.]{0,8}\)?\]?"
    r"|\(?No\.? ?\d[\w/.-]{0,12}(?: of \d{4})?\)?|(?:of )?\d{4}\b))"
)
_EN = (
    rf"(?:the )?(?:{_CAPITAL},? (?:(?:and|of|for|the|in|to|on|or|against) ){{0,3}}){{1,9}}"
    rf"{_EN_KIND}\b"
    rf"(?: on {_CAPITAL}(?: {_CAPITAL}){{0,5}})?{_EN_NUMBER}{{0,3}}"
    rf"|(?:the )?{_EN_KIND}{_EN_NUMBER}{{1,3}}"
    r"|(?:the )Constitution\b(?: of the Republic)?"
    r"|the laws? (?:governing|relating to|regulating|concerning)"
    r"(?: (?!shall|is|are|does|do|may|must|provided|in force|applies|apply)[a-z-]{2,20}){1,6}"
)
_FR = (
    rf"(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté|[Rr]èglement)(?: {_LOWER}){{0,3}}? {_NUMBER}"
    rf"(?:,? du {_DATE})?"
    rf"|(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté) du {_DATE}"
    r"|[Cc]ode (?:général )?(?:d[ue] (?:la |l['’])?|des )(?!présente?|ce|son)[^\W\d]{3,20}"
    r"(?: (?:communautaire|national|minière?|maritime|sociale?))?"
    r"|[Cc]ode (?:pénal|civil|minier|forestier|pétrolier|douanier|foncier|rural|pastoral)"
    r"|Constitution\b|Convention (?:de|sur|des|du) [^\W\d]{3,20}(?: sur (?:le |la |les )?\w{3,20})?"
)
_ES = (
    r"(?:Ley(?:es)?|Decretos?|D\. ?S\.|D\. ?L\.|Resoluci[óo]n|Acuerdo|Ordenanza)"
    rf"(?:[ -](?:{_CAPITAL})){{0,3}} {_NUMBER}(?: del? (?:{_DATE}|\d{{4}})|,? de {_DATE})?"
    rf"|(?:Ley|C[óo]digo|Reglamento|Estatuto) (?:{_CAPITAL} )?"
    rf"(?:de la |de los |de las |del? |sobre ){_CAPITAL}"
    rf"(?: (?:y |e |de |del |de la |de los )?{_CAPITAL}){{0,6}}"
    r"|C[óo]digo (?:Civil|Penal|Minero|Tributario|Sanitario|Procesal(?: [A-Z]\w+)?)"
    r"|Constituci[óo]n(?: Pol[íi]tica| Nacional)?\b|Convenio de [A-Z]\w{2,20}"
)
_PT = (
    r"(?:Leis?|Decretos?|Medida|Portaria|Resolu[çc][ãa]o|Instru[çc][ãa]o)"
    rf"(?:[ -](?:{_CAPITAL})){{0,3}} {_NUMBER}(?:, de {_DATE}| de \d{{4}})?"
    rf"|(?:Lei|C[óo]digo|Regulamento|Estatuto) (?:{_CAPITAL} )?(?:d[aoe]s? |sobre ){_CAPITAL}"
    rf"(?: (?:e |d[aoe]s? )?{_CAPITAL}){{0,6}}"
    r"|C[óo]digo (?:Civil|Penal|Tribut[áa]rio|Florestal)"
    r"|Constitui[çc][ãa]o(?: Federal)?\b|Consolida[çc][ãa]o das Leis do Trabalho"
    r"|Conven[çc][ãa]o de [A-Z]\w{2,20}"
)
_PATTERNS = {
    language: re.compile(rf"(?<!\w)(?:{pattern})")
    for language, pattern in (("en", _EN), ("fr", _FR), ("es", _ES), ("pt", _PT))
}
_OWN = re.compile(
    r"(?:this|the present|présente?s?|presentes?|[dn]?est[aeo]s?|principal) ?$", re.IGNORECASE
)
_SKIPPED = re.compile(
    r"^(?:the )?(?:(?:The|This|That|Any|Such|An?|In|For|No|If|Under|Where|Subject to) )+"
)
_LED = re.compile(r"(?: (?:in|before|on|of|to|by|for|with|as|at|and|or))+$|[ ,-]+$")

_PLACE = re.compile(
    r"(?:sections?|s\.|articles?|art[íi]culos?|artigos?|arts?\.|regulations?|rules?|chapter|part)"
    r" ?[\dIVX][\w.º°()-]{0,12}(?:(?:,| and| et| y| e| to| à| a)? ?[\dIVX][\w.º°()-]{0,8}){0,6},?"
    r" (?:of|d[eou]|del|da|de la|de l['’]) ?$",
    re.IGNORECASE,
)
_TELLING = 3  # words from which on a title tells one law from another
_BEFORE = 90  # characters before a name in which the article meant is looked for
_READ = frozenset({TextRole.OPERATIVE, TextRole.SCHEDULE, TextRole.PREAMBLE, TextRole.FORM})


def other_acts(instrument: Instrument) -> Iterator[ActReference]:
    """The laws that clauses name; one whose name is that of this law is marked as its own."""
    pattern = _PATTERNS.get(instrument.language)
    if pattern is None:
        return
    title = _plain(instrument.title)
    for clause in instrument.clauses:
        if clause.role not in _READ:
            continue
        for match in pattern.finditer(clause.text):
            skipped = _SKIPPED.match(match[0])
            start = match.start() + (skipped.end() if skipped else 0)
            end = match.start() + len(_LED.sub("", match[0]))
            name = clause.text[start:end].removeprefix("the ")
            if " " not in name and not name.startswith("Const"):
                continue
            before = clause.text[max(0, start - _BEFORE) : start]
            if _OWN.search(before):
                continue
            place = _PLACE.search(before)
            start -= len(before) - place.start() if place else 0
            yield ActReference(clause.index, start, end, name, own=_is_title(_plain(name), title))


def _is_title(name: str, title: str) -> bool:
    """Whether a law called `name` is the one with this title; words of one law at least."""
    if len(name.split()) < 2:
        return False
    return name in title or (len(title.split()) >= _TELLING and title in name)


def _plain(text: str) -> str:
    """A name as it is compared: lower case, without accents and signs."""
    bare = unicodedata.normalize("NFD", text.lower())
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in bare if not unicodedata.combining(c)))
    )
