"""Whether a requirement applies to a country: by what is known of it, never by a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mpfcheck.errors import UsageError
from mpfcheck.model.country import Answer
from mpfcheck.model.framework import Requirement, in_language
from mpfcheck.model.why import Why, why

_KEYS = {
    Answer.YES: "applies",
    Answer.NO: "applies-not",
    Answer.UNKNOWN: "applies-unknown",
}


@dataclass(frozen=True, slots=True)
class Applicability:
    """`answer` NO: the requirement does not apply; UNKNOWN: assessed all the same, and labelled."""

    answer: Answer
    reason: Why


def applicability(
    requirement: Requirement, facts: Mapping[str, Answer], language: str
) -> Applicability:
    """Whether `requirement` applies to a country of which `facts` are known.

    The reason names the facts that decide in English and in `language`, that of the report.
    It applies if all its facts hold, and does not if one does not hold, whatever the others are.
    """
    if not requirement.applies_if:
        return Applicability(Answer.YES, why("applies-to-all"))
    by_answer: dict[Answer, list[str]] = {answer: [] for answer in Answer}
    for name in requirement.applies_if:
        by_answer[facts.get(name, Answer.UNKNOWN)].append(name)
    found = next(a for a in (Answer.NO, Answer.UNKNOWN, Answer.YES) if by_answer[a])
    return Applicability(found, _reason(_KEYS[found], requirement, by_answer[found], language))


def in_other_words(reason: Why, requirement: Requirement, language: str) -> Why:
    """The reason that `applicability` gave, with the facts in another language."""
    named = dict(reason.values).get("ids", "").split()
    known = all(name in requirement.applies_if for name in named)
    return _reason(reason.key, requirement, named, language) if named and known else reason


def _reason(key: str, requirement: Requirement, names: Sequence[str], language: str) -> Why:
    texts = [requirement.applies_if[name] for name in names]
    return why(
        key,
        ids=" ".join(names),
        facts=", ".join(in_language(text, "en") for text in texts),
        named=", ".join(in_language(text, language) for text in texts),
    )


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
