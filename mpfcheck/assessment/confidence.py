"""How firm a finding is: how often a status that rests on the like of it was right.

The probability comes from a logistic model over a few signs that anybody can check: does an element
hang on one clause, did one rule alone find it, is any of it made for ASM, how close did text come
that was not counted. Its weights were fitted to readings of laws by people
(`confidence.yaml`, `benchmarks/fit_confidence.py`). What the readings say nothing of, since all
their texts are clean, lowers it further by judgement: pages that were not read, text that was
recognised badly or whose words are mostly unknown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import resources
from typing import TYPE_CHECKING

from mpfcheck.model.assessment import ElementFinding, Finding, Status
from mpfcheck.model.confidence import Confidence, Level, Sign

if TYPE_CHECKING:
    from mpfcheck.assessment.law import Law
    from mpfcheck.model.annotation import AnnotatedInstrument

JUDGED = frozenset({Status.MET, Status.PARTIAL, Status.ABSENT})
CLOSE = 0.5  # closeness of text that was not counted from which it makes a gap doubtful
_TOLD = 0.3  # of a sign: a smaller part of it is not worth telling
_SURE = 0.95  # mean certainty of recognised letters, or share of known text, that raises no doubt
_KNOWN = 0.8  # share of the text with concepts in it below which its words are not known enough


@dataclass(frozen=True)
class Model:
    """Weights by sign and status, and the least probability of a firm and of a fair finding."""

    weights: Mapping[str, float]
    firm: float
    fair: float

    def probability(self, found: Mapping[str, float]) -> float:
        """How often a status with these features was right."""
        return 1 / (1 + math.exp(-sum(self.weights[n] * value for n, value in found.items())))

    def level(self, value: float) -> Level:
        """The level of a probability."""
        if value >= self.firm:
            return Level.FIRM
        return Level.FAIR if value >= self.fair else Level.WEAK


def shipped_model() -> Model:
    """The model that ships, fitted to readings by people."""
    import yaml

    file = resources.files("mpfcheck.assessment") / "confidence.yaml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Model(data["weights"], **data["levels"])


@dataclass(frozen=True, slots=True)
class Readability:
    """How well the laws could be read, each 0 to 1, the worst law deciding.

    `read`: share of the pages that were read; `recognised`: mean certainty of recognised text;
    `known`: share of the text that stands in clauses with known words.
    """

    read: float = 1.0
    recognised: float = 1.0
    known: float = 1.0


def with_confidence(finding: Finding, model: Model, text: Readability) -> Finding:
    """The finding with its confidence, if there is a status to be sure of."""
    if finding.status not in JUDGED:
        return finding
    return replace(finding, confidence=confidence(finding, model, text))


def confidence(finding: Finding, model: Model, text: Readability) -> Confidence:
    """How firm the status of a finding is, with the signs that say so, the gravest first."""
    found = features(finding)
    value = model.probability(found)
    doubts = dict(_doubts(finding, text))
    for factor in doubts.values():
        value *= factor
    value = round(value, 2)
    said = (n for n in found if n in _AGAINST and found[n] >= _TOLD)
    against = sorted(said, key=lambda n: model.weights[n])
    signs = (*doubts, *(Sign(name) for name in against)) or tuple(_firm_signs(finding))
    return Confidence(model.level(value), value, signs)


def features(finding: Finding) -> dict[str, float]:
    """What the model looks at, by the names of its weights."""
    core = [e for e in finding.elements if e.core]
    found = [e for e in core if e.evidence]
    beside = any(e.evidence for e in finding.elements if not e.core)
    absent = finding.status is Status.ABSENT
    return {
        **{status.value: float(finding.status is status) for status in sorted(JUDGED)},
        Sign.ONE_CLAUSE.value: float(any(_clauses(e) == 1 for e in found)),
        Sign.ONE_RULE.value: float(any(_rules(e) == 1 for e in found)),
        Sign.GENERAL.value: float(bool(found) and all(e.scope != "asm" for e in found)),
        Sign.NEAR.value: max(0.0, _closest(core) - CLOSE) * 2 if absent else 0.0,
        Sign.BESIDE.value: float(absent and beside),
    }


_AGAINST = frozenset({Sign.ONE_CLAUSE, Sign.ONE_RULE, Sign.GENERAL, Sign.NEAR, Sign.BESIDE})


def readability(laws: Iterable[Law], annotated: Iterable[AnnotatedInstrument]) -> Readability:
    """How well these laws could be read."""
    given = tuple(annotated)
    return Readability(
        read=min((law.readable_share for law in laws), default=1.0),
        recognised=min(map(_recognised, given), default=1.0),
        known=min(map(_known, given), default=1.0),
    )


def _clauses(element: ElementFinding) -> int:
    return len({(c.instrument, c.clause) for c in element.evidence})


def _rules(element: ElementFinding) -> int:
    return len({c.rule for c in element.evidence})


def _closest(core: Iterable[ElementFinding]) -> float:
    return max((e.nearest.closeness for e in core if e.nearest is not None), default=0.0)


def _doubts(finding: Finding, text: Readability) -> Iterator[tuple[Sign, float]]:
    """What lowers confidence by judgement, as factors. What is found was read, so gaps suffer."""
    if text.read < 1 and finding.status is not Status.MET:
        yield Sign.UNREAD, text.read
    if text.recognised < _SURE:
        yield Sign.RECOGNISED, text.recognised
    if text.known < _KNOWN and finding.status is not Status.MET:
        yield Sign.UNKNOWN_WORDS, text.known / _KNOWN


def _firm_signs(finding: Finding) -> Iterator[Sign]:
    yield Sign.NOTHING_NEAR if finding.status is Status.ABSENT else Sign.SEVERAL


def _recognised(law: AnnotatedInstrument) -> float:
    """Mean certainty of the letters, those that were not recognised here counting as certain."""
    letters = sum(len(c.text) for c in law.instrument.clauses)
    doubt = sum(
        len(c.text) * (1 - c.confidence) for c in law.instrument.clauses if c.confidence is not None
    )
    return 1 - doubt / letters if letters else 1.0


def _known(law: AnnotatedInstrument) -> float:
    """The share of the operative text, in letters, whose clauses name some concept."""
    from mpfcheck.model.instrument import TextRole

    texts = [
        (len(clause.text), bool(annotation.mentions))
        for clause, annotation in zip(law.instrument.clauses, law.annotations, strict=True)
        if clause.role is TextRole.OPERATIVE
    ]
    letters = sum(length for length, _ in texts)
    return sum(length for length, named in texts if named) / letters if letters else 1.0
