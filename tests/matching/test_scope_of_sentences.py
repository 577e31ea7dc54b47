"""What a clause says before it comes to small miners is said of everybody."""

import pytest

from mpfcheck.model.annotation import Scope
from tests.laws import annotated

CLAUSES = {
    "en": (
        "1. ",
        "The holder of a mining right shall report.",
        "Small-scale miners shall register.",
    ),
    "fr": (
        "Article 1. ",
        "Le titulaire d'un titre minier rend compte.",
        "Les exploitants artisanaux s'inscrivent.",
    ),
    "es": (
        "Artículo 1. ",
        "El titular de un derecho minero informará.",
        "Los mineros artesanales se inscribirán.",
    ),
    "pt": (
        "Art. 1º ",
        "O titular de direito minerário informará.",
        "Os mineiros artesanais inscrever-se-ão.",
    ),
}


@pytest.mark.parametrize("language", CLAUSES)
def test_sentences_before_the_one_on_small_miners_are_general(language):
    number, general, small = CLAUSES[language]
    first = annotated(f"{number}{general} {small}", language).annotations[0]
    assert first.scope is Scope.ASM
    assert first.asm_from == len(general) + 1
    assert first.scope_before[0] is Scope.GENERAL


@pytest.mark.parametrize("language", CLAUSES)
def test_what_follows_on_small_miners_may_go_on_about_them(language):
    number, general, small = CLAUSES[language]
    first = annotated(f"{number}{small} {general}", language).annotations[0]
    assert first.scope is Scope.ASM
    assert first.asm_from == 0


def test_under_a_heading_on_small_miners_all_sentences_are_on_them():
    law = "PART I ARTISANAL MINING\n1. A pit shall be fenced. Small-scale miners shall register.\n"
    found = annotated(law)
    clause = next(c for c in found.instrument.clauses if c.text.startswith("A pit"))
    annotation = found.annotations[clause.index]
    assert annotation.scope_before[0] is Scope.ASM or annotation.asm_from == 0
