"""The command line, run inside this process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import norms


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def mpfcheck(monkeypatch, capsys):
    """Call the command line with arguments, as the shell would."""

    def run(*arguments: object) -> Ran:
        from mpfcheck.cli import main

        monkeypatch.setattr("sys.argv", ["mpfcheck", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        code = left.value.code
        return Ran(code if isinstance(code, int) else 1, captured.out, captured.err)

    return run


@pytest.fixture
def check(mpfcheck):
    """Check files against the small framework of the tests."""

    def run(*arguments: object) -> Ran:
        return mpfcheck("check", *norms.OPTIONS, *arguments)

    return run


@pytest.fixture
def bill(tmp_path, monkeypatch):
    """A short act in our own words, in the working folder."""
    monkeypatch.chdir(tmp_path)
    file = Path("bill.txt")
    file.write_text(BILL, encoding="utf-8")
    return file


BILL = """AN ACT to provide for mining by hand in Talvania

PART I
PRELIMINARY

1. This Act may be cited as the Artisanal Mining Act.

2. In this Act, "artisanal licence" means a licence for artisanal mining granted under section 4.

PART II
LICENCES

3. No person shall mine gold without an artisanal licence or a mining lease granted by the Minister.

4. (1) The Minister shall grant an artisanal licence to any citizen who applies for it.
(2) An artisanal licence shall be valid for five years and may be renewed.

PART III
MERCURY

5. (1) No holder of an artisanal licence shall use mercury to recover gold.
(2) The holder of an artisanal licence shall -
(a) keep tailings away from rivers; and
(b) fill every pit that is no longer worked.

6. A person who contravenes section 5 commits an offence and is liable to a fine.
"""
