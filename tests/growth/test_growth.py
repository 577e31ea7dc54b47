"""The work of every stage grows as the text does, not with its square.

Work is counted in calls, of Python and of what is written in C: seconds, which also see what
happens inside one call, are in `benchmarks/bench_growth.py`.
"""

from __future__ import annotations

import pytest

from tests.growth.acts import act
from tests.growth.stages import Stages

ARTICLES, TIMES = 50, 4
MOST = 4.3  # times the calls: four is right, a square would be sixteen


@pytest.fixture(scope="module")
def stages():
    return Stages()


@pytest.mark.slow
@pytest.mark.parametrize("again", [False, True], ids=["numbered", "one-article"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_four_times_the_text_takes_about_four_times_the_work(stages, language, again):
    short, long = act(ARTICLES, language, again=again), act(TIMES * ARTICLES, language, again=again)
    list(stages.calls(short, language))  # words are stemmed once, patterns compiled once
    before, after = dict(stages.calls(short, language)), dict(stages.calls(long, language))
    growth = {stage: after[stage] / before[stage] for stage in before}
    assert max(growth.values()) < MOST, growth
