"""Names of titles in running text: "small-scale mining lease", "permis de recherche"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mpfcheck.language.pipeline import WORD
from mpfcheck.language.titles.graded import Graded, is_quote
from mpfcheck.language.titles.keys import Keys
from mpfcheck.language.titles.naming import Key, Naming
from mpfcheck.language.titles.words import Words, singular, words_of
from mpfcheck.model.titlewords import TitleWords

_LONGEST = 5  # describing words before a head
_HOLDER_WITHIN = 5  # words between "holder of" and the title
_GRANT_WITHIN = 8  # words between "granted" and the title
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(ix|iv|v?i{0,3})")  # "in Part VIII licence means ..."
_GENITIVE = "s"  # what is left of "digger's"
_OPENING, _FIRST_WORDS = 40, 3  # characters, and of them words, that say what a clause is about
_LIST_GAP = 3  # words between two titles of a list: ", or a"


class NameFinder(Keys):
    """Finds names of titles in texts of one language."""

    def __init__(self, language: str, words: TitleWords) -> None:
        """`words` say how the language names titles."""
        super().__init__(language, words)
        self._graded = Graded(words)
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
            if (graded := self._graded.before(forms, first)) < first:
                first = graded
                break
            own = 2 if forms[first - 1] == _GENITIVE and first > 1 else 1
            if not self._describes(forms[first - own]):
                break
            first -= own
        if head + 1 < len(forms) and self.is_head(forms[head + 1]):
            return head, head  # "mining claim licence": the last head is the head
        return first, head + 1

    def _sharing(self, words: Words, first: int, head: int) -> Iterator[Naming]:
        """Titles before this one with the same head: "an exploration, mining or quarry permit".

        Only words about minerals, and a class, may stand for such a title. Of several that follow
        each other each stands for one: "artisanal mining and reconnaissance licences".
        """
        forms, at = words.forms, first
        while self.words.before:
            back = at
            while back > 0 and forms[back - 1] in self.words.joiners:
                back -= 1
            if back in (0, first):
                return
            at = self._graded.before(forms, back)
            if at == back:
                if self._stem(forms[back - 1]) not in self._minerals:
                    return
                at = back - 1
            described = tuple(map(self._stem, forms[at:back]))
            yield Naming(
                (*described, self._stem(forms[head])),
                at,
                back,
                words.spans[at][0],
                words.spans[back - 1][1],
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
            if (graded := self._graded.after(forms, last)) > last:
                return head, graded
            after = self._noun(forms, last, inner=last > head + 1)
            if after == last:
                break
            last = after
        return head, self._graded.letters(forms, last) if last == head + 1 else last

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
        if is_quote(forms[last - 1]):
            return self._stem(forms[last - 2]), self._stem(forms[head])  # its letters tell enough
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
