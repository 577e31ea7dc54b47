"""Resolutions and decrees that bring a regulation in: two laws in one file."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from tests.structure.helpers import built

_LONG = " en todo el territorio, para toda persona natural o jurídica que trabaje una cantera"
RESOLUTION = f"""
RESOLUCIÓN N° 5

VISTO, el informe técnico;

CONSIDERANDO:

Que, las canteras requieren normas;

{{words}}

Artículo 1.- Aprobar el reglamento que como anexo forma parte de la presente{_LONG}.

Regístrese, comuníquese y publíquese.

Fulano de Tal
Ministro de Canteras

REGLAMENTO DE CANTERAS

{{recitals}}

Artículo 1.- El reglamento norma las canteras{_LONG}.

Artículo 2.- El permiso se otorga por dos años{_LONG}.

Artículo 3.- Se prohíbe el uso de mercurio{_LONG}.
"""
RECITALS = "EL PRESIDENTE\n\nCONSIDERANDO:\n\nQue, el agua es de todos;\n\nDECRETA:"


@pytest.mark.parametrize(
    "words", ["SE RESUELVE:", "RESUELVE:", "DECRETA", "Se dispone lo siguiente:"]
)
@pytest.mark.parametrize("recitals", ["", RECITALS])
def test_one_article_under_the_enacting_words_is_operative(words: str, recitals: str) -> None:
    law = built(RESOLUTION.format(words=words, recitals=recitals), language="es", title="")
    articles = [c.number for c in law.clauses if c.kind is ClauseKind.ARTICLE]
    assert articles == ["1", "1", "2", "3"]
    closing = [c.text for c in law.clauses if c.role is TextRole.SIGNATURE]
    assert closing[:2] == ["Regístrese, comuníquese y publíquese.", "Fulano de Tal"]


def test_recitals_of_the_law_that_is_brought_in_are_preamble() -> None:
    law = built(RESOLUTION.format(words="SE RESUELVE:", recitals=RECITALS), language="es", title="")
    preamble = [c.text for c in law.clauses if c.role is TextRole.PREAMBLE]
    assert preamble[-5:] == [
        "REGLAMENTO DE CANTERAS",
        "EL PRESIDENTE",
        "CONSIDERANDO:",
        "Que, el agua es de todos;",
        "DECRETA:",
    ]
    assert all(
        c.label.startswith("preámbulo párr. ") for c in law.clauses if c.role is TextRole.PREAMBLE
    )


def test_an_article_that_is_only_cited_in_the_recitals_is_none() -> None:
    text = RESOLUTION.format(words="Que, conforme al reglamento;", recitals="")
    law = built(text, language="es", title="")
    assert [c.number for c in law.clauses if c.kind is ClauseKind.ARTICLE] == ["1", "2", "3"]


def test_words_of_recitals_inside_an_article_are_its_text() -> None:
    law = built(
        """
Artículo 1.- El permiso se otorga así:

Considerando el área, el plazo es de un año o de dos.

Artículo 2.- El titular usa casco.
""",
        language="es",
        title="Ley",
    )
    assert not [c for c in law.clauses if c.role is TextRole.PREAMBLE]
