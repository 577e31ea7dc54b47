"""Text that is put into another law is cited under the article that quotes it."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import TextRole
from tests.structure.helpers import built, labels

ENGLISH = """
1. This Act may be cited as the Quarries (Amendment) Act, 2031.

2. The principal Act is amended by inserting after section 5 the following sections—

“Use of acids

5A. (1) No holder shall use acid in a quarry.

(2) A person who contravenes subsection (1) commits an offence.

Washing

5B. No person shall wash stones in a river.”

3. Section 9(2) is amended by deleting the words “five years” and substituting “two years”.

4. For section 12 of the principal Act there is substituted—

"12. Every holder shall keep a register of—

(a) all persons employed; and

(b) all stone sold."

5. This Act comes into force on a day named by the Minister.
"""
FRENCH = """
Article 1er.- La présente loi modifie la loi portant code des carrières.

Article 2.- L'article 5 de la loi est modifié comme suit :

« Article 5.- Le titulaire tient un registre.

Il le présente à l'agent. »

Article 3.- La présente loi entre en vigueur dans un an.
"""
SPANISH = """
Artículo 1. Modifícase el artículo 5 de la Ley 100, el cual quedará así:

"Artículo 5. El titular llevará un registro de:

a) los trabajadores;

b) la piedra vendida."

Artículo 2. Esta ley rige desde su publicación.
"""
PORTUGUESE = """
Art. 1º A Lei nº 100 passa a vigorar acrescida do seguinte art. 5º-A:

"Art. 5º-A. É proibido o uso de ácido." (NR)

Art. 2º Esta Lei entra em vigor na data de sua publicação.
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            ENGLISH,
            "en",
            [
                "s. 1",
                "s. 2",
                "s. 2 [s. 5A]",
                "s. 2 [s. 5A](1)",
                "s. 2 [s. 5A](2)",
                "s. 2 [s. 5B]",
                "s. 3",
                "s. 4",
                "s. 4 [s. 12]",
                "s. 4 [s. 12](a)",
                "s. 4 [s. 12](b)",
                "s. 5",
            ],
        ),
        (
            FRENCH,
            "fr",
            ["art. 1", "art. 2", "art. 2 [art. 5]", "art. 2 [art. 5] al. 2", "art. 3"],
        ),
        (
            SPANISH,
            "es",
            [
                "art. 1",
                "art. 1 [art. 5]",
                "art. 1 [art. 5] lit. a",
                "art. 1 [art. 5] lit. b",
                "art. 2",
            ],
        ),
        (PORTUGUESE, "pt", ["art. 1", "art. 1 [art. 5-A]", "art. 2"]),
    ],
)
def test_quoted_articles_stand_under_the_article_that_quotes_them(text, language, expected):
    law = built(text, language)
    assert labels(law) == expected
    assert {clause.role for clause in law.clauses} == {TextRole.OPERATIVE}


def test_headings_of_quoted_articles():
    quoted = {c.number: c.heading for c in built(ENGLISH).clauses if "[" in c.label}
    assert quoted["5A"] == "Use of acids"
    assert quoted["5B"] == "Washing"


def test_a_quotation_that_is_not_closed_hides_no_article():
    text = ENGLISH.replace("in a river.”", "in a river.")
    assert {"s. 3", "s. 4", "s. 5"} <= set(labels(built(text)))
