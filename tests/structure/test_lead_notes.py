"""Side notes printed in the line of their section, before it on left pages, else behind it."""

from __future__ import annotations

from tests.structure.helpers import built, clause, labels

_NOTES = ["Interpretation", "Minerals of the State", "Register", "Fees", "Fences", "Inspection"]
_NOTES += ["Explosives", "Closure", "Offences", "Regulations"]
_TEXTS = [f"Rule {n} of the quarry law shall bind every holder." for n in range(1, 11)]


def _law() -> str:
    lines = ["QUARRY ACT", "", "ARRANGEMENT OF SECTIONS", ""]
    lines += [f"{n}. {note}." for n, note in enumerate(_NOTES, 1)]
    lines += ["", "ENACTED by Parliament as follows:", ""]
    for n, (note, text) in enumerate(zip(_NOTES, _TEXTS, strict=True), 1):
        numbered = f"{n}. (1) {text}"
        left = n not in (5, 6)  # a leaf turns, and turns again
        lines += [f"{note}. {numbered}"] if left else [numbered, f"{note}."]
        lines.append("(2) Whoever breaks it commits an offence.")
    return "\n".join(lines) + "\n"


def test_every_section_is_found_with_its_note_as_heading() -> None:
    law = built(_law(), language="en", title="Quarry Act")
    sections = [c for c in law.clauses if c.label in {f"s. {n}" for n in range(1, 11)}]
    assert [c.heading for c in sections] == _NOTES
    assert clause(law, "s. 5(1)").text == _TEXTS[4]
    assert clause(law, "s. 7(1)").text == _TEXTS[6]
    assert labels(law).count("s. 5(2)") == 1


def test_a_law_without_a_list_of_sections_is_left_as_it_is() -> None:
    text = "1. Interpretation. This Act binds all.\n\n2. Fees. The fee is due on 3. May.\n"
    assert labels(built(text, language="en", title="")) == ["s. 1", "s. 2"]
