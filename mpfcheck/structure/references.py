"""Cross-references inside an instrument: "subsection (2)", "l'article 5 al. 2", "art. 5º, § 2º"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mpfcheck.model.instrument import GROUPINGS, Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.reference import Reference
from mpfcheck.structure.codes import LETTERS, lettered
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.numbered import UNNUMBERED, Numbered
from mpfcheck.structure.traditions import GRAMMARS

_NUM = (
    rf"{lettered(LETTERS)}\d{{1,4}}(?:er(?=-\d))?(?:[.\-]\d{{1,3}}){{0,3}}"
    r"(?: ?(?:bis|ter|quater)\b|[A-Z]{1,2}\b|(?-i:-[A-Z]{1,2}\b))?"
    r"(?:\.? ?[º°ª](?-i:-[A-Z]\b)?|er\b|\.?o\b)?(?!\w)"
)
_ORDINAL = (
    r"premier|deuxi[èe]me|second|troisi[èe]me|primer[oa]?|segund[oa]|tercer[oa]?|primeir[oa]"
    r"|terceir[oa]"
)
_IN = (
    rf"(?:\( ?\w{{1,5}} ?\)|\d{{1,3}}[A-Z]{{0,2}} ?[º°ª]?\)?|(?:[A-Za-zñ]|[ivx]{{2,5}})\)"
    rf"|(?-i:[IVX]{{1,5}})|(?:{_ORDINAL}))(?!\w)"
)
_PATH = r"(?P<path>(?: ?\( ?\w{1,5} ?\))*)"
_ARTICLE = (
    r"(?P<word>sections?|s\.|articles?|art[íi]culos?|artigos?|arto?s?\.|art[º°]\.?|regulations?"
    r"|rules?)"
)
_NUMBERED = (  # "n.º 2 do artigo 5.º"; of an act it is the number, "Lei n.º 2"
    r"n\.?[º°o]s?(?= ?\d{1,2}(?: e \d{1,2})?,? (?:d[oe] (?:presente |mesmo )?art|do n[.º°]"
    r"|deste art|anterior))"
)
_SUB = (
    r"(?:sub[- ]?(?:section|article|paragraph|regulation)s?|paragraphs?|clauses?|items?"
    r"|alin[ée]as?|al\.|§+|literal(?:es)?|lit\.|numeral(?:es)?|num\.|incisos?|inc\."
    rf"|{_NUMBERED}|fracci[óo]n(?:es)?|paragraphes?|points?|par[áa]grafos?|p[áa]rrafos?|al[íi]neas?)"
)
_LETTERED = r"(?P<lettered>(?:literal(?:es)?|lit\.|al[íi]neas?)) (?P<letter>[a-zñ])(?![\w'’])\)?"
_WORDED = re.compile(rf"{_ARTICLE} ?(?P<num>{_NUM}){_PATH}", re.IGNORECASE)
_MORE = re.compile(
    rf"(?:, ?| (?:and|or|to|et|ou|à|y|e|o|a|al) )(?P<num>{_NUM}){_PATH}(?! ?(?:%|\())"
)
_TAIL = re.compile(rf",? ?(?:{_LETTERED}|(?P<word>{_SUB}) ?(?P<path>{_IN}))", re.IGNORECASE)
_STEP = re.compile(
    rf"(?:{_LETTERED}|(?P<word>{_SUB}) ?(?P<path>{_IN}(?: ?\( ?\w{{1,5}} ?\))*))", re.IGNORECASE
)
_MORE_STEPS = re.compile(r"(?:, ?| (?:and|or|to|et|ou|à|y|e|o|a|al) )(?P<path>\( ?\w{1,5} ?\))")
_OF = re.compile(r",? (?:of|de l['’]|du|de la|del|de|d[ao]) ?(?:the )?", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:the )?(?P<way>preceding|next|following) (?P<unit>section|article|regulation|rule)"
    r"|(?P<unit2>article|art[íi]culo|artigo) (?P<way2>pr[ée]c[ée]dent|anterior|precedente"
    r"|suivant|siguiente|seguinte))\b",
    re.IGNORECASE,
)
_ONWARD = ("next", "following", "suivant", "siguiente", "seguinte")
_OWN = re.compile(
    r",? ?(?:of|in|de|du|del|d[ao])? ?(?:this|the present|la pr[ée]sente|(?:du |le )?pr[ée]sente?"
    r"|est[ea]|la presente|el presente|dest[ea]|nest[ea])\b",
    re.IGNORECASE,
)
_PARENT_ACT = re.compile(r" of the (?:principal )?Act\b(?!,? \d| No)")
_LAW = (
    r"(?:act|acts|law|constitution|decree|code|ordinance|proclamation|convention|statute"
    r"|regulations|rules|loi|d[ée]cret|ordonnance|arr[êe]t[ée]|r[èe]glement|trait[ée]|ley"
    r"|decreto|c[óo]digo|constituci[óo]n|reglamento|lei|constitui[çc][ãa]o|regulamento)"
)
_OTHER = re.compile(
    rf" constitu[a-z]+al\b|,? ?(?:of|de la|de l['’]|de|du|del|d[ao]) ?"
    rf"(?:[^\W\d_][\w'’&()-]* ){{0,6}}?{_LAW}\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"\b(?:this|pr[ée]sente?|est[ea]|dest[ea])\b", re.IGNORECASE)
_AMENDED = re.compile(r"\b\d{4}, $")  # "[14 of 2024, s. 9]"
_COUNTED = ("al", "inc", "pá", "pa")  # words for paragraphs that may be without number
_READ = frozenset(
    {TextRole.OPERATIVE, TextRole.SCHEDULE, TextRole.PREAMBLE, TextRole.FORM, TextRole.REPEALED}
)
_SCHEDULE = re.compile(
    r"(?:schedule|annexe?|anexo|appendix) (?P<num>[IVX]{1,5}\b|\d{1,2}\b|[A-Z]\b)", re.IGNORECASE
)
_ORDINAL_SCHEDULE = re.compile(r"(?P<ordinal>[^\W\d_]{5,8}) schedule\b", re.IGNORECASE)
_START = re.compile(
    rf"(?<!\w)(?:{_ARTICLE}|{_SUB}|the preceding|preceding|next|following|artigo|schedule"
    r"|annexe?|anexo|appendix|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)",
    re.IGNORECASE,
)
_UP_TO = frozenset({"to", "à", "a", "al"})
_DEEPEST = 4  # "item (i) of paragraph (a) of subsection (2) of section 5"
_UNITS = {"s": "s", "a": "art", "r": "reg"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A reference in a text: where it ends, and the target of each number in it."""

    end: int
    targets: tuple[tuple[int, int, int], ...]  # (start, end, clause index)


def resolve(instrument: Instrument) -> tuple[Reference, ...]:
    """All references in the text of clauses to other clauses of the same instrument, in order.

    References to other laws are left out, and so are those to units that were not found.
    """
    grammar = next((g for g in GRAMMARS if g.name == instrument.tradition), None)
    grammar = grammar or next((g for g in GRAMMARS if instrument.language in g.languages), None)
    resolver = _Resolver(Numbered(instrument), grammar or GRAMMARS[0])
    return tuple(
        Reference(clause.index, start, end, target)
        for clause in instrument.clauses
        if clause.role in _READ
        for start, end, target in resolver.of(clause)
        if target != clause.index
    )


@dataclass(frozen=True, slots=True)
class Named:
    """An article as a text names it: its number, the path below it, whether a range ends here."""

    number: str
    path: tuple[str, ...] = ()
    up_to: bool = False


def named_articles(text: str) -> Iterator[Named]:
    """All articles that a text names by number, of whatever law: "sections 8 to 10, 12(2)"."""
    for first in _WORDED.finditer(text):
        number: re.Match[str] | None = first
        before = first.end()
        while number is not None:
            joined = text[before : number.start("num")].strip().lower()
            up_to = number is not first and joined in _UP_TO
            yield Named(number["num"], tuple(_numbers(number["path"])), up_to)
            before = number.end()
            several = first["word"].rstrip(".").lower().endswith("s")
            number = _MORE.match(text, before) if several else None


class _Resolver:
    def __init__(self, numbered: Numbered, grammar: Grammar) -> None:
        self.numbered, self.grammar = numbered, grammar

    def of(self, clause: Clause) -> Iterator[tuple[int, int, int]]:
        """The references in one clause: start, end, target."""
        at = 0
        while start := _START.search(clause.text, at):
            found = self._at(clause, start.start())
            at = max(found.end if found else 0, start.start() + 1)
            if found:
                yield from found.targets

    def _at(self, clause: Clause, at: int) -> _Found | None:
        text = clause.text
        if match := _WORDED.match(text, at):
            return self._worded(clause, match)
        if match := _BEFORE.match(text, at):
            return self._neighbour(clause, match)
        if match := _STEP.match(text, at):
            return self._steps(clause, match)
        return self._schedule(clause, at)

    def _worded(self, clause: Clause, match: re.Match[str]) -> _Found | None:
        """References such as "section 12(1)(b)", "article 5 al. 2", "articles 3, 5 et 7"."""
        unit = self._unit(match["word"])
        found: list[tuple[int, int, int]] = []
        places: list[tuple[int, int, str, list[str]]] = []
        start, number = match.start(), match
        while True:
            end, path = number.end(), _numbers(number["path"])
            for _ in range(_DEEPEST):
                tail = _TAIL.match(clause.text, end)
                if not tail:
                    break
                end, path = tail.end(), [*path, *self._inside(tail)]
            places.append((start, end, number["num"], path))
            following = _MORE.match(clause.text, end)
            if not following or not match["word"].rstrip(".").lower().endswith("s"):
                break
            start, number = following.start("num"), following
        scope = self._scope(clause, clause.text, end)
        if scope is None or not unit or _AMENDED.search(clause.text[: match.start()][-8:]):
            return _Found(end, ())
        for start, stop, printed, path in places:
            article = self.numbered.article(unit, printed, scope)
            if article is not None:
                found.append((start, stop, self._down(article, article, path)))
        return _Found(end, tuple(found))

    def _unit(self, word: str) -> str:
        unit = "r" if word.lower().startswith("rule") else _UNITS[word[0].lower()]
        if not self.numbered.has_unit(unit) and self.numbered.main == "cl" and unit == "s":
            return "cl"
        return unit if self.numbered.has_unit(unit) else ""

    def _scope(self, clause: Clause, text: str, end: int) -> int | None:
        """The schedule that is meant, -1 for the law itself, None for another law."""
        own = self.numbered.scope[clause.index]
        if _OWN.match(text, end):
            return -1
        if own >= 0 and _PARENT_ACT.match(text, end):
            return -1
        other = _OTHER.match(text, end, min(len(text), end + 120))
        return own if other is None or _ITSELF.search(other[0]) else None

    def _steps(self, clause: Clause, match: re.Match[str]) -> _Found | None:
        """References such as "paragraph (a) of subsection (2)", "subsections (1) and (2)"."""
        text, first_end = clause.text, match.end()
        firsts = [(match.start(), first_end, self._inside(match))]
        while more := _MORE_STEPS.match(text, firsts[-1][1]):
            firsts.append((more.start("path"), more.end(), _numbers(more["path"])))
        end, path, article = firsts[-1][1], list[str](), None
        for _ in range(_DEEPEST):
            joined = _OF.match(text, end)
            if not joined:
                break
            if above := _WORDED.match(text, joined.end()):
                worded = self._worded(clause, above)
                if not worded or not worded.targets:
                    return _Found(above.end(), ())
                end, article = worded.end, worded.targets[0][2]
                break
            step = _STEP.match(text, joined.end())
            if not step:
                break
            end, path = step.end(), [*self._inside(step), *path]
        if article is None and self._scope(clause, text, end) is None:
            return _Found(end, ())
        last = firsts[-1][0]
        targets = []
        for start, stop, numbers in firsts:
            target = self._from(clause, article, [*path, *numbers])
            if target is not None:
                targets.append((start, end if start == last else stop, target))
        return _Found(end, tuple(targets))

    def _from(self, clause: Clause, article: int | None, path: list[str]) -> int | None:
        """Where a path of numbers leads from an article, or from where the reference stands."""
        if not path:
            return article
        if article is not None:
            top = self.numbered.instrument.article_of(self.numbered.instrument.clauses[article])
            return self._down(article, top.index, path)
        top = self.numbered.instrument.article_of(clause)
        for unit in (clause, *self.numbered.instrument.ancestors(clause)):
            if unit.kind in GROUPINGS and unit.kind is not ClauseKind.SCHEDULE:
                break
            child = self.numbered.child(unit.index, path[0])
            if child is not None:
                return self._down(child, top.index, path[1:])
        child = self.numbered.within(top.index, top.index, path[0])
        return None if child is None else self._down(child, top.index, path[1:])

    def _down(self, node: int, article: int, path: list[str]) -> int:
        """The unit that a path leads to, as far as it can be followed."""
        for number in path:
            child = self.numbered.within(node, article, number)
            if child is None:
                break
            node = child
        return node

    def _inside(self, match: re.Match[str]) -> list[str]:
        """The numbers below an article: "(a)(i)" -> a, i; "alinéa premier" -> 1¶."""
        if match["letter"]:
            return [match["letter"]]
        word = self.grammar.ordinals.get(match["path"].strip().lower())
        numbers = [str(word)] if word else _numbers(match["path"])
        counted = match["word"].lower().startswith(_COUNTED) and len(numbers) == 1
        return [numbers[0] + UNNUMBERED] if counted and numbers[0].isdigit() else numbers

    def _neighbour(self, clause: Clause, match: re.Match[str]) -> _Found | None:
        way = (match["way"] or match["way2"]).lower()
        top = self.numbered.instrument.article_of(clause)
        order = self.numbered.order
        at = self.numbered.position.get(top.index)
        target = None if at is None else at + (1 if way.startswith(_ONWARD) else -1)
        if target is None or not 0 <= target < len(order):
            return _Found(match.end(), ())
        return _Found(match.end(), ((match.start(), match.end(), order[target]),))

    def _schedule(self, clause: Clause, at: int) -> _Found | None:
        text = clause.text
        match = _SCHEDULE.match(text, at)
        ordinal = None if match else _ORDINAL_SCHEDULE.match(text, at)
        number = match["num"] if match else ""
        if ordinal:
            number = str(self.grammar.ordinals.get(ordinal["ordinal"].lower(), ""))
        found = match or ordinal
        target = self.numbered.schedule(number) if found and number else None
        if not found or target is None or self._scope(clause, text, found.end()) is None:
            return None
        return _Found(found.end(), ((found.start(), found.end(), target),))


def _numbers(path: str) -> list[str]:
    """The numbers of a path: 1 and b of "(1)(b)"."""
    return re.findall(r"\w+", path)
