"""Cross-references are resolved to the clauses they name."""

import pytest

from mpfcheck.structure.references import resolve
from tests.structure.helpers import built, labels

EN = """
1. Title.—This Act has a title.

2. Duties.—(1) A holder shall—
(a) fence the pit; and
(b) keep a log.
(2) {}

3. Terms.—(1) In this Act,—
(a) “pit” means a hole.
(2) Nothing else is said.

20A. End.—It ends.

FIRST SCHEDULE
FEES

1. The fee is ten units.
"""
FR = """
Article 1. - Objet
(1) La loi régit les carrières. (2) Elle lie tous les titulaires.

Article 2. - Devoirs
Le titulaire tient un registre.
Il le présente.

Article 3. - Renvoi
{}
"""
ES = """
Artículo 1. El titular deberá:
a) cercar la cantera;
b) llevar un registro.

Artículo 2. La licencia dura un año.

Artículo 3. {}
"""
PT = """
Art. 1º O titular deve:
I - cercar a cava;
II - manter um livro.
§ 1º O livro é público.
§ 2º A cava é inspecionada.

Art. 2º A licença dura um ano.

Art. 3º {}
"""
PORTUGAL = """
Artigo 1.º
(Deveres)

1. O titular deve:
a) Cercar a cava;
b) Manter um livro.
2. O livro é público.

Artigo 1.º-A
(Prazo)

A licença dura um ano.

Artigo 2.º
(Remissões)

{}
"""
CASES = [
    ("pt", PORTUGAL, "Vale o n.º 2 do artigo 1.º aqui.", {"n.º 2 do artigo 1.º": "art. 1 2"}),
    (
        "pt",
        PORTUGAL,
        "Quem viola a alínea b) do n.º 1 do artigo 1.º é punido.",
        {"alínea b) do n.º 1 do artigo 1.º": "art. 1 1 b"},
    ),
    ("pt", PORTUGAL, "Vale o artigo 1.º-A aqui.", {"artigo 1.º-A": "art. 1-A"}),
    ("pt", PORTUGAL, "Vale a Lei n.º 1, de 3 de maio, e o Decreto n.º 2/2031.", {}),
    ("en", EN, "Subsection (1) binds all.", {"Subsection (1)": "s. 2(1)"}),
    ("en", EN, "A breach of section 2(1)(b) is an offence.", {"section 2(1)(b)": "s. 2(1)(b)"}),
    (
        "en",
        EN,
        "Paragraph (a) of subsection (1) binds.",
        {"Paragraph (a) of subsection (1)": "s. 2(1)(a)"},
    ),
    ("en", EN, "Sections 1 and 20A bind.", {"Sections 1": "s. 1", "20A": "s. 20A"}),
    ("en", EN, "The preceding section binds.", {"The preceding section": "s. 1"}),
    ("en", EN, "Section 3(1)(a) says what a pit is.", {"Section 3(1)(a)": "s. 3(1)(a)"}),
    ("en", EN, "The fees in the First Schedule are due.", {"First Schedule": "sch. 1"}),
    ("en", EN, "Section 3 of the Explosives Act binds.", {}),
    ("en", EN, "Section 3 of Part II of this Act binds.", {"Section 3": "s. 3"}),
    ("fr", FR, "L'article 1 (2) lie chacun.", {"article 1 (2)": "art. 1 (2)"}),
    ("fr", FR, "L'article 2 alinéa 2 lie chacun.", {"article 2 alinéa 2": "art. 2 al. 2"}),
    ("fr", FR, "L'article précédent lie chacun.", {"article précédent": "art. 2"}),
    ("fr", FR, "L'article 2 de la loi n° 5 portant code civil lie chacun.", {}),
    ("es", ES, "El artículo 1 literal b obliga.", {"artículo 1 literal b": "art. 1 lit. b"}),
    (
        "es",
        ES,
        "El literal a) del artículo 1 obliga.",
        {"literal a) del artículo 1": "art. 1 lit. a"},
    ),
    ("es", ES, "El artículo anterior obliga.", {"artículo anterior": "art. 2"}),
    ("es", ES, "El artículo 2 de la Constitución obliga.", {}),
    ("pt", PT, "O art. 1º, § 2º, obriga.", {"art. 1º, § 2º": "art. 1 § 2"}),
    ("pt", PT, "O inciso II do art. 1º desta Lei obriga.", {"inciso II do art. 1º": "art. 1 II"}),
    ("pt", PT, "O art. 2º da Lei nº 5 obriga.", {}),
]


@pytest.mark.parametrize(("language", "law", "sentence", "expected"), CASES)
def test_references(language, law, sentence, expected):
    instrument = built(law.format(sentence), language, title="Law")
    found = {
        instrument.clauses[r.clause].text[r.start : r.end]: instrument.clauses[r.target].label
        for r in resolve(instrument)
    }
    assert found == expected, labels(instrument)


@pytest.mark.parametrize(
    "unit",
    [
        "section 1 of ",
        "paragraph (a) of ",
        "(1)(1)",
        "sections 1, 2, 3, ",
        "First Schedule ",
        "§ 1º ",
    ],
)
def test_very_long_texts_are_read(unit):
    text = f"1. Title.—This Act {unit * 20_000}\n\n2. End.—It ends."
    instrument = built(text)
    for reference in resolve(instrument):
        clause = instrument.clauses[reference.clause]
        assert 0 <= reference.start < reference.end <= len(clause.text)
