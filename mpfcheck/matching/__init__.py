"""Which clauses are evidence for which element: rules applied to an annotated instrument."""

from mpfcheck.matching.match import Matches, balanced, match

__all__ = ["Matches", "balanced", "match"]
