"""Short names that a law gives itself mean what the head of their long form means."""

import pytest

from tests.laws import annotated


def concepts(text, language):
    """Per clause, the concepts that its own text names."""
    return [{m.concept for m in a.mentions} for a in annotated(text, language).annotations]


@pytest.mark.parametrize(
    ("language", "given", "used", "meant"),
    [
        ("en", "The National Mining Authority (NMA) keeps the register.", "The NMA", "authority"),
        ("en", "An Environmental Restoration Programme (“ERP”) is made.", "the ERP", "env-plan"),
        ("en", "The Department of Mines (DOM) keeps it.", "The DOM", "authority"),
        ("en", '"RMI" refers to the Regional Mines Inspector.', "The RMI", "inspector"),
        ("fr", "« DNM » désigne la Direction Nationale des Mines.", "La DNM", "authority"),
        ("es", "“ANM” significa la Agencia Nacional de Minería.", "La ANM", "authority"),
        ("pt", "“ANM” designa a Agência Nacional de Mineração.", "A ANM", "authority"),
        ("fr", "L'Autorité Minière Nationale (AMN) tient le registre.", "L'AMN", "authority"),
        ("fr", "Un Plan de Réhabilitation du Site (PRS) est joint.", "Le PRS", "rehab-plan"),
        ("es", "El Plan de Manejo Ambiental -P.M.A.- se aprueba.", "El PMA", "env-plan"),
        ("es", "La Agencia Nacional de Minería (ANM) lleva el registro.", "La ANM", "authority"),
        ("pt", "A Agência Nacional de Mineração (ANM) mantém o registo.", "A ANM", "authority"),
    ],
)
def test_a_short_name_stands_for_its_long_form(language, given, used, meant):
    text = f"1. {given}\n2. {used} is read on.\n"
    found = concepts(text, language)
    assert meant in found[-1]
    assert meant not in concepts(f"1. Nothing is said.\n2. {used} is read on.\n", language)[-1]


@pytest.mark.parametrize(
    ("language", "given", "used", "not_meant"),
    [
        # the head of the long form alone: an authority for mines is no mining
        ("fr", "L'Autorité Minière Nationale (AMN) existe.", "L'AMN", "mining-activity"),
        # letters that do not spell the words before them
        ("en", "The Authority of the Republic (XYZ) acts.", "The XYZ", "authority"),
        ("en", '"XYZ" means the Authority of the Republic.', "The XYZ", "authority"),
        # not written in capitals
        ("en", "The National Mining Authority (NMA) acts.", "The nma", "authority"),
        # a number in brackets, the letter of an item
        ("en", "An authority (a) acts.", "The a", "authority"),
    ],
)
def test_what_a_short_name_does_not_mean(language, given, used, not_meant):
    assert not_meant not in concepts(f"1. {given}\n2. {used} is read on.\n", language)[-1]
