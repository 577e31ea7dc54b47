"""What counsel decided on findings, beside what the program found."""

from __future__ import annotations

from dataclasses import dataclass

from mpfcheck.model.evidence import Strength
from mpfcheck.model.why import Why


@dataclass(frozen=True, slots=True)
class Ground:
    """A clause that a finding rested on when it was decided.

    `fingerprint` is that of the clause's words (`review.fingerprint`), so that the clause is known
    again when its number or page has changed; `words` are its first ones, for people.
    """

    element: str
    clause: str
    fingerprint: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """Evidence that counsel found and the program did not."""

    element: str
    clause: str
    strength: Strength
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Counsel's judgement of one finding.

    `machine` is the status that the program gave when it was decided, `status` counsel's own (the
    same, if it was accepted). `grounds` are the clauses it then rested on, `rejected` those of them
    that counsel does not take as evidence. `date` is ISO 8601.
    """

    requirement: str
    machine: str
    status: str
    reviewer: str
    date: str
    note: str = ""
    grounds: tuple[Ground, ...] = ()
    rejected: tuple[Ground, ...] = ()
    added: tuple[Added, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether counsel agrees with the program."""
        return self.status == self.machine and not self.rejected and not self.added


@dataclass(frozen=True, slots=True)
class Review:
    """All decisions on one law, at most one per requirement."""

    law: str  # title, for people
    sha256: str  # of the file that was reviewed first
    decisions: tuple[Decision, ...] = ()

    def of(self, requirement: str) -> Decision | None:
        """The decision on a requirement, None if there is none."""
        return next((d for d in self.decisions if d.requirement == requirement), None)

    def with_decision(self, decision: Decision) -> Review:
        """The review with this decision, in place of an earlier one on the same requirement."""
        kept = (d for d in self.decisions if d.requirement != decision.requirement)
        ordered = sorted((*kept, decision), key=lambda d: d.requirement)
        return Review(self.law, self.sha256, tuple(ordered))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision as it stands beside a finding of today.

    `stale` says why it no longer holds as it is (None while it holds): the clause that it rested on
    has changed, or the program finds something else now. `law` is the title of the instrument that
    was reviewed, where several are read together and the decision was on it alone.
    """

    decision: Decision
    stale: Why | None = None
    law: str = ""
