"""What the words of a title's name tell of it: its kind, its purpose, whom it may be held by."""

from __future__ import annotations

from mpfcheck.language.damage import Mending
from mpfcheck.language.titles.naming import Key
from mpfcheck.language.titles.words import singular, stem
from mpfcheck.model.titlewords import TitleWords


class Keys(Mending):
    """Answers for the keys of one language."""

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
        self._grades = {self._stem(w) for w in words.grades}

    def head_stem(self, word: str) -> str:
        """The stem under which a head stands at the end of a key."""
        return self._stem(word)

    def is_generic(self, key: Key) -> bool:
        """Whether the name stands for mineral titles of all kinds."""
        if key[-1] in self._generic_heads:
            return self.is_bare(key)
        return all(s in self._always_generic for s in key[:-1]) and len(key) > 1

    def is_bare(self, key: Key) -> bool:
        """Whether its words tell no title from another, whatever the head: "mining permit"."""
        return all(s in self._generic for s in key[:-1])

    def is_light(self, key: Key) -> bool:
        """Whether the title is one that anybody may hold beside small operators."""
        return any(s in self._light for s in key[:-1])

    def is_any_kind(self, key: Key) -> bool:
        """Whether the head is one that stands for titles of all kinds ("title", "right")."""
        return key[-1] in self._generic_heads

    def is_agreement(self, key: Key) -> bool:
        """Whether it is no title but the contract that goes with titles ("convention minière")."""
        return key[-1] in self._agreements and self.is_bare(key)

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

    def is_graded(self, key: Key) -> bool:
        """Whether a class tells the title from others: "Class C licence"."""
        return not self._grades.isdisjoint(key)

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
