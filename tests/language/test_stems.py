"""Forms of one word meet, whatever its number and accents."""

import pytest

from mpfcheck.language.stems import fold, fold_then_stem, stem_then_fold

PAIRS = [
    ("pt", "infração", "infrações"),
    ("pt", "nacional", "nacionais"),
    ("pt", "embalagem", "embalagens"),
    ("pt", "explosivo", "explosivos"),
    ("es", "unidad", "unidades"),
    ("es", "origen", "orígenes"),
    ("es", "vez", "veces"),
    ("fr", "résidu", "résidus"),
    ("fr", "matériau", "matériaux"),
    ("fr", "eau", "eaux"),
    ("fr", "autorisation", "autorisations"),
    ("en", "licence", "licences"),
    ("en", "prohibit", "prohibited"),
]


@pytest.mark.parametrize(("language", "one", "many"), PAIRS)
def test_singular_and_plural_have_one_stem(language, one, many):
    assert any(
        form(language)(one) == form(language)(many) for form in (stem_then_fold, fold_then_stem)
    )


APART = [
    ("es", "comunidad", "comunicación"),
    ("es", "comunidades", "comunicaciones"),
    ("es", "comunidad", "común"),
    ("es", "comunidades", "comunes"),
    ("es", "comuna", "comunidad"),
    ("fr", "commune", "communication"),
    ("fr", "communes", "communications"),
    ("pt", "comuna", "comunidade"),
]


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_words_that_only_look_alike_have_two_stems(language, one, other):
    for form in (stem_then_fold, fold_then_stem):
        assert form(language)(one) != form(language)(other)
        assert form(language)(fold(one)) != form(language)(fold(other))


def test_folding():
    assert fold("Órgão ŒUVRE") == "orgao oeuvre"
