"""Names of places in the laws of one assessment: a clause, a unit around it, a whole instrument."""

from __future__ import annotations

from mpfcheck.model.instrument import Clause, Instrument


def place_of(instrument: Instrument, clause: int | None) -> str:
    """The name of a clause, of the whole instrument for None."""
    return instrument.id if clause is None else f"{instrument.id}:{clause}"


def places_around(instrument: Instrument, clause: Clause) -> tuple[str, ...]:
    """The clause, all units that it stands in, and the instrument."""
    units = (clause.index, *(above.index for above in instrument.ancestors(clause)), None)
    return tuple(place_of(instrument, unit) for unit in units)
