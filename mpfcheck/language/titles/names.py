"""Names of titles in running text: "small-scale mining lease", "permis de recherche"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mpfcheck.language.damage import Mending
from mpfcheck.language.pipeline import WORD
from mpfcheck.language.titles.naming import Key, Naming
from mpfcheck.language.titles.words import Words, singular, stem, words_of
from mpfcheck.model.titlewords import TitleWords

_LONGEST = 5  # describing words before a head
_HOLDER_WITHIN = 5  # words between "holder of" and the title
_GRANT_WITHIN = 8  # words between "granted" and the title
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(ix|iv|v?i{0,3})")  # "in Part VIII licence means ..."
_GENITIVE = "s"  # what is left of "digger's"
_OPENING, _FIRST_WORDS = 40, 3  # characters, and of them words, that say what a clause is about
_LIST_GAP = 3  # words between two titles of a list: ", or a"


class NameFinder(Mending):
    """Finds names of titles in texts of one language."""

    def __init__(self, language: str, words: TitleWords) -> None:
        """`words` say how the language names titles."""
        self.language, self.words = language, words
        self.heads = {self._stem(h) for h in words.heads}
        self._weak_heads = {self._stem(h) for h in words.weak_heads}
        self._minerals = {self._stem(w) for w in words.minerals}
        self._explicit = {self._stem(w) for w in words.explicit}
        self._others = {self._stem(w) for w in words.others}
        self._treating = {self._stem(w) for w in words.treating}
        self._light = {self._stem(w) for w in words.light}
        self._generic = {self._stem(w) for w in words.generic}
        self._always_generic = {self._stem(w) for w in words.always_generic}
        self._generic_heads = {self._stem(w) for w in words.generic_heads}
        self._classes = {self._stem(w) for w in words.classes}
        self._papers = {self._stem(w) for w in words.papers}
        self._grants = {self._stem(w) for w in words.grants}
        self._authorising = {self._stem(w) for w in words.authorising}
        self._mines = {self._stem(w) for w in words.mines}
        self._agreements = {self._stem(w) for w in words.agreements}
        self._synonyms = {self._stem(a): self._stem(b) for a, b in words.synonyms.items()}
        self.former = [tuple(phrase.split()) for phrase in words.former]
        self._known = self._minerals | {self._stem(w) for w in words.describing}
        self._holder_of = [tuple(phrase.split()) for phrase in words.holder_of]

    def namings(self, text: str) -> tuple[Naming, ...]:
        """The names of titles in `text`, in reading order."""
        return self.in_words(words_of(text, self._mended)) if text else ()

    def spelling(self, text: str, naming: Naming) -> str:
        """The name in lower case as the text spells it, without what is known to be damage."""
        name = text[naming.start : naming.end].lower()
        if self._mended:
            name = WORD.sub(lambda found: self._mended.get(found.group(), found.group()), name)
        return " ".join(name.split())

    def in_words(self, words: Words) -> tuple[Naming, ...]:
        """The names of titles in a text that is split already."""
        found = list(self._namings(words))
        near = [b.first - a.last <= _LIST_GAP for a, b in pairwise(found)]
        beside = zip([False, *near], [*near, False], strict=True) if found else ()
        return tuple(
            replace(naming, listed=before or after)
            for naming, (before, after) in zip(found, beside, strict=True)
        )

    def key_of(self, name: str) -> Key | None:
        """The key of a text that is the name of a title and nothing else."""
        words = words_of(name)
        for naming in self.in_words(words):
            rest = words.forms[: naming.first] + words.forms[naming.last :]
            if all(form in self.words.links or form in self.words.stops for form in rest):
                return naming.key
        return None

    def is_head(self, form: str) -> bool:
        """Whether a folded word is a head, in the singular or plural."""
        return form in self.words.heads or singular(self.language, form) in self.words.heads

    def opening_head(self, text: str) -> str:
        """The stem of a head among the first words of a text ("Such licences"), "" without one."""
        opening = words_of(text[:_OPENING]).forms[:_FIRST_WORDS]
        return next((self._stem(form) for form in opening if self.is_head(form)), "")

    def head_stem(self, word: str) -> str:
        """The stem under which a head stands at the end of a key."""
        return self._stem(word)

    def is_generic(self, key: Key) -> bool:
        """Whether the name stands for mineral titles of all kinds."""
        if key[-1] in self._generic_heads:
            return all(s in self._generic for s in key[:-1])
        return all(s in self._always_generic for s in key[:-1]) and len(key) > 1

    def is_light(self, key: Key) -> bool:
        """Whether the title is one that anybody may hold beside small operators."""
        return any(s in self._light for s in key[:-1])

    def is_any_kind(self, key: Key) -> bool:
        """Whether the head is one that stands for titles of all kinds ("title", "right")."""
        return key[-1] in self._generic_heads

    def is_agreement(self, key: Key) -> bool:
        """Whether it is no title but the contract that goes with titles ("convention minière")."""
        return key[-1] in self._agreements and all(s in self._generic for s in key[:-1])

    def in_other_words(self, key: Key) -> Key:
        """The key with the commonest word for each of its meanings: "extraction" is "mining"."""
        return tuple(self._synonyms.get(part, part) for part in key)

    def is_mine(self, part: str) -> bool:
        """Whether the stem is the mine itself."""
        return part in self._mines

    def is_light_word(self, part: str) -> bool:
        """Whether the stem describes titles that anybody may hold."""
        return part in self._light

    def in_class(self, key: Key, other: Key) -> bool:
        """Whether `key` may stand for another title of its purpose: "titre d'exploitation".

        So does "autorisation d'exploitation" for another authorisation, but no such head for one
        of the other kind: a card or an authorisation is called no title.
        """
        if key == other or not set(key[:-1]) <= set(other[:-1]):
            return False
        if key[-1] in self._classes:
            return other[-1] not in self._papers | self._classes
        return key[-1] in self._papers and other[-1] == key[-1]

    def is_class(self, key: Key) -> bool:
        """Whether the head stands for all titles of a purpose."""
        return key[-1] in self._classes

    def is_treating(self, key: Key) -> bool:
        """Whether the title is one to treat minerals, which small operators may hold too."""
        return any(s in self._treating for s in key[:-1])

    def is_weak(self, key: Key) -> bool:
        """Whether the head means many other things too, such as a contract or a right."""
        return key[-1] in self._weak_heads

    def is_known_word(self, part: str) -> bool:
        """Whether the stem is one that describes titles, so that it is no misreading of another."""
        return part in self._known

    def _stem(self, form: str) -> str:
        alike = singular(self.language, form) if form not in self.words.heads else form
        return stem(self.language, self.words.same.get(alike, form))

    def _namings(self, words: Words) -> Iterator[Naming]:
        forms, done = words.forms, -1
        for at, form in enumerate(forms):
            if at < done or not self.is_head(form):
                continue
            found = self._before(forms, at) if self.words.before else self._after(forms, at)
            first, last = found
            # "licenciamento ambiental" is a paper of another kind, "licenciamento" alone a title
            alone = singular(self.language, form) in self.words.alone and self._others.isdisjoint(
                self._stem(f) for f in forms[at + 1 : max(last, at + 2)]
            )
            if last - first < 2 and not alone:
                continue
            key = self._key(forms, first, last, at, alone=alone)
            if len(key) < 2 and not alone:
                continue
            done = last
            if self._in_compound(forms, first, last) or self._is_roll(forms, at, last):
                continue
            yield from self._sharing(words, first, at)
            described = {self._stem(f) for i, f in enumerate(forms[first:last]) if first + i != at}
            yield Naming(
                key,
                first,
                last,
                words.spans[first][0],
                words.spans[last - 1][1],
                held=self._held(words, first),
                granted=self._granted(forms, first, last),
                mineral=alone or not described.isdisjoint(self._minerals),
                explicit=not described.isdisjoint(self._explicit),
                other=not described.isdisjoint(self._others),
                parts=self._parts(forms, last, at),
                authorises=not described.isdisjoint(self._authorising),
                said=first > 0 and forms[first - 1] in self.words.said,
                cut=self._cut(forms, last),
            )

    def _in_compound(self, forms: tuple[str, ...], first: int, last: int) -> bool:
        """Whether the name is half of another: "prospecting licence-cum-mining lease"."""
        beside = (*forms[max(first - 1, 0) : first], *forms[last : last + 1])
        return not self.words.compounds.isdisjoint(beside)

    def _is_roll(self, forms: tuple[str, ...], head: int, last: int) -> bool:
        """Whether the name is that of a list of persons or of the registry: "registro minero"."""
        if forms[head] not in self.words.rolls:
            return False
        rest = [f for f in forms[head + 1 : last] if not self._joins(f)]
        return not self.words.persons.isdisjoint(rest) or all(
            self._stem(f) in self._generic for f in rest
        )

    def _cut(self, forms: tuple[str, ...], last: int) -> str:
        """The stem of an adjective that stands behind the name without its noun."""
        at = last
        while at < len(forms) and forms[at] in self.words.links:
            at += 1
        cut = at > last and at < len(forms) and forms[at] in self.words.before_nouns
        return self._stem(forms[at]) if cut else ""

    def _before(self, forms: tuple[str, ...], head: int) -> tuple[int, int]:
        """Words first..last-1 of a name whose description stands before the head."""
        first = head
        while first > 0 and head - first < _LONGEST:
            own = 2 if forms[first - 1] == _GENITIVE and first > 1 else 1
            if not self._describes(forms[first - own]):
                break
            first -= own
        if head + 1 < len(forms) and self.is_head(forms[head + 1]):
            return head, head  # "mining claim licence": the last head is the head
        return first, head + 1

    def _sharing(self, words: Words, first: int, head: int) -> Iterator[Naming]:
        """Titles before this one with the same head: "an exploration, mining or quarry permit".

        Only words about minerals may stand for such a title.
        """
        forms, at = words.forms, first
        while self.words.before:
            back = at
            while back > 0 and forms[back - 1] in self.words.joiners:
                back -= 1
            if back in (0, at) or self._stem(forms[back - 1]) not in self._minerals:
                return
            at = back - 1
            yield Naming(
                (self._stem(forms[at]), self._stem(forms[head])),
                at,
                at + 1,
                words.spans[at][0],
                words.spans[at][1],
                shares=True,
            )

    def _describes(self, form: str) -> bool:
        return (
            form[0].isalpha()
            and form not in self.words.stops
            and not _ROMAN.fullmatch(form)
            and (not self.is_head(form) or self._stem(form) in self._minerals | {"claim", "right"})
        )

    def _after(self, forms: tuple[str, ...], head: int) -> tuple[int, int]:
        """Words first..last-1 of a name whose description follows the head."""
        last = self._adjectives(forms, head + 1)
        for _ in range(3):
            after = self._noun(forms, last, inner=last > head + 1)
            if after == last:
                break
            last = after
        return head, last

    def _adjectives(self, forms: tuple[str, ...], at: int) -> int:
        while at < len(forms) and forms[at] in self.words.describing:
            at += 1
        return at

    def _noun(self, forms: tuple[str, ...], at: int, *, inner: bool) -> int:
        """The word after "de petite mine" that begins at `at`; `at` if there is no such phrase.

        A second such phrase must be about minerals: "permis d'exploitation de petite mine", but
        not "permis d'exploitation de l'entreprise".
        """
        start = at
        if inner and at < len(forms) and forms[at] in self.words.joiners:
            at += 1
        linked = at
        while at < len(forms) and forms[at] in self.words.links:
            at += 1
        if self.words.articles.issuperset(forms[linked:at]):
            return start  # no link, or an article alone: "tiene autorización el explotador"
        small = at
        while at < len(forms) and forms[at] in self.words.before_nouns:
            at += 1
        if at >= len(forms) or not forms[at][0].isalpha():
            return start
        noun = forms[at]
        known = self._stem(noun) in self._known
        if noun in self.words.stops or (inner and not known) or self.is_head(noun):
            return start
        if at > small and not known:
            return start
        return self._adjectives(forms, at + 1)

    def _key(self, forms: tuple[str, ...], first: int, last: int, head: int, *, alone: bool) -> Key:
        if alone:
            return (forms[head],)
        parts = [
            self._stem(forms[i])
            for i in range(first, last)
            if i != head and not self._joins(forms[i])
        ]
        parts = list(dict.fromkeys(parts))  # a word printed twice is one
        telling = [p for p in parts if p not in self._generic]
        return (*(telling or parts), self._stem(forms[head]))

    def _parts(self, forms: tuple[str, ...], last: int, head: int) -> tuple[Key, ...]:
        """The keys of several titles that share the head before them; none for one title."""
        joiners = [i for i in range(head + 1, last) if forms[i] in self.words.joiners]
        if self.words.before or not joiners:
            return ()
        bounds = pairwise([head, *joiners, last])
        return tuple(self._key(forms, a + 1, b, head, alone=False) for a, b in bounds)

    def _joins(self, form: str) -> bool:
        """Whether the word only joins the parts of a name."""
        return form in self.words.links or form in self.words.joiners or form == _GENITIVE

    def _held(self, words: Words, first: int) -> int:
        """The character where the phrase "holder of" before the name begins, -1 without one."""
        for phrase in self._holder_of:
            at = words.find(phrase, first - _HOLDER_WITHIN - len(phrase), first)
            if at >= 0 and not any(map(self.is_head, words.forms[at + len(phrase) : first])):
                return words.spans[at][0]
        return -1

    def _granted(self, forms: tuple[str, ...], first: int, last: int) -> bool:
        near = forms[max(0, first - _GRANT_WITHIN) : first] + forms[last : last + _GRANT_WITHIN]
        return any(self._stem(form) in self._grants for form in near)
