"""Reasons are data: each has a phrase in every language, and JSON gives them back as they were."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import mpfcheck
from mpfcheck.assessment.stored import loads
from mpfcheck.cache.plain import packed, unpacked
from mpfcheck.model.why import Why, why
from mpfcheck.reporting.jsonfile import dumps
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.reasons import indented, said_why

from .examples import assessment, every_status, finding

CODE = Path(mpfcheck.__file__).parent
KEY = re.compile(r'\b(?:why|Why|Sign)\(\s*"([a-z-]+)"')
FACTS = {
    # derived facts are said by the phrase of their kind, applicability by its
    # answer, some notes by name
    "applies", "applies-not", "applies-unknown", "tracked-inserted", "tracked-deleted",
    "hidden-text", "field-numbers", "in-another-file", "article-repealed", "article-replaced",
    "requirement", "element", "element-full", "element-weak", "element-missing", "core-complete",
    "core-incomplete", "core-found", "core-missing", "elements-there", "elements-missing",
    "contradiction", "status", "theme-holds", "overridden", "clash", "delegated",
    "delegation-filled", "sanction",
}  # fmt: skip


def test_every_reason_that_the_code_gives_has_a_phrase_and_no_other_has():
    used = {key for file in CODE.rglob("*.py") for key in KEY.findall(file.read_text("utf-8"))}
    phrases = {key[4:] for key in messages("en").phrases if key.startswith("why.")}
    assert used | FACTS == phrases


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        (why("element-full", element="X.a"), "en", "element X.a is found in full"),
        (
            why("modality", why("cue", cue="est interdit"), why("negated"), kind="prohibition"),
            "fr",
            "interdiction\u202f: indice «\u202fest interdit\u202f» nié",
        ),
        (
            why("names-title", why("signs", why("sign-by-hand", clause="art. 3"),
                                   why("sign-small", clause="art. 2")), name="x", tier="artisanal"),
            "fr",
            "son texte nomme x (artisanal\u202f: "
            "exploité à la main (art. 3), de 100 hectares au plus (art. 2))",
        ),
        (
            why("pages", why("page-unrecognised", why("ocr-late"), layer="garbled"), numbers="2-3"),
            "fr",
            "pages 2-3\u202f: couche de texte illisible, non reconnu\u202f: le temps était écoulé",
        ),
        (why("in-languages", languages="fr en other", language="fr"), "es",
         "El texto está en francés, inglés y otro idioma: solo se leyó lo que está en francés; "
         "--lang permite elegir otro de esos idiomas."),
        (why("struck-out", times=1), "fr", "Le texte barré (une fois) a été laissé de côté."),
        (why("struck-out", times=3), "pt", "O texto riscado (3 vezes) foi omitido."),
        (why("applies-unknown", facts="gold ASM present", named="há MAPE de ouro"), "pt",
         "não se sabe se esta condição se verifica: há MAPE de ouro"),
        (why("status", requirement="X", status="partial"), "es", "X: cumplido en parte"),
        (Why("names", (("clause", "s. 1"), ("concepts", "use"), ("named", "uso"))), "en",
         "s. 1 names use"),
        (Why("names", (("clause", "s. 1"), ("concepts", "use"), ("named", "uso"))), "pt",
         "s. 1 nomeia uso"),
    ],
)  # fmt: skip
def test_a_reason_is_said_in_the_language_of_the_report(reason, language, words):
    assert said_why(reason, messages(language)) == words


def test_deeper_reasons_stand_further_in():
    assert indented(Why("negated", depth=2), messages("en")) == "    negated"


@pytest.mark.parametrize("language", languages())
def test_json_has_them_in_english_and_as_data(language):
    chain = (
        why("status", requirement="X", status="met"),
        Why("at", (("place", "s. 12"),), (why("sanction", strength="full"),), depth=1),
    )
    of = assessment(finding(because=chain), language=language)
    text = dumps(of)
    found = json.loads(text)["findings"][0]
    assert found["because"] == ["X is met", "  s. 12: full, as what it punishes is"]
    assert loads(text, "x").findings[0].because == chain


def test_reasons_of_an_older_program_keep_their_words_and_their_depth():
    value = json.loads(dumps(every_status()))
    for of in value["findings"]:
        del of["reasons"]
        of["because"] = ["it is met", "    s. 12 says so"]
    first, second = loads(json.dumps(value), "x").findings[0].because
    assert said_why(first, messages("fr")) == "it is met"
    assert (said_why(second, messages("fr")), second.depth) == ("s. 12 says so", 2)


def test_notes_of_an_older_program_keep_their_words():
    value = json.loads(dumps(every_status()))
    (read,) = value["instruments"]
    del read["note_reasons"]
    read["notes"] = ["page 2: damaged, not read"]
    (note,) = loads(json.dumps(value), "x").instruments[0].notes
    assert said_why(note, messages("pt")) == "page 2: damaged, not read"


def test_what_a_place_and_a_count_are_put_around_is_found_again():
    inner = why("delegated")
    around = Why("more", (("number", "2"),), (why("at", inner, place="s. 1"),), depth=3)
    assert around.innermost == inner


@pytest.mark.parametrize("depth", [0, 1, 4])
def test_a_cache_keeps_reasons_that_are_made_of_reasons(depth):
    reason = why("negated")
    for number in range(depth):
        reason = why("at", reason, place=f"s. {number}")
    assert unpacked(Why, json.loads(json.dumps(packed(reason)))) == reason
