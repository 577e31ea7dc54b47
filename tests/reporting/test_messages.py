"""Reports in four languages: the same phrases, the same places for values."""

from __future__ import annotations

import io
import string
import zipfile

import pytest

from mpfcheck.cli.choices import ReportLanguage
from mpfcheck.model.annotation import ModalityKind, Scope
from mpfcheck.model.assessment import Status
from mpfcheck.reporting.formats import FORMS
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.terminal import Surface, render

from .examples import assessment, every_status, finding

TRANSLATED = [code for code in languages() if code != "en"]


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_the_command_offers_the_languages_that_there_are():
    assert tuple(sorted(code.value for code in ReportLanguage)) == languages()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_phrase_is_translated_with_its_places(language):
    english, other = messages("en").phrases, messages(language).phrases
    assert other.keys() == english.keys()
    assert {k: places(v) for k, v in other.items()} == {k: places(v) for k, v in english.items()}


@pytest.mark.parametrize("language", languages())
def test_every_value_has_a_word(language):
    say = messages(language)
    assert all(say.status(status) for status in Status)
    assert all(f"scope.{scope.value}" in say.phrases for scope in Scope)
    assert all(f"modality.{kind.value}" in say.phrases for kind in ModalityKind)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_that_no_lawyer_has_read_says_so(language):
    say = messages(language)
    shown = render(assessment(finding(), language=language), Surface(width=400))
    assert (say("unreviewed-language").strip() in shown) is not say.reviewed


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 page"),
        ("en", 0, "0 pages"),
        ("en", 1180, "1,180 pages"),
        ("fr", 0, "0 page"),
        ("es", 1180, "1.180 páginas"),
        ("pt", 2, "2 páginas"),
    ],
)
def test_numbers_with_nouns(language, number, words):
    assert messages(language).counted(number, "page") == words


@pytest.mark.parametrize(
    ("language", "last", "items", "words"),
    [
        ("es", "and", ["oro", "plata"], "oro y plata"),
        ("es", "and", ["artes", "industria"], "artes e industria"),
        ("es", "and", ["padres", "hijos"], "padres e hijos"),
        ("es", "and", ["cobre", "hierro"], "cobre y hierro"),
        ("es", "and", ["actas", "«índices»"], "actas e «índices»"),
        ("es", "or", ["plata", "oro"], "plata u oro"),
        ("es", "or", ["diez", "11"], "diez u 11"),
        ("es", "or", ["dos", "110"], "dos o 110"),
        ("pt", "and", ["artes", "indústria"], "artes e indústria"),
        ("en", "and", ["gold", "iron", "tin"], "gold, iron and tin"),
    ],
)
def test_lists(language, last, items, words):
    assert messages(language).listed(items, last) == words


@pytest.mark.parametrize(
    ("language", "number", "quoted"),
    [
        ("en", "0.81", "“x”"),
        ("fr", "0,81", "«\u202fx\u202f»"),
        ("es", "0,81", "«x»"),
        ("pt", "0,81", "“x”"),
    ],
)
def test_decimals_and_quotation_marks(language, number, quoted):
    say = messages(language)
    assert say.decimal(0.8123) == number
    assert say.quoted("x") == quoted


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_laws_are_quoted_with_the_marks_of_the_language(language, form):
    shown = FORMS[form].render(assessment(finding(status="partial"), language=language))
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(shown)) as archive:
            shown = archive.read("word/document.xml")
    say = messages(language)
    assert say("quote.open") in shown.decode()
    others = {messages(code)("quote.open") for code in languages()} - {say("quote.open")}
    assert not [mark for mark in others if mark not in say("quote.open") and mark in shown.decode()]


def test_a_language_without_words_is_reported_in_english():
    assert messages("sw").language == "en"


@pytest.mark.parametrize("language", languages())
def test_whole_report(language, snapshot):
    assert render(every_status_in(language), Surface(width=80)) == snapshot


def every_status_in(language: str):
    return assessment(*every_status().findings, language=language)
