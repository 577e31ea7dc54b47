"""A phrase is ready when the last of its words has been seen, and only then."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mpfcheck.language.phrases import PhraseFinder
from mpfcheck.language.waiting import Waiting
from mpfcheck.model.lexicon import Terms

WORD = st.sampled_from(["mine", "mines", "gold", "water", "shaft", "Safety", "the"])


@given(
    st.lists(st.lists(WORD, min_size=1, max_size=3).map(tuple), unique=True, max_size=8),
    st.lists(st.lists(WORD, max_size=4), max_size=5),
)
def test_each_phrase_is_given_once_when_all_its_words_were_seen(phrases, texts):
    waiting = Waiting(str.lower)
    for phrase in phrases:
        waiting.add("k", phrase)
    seen, given_ = set(), []
    for text in texts:
        given_ += waiting.ready(text).get("k", [])
        seen |= {word.lower() for word in text}
        expected = [p for p in phrases if {word.lower() for word in p} <= seen]
        assert sorted(given_) == sorted(expected)


@settings(deadline=None)  # the first one imports spaCy
@given(st.lists(st.lists(WORD, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=5))
def test_what_was_read_before_changes_nothing(texts):
    terms = [
        Terms("gold-mine", stems=("gold mine", "mine (water|gold)")),
        Terms("shaft", ("shaft",)),
    ]
    used = PhraseFinder("en", terms, frozenset({"the"}))
    for text in texts:
        fresh = PhraseFinder("en", terms, frozenset({"the"}))
        assert used.hits(used.tokenize(text)) == fresh.hits(fresh.tokenize(text))
