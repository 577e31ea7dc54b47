"""A unit that is repealed is a remnant; one that repeals something is law."""

import pytest

from tests.laws import instrument


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "12. [Repealed]", "repealed"),
        ("en", "12. [Section repealed by Act 5]", "repealed"),
        ("en", "12. Sections 4 and 5 are repealed.", "operative"),
        ("en", "12. Expired licences are returned to the office.", "operative"),
        ("fr", "Article 12. Abrogé.", "repealed"),
        ("fr", "Article 12. Sont abrogées les dispositions contraires.", "operative"),
        ("es", "Artículo 12. Derogado por la Ley 5.", "repealed"),
        ("es", "Artículo 12. (Se deroga)", "repealed"),
        ("es", "Artículo 12. Se deroga la Ley 5 de 1990.", "operative"),
        ("pt", "Art. 12. (Revogado)", "repealed"),
        ("pt", "Art. 12. Revogada a Lei n. 5.", "operative"),
        ("pt", "Art. 12. Ficam revogadas as normas sobre o trabalho noturno.", "operative"),
        ("en", "12. Repealed as from 1 May.", "repealed"),
    ],
)
def test_what_repeals_stays_operative(language, text, role):
    assert [c.role for c in instrument(text, language).clauses] == [role]
