"""What follows from links between clauses: sanctions, filled delegations, clashes of two texts."""

from __future__ import annotations

from mpfcheck.inference.program import Program, Rule, Var, pattern, template


def linking() -> Program:
    """The rules of the stratum "links"; its facts are listed in `program_mpf`."""
    return Program(
        (
            _sanction("full", at_most="full", gives="full"),
            _sanction("full", at_most="weak", gives="weak"),
            _sanction("weak", at_most="full", gives="weak"),
            _sanction("weak", at_most="weak", gives="weak"),
            _delegation(),
            _clash(),
        )
    )


def _sanction(strength: str, *, at_most: str, gives: str) -> Rule:
    """A penalty is as strong as what it punishes, and no stronger than its rule allows."""
    penalty, punished = Var("penalty"), Var("punished")
    place, c, a = Var("place"), Var("c"), Var("a")
    return Rule(
        f"sanction-of-{strength}-at-most-{at_most}",
        (
            pattern("punishes", evidence=penalty, element=c, of=a, place=place, at_most=at_most),
            pattern("stands", evidence=punished, place=place),
            pattern("evidence", evidence=punished, element=a, strength=strength),
        ),
        template("evidence", evidence=penalty, element=c, strength=gives),
    )


def _delegation() -> Rule:
    """What an act leaves to a later text is full where the country has that text."""
    left, filled, e = Var("left"), Var("filled"), Var("e")
    return Rule(
        "delegation-filled",
        (
            pattern("delegated", evidence=left),
            pattern("evidence", evidence=left, element=e, strength="weak"),
            pattern("carries_out", evidence=filled),
            pattern("evidence", evidence=filled, element=e, strength="full"),
        ),
        template("evidence", evidence=left, element=e, strength="full"),
    )


def _clash() -> Rule:
    """Contrary text in one instrument, full evidence in another."""
    against, item, r, c, e = (Var(name) for name in ("against", "item", "r", "c", "e"))
    return Rule(
        "two-instruments-clash",
        (
            pattern("apart", contrary=against, evidence=item),
            pattern("contrary", evidence=against, requirement=r, contradiction=c),
            pattern("evidence", evidence=item, element=e, strength="full"),
        ),
        template("clash", requirement=r, contradiction=c, contrary=against, evidence=item),
    )
