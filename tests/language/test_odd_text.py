"""Text that no drafter meant to write: a defined answer, and in time that grows with its length."""

import time

import pytest

from mpfcheck.language.detect import detect_language
from mpfcheck.model.annotation import ModalityKind
from tests.laws import annotated


def test_a_language_that_is_not_known_is_said_to_be_so():
    assert detect_language("qwrt zxcv plmk 123 456 ..... |||").language == "unknown"


def test_a_foreign_sentence_has_no_modality_and_does_no_harm():
    law = annotated("12. Le titulaire doit clôturer les puits.\n13. The holder shall fence pits.")
    first, second = law.annotations
    assert first.main is ModalityKind.NONE
    assert second.main is ModalityKind.OBLIGATION


@pytest.mark.parametrize("language", ["sw", "rw"])
def test_a_language_without_words_is_named(language):
    text = {
        "sw": "Mmiliki wa leseni ya uchimbaji mdogo atatunza daftari la madini yote katika eneo "
        "lake na kuliwasilisha kwa mkaguzi wa migodi kila mwezi.",
        "rw": "Ufite uruhushya rwo gucukura agira igitabo cyandikwamo amabuye yose yacukuwe mu "
        "kirombe kandi akagishyikiriza umugenzuzi buri kwezi.",
    }[language]
    assert detect_language(text * 3).language == language


def test_foreign_words_within_a_clause_change_nothing():
    law = annotated(
        '12. Every holder shall post the notice "Il est interdit de laver la nuit" at the gate.\n'
        "13. The Board may, mutatis mutandis and inter alia, hear a bona fide buyer.\n"
        "14. Nobody shall wash gold at night."
    )
    kinds = [a.main for a in law.annotations]
    assert kinds == [ModalityKind.OBLIGATION, ModalityKind.POWER, ModalityKind.PROHIBITION]


def test_law_without_titles_or_definitions():
    law = annotated("12. Stones may be carried at night.\n13. A miller shall break no stones.")
    assert not law.titles
    assert {a.scope.value for a in law.annotations} == {"general"}


@pytest.mark.parametrize(
    "text",
    ["~ .,; ' ' |l1 '.: §§ )( ]", "12. ' ,; ~ .. |", "12. " + "é" * 300, "12. \u00ad\u200b\ufeff"],
)
def test_noise_is_nothing(text):
    assert {a.main for a in annotated(text).annotations} <= {ModalityKind.NONE}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "no holder of a permit that the Board has seen keeps gold of 5 000 grams, and "),
        ("fr", "aucun titulaire du permis que le ministre a vu ne vend 5 000 grammes, et "),
    ],
)
def test_time_grows_with_the_length_of_a_clause(language, sentence):
    opening = {"en": "12. ", "fr": "Article 12. "}[language]

    def seconds(characters: int) -> float:
        text = opening + (sentence * (characters // len(sentence) + 1))[:characters] + "."
        annotated(text, language)  # words are stemmed once
        took = []
        for _ in range(2):
            start = time.process_time()
            annotated(text, language)
            took.append(time.process_time() - start)
        return min(took)

    assert seconds(100_000) < 25 * seconds(10_000) + 0.5
