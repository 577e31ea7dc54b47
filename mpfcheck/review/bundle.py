"""The reviews that lie beside the laws of an assessment, and beside the manifest of a country."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mpfcheck.model.assessment import Assessment
from mpfcheck.review.apply import applied
from mpfcheck.review.files import load_review, review_path


def is_reviewed(files: Iterable[Path], manifest: Path | None) -> bool:
    """Whether there are decisions on any of these laws, or on the country of the manifest."""
    beside = [*files, *([manifest] if manifest else [])]
    return any(review_path(file).exists() for file in beside)


def with_reviews(assessment: Assessment, manifest: Path | None) -> Assessment:
    """The assessment with all decisions on it; those on the country go before those on one law.

    Raises:
        DataError: A review file is wrong.
    """
    found = {i.id: load_review(review_path(Path(i.path))) for i in assessment.instruments}
    laws = {id: review for id, review in found.items() if review is not None}
    whole = load_review(review_path(manifest)) if manifest else None
    return applied(assessment, whole, laws)
