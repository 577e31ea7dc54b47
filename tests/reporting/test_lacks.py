"""What near clauses lack, in the words of four languages."""

from __future__ import annotations

import pytest

from mpfcheck.model.assessment import Nearest
from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.reporting.lacks import said_lacks
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.rulepages.sentence import UNITS


def near(*lacks: Lack, has: tuple[str, ...] = ()) -> Nearest:
    return Nearest("act", "s. 45", "s. 45", 9, "The Minister may ...", has, lacks)


POWER = Lack(LackKind.MODALITY, ("power",))
LARGE = Lack(LackKind.SCOPE, ("large-scale",))


@pytest.mark.parametrize(
    ("nearest", "said"),
    [
        (near(), ""),
        (
            near(POWER, LARGE, has=("mercury",)),
            "names mercury, but is a power and is large-scale only",
        ),
        (
            near(Lack(LackKind.CONCEPTS, ("a date", "a target"))),
            "says nothing of a date or a target",
        ),
        (
            near(Lack(LackKind.CONCEPTS, ("register", "register")), has=("mine", "mine")),
            "names mine, but says nothing of register",
        ),
        (
            near(Lack(LackKind.CONCEPTS, ("a", "b", "c", "d"))),
            "says nothing of a, b, c \N{HORIZONTAL ELLIPSIS}",
        ),
        (
            near(Lack(LackKind.APART, ("15",)), has=("mercury", "use")),
            "names mercury and use, but the words stand more than 15 words apart",
        ),
    ],
)
def test_lacks_in_a_sentence(nearest, said):
    assert said_lacks(nearest, messages("en")) == said


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", LackKind)
def test_every_lack_has_words(language, kind):
    values = {
        LackKind.MODALITY: ("power", "none"),
        LackKind.SCOPE: ("general",),
        LackKind.NUMBER: tuple(UNITS),
        LackKind.PREAMBLE: (),
    }.get(kind, ("x",))
    said = said_lacks(near(Lack(kind, values), has=("y",)), messages(language))
    assert "{" not in said
    assert len(said) > 10
