"""The walk through the findings: what is asked of counsel, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from mpfcheck.model.assessment import Assessment, Finding, Status
from mpfcheck.model.evidence import Strength
from mpfcheck.model.review import Added, Decision, Review
from mpfcheck.review.apply import grounds, stale

HELP = (
    "a accept, s change the status, r reject evidence, e add evidence, n note, "
    "k skip, b back, q leave"
)
STATUSES = tuple(
    s.value for s in (Status.MET, Status.PARTIAL, Status.ABSENT, Status.NOT_APPLICABLE)
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the session reads and writes.

    `ask` puts a question and returns the answer, raising EOFError when there are no more; `show`
    prints a finding; `say` prints a line; `keep` saves the review.
    """

    ask: Callable[[str], str]
    show: Callable[[Finding], None]
    say: Callable[[str], None]
    keep: Callable[[Review], None]


class Session:
    """One sitting of counsel over one assessment."""

    def __init__(self, desk: Desk, review: Review, reviewer: str, date: str) -> None:
        """`date` is ISO 8601."""
        self._desk = desk
        self._review = review
        self._reviewer = reviewer
        self._date = date

    def walk(self, assessment: Assessment, *, again: bool = False) -> Review:
        """Go through what is not decided yet (all of it with `again`); every decision is saved.

        Ends where counsel leaves or the input does.
        """
        open_ = [f for f in assessment.findings if again or self._is_open(f)]
        at = 0
        while 0 <= at < len(open_):
            self._desk.show(open_[at])
            self._desk.say(f"{at + 1} of {len(open_)}. {HELP}")
            try:
                step = self._decide(open_[at])
            except EOFError:
                break
            if step is None:
                break
            at = max(0, at + step)
        return self._review

    def _is_open(self, finding: Finding) -> bool:
        """Whether there is anything to decide: no decision yet, or one that is stale."""
        if finding.status is Status.NOT_ASSESSED:
            return False
        decision = self._review.of(finding.requirement)
        return decision is None or stale(decision, finding) is not None

    def _decide(self, finding: Finding) -> int | None:
        """Answers until there is a decision; the step to the next finding, None to leave."""
        draft = self._draft(finding)
        while True:
            answer = self._desk.ask("> ").strip().lower()[:1]
            if answer == "q":
                return None
            if answer in {"k", ""}:
                return 1
            if answer == "b":
                return -1
            if answer == "a":
                return self._settle(draft)
            if answer == "s":
                status = self._choice("status", STATUSES)
                return self._settle(replace(draft, status=status))
            if answer == "r":
                draft = self._reject(draft)
            elif answer == "e":
                draft = self._add(draft, finding)
            elif answer == "n":
                draft = replace(draft, note=self._desk.ask("note: ").strip())
            else:
                self._desk.say(HELP)

    def _draft(self, finding: Finding) -> Decision:
        old = self._review.of(finding.requirement)
        return Decision(
            requirement=finding.requirement,
            machine=finding.status.value,
            status=finding.status.value if old is None else old.status,
            reviewer=self._reviewer,
            date=self._date,
            note="" if old is None else old.note,
            grounds=grounds(finding),
            added=() if old is None else old.added,
        )

    def _settle(self, decision: Decision) -> int:
        self._review = self._review.with_decision(decision)
        self._desk.keep(self._review)
        return 1

    def _choice(self, what: str, allowed: tuple[str, ...]) -> str:
        while True:
            answer = self._desk.ask(f"{what} ({', '.join(allowed)}): ").strip().lower()
            fitting = [word for word in allowed if answer and word.startswith(answer)]
            if len(fitting) == 1 or answer in allowed:
                return answer if answer in allowed else fitting[0]
            self._desk.say(f"One of {', '.join(allowed)}; its first letters are enough.")

    def _reject(self, draft: Decision) -> Decision:
        """Let counsel strike a clause from what the finding rests on."""
        if not draft.grounds:
            self._desk.say("There is no evidence to reject.")
            return draft
        for number, ground in enumerate(draft.grounds, start=1):
            self._desk.say(f"{number}. {ground.element or '!'} {ground.clause}: {ground.words}")
        answer = self._desk.ask("number: ").strip()
        if not answer.isdigit() or not 1 <= int(answer) <= len(draft.grounds):
            self._desk.say("That is none of the numbers.")
            return draft
        struck = draft.grounds[int(answer) - 1]
        if struck in draft.rejected:
            return draft
        self._desk.say(f"{struck.clause} rejected. Accept or change the status to settle it.")
        return replace(draft, rejected=(*draft.rejected, struck))

    def _add(self, draft: Decision, finding: Finding) -> Decision:
        """Let counsel name a clause that the program did not find."""
        letters = tuple(element.id for element in finding.elements)
        if not letters:
            self._desk.say("The requirement was not assessed element by element.")
            return draft
        element = self._choice("element", letters)
        clause = self._desk.ask("clause: ").strip()
        strength = Strength(self._choice("strength", ("full", "weak")))
        quote = self._desk.ask("words (may be empty): ").strip()
        if not clause:
            self._desk.say("A clause is needed.")
            return draft
        return replace(draft, added=(*draft.added, Added(element, clause, strength, quote)))
