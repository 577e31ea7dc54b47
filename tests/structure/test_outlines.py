"""Decimal outlines: "1.3", "1.3.1" and the paragraphs and letters below them, mostly in annexes."""

import pytest

from tests.structure.helpers import built, clause, labels

ANNEX = """
{unit} 1
{duty}

{annex} 1.7
{title}
1 {sale}
1.1 {bans}
{duty}
a) {item};
b) {item}.
1.2 {leave}
1.2.1 {applying}
{duty}
a) {item};
b) {item}.
1.2.2 {deciding}
{duty}
2 {use}
2.1 {bans}
{duty}
"""
WORDS = {
    "en": ("Section", "The office keeps the lists.", "Annex", "Quicksilver", "Sale", "Bans",
           "Leave", "Application", "Decision", "Use", "lamps", "para. "),
    "fr": ("Article", "L'office tient les listes.", "Annexe", "Mercure", "Vente", "Interdictions",
           "Permis", "Demande", "Décision", "Emploi", "lampes", "n° "),
    "es": ("Artículo", "La oficina lleva las listas.", "Anexo", "Mercurio", "Venta",
           "Prohibiciones", "Permiso", "Solicitud", "Resolución", "Empleo", "lámparas", "num. "),
    "pt": ("Artigo", "O serviço mantém as listas.", "Anexo", "Mercúrio", "Venda", "Proibições",
           "Licença", "Pedido", "Decisão", "Emprego", "lâmpadas", "n.º "),
}  # fmt: skip
NAMES = ("unit", "duty", "annex", "title", "sale", "bans", "leave", "applying", "deciding", "use",
         "item")  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_an_outline_nests_by_its_points_and_holds_the_text_below_its_headings(language):
    words = WORDS[language]
    text = ANNEX.format(**dict(zip(NAMES, words, strict=False))).replace("\n", "\n\n")
    law = built(text, language=language, title="Law")
    above = {}
    for unit in law.clauses:
        parent = None if unit.parent is None else law.clauses[unit.parent]
        above[unit.number] = "" if parent is None else parent.number
    assert "1.7" in {c.number for c in law.clauses if c.kind.value == "schedule"}
    assert above["1.1"] == above["1.2"] == above["2.1"] == "1.7"
    assert above["1.2.1"] == above["1.2.2"] == "1.2"
    duties = [law.clauses[c.parent].number for c in law.clauses if words[1] in c.text and c.parent]
    assert duties[-4:] == ["1.1", "1.2.1", "1.2.2", "2.1"]


def test_a_number_with_a_point_in_running_text_opens_nothing():
    law = built(
        "Article 1. La teneur est de\n1.1 g par tonne au plus.\nArticle 2. Fin.", language="fr"
    )
    assert labels(law) == ["art. 1", "art. 2"]
    assert "1.1 g" in clause(law, "art. 1").text
