"""Several laws in one text: each has its own articles, whatever the others are numbered by."""

from __future__ import annotations

from mpfcheck.model.instrument import TextRole
from tests.structure.helpers import built

LONG = "La autoridad lleva un registro de las canteras, que cada titular completa una vez por año. "
DUTY = "The holder shall keep the quarry fenced and shall keep a record of each person who enters. "


def numbers(law):
    return [c.label for c in law.articles]


def test_each_decree_of_a_collection_has_its_articles_and_dispositions():
    def decree(number, count):
        body = "\n\n".join(f"Artículo {n}.- Registro\n\n{LONG}" for n in range(1, count + 1))
        return (
            f"DECRETO LEGISLATIVO\n\nN° {number}\n\nEL PRESIDENTE DE LA REPÚBLICA\n\n"
            f"POR CUANTO:\n\nHa dado el Decreto Legislativo siguiente:\n\n{body}\n\n"
            "DISPOSICIONES COMPLEMENTARIAS FINALES\n\nPRIMERA.- Vigencia\n\nRige desde mayo.\n\n"
            "POR TANTO:\n\nMando se publique y cumpla.\n\n"
            "Dado en la Casa de Gobierno, a los dos días del mes de mayo.\n\n"
        )

    law = built(decree(11, 4) + decree(12, 5) + decree(13, 3), "es", title="")
    plain = [label for label in numbers(law) if label.startswith("art.")]
    assert plain == [f"art. {n}" for count in (4, 5, 3) for n in range(1, count + 1)]
    assert sum("Primera" in label for label in numbers(law)) == 3
    heads = [c for c in law.clauses if "N° 12" in c.text or "N° 13" in c.text]
    assert heads
    assert {c.role for c in heads} <= {TextRole.PREAMBLE, TextRole.FRONT}


def test_main_articles_of_a_second_law_may_leave_numbers_out():
    first = "\n\n".join(f"ARTIGO {n}\n\n(Registo)\n\n{LONG}" for n in range(1, 8))
    second = "\n\n".join(f"ARTIGO {n}\n\n(Trabalho)\n\n{LONG}" for n in (1, 2, 5, 11, 54, 93))
    text = f"{first}\n\nASSEMBLEIA DA REPÚBLICA\n\nLei n.º 3/2003\n\nde 2 de Maio\n\n{second}"
    assert numbers(built(text, "pt", title="")) == [
        f"art. {n}" for n in (1, 2, 3, 4, 5, 6, 7, 1, 2, 5, 11, 54, 93)
    ]


def test_an_act_and_its_regulations_each_behind_a_list_of_their_sections():
    def law(title, enacted, count):
        listed = "\n\n".join(f"{n}. Fencing" for n in range(1, count + 1))
        body = "\n\n".join(f"{n}. FENCING.\n\n(1) {DUTY * 3}" for n in range(1, count + 1))
        return (
            f"{title}\n\nARRANGEMENT OF SECTIONS\n\n{listed}\n\n{title}\n\n{enacted}\n\n{body}\n\n"
        )

    act = law("Quarries Act 1999.", "Being an Act relating to quarries,", 6)
    rules = law("Quarries (Safety) Regulations 2001.", "MADE under the Quarries Act.", 5)
    found = numbers(built(act + rules, title="Quarries Act 1999"))
    assert found == [f"s. {n}" for n in range(1, 7)] + [f"reg. {n}" for n in range(1, 6)]


def test_a_form_or_code_in_a_schedule_is_no_further_law():
    body = "\n\n".join(f"{n}. {DUTY}" for n in range(1, 7))
    code = "\n\n".join(f"{n}. Keep the {n} gates shut at night and in rain." for n in range(1, 5))
    text = f"{body}\n\nFIRST SCHEDULE\n\nCODE OF PRACTICE UNDER THIS ACT\n\n{code}"
    assert numbers(built(text)) == [f"s. {n}" for n in range(1, 7)]
