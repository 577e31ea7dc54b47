"""The time of every stage grows as the text does, not with its square."""

from __future__ import annotations

import pytest

from tests.growth.acts import act
from tests.growth.stages import Stages

ARTICLES, TIMES = 100, 4
MOST = 6.0  # times the processor's time, where four is right and a square would be sixteen


@pytest.fixture(scope="module")
def stages():
    return Stages()


@pytest.mark.slow
@pytest.mark.parametrize("again", [False, True], ids=["numbered", "one-article"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_four_times_the_text_takes_about_four_times_as_long(stages, language, again):
    short, long = act(ARTICLES, language, again=again), act(TIMES * ARTICLES, language, again=again)
    list(stages.seconds(short, language))  # words are stemmed once, patterns compiled once
    before, after = dict(stages.seconds(short, language)), dict(stages.seconds(long, language))
    growth = {stage: after[stage] / before[stage] for stage in before}
    assert max(growth.values()) < MOST, growth
