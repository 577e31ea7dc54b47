"""Finds the cues of modality in tokenized text: fixed phrases and phrases with a gap.

Fixed phrases go through spaCy's PhraseMatcher. Phrases with `*` ("ne peut * que") go through the
token Matcher, which is dear, so it runs only where the first word of such a phrase occurs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mpfcheck.language.pipeline import EXACT, Tokens, pipeline, tokenize
from mpfcheck.language.stems import fold
from mpfcheck.model.lexicon import Cue

_GAP = 3  # words that a `*` may stand for
TERMINATOR = "terminator"


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue at tokens first..last-1; `cue` None is a terminator."""

    cue: Cue | None
    first: int
    last: int


class CueFinder:
    """Finds the longest cues in tokenized text of one language."""

    def __init__(self, language: str, cues: Iterable[Cue], terminators: Iterable[str]) -> None:
        """Compile `cues` and `terminators` (words that end the reach of a cue)."""
        from spacy.matcher import Matcher, PhraseMatcher

        vocab = pipeline(language).vocab
        self._cues: dict[str, Cue] = {}
        self._phrases = PhraseMatcher(vocab, attr=EXACT)
        self._gapped = Matcher(vocab)
        self._gap_words: set[str] = set()
        for number, cue in enumerate(cues):
            key = f"cue{number}"
            self._cues[key] = cue
            if "*" in cue.text:
                self._gapped.add(key, [_gap_pattern(language, cue.text)])
                self._gap_words.add(fold(cue.text.split()[0]))
            else:
                self._phrases.add(key, [tokenize(language, cue.text).doc])
        for phrase in terminators:
            self._phrases.add(TERMINATOR, [tokenize(language, phrase).doc])

    def hits(self, tokens: Tokens) -> list[CueHit]:
        """Cues and terminators in reading order; of overlapping ones the longest stays."""
        found = list(self._phrases(tokens.doc))
        if self._gap_words and any(t.lower_ in self._gap_words for t in tokens.doc):
            found += self._gapped(tokens.doc)
        strings = tokens.doc.vocab.strings
        taken: list[CueHit] = []
        used: set[int] = set()
        for key, first, last in sorted(found, key=lambda m: (m[1] - m[2], m[1], strings[m[0]])):
            if used.isdisjoint(range(first, last)):
                used.update(range(first, last))
                taken.append(CueHit(self._cues.get(strings[key]), first, last))
        return sorted(taken, key=lambda hit: hit.first)


def _gap_pattern(language: str, text: str) -> list[dict[str, object]]:
    pattern: list[dict[str, object]] = []
    for part in text.split():
        if part == "*":
            pattern += [{"IS_PUNCT": False, "OP": "?"}] * _GAP
        else:
            pattern += [{"LOWER": t.lower_} for t in tokenize(language, part).doc]
    return pattern
