"""A law called by its number says on the line below what it is about."""

from __future__ import annotations

import pytest

from mpfcheck.reading import read
from mpfcheck.structure import build
from mpfcheck.structure.longtitle import only_numbered
from mpfcheck.structure.traditions.english_act import ENGLISH_ACT
from mpfcheck.structure.traditions.french_code import FRENCH_CODE
from mpfcheck.structure.traditions.portuguese_code import PORTUGUESE_CODE
from mpfcheck.structure.traditions.spanish_code import SPANISH_CODE


@pytest.mark.parametrize(
    ("title", "grammar", "bare"),
    [
        ("LEY 412 DE 2031", SPANISH_CODE, True),
        ("DECRETO SUPREMO Nº 019-2031-XYZ", SPANISH_CODE, True),
        ("Ley de pequeña minería", SPANISH_CODE, False),
        ("LEI Nº 99.412, DE 3 DE JUNHO DE 2031.", PORTUGUESE_CODE, True),
        ("Lei das cooperativas", PORTUGUESE_CODE, False),
        ("Loi n° 2031-15 du 1er août 2031", FRENCH_CODE, True),
        ("Loi n° 2031-15 du 2 août 2031 portant Code minier", FRENCH_CODE, False),
        ("Law No. 13 of 2031", ENGLISH_ACT, True),
        ("Mining Act, 2031", ENGLISH_ACT, False),
    ],
)
def test_number_and_date_only(title, grammar, bare):
    assert only_numbered(title, grammar) is bare


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        pytest.param(
            "es",
            "LEY 412 DE 2031\n\n(julio 15)\n\npor medio de la cual se regula el comercio.\n\n"
            "El Congreso\n\nDECRETA:\n\nArtículo 1. El comercio de oro es libre.\n\n"
            "Artículo 2. La ley rige.\n",
            "por medio de la cual se regula el comercio.",
            id="spanish",
        ),
        pytest.param(
            "pt",
            "LEI Nº 99.412, DE 3 DE JUNHO DE 2031.\n\nInstitui o cadastro de garimpeiros.\n\n"
            "O PRESIDENTE DA REPÚBLICA Faço saber que o Congresso decreta:\n\n"
            "Art. 1º Fica instituído o cadastro.\n\nArt. 2º Esta Lei entra em vigor hoje.\n",
            "Institui o cadastro de garimpeiros.",
            id="portuguese",
        ),
        pytest.param(
            "fr",
            "LOI N° 2031-15 DU 2 AOÛT 2031\n\nportant régime des carrières\n\n"
            "L'Assemblée nationale a adopté,\n\nArticle 1. Les carrières sont libres.\n\n"
            "Article 2. La loi est publiée.\n",
            "portant régime des carrières",
            id="french",
        ),
        pytest.param(
            "es",
            "Ley de canteras\n\npor la cual se regula el comercio de oro.\n\n"
            "Artículo 1. El comercio de oro es libre.\n\nArtículo 2. La ley rige.\n",
            "",
            id="the-title-says-it",
        ),
        pytest.param(
            "es",
            "LEY 412 DE 2031\n\nEl Congreso\n\nDECRETA:\n\nArtículo 1. Se crea el fondo por el "
            "cual se paga el oro.\n\nArtículo 2. La ley rige.\n",
            "",
            id="no-such-line",
        ),
    ],
)  # fmt: skip
def test_line_below_the_title(tmp_path, language, text, about):
    path = tmp_path / "law.txt"
    path.write_text(text, encoding="utf-8")
    instrument = build(read(path), language=language)
    assert instrument.about == about
    assert instrument.full_title.endswith(about)
