"""Tests have caches of their own, never that of the user, and no test is timed by the clock."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A first example that loads a library is slow on a busy machine; speed is for benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def cache_of_the_session(tmp_path_factory):
    """For what is set up for several tests; commands that are started see it too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPFCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def cache_of_the_test(tmp_path_factory, monkeypatch, cache_of_the_session):
    """Empty at first: a test that puts something in the place of reading wants it to be used."""
    monkeypatch.setenv("MPFCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
