"""Review by counsel: decisions kept beside the law, applied to every later run, never lost."""

from mpfcheck.review.apply import applied
from mpfcheck.review.files import load_review, review_path, save_review

__all__ = ["applied", "load_review", "review_path", "save_review"]
