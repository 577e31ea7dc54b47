"""Side notes that a text file prints behind the words they stood beside."""

from mpfcheck.reading.plaintext import read_text
from mpfcheck.reading.source import load
from mpfcheck.structure import build
from tests.structure.helpers import labels


def built(text, tmp_path):
    file = tmp_path / "act.txt"
    file.write_text(text)
    return build(read_text(load(file)), language="en")


BEHIND_THE_FIRST = """
PART I
PITS

1. (1) A person shall not open a pit in the area of the works without a card of the local office.
Cards for pits
(2) A person who contravenes this section commits an offence.

2. (1) A pit shall be fenced by its keeper as soon as it is deeper than a person of middle height.
Fences which shall be kept
(2) The fence has four strands.

3. The keeper shall mark every pit by a pole that is painted red and can be seen from the road.
Marks

4. (1) The keeper shall close a pit that is left, and shall tell the office of the day of closing.
Closing
(2) The pit is filled.

PART II
LAMPS

5. (1) A lamp shall burn at every pit from nightfall to dawn, and be filled by the keeper each day.
Lamps
(2) It burns at night.

6. (1) The keeper shall keep a barrel of water at every pit that is lit by a lamp with open flame.
Water
(2) It is filled each day.

7. (1) The keeper shall report a fall of ground to the office before work at the pit is taken up.
Reports
(2) The report is in writing.
"""


def test_a_title_behind_the_first_paragraph_heads_its_article(tmp_path):
    law = built(BEHIND_THE_FIRST, tmp_path)
    headings = {c.label: c.heading for c in law.clauses if c.label.count("(") == 0}
    assert headings["s. 1"] == "Cards for pits"
    assert headings["s. 2"] == "Fences which shall be kept"
    assert headings["s. 3"] == "Marks"
    assert headings["s. 7"] == "Reports"
    assert "s. 1(2)" in labels(law)
    assert not any("Cards for pits" in c.text for c in law.clauses)


def parts(first: str, second: str) -> str:
    """Three parts of three sections each, with a title before or behind each section."""
    lines, number = [], 0
    for part in ("I", "II", "III"):
        lines += [f"PART {part}", "WORKS"]
        for subject in ("pits", "fences", "lamps"):
            number += 1
            about = f"Keeping of {subject} {part.lower()}"
            text = (
                f"{number}. The keeper shall keep {subject} in the order that the office has set."
            )
            section = (first.format(about=about), text, second.format(about=about))
            lines += ["", *(line for line in section if line)]
        lines.append("")
    return "\n".join(lines)


def test_at_the_end_of_sections_parts_tell_to_which_a_title_belongs(tmp_path):
    before = built(parts("{about}", ""), tmp_path)
    behind = built(parts("", "{about}"), tmp_path)
    for law in (before, behind):
        headings = [c.heading for c in law.clauses if c.label.startswith("s. ")]
        assert headings[:3] == ["Keeping of pits i", "Keeping of fences i", "Keeping of lamps i"]
        assert headings[-1] == "Keeping of lamps iii"


def test_a_short_paragraph_here_and_there_is_text(tmp_path):
    text = "1. The keeper digs.\nSafety first\n2. The keeper rests.\n3. Lamps burn.\n"
    law = built(text, tmp_path)
    assert any("Safety first" in c.text or c.heading == "Safety first" for c in law.clauses)
