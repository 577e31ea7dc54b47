"""Which titles are kinds of another: by its definition, by a list, or by the heading above them.

"Mineral licences are of the following kinds: ...", an item "mining licence:" with the kinds of
mining licence below it, or a chapter on quarry licences outside which no kind of them is granted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Key, Naming
from mpfcheck.language.titles.words import words_of
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole

_PARENT_WITHIN = 4  # words between "types of" and the title
_ITEM_OPENS = 2  # words before the title that an item is about ("an", "the")
_BARE_NAME = 2  # words beside the title in an item that is only its name


@dataclass(frozen=True, slots=True)
class Kinds:
    """The titles that the text at clause `said_in` gives as kinds of `parent`."""

    parent: Key
    children: frozenset[Key]
    said_in: int


def listed_kinds(
    instrument: Instrument,
    texts: Sequence[Sequence[Naming]],
    heads: Sequence[Sequence[Naming]],
    finder: NameFinder,
) -> tuple[Kinds, ...]:
    """The lists of kinds in an instrument; `texts` and `heads` are the namings per clause."""
    return tuple(_lists(instrument, texts, heads, finder))


def _lists(
    instrument: Instrument,
    texts: Sequence[Sequence[Naming]],
    heads: Sequence[Sequence[Naming]],
    finder: NameFinder,
) -> Iterator[Kinds]:
    for clause in instrument.clauses:
        if clause.kind is ClauseKind.DEFINITION:
            parent = finder.key_of(clause.number)
            inside = [clause, *instrument.descendants(clause)]
            children = [n.key for c in inside for n in texts[c.index] if n.listed or c != clause]
        elif clause.role is TextRole.OPERATIVE and clause.text:
            parent = _opened(instrument, clause, texts, heads, finder)
            children = _items(instrument, clause, texts) if parent else []
        else:
            continue
        listed = frozenset(children) - {parent}
        if parent and len(listed) > 1:
            yield Kinds(parent, listed, clause.index)


def _opened(
    instrument: Instrument,
    clause: Clause,
    texts: Sequence[Sequence[Naming]],
    heads: Sequence[Sequence[Naming]],
    finder: NameFinder,
) -> Key | None:
    """The title whose kinds the items below `clause` are, None if it opens no such list."""
    if not instrument.children[clause.index]:
        return None
    words = words_of(clause.text)
    names = texts[clause.index]
    beside = [f for f in words.forms if f[0].isalnum()]
    if len(names) == 1 and len(beside) - (names[0].last - names[0].first) <= _BARE_NAME:
        return names[0].key
    for at, form in enumerate(words.forms):
        if form not in finder.words.kinds:
            continue
        for naming in names:
            if 0 < naming.first - at <= _PARENT_WITHIN:
                return naming.key
        after = beside[::-1].index(form)
        if names and names[0].first <= _ITEM_OPENS and after < _PARENT_WITHIN:
            return names[0].key  # "mineral titles are of the following kinds:"
        if any(map(finder.is_head, words.forms[at + 1 : at + 1 + _PARENT_WITHIN])):
            return _above(instrument, clause, heads, finder)
    return None


def _above(
    instrument: Instrument, clause: Clause, heads: Sequence[Sequence[Naming]], finder: NameFinder
) -> Key | None:
    """The title of all kinds in the nearest heading that names one ("categories of licence")."""
    for unit in (clause, *instrument.ancestors(clause)):
        if names := heads[unit.index]:
            keys = {n.key for n in names if finder.is_generic(n.key)}
            return keys.pop() if len(keys) == 1 else None
    return None


def _items(instrument: Instrument, clause: Clause, texts: Sequence[Sequence[Naming]]) -> list[Key]:
    """The titles that the items right below `clause` begin with; later paragraphs are none."""
    keys = []
    for index in instrument.children[clause.index]:
        item = instrument.clauses[index]
        if item.kind is ClauseKind.ALINEA:
            continue
        names = texts[index]
        if names and names[0].first <= _ITEM_OPENS:
            own = next((n for n, m in enumerate(names) if not m.shares), 0)
            keys += [n.key for n in names[: own + 1]]  # "an exploration or mining licence"
    return keys


def headed_kinds(
    instrument: Instrument,
    headings: Sequence[Sequence[int]],
    places: Sequence[Sequence[int]],
    names: Sequence[str],
) -> Iterator[tuple[int, int]]:
    """Pairs (child, parent) of titles: the parent heads the part that alone speaks of the child.

    `headings` hold per clause the titles in its heading, `places` per title the clauses that head,
    define or grant it, `names` the titles' names: a kind's name ends or begins with its parent's.
    """
    for clause in instrument.clauses:
        if clause.kind not in (ClauseKind.PART, ClauseKind.CHAPTER):
            continue
        if len(headings[clause.index]) != 1:
            continue
        parent = headings[clause.index][0]
        inside = {c.index for c in instrument.descendants(clause)}
        for child, found in enumerate(places):
            longer = names[child] != names[parent] and (
                names[child].endswith(f" {names[parent]}")
                or names[child].startswith(f"{names[parent]} ")
            )
            if longer and found and inside.issuperset(found):
                yield child, parent
