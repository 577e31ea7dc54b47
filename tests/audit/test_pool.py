"""A process that dies, hangs or grows takes only its own task with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from mpfcheck.audit.pool import Pool
from mpfcheck.audit.tasks import Outcome, Read
from mpfcheck.model.country import InstrumentEntry
from tests.audit.workers import Odd


@pytest.fixture
def done(tmp_path):
    def run(*names, seconds=60.0):
        pool = Pool(partial(Odd, tmp_path), 1, seconds=seconds)
        try:
            for number, name in enumerate(names):
                pool.submit((number,), Read(InstrumentEntry(Path(name), "")))
            return dict(pool.next() for _ in names)
        finally:
            pool.close()

    return run


def test_small_keys_go_first(done):
    assert list(done("a", "b", "c")) == [(0,), (1,), (2,)]


def test_a_process_that_dies_once_is_followed_by_another(done, tmp_path):
    assert done("dies-once", "b") == {(0,): Outcome("dies-once"), (1,): Outcome("b")}
    assert len({path.name.partition("-")[2] for path in tmp_path.iterdir()}) == 2


def test_a_task_that_kills_is_given_up(done):
    outcomes = done("dies", "b")
    assert "died" in outcomes[0,].error
    assert outcomes[1,] == Outcome("b")


@pytest.mark.slow
def test_a_task_that_hangs_is_given_up(done):
    outcomes = done("hangs", "b", seconds=4.0)
    assert "more than 4 seconds" in outcomes[0,].error
    assert outcomes[1,] == Outcome("b")


def test_memory_is_limited(done):
    assert done("grows", "b") == {(0,): Outcome(error="memory"), (1,): Outcome("b")}
