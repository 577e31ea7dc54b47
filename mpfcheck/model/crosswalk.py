"""A framework seen from the instruments that it is worked out from."""

from __future__ import annotations

from dataclasses import dataclass

from mpfcheck.model.assessment import Status


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement that stands on a place; `status` is None where no law was assessed.

    `direct`: the place asks for it, and does not merely support it.
    """

    requirement: str
    title: str
    direct: bool
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """A place in a source instrument, and the requirements worked out from it."""

    id: str
    place: str
    gist: str
    verified: bool
    asked: tuple[Asked, ...]

    @property
    def served(self) -> Status | None:
        """How far the law serves it, by the requirements that it asks for directly (else by all).

        Met if all of them are met, absent if all are absent, else partial; None if none of them
        was judged.
        """
        direct = [a for a in self.asked if a.direct] or list(self.asked)
        judged = [a.status for a in direct if a.status in _JUDGED]
        if not judged:
            return None
        if all(status is judged[0] for status in judged):
            return judged[0]
        return Status.PARTIAL


_JUDGED = frozenset({Status.MET, Status.PARTIAL, Status.ABSENT})


@dataclass(frozen=True, slots=True)
class SourceInstrument:
    """A convention, guidance or standard with its places, in the framework's order."""

    short: str
    title: str
    force: str
    obligations: tuple[Obligation, ...]
