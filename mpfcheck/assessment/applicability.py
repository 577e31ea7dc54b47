"""Whether a requirement applies to a country: by what is known of it, never by a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mpfcheck.errors import UsageError
from mpfcheck.model.country import Answer
from mpfcheck.model.framework import Requirement, in_language

REPORT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Applicability:
    """`answer` NO: the requirement does not apply; UNKNOWN: assessed all the same, and labelled.

    `words` say it with the reason.
    """

    answer: Answer
    words: str


def applicability(requirement: Requirement, facts: Mapping[str, Answer]) -> Applicability:
    """Whether `requirement` applies to a country of which `facts` are known.

    It applies if all its facts hold, and does not if one does not hold, whatever the others are.
    """
    if not requirement.applies_if:
        return Applicability(Answer.YES, "applies to all")
    by_answer: dict[Answer, list[str]] = {answer: [] for answer in Answer}
    for name, texts in requirement.applies_if.items():
        answer = facts.get(name, Answer.UNKNOWN)
        by_answer[answer].append(in_language(texts, REPORT_LANGUAGE))
    if refused := by_answer[Answer.NO]:
        return Applicability(Answer.NO, f"does not apply: not the case here: {_and(refused)}")
    if unknown := by_answer[Answer.UNKNOWN]:
        return Applicability(Answer.UNKNOWN, f"unknown: {_and(unknown)}")
    return Applicability(Answer.YES, f"applies: {_and(by_answer[Answer.YES])}")


def _and(words: Iterable[str]) -> str:
    return ", ".join(words)


def parse_facts(given: Iterable[str], known: Iterable[str]) -> dict[str, Answer]:
    """Facts as the command line has them ("gold-asm=yes"), by name.

    Raises:
        UsageError: for one that the framework does not ask about, that is answered twice in
            different ways, or by something other than yes, no or unknown.
    """
    from mpfcheck.rules.problems import suggestion

    names = tuple(known)
    facts: dict[str, Answer] = {}
    for text in given:
        name, is_answered, word = (part.strip() for part in text.partition("="))
        if name not in names:
            raise UsageError(f"unknown fact {name!r}", hint=suggestion(name, names))
        answers = [answer.value for answer in Answer]
        if word not in answers:
            said = f"unknown answer {word!r}" if is_answered else "no answer"
            raise UsageError(f"{said} to fact {name!r}", hint=f"write {name}=yes, no or unknown")
        if facts.setdefault(name, Answer(word)) is not Answer(word):
            raise UsageError(f"fact {name!r} is answered twice", hint="give it once")
    return facts
