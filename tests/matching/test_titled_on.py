"""In a law that its title says is on a subject, every clause is on that subject."""

from __future__ import annotations

from functools import cache

import pytest

from mpfcheck.assessment import Assessor, Options
from mpfcheck.matching.view import MINE, InstrumentView

LAW = "{title}\n\n1. The holder shall keep a register.\n\n2. The holder shall report every year.\n"


@cache
def shipped() -> Assessor:
    return Assessor(Options())


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("CONSUMER CHEMICALS ACT", {"chemical"}),
        ("MINES AND MINERALS ACT", {MINE}),
        ("CO-OPERATIVE SOCIETIES ACT", set()),
    ],
)
def test_the_title_says_what_a_law_is_about(tmp_path, title, subject):
    path = tmp_path / "law.txt"
    text = LAW.format(title=title)
    if MINE in subject:
        text += "\n3. Mining needs a mining licence.\n"
    path.write_text(text, encoding="utf-8")
    assessor = shipped()
    view = InstrumentView(assessor.annotate(assessor.read(path)))
    assert view.subject == subject
