"""The review file: `LAW.review.yaml` beside the law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpfcheck.model.evidence import Strength
from mpfcheck.model.review import Added, Decision, Ground, Review

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment

SCHEMA = "mpfcheck.review/1"
HEAD = "# Counsel's decisions on the findings of mpfcheck. Written by `mpfcheck review`.\n"


def review_path(law: Path) -> Path:
    """Where the review of the law in this file is kept."""
    return law.with_name(f"{law.name}.review.yaml")


def new_review(assessment: Assessment, country: str = "") -> Review:
    """An empty review of what was assessed: one law, or all laws of a country of this name."""
    if country:
        return Review(country, "")
    first = assessment.instruments[0]
    return Review(first.title or first.id, first.sha256)


def load_review(path: Path) -> Review | None:
    """The review in this file, None if there is none.

    Raises:
        DataError: The file is wrong; names every mistake with line and column.
    """
    from mpfcheck.review.schema import ReviewSpec
    from mpfcheck.rules.yamlspan import load_yaml, validate

    if not path.exists():
        return None

    spec = validate(load_yaml(path), ReviewSpec)
    return Review(
        spec.law,
        spec.sha256,
        tuple(
            Decision(
                requirement=d.requirement,
                machine=d.machine,
                status=d.status,
                reviewer=d.reviewer,
                date=d.date,
                note=d.note,
                grounds=tuple(Ground(**g.model_dump()) for g in d.grounds),
                rejected=tuple(Ground(**g.model_dump()) for g in d.rejected),
                added=tuple(
                    Added(a.element, a.clause, Strength(a.strength), a.quote) for a in d.added
                ),
            )
            for d in spec.decisions
        ),
    )


def save_review(path: Path, review: Review) -> None:
    """Write the review; the file holds either all of it or what it held before."""
    import yaml

    from mpfcheck.reporting.files import write_text

    text = yaml.safe_dump(_plain(review), allow_unicode=True, sort_keys=False, width=100)
    write_text(path, HEAD + text)


def _plain(review: Review) -> dict[str, Any]:
    return {
        "review": SCHEMA,
        "law": review.law,
        "sha256": review.sha256,
        "decisions": [_decision(d) for d in review.decisions],
    }


def _decision(decision: Decision) -> dict[str, Any]:
    """The decision without what is empty."""
    whole = {
        "requirement": decision.requirement,
        "machine": decision.machine,
        "status": decision.status,
        "reviewer": decision.reviewer,
        "date": decision.date,
        "note": decision.note,
        "grounds": [_ground(g) for g in decision.grounds],
        "rejected": [_ground(g) for g in decision.rejected],
        "added": [
            {"element": a.element, "clause": a.clause, "strength": a.strength.value}
            | ({"quote": a.quote} if a.quote else {})
            for a in decision.added
        ],
    }
    return {key: value for key, value in whole.items() if value}


def _ground(ground: Ground) -> dict[str, str]:
    return {
        "element": ground.element,
        "clause": ground.clause,
        "fingerprint": ground.fingerprint,
        "words": ground.words,
    }
