"""Concepts are found in any form of their words, and not in look-alikes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.language.phrases import PhraseFinder
from mpfcheck.language.pipeline import tokenize
from mpfcheck.language.sentences import sentence_spans
from mpfcheck.model.lexicon import Terms
from tests.laws import annotated

LEXICON = [
    Terms("mercury", ("mercury",), unlike=("mercury thermometer",)),
    Terms("asm", ("small scale mining",)),
    Terms("child", (), exact=("mineur",)),
]


def found(text, language="en"):
    hits = PhraseFinder(language, LEXICON).hits(tokenize(language, text))
    return [h.key for h in hits]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("the use of MERCURY", ["mercury"]),
        ("a mercury thermometer in the box", []),
        ("a mercury thermometer and mercury", ["mercury"]),
        ("small-scale mining and small scale mines", ["asm", "asm"]),
        ("small, scale mining", []),
    ],
)
def test_phrases_and_look_alikes(text, keys):
    assert found(text) == keys


def test_exact_terms_do_not_match_other_forms():
    assert found("le mineur travaille", "fr") == ["child"]
    assert found("le minerai", "fr") == []


def test_a_look_alike_of_one_word_and_a_preposition_cancels_no_more_than_it_says():
    terms = [Terms("effect-word", ("effect",), unlike=("(with|has|) effect from", "has effect"))]
    finder = PhraseFinder("en", terms, frozenset({"with", "from", "has", "the", "on"}))
    hits = {
        text: len(finder.hits(finder.tokenize(text)))
        for text in ("with effect from May", "the law has effect", "the effect on water")
    }
    assert hits == {"with effect from May": 0, "the law has effect": 0, "the effect on water": 1}


def test_of_a_phrase_no_single_word_is_left_that_would_be_found_everywhere():
    terms = [Terms("jointly", ("(en commun|collectif)", "(traiter|traités) (par|)"))]
    finder = PhraseFinder("fr", terms, frozenset({"en", "par", "la"}))
    texts = ("mis en commun", "la commune", "des travaux collectifs", "traités", "en la commune")
    assert [len(finder.hits(finder.tokenize(t))) for t in texts] == [1, 0, 1, 1, 0]


def test_a_look_alike_of_one_word_spares_the_words_that_share_its_stem():
    terms = [Terms("chair", ("coordinador",), unlike=("coordinación", "(coordinará|coordina)"))]
    finder = PhraseFinder("es", terms)
    hits = [len(finder.hits(finder.tokenize(t))) for t in ("el coordinador", "en coordinación con")]
    assert hits == [1, 0]


def test_lost_accents_do_not_matter():
    finder = PhraseFinder("es", [Terms("safety", ("protección respiratoria",))])
    for text in ("la protección respiratoria", "LA PROTECCION RESPIRATORIA"):
        assert [h.key for h in finder.hits(tokenize("es", text))] == ["safety"]


def test_a_narrower_concept_counts_as_the_broader_one():
    law = annotated("5. Artisanal mining shall be done by hand.")
    names = {m.concept for m in law.annotations[-1].mentions}
    assert {"artisanal-mining", "artisanal", "asm"} <= names


@given(st.text(max_size=300))
def test_tokens_lie_where_their_words_stand(text):
    tokens = tokenize("en", text)
    for token, (start, end) in zip(tokens.doc, tokens.offsets, strict=True):
        assert text[start:end] == token.text


@given(st.text(alphabet="abc .;A1(", max_size=200))
def test_sentences_cover_the_text_in_order(text):
    spans = sentence_spans(text)
    assert [s for s, _ in spans[1:]] == [e for _, e in spans[:-1]]
    if text:
        assert (spans[0][0], spans[-1][1]) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("See s. 12 of Act No. 703. The holder shall pay.", 2),
        ("Voir l'art. 12 du code. Le titulaire paie.", 2),
        ("One sentence only", 1),
    ],
)
def test_abbreviations_end_no_sentence(text, count):
    assert len(sentence_spans(text)) == count


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("from three (3) to ten (10) years", "from three to ten years"),
        ("from 1 (one) year", "from 1 year"),
        ("section 12 (3) of three", "section 12 ( 3 ) of three"),
        ("three (or more) years", "three ( or more ) years"),
    ],
)
def test_a_number_said_again_in_brackets_does_not_part_a_phrase(text, content):
    numbers = frozenset({"one", "three", "ten"})
    tokens = tokenize("en", text, number_words=numbers)
    assert " ".join(token.text for token in tokens.content) == content
    assert "(" in tokens.words


YEARS_IN_WORDS = [
    ("en", "The use of mercury ends on the first of January two thousand and thirty."),
    ("fr", "L'emploi du mercure cesse le premier janvier deux mille trente."),
    ("es", "El uso de mercurio cesa el primero de enero de dos mil treinta."),
    ("pt", "O uso de mercúrio cessa no primeiro de janeiro de dois mil e trinta."),
    ("es", "El uso de mercurio cesa en el año dos mil treinta."),
    ("fr", "L'emploi du mercure cesse en l'an deux mille trente."),
]


@pytest.mark.parametrize(("language", "text"), YEARS_IN_WORDS)
def test_a_year_in_words_is_a_date(language, text):
    article = {"en": "1. ", "fr": "Article 1. ", "es": "Artículo 1. ", "pt": "Art. 1. "}[language]
    mentions = annotated(article + text + "\n", language).annotations[0].mentions
    assert "calendar-date" in {m.concept for m in mentions}


def test_thousands_of_hectares_are_no_date():
    law = annotated("Artículo 1. La zona abarca hasta dos mil hectáreas del valle.\n", "es")
    assert "calendar-date" not in {m.concept for m in law.annotations[0].mentions}
