"""Write a page per requirement, with its rules in plain words: `python scripts/rule_pages.py DIR`.

What else lies in DIR as Markdown is taken away, so that no page outlives its requirement.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mpfcheck.reporting.rulepages.markdown import pages
from mpfcheck.rules.framework import load_framework
from mpfcheck.rules.loader import load_ruleset


def main(folder: Path) -> None:
    """Write all pages into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = dict(pages(load_framework(), load_ruleset()))
    for old in set(folder.glob("*.md")) - {folder / name for name in made}:
        old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{len(made)} pages in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
