"""A folder with laws of three invented countries, and the command line."""

from __future__ import annotations

import pytest

from tests.cli.conftest import BILL, mpfcheck

__all__ = ["folder", "mpfcheck"]

MANIFEST = """title: The region
countries:
  - country: TL
    name: Talvania
    instruments:
      - {file: tl/act.txt, kind: act, title: The Artisanal Mining Act}
      - {file: tl/rules.txt, kind: regulation}
  - country: SR
    name: Serranova
    instruments:
      - {file: sr/act.txt, kind: act}
  - country: AM
    name: Altamora
    instruments:
      - {file: am/act.txt, kind: act}
"""


@pytest.fixture
def folder(tmp_path):
    """Four laws, differing in a few words."""
    laws = tmp_path / "laws"
    for number, name in enumerate(("tl/act", "tl/rules", "sr/act", "am/act")):
        path = laws / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        changed = BILL.replace("five years", f"{number + 2} years").replace("Talvania", name)
        if name == "sr/act":
            changed = changed.replace("No holder of an artisanal licence shall", "Anybody may")
        path.write_text(changed, encoding="utf-8")
    (laws / "audit.yaml").write_text(MANIFEST, encoding="utf-8")
    return laws
