"""Which of many candidate numbers are the real ones: the chain that counts on best."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

from mpfcheck.structure.numbers import ArticleKey

_GAP = 0.7  # cost of any missing number
_EACH = 0.02  # cost of each missing number
_SKIP = 0.001  # cost of each candidate passed over: of two equal chains the denser one is better


class _BestBefore:
    """The best chain that ends below a rank (a Fenwick tree for prefix maxima)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int]] = [(float("-inf"), -1)] * (size + 1)

    def put(self, rank: int, score: float, node: int) -> None:
        at = rank + 1
        while at < len(self._best):
            self._best[at] = max(self._best[at], (score, node))
            at += at & -at

    def below(self, rank: int) -> tuple[float, int]:
        best, at = (float("-inf"), -1), rank
        while at > 0:
            best = max(best, self._best[at])
            at -= at & -at
        return best


def best_chain(
    keys: Sequence[ArticleKey], weights: Sequence[float], passing: Sequence[float] = ()
) -> list[int]:
    """Indices of the candidates that together form the best rising sequence of numbers.

    Weights are gained, missing numbers cost, and so does each candidate that is passed over
    (`passing`, little by default); what lies before the first and behind the last is free.
    The time grows with n log n.
    """
    if not keys:
        return []
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    tree = _BestBefore(len(ranks))
    by_major: dict[int, tuple[float, int]] = {}
    by_exact: dict[int, list[tuple[ArticleKey, float, int]]] = {}
    scores: list[float] = []
    previous: list[int] = []
    passed = 0.0  # cost of all candidates before this one
    for node, (key, weight) in enumerate(zip(keys, weights, strict=True)):
        score, before = tree.below(ranks[key])
        options = [(score - _GAP - _EACH * key[0], before)]
        if key[0] - 1 in by_major:
            options.append(by_major[key[0] - 1])
        same = by_exact.setdefault(key[0], [])
        lower = bisect_right(same, (key, float("-inf"), -1))
        if lower:
            options.append(max((s, n) for _, s, n in same[max(0, lower - 40) : lower]))
        gained, before = max(options)
        gained, before = max((gained - passed, before), (-_EACH * max(0, key[0] - 1), -1))
        scores.append(gained + weight)
        previous.append(before)
        passed += passing[node] if passing else _SKIP
        kept = gained + weight + passed
        tree.put(ranks[key], kept + _EACH * key[0], node)
        by_major[key[0]] = max(by_major.get(key[0], (float("-inf"), -1)), (kept, node))
        insort(same, (key, kept, node))
    at = max(range(len(scores)), key=scores.__getitem__)
    chain = []
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]
