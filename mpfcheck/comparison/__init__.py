"""Two laws, or two versions of one, compared by what they require and clause by clause."""

from mpfcheck.comparison.compare import Side, compare

__all__ = ["Side", "compare"]
