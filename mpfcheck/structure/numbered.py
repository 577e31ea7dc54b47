"""Clauses by their numbers: what a citation such as "section 12(1)(b)" is looked up in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.structure.numbers import roman

UNNUMBERED = "¶"  # behind the number of a paragraph that is only counted: "al. 2"
_UNIT = re.compile(r"(?:^|\s)(s|art|reg|r|cl|para)\. \S+(?: (?:bis|ter|quater))?$")
_INSIDE = re.compile(r"(\w+)\W*$")


def plain(number: str) -> str:
    """A number as it is compared: "5º" -> "5", "(A)" -> "a", "12-A" -> "12a", "L. 5.2" -> l5-2."""
    joined = re.sub(r"(?<=\d)(?: ?(?:er|o)\b)?[.\-–](?=\d)", "-", number.lower())
    return re.sub(r"(?<=\d) ?(?:er|o)\b|(?!(?<=\d)-\d)[\W_ºª]", "", joined)


def value(number: str) -> str:
    """The number of a schedule, roman or not, as digits; letters as they are."""
    found = roman(number)
    return str(found) if found else plain(number)


class Numbered:
    """Finds the clauses of one instrument by number; every look-up takes constant or log time."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.ends = _ends(instrument)
        self.order = [c.index for c in instrument.articles]
        self.position = {index: place for place, index in enumerate(self.order)}
        self.scope = self._scopes()
        self._articles: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._children: dict[tuple[int, str], int] = {}
        self._inside: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._schedules: dict[str, int] = {}
        units: Counter[str] = Counter()
        article: int | None = None
        for clause in instrument.clauses:
            if clause.kind is ClauseKind.ARTICLE:
                article = clause.index
                unit = unit_of(clause)
                units[unit] += 1
                self._articles[unit, plain(clause.number)].append(clause.index)
            elif clause.kind is ClauseKind.SCHEDULE:
                self._schedules.setdefault(value(clause.number), clause.index)
            if clause.parent is not None and (number := self._printed(clause)):
                self._children.setdefault((clause.parent, number), clause.index)
                if article is not None and clause.index < self.ends[article]:
                    self._inside[article, number].append(clause.index)
        self.main = units.most_common(1)[0][0] if units else ""

    def _scopes(self) -> list[int]:
        """For each clause the outermost schedule or further law it stands in, -1 for the law."""
        found: list[int] = []
        for clause in self.instrument.clauses:
            inherited = -1 if clause.parent is None else found[clause.parent]
            own = inherited < 0 and clause.kind is ClauseKind.SCHEDULE
            found.append(clause.index if own else inherited)
        return found

    def _printed(self, clause: Clause) -> str:
        if clause.kind is ClauseKind.ALINEA:
            return clause.number + UNNUMBERED
        if clause.kind is not ClauseKind.DEFINITION or clause.parent is None:
            return plain(clause.number)
        inside = clause.label[len(self.instrument.clauses[clause.parent].label) :]
        match = None if clause.number in inside else _INSIDE.search(inside)
        return plain(match[1]) if match else ""

    def article(self, unit: str, number: str, scope: int) -> int | None:
        """The article so numbered in this schedule or further law, else in the law itself."""
        found = self._articles.get((unit, plain(number)), [])
        near = [i for i in found[:50] if self.scope[i] == scope]
        main = [i for i in found[:50] if self.scope[i] < 0]
        return next(iter([*near, *main]), None)

    def has_unit(self, unit: str) -> bool:
        """Whether any article of the instrument is cited so."""
        return any(u == unit for u, _ in self._articles)

    def schedule(self, number: str) -> int | None:
        """The schedule with this number; the only one for ""."""
        return self._schedules.get(value(number))

    def child(self, parent: int, number: str) -> int | None:
        """The unit so numbered directly under `parent`; "2¶" may be one that is only counted."""
        found = self._children.get((parent, plain(number)))
        if found is None and number.endswith(UNNUMBERED):
            found = self._children.get((parent, number))
        return found

    def within(self, node: int, article: int, number: str) -> int | None:
        """The unit so numbered under `node`, directly if possible."""
        direct = self.child(node, number)
        if direct is not None:
            return direct
        places = self._inside.get((article, plain(number)), [])
        at = bisect_right(places, node)
        return places[at] if at < len(places) and places[at] < self.ends[node] else None


def unit_of(article: Clause) -> str:
    """What an article is cited as: "s", "art", "reg"."""
    match = _UNIT.search(article.label)
    return match[1] if match else ""


def _ends(instrument: Instrument) -> Sequence[int]:
    """For each clause the index after its last descendant."""
    ends = [c.index + 1 for c in instrument.clauses]
    for clause in reversed(instrument.clauses):
        if clause.parent is not None:
            ends[clause.parent] = max(ends[clause.parent], ends[clause.index])
    return ends
