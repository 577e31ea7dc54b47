"""How the time of each stage grows with the text: `python benchmarks/bench_growth.py [TIMES]`.

An act of 200 articles against one TIMES (4) times as long, in processor seconds, per language; each
also with its numbers lost, all text in one article.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.growth.acts import ARTICLES, act
from tests.growth.stages import Stages

SHORT = 200


def main(times: int) -> None:
    """Print one line per stage and act."""
    stages = Stages()
    print(f"{'short':>8} {'long':>8} {'growth':>7}  stage")
    for language in ARTICLES:
        for again in (False, True):
            list(stages.seconds(act(SHORT, language, again=again), language))
            short = dict(stages.seconds(act(SHORT, language, again=again), language))
            for stage, took in stages.seconds(act(times * SHORT, language, again=again), language):
                kind = "one article" if again else f"{SHORT} articles"
                growth = took / short[stage]
                print(f"{short[stage]:8.3f} {took:8.3f} {growth:7.2f}  {stage} {language}, {kind}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
