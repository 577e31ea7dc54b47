"""Finds the cues of modality in tokenized text: phrases, phrases with a gap, phrases in two parts.

Fixed phrases go through spaCy's PhraseMatcher, each from when all its words have been seen
(`waiting.py`): verbs make many thousands, of which a law has some hundreds. Phrases with `*` ("ne
peut * que") go through the token Matcher, which is dear: each runs only where all its words occur.
Of a phrase in two parts ("nothing … shall prevent") the second part is the cue, where the first
stands before it in the same sentence. Between a modal verb and the rest of its cue there may be an
aside: "may, by notice in the Gazette, make regulations" holds "may make regulations".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mpfcheck.language.pipeline import EXACT, WORD, Tokens, pipeline
from mpfcheck.language.stems import fold
from mpfcheck.language.waiting import Waiting
from mpfcheck.model.lexicon import Cue, LanguageData

if TYPE_CHECKING:
    from spacy.matcher import Matcher

_GAP = 3  # words that a `*` may stand for
APART = "…"
_MOSTAPART = 40  # tokens between the two parts of a cue
_CLOSES = {",": ",", "(": ")"}  # what opens and closes an aside
_SENTENCE_ENDS = frozenset({".", ";", ":"})
_SHORTEST_ACCENTED = 3  # letters; Portuguese "a multa" and "à multa" say the same
_AND_FOR_IS = ("e", "é")  # a Portuguese "e vedadas" joins, "é vedada" forbids
_MOST_GOING_ON = 12  # tokens of an item that are looked at
TERMINATOR = "terminator"


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue at tokens first..last-1; `cue` None is a terminator."""

    cue: Cue | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue that was found: what it takes (`first`..`end`-1), where it stands, its own words."""

    key: str
    first: int
    last: int
    end: int
    words: int


class CueFinder:
    """Finds the longest cues in tokenized text of one language."""

    def __init__(self, data: LanguageData) -> None:
        """Take in the cues of `data`, and its terminators (words that end the reach of a cue)."""
        from spacy.matcher import PhraseMatcher

        self._vocab = pipeline(data.language).vocab
        self._cues: dict[str, Cue] = {}
        self._waiting = Waiting(fold)
        self._phrases = PhraseMatcher(self._vocab, attr=EXACT)
        self._gapped: dict[frozenset[str], Matcher] = {}  # phrases with a gap by their words
        self._before: dict[str, tuple[str, ...]] = {}
        self._plain: dict[str, tuple[str, ...]] = {}
        self._asides = Asides(data.modals, data.asides)
        self._adverbs = Adverbs(data.indicative.auxiliaries, data.indicative.adverb_endings)
        for number, cue in enumerate(data.cues):
            self._add(f"cue{number}", cue)
        for phrase in data.terminators:
            self._waiting.add(TERMINATOR, tuple(WORD.findall(phrase)))

    def _add(self, key: str, cue: Cue) -> None:
        self._cues[key] = cue
        if "*" in cue.text:
            self._add_gapped(key, cue.text)
            return
        before, _, text = cue.text.rpartition(APART)
        words = tuple(WORD.findall(text.lower()))
        if before:
            self._before[key] = _folded(before)
        else:
            folded = tuple(map(fold, words))
            self._asides.add(key, folded)
            self._adverbs.add(key, folded)
        self._plain[key] = words
        self._waiting.add(key, words)

    def _add_gapped(self, key: str, text: str) -> None:
        from spacy.matcher import Matcher

        words = frozenset(_folded(text.replace("*", " ")))
        if words not in self._gapped:
            self._gapped[words] = Matcher(self._vocab)
        self._gapped[words].add(key, [_gap_pattern(text)])

    def continued(self, modal: str, tokens: Tokens) -> Cue | None:
        """The cue that begins with a modal verb elsewhere and goes on with the first of `tokens`.

        "The permit shall- (a) be valid for a year".
        """
        key = self._asides.going_on(fold(modal), [t.lower_ for t in tokens.doc[:_MOST_GOING_ON]])
        return self._cues.get(key) if key else None

    def hits(self, tokens: Tokens) -> list[CueHit]:
        """Cues and terminators in reading order; of overlapping ones the longest stays."""
        self._compile_for(tokens)
        taken: list[CueHit] = []
        used: set[int] = set()
        for found in sorted(self._found(tokens), key=lambda f: (-f.words, f.first, f.key)):
            if used.isdisjoint(range(found.first, found.end)):
                used.update(range(found.first, found.end))
                taken.append(CueHit(self._cues.get(found.key), found.first, found.last))
        return sorted(taken, key=lambda hit: hit.first)

    def _compile_for(self, tokens: Tokens) -> None:
        """Compile the phrases of which the last missing word is in this text."""
        from spacy.tokens import Doc

        for key, phrases in self._waiting.ready(tokens.words).items():
            self._phrases.add(key, [Doc(self._vocab, words=list(words)) for words in phrases])

    def _other_word(self, key: str, text: Sequence[str]) -> bool:
        """Whether a word of the text ends in an accent that the cue has not: "visé", not "vise".

        A text may lack accents (capitals, recognised letters), so the reverse says nothing.
        """
        cue = self._plain.get(key, ())
        return any(
            (word, own) == _AND_FOR_IS
            or (word[-1] != own[-1] and len(word) >= _SHORTEST_ACCENTED and fold(word) == own)
            for own, word in zip(cue, text, strict=False)
        )

    def _found(self, tokens: Tokens) -> Iterator[_Found]:
        folded = [token.lower_ for token in tokens.doc]
        strings = tokens.doc.vocab.strings
        occurring = set(folded)
        for gap_words, matcher in self._gapped.items():
            if not gap_words <= occurring:
                continue
            for number, first, last in matcher(tokens.doc):
                key = strings[number]
                words = len(self._cues[key].text.split())  # the gap counts as one
                yield _Found(key, first, last, last, words)
        for number, first, last in self._phrases(tokens.doc):
            key = strings[number]
            before = self._before.get(key, ())
            if self._other_word(key, tokens.words[first:last]):
                continue
            if not before or _stands_before(before, folded, first):
                words = last - first + len(before) + bool(before)
                yield _Found(key, first, last, last, words)
        yield from self._asides.found(folded)
        yield from self._adverbs.found(folded)


class Asides:
    """Cues that open with a modal verb, found where an aside parts the verb from the rest."""

    _MOST = 40  # tokens of an aside
    _MOST_OPEN = 14  # ... that no comma opens
    _FEWEST_OPEN = 2  # words of the rest behind it

    def __init__(self, modals: frozenset[str], openers: frozenset[str]) -> None:
        """`openers` are words that open an aside without a comma ("shall within a month ...")."""
        self._rests: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {
            fold(modal): defaultdict(list) for modal in modals
        }
        self._openers = frozenset(map(fold, openers))

    def add(self, key: str, words: tuple[str, ...]) -> None:
        """Take in the cue `key`, if it opens with a modal verb and goes on."""
        if len(words) > 1 and words[0] in self._rests:
            self._rests[words[0]][words[1]].append((words[1:], key))

    def going_on(self, modal: str, words: Sequence[str]) -> str:
        """The key of the longest cue whose rest behind `modal` begins `words`, or ""."""
        rests = self._rests.get(modal, {}).get(words[0], ()) if words else ()
        fits = [(len(r), key) for r, key in rests if tuple(words[: len(r)]) == r]
        return max(fits)[1] if fits else ""

    def found(self, words: Sequence[str]) -> Iterator[_Found]:
        """The cues with an aside in folded `words`; what they take includes the aside."""
        for at, word in enumerate(words[:-2]):
            rests = self._rests.get(word)
            if rests and (words[at + 1] in _CLOSES or words[at + 1] in self._openers):
                rest = self._rest(rests, words, at)
                if rest is not None:
                    key, end, count = rest
                    yield _Found(key, at, at + 1, end, 1 + count)

    def _rest(
        self,
        rests: dict[str, list[tuple[tuple[str, ...], str]]],
        words: Sequence[str],
        modal: int,
    ) -> tuple[str, int, int] | None:
        """Key, end and words of the first rest of a cue behind an aside of the verb at `modal`."""
        closes = _CLOSES.get(words[modal + 1])
        most = self._MOST if closes else self._MOST_OPEN
        for at in range(modal + 2, min(modal + 2 + most, len(words))):
            if words[at] in _SENTENCE_ENDS or (words[at] == "," and not closes):
                return None
            if closes and words[at - 1] != closes:
                continue
            fits = [
                (len(rest), key)
                for rest, key in rests.get(words[at], ())
                if tuple(words[at : at + len(rest)]) == rest
                and (closes or len(rest) >= self._FEWEST_OPEN)
            ]
            if fits:
                count, key = max(fits)
                return key, at + count, count
        return None


class Adverbs:
    """Cues that open with an auxiliary, found where adverbs part it from the rest.

    "Est également interdit" holds "est interdit".
    """

    _MOST = 3  # adverbs between

    def __init__(self, auxiliaries: frozenset[str], endings: tuple[str, ...]) -> None:
        """`endings` are those of adverbs ("-ment")."""
        self._rests: dict[str, list[tuple[tuple[str, ...], str]]] = {
            fold(word): [] for word in auxiliaries
        }
        self._endings = endings

    def add(self, key: str, words: tuple[str, ...]) -> None:
        """Take in the cue `key`, if it opens with an auxiliary and goes on."""
        if len(words) > 1 and words[0] in self._rests:
            self._rests[words[0]].append((words[1:], key))

    def found(self, words: Sequence[str]) -> Iterator[_Found]:
        """The longest cue of each place in folded `words` where adverbs stand between."""
        for at, word in enumerate(words[:-2]):
            rests = self._rests.get(word)
            behind = self._behind(words, at + 1) if rests else at + 1
            if not rests or behind == at + 1:
                continue
            fits = [
                (len(rest), key)
                for rest, key in rests
                if tuple(words[behind : behind + len(rest)]) == rest
            ]
            if fits:
                count, key = max(fits)
                end = behind + count
                yield _Found(key, at, end, end, 1 + count)

    def _behind(self, words: Sequence[str], at: int) -> int:
        """The token after the adverbs that begin at token `at`."""
        last = min(at + self._MOST, len(words))
        return next((i for i in range(at, last) if not words[i].endswith(self._endings)), last)


def _stands_before(part: tuple[str, ...], words: Sequence[str], second: int) -> bool:
    """Whether `part` stands before token `second` in the same sentence."""
    size = len(part)
    for at in range(second - 1, max(second - _MOSTAPART, 0) - 1, -1):
        if words[at] in _SENTENCE_ENDS:
            return False
        if at + size <= second and tuple(words[at : at + size]) == part:
            return True
    return False


def _folded(text: str) -> tuple[str, ...]:
    return tuple(map(fold, WORD.findall(text)))


def _gap_pattern(text: str) -> list[dict[str, object]]:
    pattern: list[dict[str, object]] = []
    for part in text.split():
        if part == "*":
            pattern += [{"IS_PUNCT": False, "OP": "?"}] * _GAP
        else:
            pattern += [{"LOWER": word} for word in _folded(part)]
    return pattern
