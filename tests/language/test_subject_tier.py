"""Who owes what a clause says or gets it, beside whom its text reaches."""

import pytest

from tests.laws import annotated, clause

ENGLISH = (
    "1. The classes of title are a mining lease and an artisanal mining licence.\n"
    "2. An artisanal mining licence is granted to a group of diggers on one hectare.\n"
    "3. {}\n"
)
FRENCH = (
    "Article 1. Le permis d'exploitation minière est accordé aux sociétés pour vingt ans.\n"
    "Article 2. L'autorisation d'exploitation artisanale est accordée aux groupes de creuseurs.\n"
    "Article 3. {}\n"
)
CASES = [
    # subject, then scope
    (
        "The holder of a mining lease shall leave half its ground to artisanal miners.",
        "large-scale",
        "asm",
    ),
    ("The holder of an artisanal mining licence shall fence the pit.", "asm", "asm"),
    ("Artisanal miners may draw water from the canal of the mining lease.", "asm", "asm"),
    ("The Minister shall train artisanal miners.", "authority", "asm"),
    ("Any person who buys ore of artisanal miners shall keep a book.", "any", "asm"),
    ("Every employer shall keep a book.", "any", "general"),
    ("Where a miner asks for it, the Minister shall answer in a week.", "authority", "general"),
    ("A book shall be kept by the Inspector of Mines.", "authority", "general"),
    ("The Minister may by order close the canal.", "authority", "general"),
    ("This Act shall come into force on the first of May.", "none", "general"),
    ("Ore shall be stored away from water.", "any", "general"),
]
CASES_FR = [
    (
        "Le titulaire d'un permis d'exploitation minière cède la moitié de son périmètre aux "
        "exploitants artisanaux.",
        "large-scale",
        "asm",
    ),
    ("Le ministre forme les exploitants artisanaux.", "authority", "asm"),
    # nobody is everybody, whoever gives the permit; "by" belongs to the word before it
    ("Nul ne peut creuser sans un permis délivré par le ministre.", "any", "general"),
    ("Il est tenu au fond du puits un livre paraphé par le ministre.", "any", "general"),
    ("Un livre est tenu par le ministre.", "authority", "general"),
    # whom a preposition leads is no subject
    ("Devant le ministre, le creuseur montre sa lampe.", "asm", "asm"),
]


@pytest.mark.parametrize(("text", "subject", "scope"), CASES)
def test_subject_and_scope_are_two_things(text, subject, scope):
    law = annotated(ENGLISH.format(text))
    found = law.annotations[clause(law, "s. 3").index]
    assert (found.subject.value, found.scope.value) == (subject, scope)
    assert found.subject_reason


@pytest.mark.parametrize(("text", "subject", "scope"), CASES_FR)
def test_subject_in_french(text, subject, scope):
    law = annotated(FRENCH.format(text), "fr")
    found = law.annotations[clause(law, "art. 3").index]
    assert (found.subject.value, found.scope.value) == (subject, scope)


def test_item_has_the_subject_of_its_opening():
    law = annotated(ENGLISH.format("The Minister shall-\n(a) train miners; and\n(b) buy gold."))
    assert law.annotations[clause(law, "s. 3(b)").index].subject.value == "authority"


def test_power_stands_over_the_holder_whom_its_opening_names():
    text = (
        "The Minister may fine the holder of an artisanal mining licence who-\n(a) floods a pit;\n"
    )
    law = annotated(ENGLISH.format(text + "(b) sings."))
    assert law.annotations[clause(law, "s. 3(b)").index].subject.value == "asm"


OFFICIAL = [
    # the functions of a body, and papers that only an authority makes
    ("fr", "Les attributions du cercle sont les suivantes :", "authority"),
    ("es", "La resolución deberá ser pegada en la puerta del pozo.", "authority"),
    # acts that only an authority does, whoever is named behind
    ("es", "No podrá exigirse al titular otra lámpara.", "authority"),
    # a duty to declare is anybody's, and so are measures and notices
    ("fr", "Les accidents doivent être déclarés dans l'heure.", "any"),
    ("es", "Los derrumbes deberán ser declarados en una hora.", "any"),
    ("fr", "Les mesures de secours doivent être affichées au puits.", "any"),
    ("fr", "Le retrait doit être prononcé dans le mois.", "authority"),
    # a demonstrative opens a subject, a preposition an aside
    ("fr", "Cet inspecteur, si un titulaire se plaint, visite le puits.", "authority"),
    ("es", "Este inspector, si un titular se queja, visitará el pozo.", "authority"),
    # a power stands over the holder whom it names
    ("fr", "Le ministre peut suspendre le titulaire du permis d'exploitation minière.", "any"),
    # who applies, or is punished, is no authority
    ("fr", "Est puni d'une amende le ministre absent du puits.", "any"),
    # the subject behind an opening that a preposition begins
    ("es", "Con la venia del titular, el alcalde pintará la bocamina.", "authority"),
    # persons whom only the language's list knows
    ("fr", "Le porion graisse les treuils du puits.", "any"),
    ("es", "El capataz engrasa los tornos del pozo.", "any"),
]


@pytest.mark.parametrize(("lang", "text", "subject"), OFFICIAL)
def test_who_is_bound_where_nobody_or_several_are_named(lang, text, subject):
    article = {"fr": "Article 12. ", "es": "Artículo 12. "}[lang]
    assert annotated(article + text + "\n", lang).annotations[0].subject == subject
