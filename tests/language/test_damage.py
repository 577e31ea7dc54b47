"""Words that recognition damaged are read as what they must be, in a text that is damaged."""

import pytest

from mpfcheck.language.damage import WordRepair
from tests.laws import annotated, clause, instrument, ruleset

# "nn" for "rm", "œ" for "ce", "1" and "l" for "i", "t" for "l"; and the words as they are
DAMAGED = (
    "Le pennis et la redevanœ confonnément à la transfonnation.",
    "La substanœ mlnière et l'autor1sation d'exploitatlon.",
    "La délivranœ du titre et la fenneture du chantler, la tltulaire et le réglme.",
    "La fonnation, la fonnalité, la parœlle et les fonnes de la confonnité.",
)
SOUND = (
    "Le permis et la redevance minière conformément au régime.",
    "L'exploitation minière, la titulaire, le régime et le chantier.",
    "Le régime de l'exploitation minière de la titulaire, au chantier.",
)


def law(*articles):
    return "\n".join(f"Article {n}. {text}" for n, text in enumerate(articles, start=1)) + "\n"


def mended(text):
    return WordRepair(ruleset().languages["fr"]).of(instrument(text, "fr"))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pennis", "permis"),
        ("redevanœ", "redevance"),
        ("confonnément", "conformément"),
        ("autor1sation", "autorisation"),
        ("mlnière", "minière"),
        ("fenneture", "fermeture"),
    ],
)
def test_what_a_damaged_word_means(word, meant):
    assert mended(law(*DAMAGED, *SOUND))[word] == meant


def test_a_sound_text_is_left_alone():
    assert not mended(law(*SOUND, *SOUND))
    assert not mended(law(*SOUND, "Le pennis et la redevanœ."))  # two slips make no damaged text


def test_a_doubtful_confusion_needs_the_word_elsewhere():
    assert "mlnière" not in mended(law(*DAMAGED))


def test_cues_and_concepts_are_found_through_the_damage_and_the_text_stays():
    text = law(
        *DAMAGED,
        *SOUND,
        "La tltulaire dotl clore le chantler.",
        "La titulaire doit partir et doit payer.",
    )
    found = annotated(text, "fr")
    last = clause(found, "art. 8")
    read = found.annotations[last.index]
    holders = {last.text[m.start : m.end] for m in read.mentions if m.concept == "holder"}
    assert holders == {"tltulaire"}
    assert read.main.value == "obligation"
