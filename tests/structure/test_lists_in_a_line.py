"""Lists whose items stand in one line, behind the dash that announces them."""

import pytest

from tests.laws import annotated


def labels(law: str, language: str) -> list[str]:
    return [clause.label for clause in annotated(law, language).instrument.clauses]


@pytest.mark.parametrize("dash", ["—", ":", " -", " –", " —", ":-"])
def test_a_dash_before_the_first_letter_announces_the_list(dash: str) -> None:
    law = (
        f"PART I\n7. A holder must{dash} (a) keep the pit so that{dash} (i) it is dry; and "
        "(ii) it is lit; (b) fence the pit; (c) report accidents.\n8. Pits shall be inspected.\n"
    )
    assert labels(law, "en")[1:] == [
        "s. 7",
        "s. 7(a)",
        "s. 7(a)(i)",
        "s. 7(a)(ii)",
        "s. 7(b)",
        "s. 7(c)",
        "s. 8",
    ]


@pytest.mark.parametrize(
    ("language", "law"),
    [
        ("fr", "Article 7 - Le titulaire doit - (a) clôturer le puits ; (b) le curer.\n"),
        ("es", "Artículo 7.- El titular deberá - (a) cercar el pozo; (b) limpiarlo.\n"),
        ("pt", "Artigo 7 - O titular deve - (a) cercar o poço; (b) limpá-lo.\n"),
    ],
)
def test_so_it_does_in_other_languages(language: str, law: str) -> None:
    assert [label.rstrip(")")[-1] for label in labels(law, language)[1:]] == ["a", "b"]


def test_a_dash_before_words_is_still_an_item() -> None:
    law = "Article 7 - Le titulaire :\n- clôture le puits ;\n- le cure ;\n- le signale.\n"
    assert len(labels(law, "fr")) == 4


def test_the_duty_of_the_opening_words_reaches_each_item() -> None:
    law = annotated(
        "PART I\n7. Every employer must - (a) keep the place safe; (b) train workers; "
        "(c) provide masks.\n",
        "en",
    )
    kinds = [{m.kind.value for m in annotation.modalities} for annotation in law.annotations]
    assert kinds[-3:] == [{"obligation"}] * 3
