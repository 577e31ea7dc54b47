"""The program's own processes look for garbage rarely; those that import it are left alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

_REPORT = "import atexit, gc, sys; atexit.register(lambda: print(gc.get_threshold()[0])); "


@pytest.mark.parametrize(
    ("work", "rarely"),
    [
        ("sys.argv = ['mpfcheck', '--version']; from mpfcheck.cli import main; main()", True),
        ("import mpfcheck.cli, mpfcheck.assessment, mpfcheck.reading", False),
    ],
)
def test_garbage_is_sought_rarely_in_the_programs_own_process(work, rarely):
    done = subprocess.run(
        [sys.executable, "-c", _REPORT + work], check=False, capture_output=True, text=True
    )
    assert (int(done.stdout.split()[-1]) > 700) is rarely
