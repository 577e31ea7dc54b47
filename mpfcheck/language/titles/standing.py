"""Which names are those of mineral titles of the law: by their words and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Key
from mpfcheck.language.titles.words import words_of
from mpfcheck.model.instrument import Instrument

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found

_OFTEN = 4  # times, from which on a name that says nothing of mines is taken for a title's
_SELDOM = 2  # times, up to which a name that bears no sign of a title is one in passing


class Standing:
    """Tells the titles of one instrument from names that are none, or none of its own."""

    def __init__(self, instrument: Instrument, finder: NameFinder, *, about_mining: bool) -> None:
        """`about_mining` says whether a permit in this instrument is one to mine."""
        self._instrument, self._finder, self._about_mining = instrument, finder, about_mining
        self._speaks: dict[int, bool] = {}  # whether an article speaks of a former law

    def titles(self, found: Mapping[Key, Found]) -> dict[Key, Found]:
        """Those of `found` that are titles of the law."""
        kept = {key: f for key, f in found.items() if self._is_title(f)}
        own = {key: f for key, f in kept.items() if not self._is_former(f)}
        if not any(f.roles for f in own.values()):
            return kept
        return {
            key: f for key, f in own.items() if not (self._in_passing(f) or _beside_longer(f, own))
        }

    def _is_title(self, found: Found) -> bool:
        finder = self._finder
        if "kind of title" in found.flags or "asm title" in found.flags:
            return True
        if "other" in found.flags or finder.is_agreement(found.key):
            return False
        roles = found.roles
        if finder.is_weak(found.key) and "authorises" not in found.flags:
            if finder.is_generic(found.key):
                return found.count >= 2 or roles >= (1 if finder.is_any_kind(found.key) else 2)
            mineral = "mineral" in found.flags and self._about_mining
            return mineral and roles >= 2 and found.count >= 2
        if "explicit" in found.flags:
            return found.count >= 2 or roles >= 1 or "authorises" in found.flags
        if not self._about_mining:
            return False
        if "mineral" in found.flags:
            return roles >= 1
        return roles >= 3 or (roles >= 2 and (bool(found.defined) or found.count >= _OFTEN))

    def _in_passing(self, found: Found) -> bool:
        """Whether the name is only said beside the titles of the law: "or other mining right".

        So is one that nothing defines, heads, grants or holds ("by whatever name, a mining
        concession"), and the word for titles of all kinds in one article alone.
        """
        if found.defined or found.held or "kind of title" in found.flags:
            return False
        if self._finder.is_generic(found.key) and self._finder.is_any_kind(found.key):
            articles = {self._article(index) for index in found.clauses}
            return len(articles) < 2
        if (
            not found.flags.isdisjoint({"asm title", "authorises"})
            or found.headings
            or found.granted
        ):
            return False
        return found.count <= _SELDOM

    def _is_former(self, found: Found) -> bool:
        """Whether it is a title of a former law: all articles that name it speak of that law."""
        if found.defined or found.headings or not self._finder.words.former:
            return False
        return all(self._of_former(self._article(index)) for index in found.clauses)

    def _article(self, index: int) -> int:
        return self._instrument.article_of(self._instrument.clauses[index]).index

    def _of_former(self, article: int) -> bool:
        if article not in self._speaks:
            unit = self._instrument.clauses[article]
            texts = [c.text for c in (unit, *self._instrument.descendants(unit))]
            texts = [text for text in (unit.heading, *texts) if text]
            self._speaks[article] = any(map(self._names_former, texts))
        return self._speaks[article]

    def _names_former(self, text: str) -> bool:
        words = words_of(text)
        return any(words.find(p, 0, len(words.forms)) >= 0 for p in self._finder.former)


def _beside_longer(found: Found, others: Mapping[Key, Found]) -> bool:
    """Whether a rare name only stands beside longer ones of which it is the beginning or the end.

    It is short for them there, or what damage left of one.
    """
    if found.defined or found.headings or found.held or found.count > _SELDOM:
        return False
    key = found.key
    longer = [f for k, f in others.items() if k[-1] == key[-1] and set(key) < set(k)]
    places = {index for f in longer for index in f.clauses}
    return places.issuperset(found.clauses)
