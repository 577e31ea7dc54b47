"""What concepts are called in the language of a report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mpfcheck.language.terms import expand
from mpfcheck.model.rule import RuleSet, concept_name

_SLOTS = 2  # places with alternatives in a term that still reads as a phrase
_SHORT = 48  # characters of a gloss that fits into a sentence beside others


class Namer:
    """Names concepts: by their gloss in English, by the first of their words elsewhere."""

    def __init__(self, rules: RuleSet, language: str) -> None:
        """`language` is that of the report; one without a lexicon is served in English."""
        self._rules = rules
        self._language = language if language in rules.languages else "en"

    def __call__(self, concept: str) -> str:
        """The concept in words; its name spelled out where there are none that are short."""
        if self._language != "en":
            return self._words(concept) or concept_name(concept)
        known = self._rules.concepts.get(concept)
        gloss = known.gloss if known else ""
        return gloss if 0 < len(gloss) <= _SHORT else concept_name(concept)

    def _words(self, concept: str) -> str:
        """The first words of a concept; of one that only gathers others, those of the first."""
        if concept in self._first:
            return self._first[concept]
        known = self._rules.concepts.get(concept)
        parts = map(self._words, known.includes if known else ())
        return next(filter(None, parts), "")

    @cached_property
    def _first(self) -> dict[str, str]:
        terms = self._rules.languages[self._language].terms
        return {t.concept: next(expand(_plainest((*t.stems, *t.exact)))) for t in terms}


def _plainest(terms: Sequence[str]) -> str:
    """The first term with few alternatives in it: the first of many seldom make a phrase."""
    return next((term for term in terms if term.count("(") <= _SLOTS), terms[0])
