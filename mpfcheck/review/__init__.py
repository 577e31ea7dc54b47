"""Review by counsel: decisions kept beside the law, applied to every later run, never lost."""

from mpfcheck.review.apply import applied
from mpfcheck.review.bundle import is_reviewed, with_reviews
from mpfcheck.review.files import load_review, review_path, save_review

__all__ = [
    "applied",
    "is_reviewed",
    "load_review",
    "review_path",
    "save_review",
    "with_reviews",
]
