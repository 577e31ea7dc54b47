"""The language of an instrument."""

import pytest

from mpfcheck.function_words import OTHER, language_of
from mpfcheck.language import detect_language

TEXTS = {
    "en": "The holder of a licence shall keep a register of all minerals won in the area.",
    "fr": "Le titulaire du permis tient un registre des substances extraites dans le périmètre.",
    "es": "El titular de la concesión llevará un registro de los minerales extraídos en el área.",
    "pt": "O titular da permissão manterá registro das substâncias minerais extraídas na área.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_four_languages_are_told_apart(language):
    assert detect_language(TEXTS[language] * 5).language == language


def test_the_language_of_most_of_the_text_wins():
    found = detect_language(TEXTS["fr"] * 30 + TEXTS["en"] * 5)
    assert found.language == "fr"
    assert 0.5 < found.share < 1.0


def test_another_language_is_not_supported():
    german = "Der Inhaber der Bewilligung hat ein Verzeichnis der gewonnenen Erze zu führen. "
    assert not detect_language(german * 5).supported


@pytest.mark.parametrize("text", ["", "   ", "12 34 (56) -- 78"])
def test_without_letters_the_language_is_unknown(text):
    assert detect_language(text).language == "unknown"


ITALIAN = (
    "Il titolare del permesso deve tenere un registro delle pietre estratte nell'area e lo "
    "presenta all'ispettore a richiesta."
)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_function_words_tell_a_paragraph(language):
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ufite uruhushya agira igitabo cyandikwamo abantu bose bakora mu kirombe kandi", OTHER),
        (ITALIAN, None),
        (f"{TEXTS['en']} {TEXTS['fr']}", None),
        ("(a) (e) (o)", None),
        ("Gold dealers", None),
    ],
)
def test_function_words_know_when_they_do_not_know(text, language):
    assert language_of(text) == language
