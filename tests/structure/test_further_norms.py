"""Norms printed behind the law that brings them in, and numbered otherwise."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import TextRole
from tests.structure.helpers import built, labels

LAW = """
Art. 1º Fica aprovada a norma de segurança das pedreiras.

Art. 2º O órgão fiscaliza o seu cumprimento:

1. nas pedreiras;

2. nas oficinas.

Art. 3º Esta Portaria entra em vigor na data de sua publicação.
"""
NORM = """
7.1 Objetivo

7.1.1 Esta norma protege quem trabalha em pedreiras.

7.2 Obrigações

7.2.1 Cabe ao empregador fornecer capacete.

7.3 Poeiras

7.3.1 A poeira é medida.

7.4 Multas

7.4.1 O infrator paga multa.
"""
ITEMS = ["item 7.1", "item 7.1.1", "item 7.2", "item 7.2.1", "item 7.3", "item 7.3.1"]


@pytest.mark.parametrize(
    ("between", "title"),
    [
        ("\nBrasília, 3 de maio de 2001.\n\nNORMA 7\n\nPEDREIRAS\n", "Norma 7 Pedreiras"),
        ("\nBrasília, 3 de maio de 2001.\n", ""),
        ("\nNR 7 - Segurança nas pedreiras\n", "NR 7 - Segurança nas pedreiras"),
        ("", ""),
    ],
)
def test_a_norm_with_decimals_behind_a_law_has_articles_of_its_own(between, title):
    instrument = built(LAW + between + NORM, "pt")
    found = labels(instrument)
    assert [x for x in found if x.startswith("item")][:6] == ITEMS
    assert [c.label for c in instrument.articles][:3] == ["art. 1", "art. 2", "art. 3"]
    assert not title or title in found
    assert all(c.role is TextRole.OPERATIVE for c in instrument.clauses if "item" in c.label)
    signed = [c.text for c in instrument.clauses if c.role is TextRole.SIGNATURE]
    assert signed == (["Brasília, 3 de maio de 2001."] if "Brasília" in between else [])


def test_a_list_with_which_the_last_article_ends_is_no_norm():
    listed = "\n\n".join(f"{n}. Taxa de registo" for n in range(1, 7))
    found = labels(built(f"{LAW}\n{listed}", "pt"))
    assert [x for x in found if x.startswith("art. 3")][:2] == ["art. 3", "art. 3 1"]


def test_paragraphs_numbered_under_the_last_article_are_its_own():
    inside = "\n\n".join(f"3.{n} O titular paga a taxa {n}." for n in range(1, 7))
    assert "item 3.1" not in labels(built(f"{LAW}\n{inside}", "pt"))


NORMS = {
    "en": ("para. ", "One. General", "The quarry is fenced.", "LAW ON QUARRIES", "Article"),
    "fr": ("point ", "Généralités", "La carrière est close.", "LOI SUR LES CARRIÈRES", "Article"),
    "es": ("num. ", "Generalidades", "La cantera se cerca.", "LEY DE CANTERAS", "Artículo"),
    "pt": ("item ", "Generalidades", "A pedreira é vedada.", "LEI DAS PEDREIRAS", "Artigo"),
}


@pytest.mark.parametrize("language", NORMS)
def test_a_norm_of_two_numbers_to_an_article(language: str) -> None:
    cited, heading, text, _, _ = NORMS[language]
    numbers = ("1.1", "1.2", "2.1", "2.2")
    law = "\n\n".join([heading, *(f"{n}. {text}" for n in numbers)])
    found = labels(built(law, language=language, title=""))
    assert [label for label in found if label.startswith(cited)] == [f"{cited}{n}" for n in numbers]


def test_a_law_behind_such_a_norm_has_its_own_articles() -> None:
    _, heading, text, title, word = NORMS["en"]
    text = f"{text} Its owner sees to it that nobody falls in, and keeps it up by night and by "
    text += "day, as the inspector may direct."
    numbers = ("1.1", "1.2", "2.1", "2.1.1", "2.2")
    norm = [heading, *(f"{n}. {text}" for n in numbers)]
    law = [title, *(f"{word} {n}. {text}" for n in range(1, 5))]
    found = labels(built("\n\n".join([*norm, *law]), language="en", title="Norm on fences"))
    assert found.index("para. 2.2") < found.index("art. 1") < found.index("art. 4")
    assert "para. 2.1(2.1.1)" in found


RESOLUTION = (
    "PRIMERO.- Se aprueba el plan de la cantera, que consta de:\n\n1.1. El cerco de la cantera.\n\n"
    "1.2. El registro.\n\n1.3. La bodega.\n\nSEGUNDO.- El titular paga la tasa.\n\n"
    "TERCERO.- La resolución rige desde hoy.\n"
)
HISTORY = "\n\n1987, c. 64, a. 12; 1999, c. 40, a. 2.\n\n"
INSERTED = ("1", "2", "2.1", "2.2", "3", "4", "4.1", "4.2", "4.3")


def test_two_numbers_are_those_of_items_under_articles_with_one() -> None:
    found = labels(built(RESOLUTION, language="es", title=""))
    items = [f"art. 1 num. 1.{n}" for n in (1, 2, 3)]
    assert found == ["art. 1", *items, "art. 2", "art. 3"]


def test_two_numbers_are_those_of_articles_put_in_between_others() -> None:
    text = HISTORY.join(f"{n}. Le titulaire tient le registre." for n in INSERTED) + HISTORY
    law = built(text, language="fr", title="")
    assert [c.label for c in law.articles] == [f"art. {n}" for n in INSERTED]
