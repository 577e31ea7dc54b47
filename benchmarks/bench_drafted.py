"""How much of what legislators may write is found: `python benchmarks/bench_drafted.py [FOLDER]`.

FOLDER (tests/gold/drafted) holds short clauses that drafters who had not seen the program wrote for
each element and language, with the strength that a lawyer gives them. Per theme and language: how
many of those that count in full, and of those that only touch the element, are found and with the
same strength, and how many near misses are taken for evidence.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from mpfcheck.assessment.rule_tests import asked_of, preparer, run_test
from mpfcheck.model.evidence import Strength
from mpfcheck.model.rule import RuleTest
from mpfcheck.rules.framework import load_framework
from mpfcheck.rules.loader import load_ruleset

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "gold" / "drafted"


@dataclass(frozen=True)
class Drafted:
    """A drafted clause: its theme and language, what a lawyer says of it, what was found."""

    theme: str
    language: str
    expected: str
    also: str
    got: str

    @property
    def same(self) -> bool:
        """Whether the strength is one that the drafter accepts."""
        return self.got in (self.expected, self.also)


def drafted(folder: Path) -> Iterator[Drafted]:
    """Run every clause of `folder` through structure, language and matching."""
    ruleset, norms = load_ruleset(), load_framework()
    prepare = preparer(ruleset)
    files = {file.requirement: (file, asked_of(file, ruleset)) for file in ruleset.files}
    for path in sorted(folder.glob("*/*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            requirement, _, element = entry["element"].rpartition(".")
            file, beside = files[requirement]
            expected = Strength(entry["expect"])
            test = RuleTest(path.stem, entry["text"], {element: expected})
            failures = run_test(file, test, norms.by_id, prepare, beside)
            got = failures[0].got if failures else expected.value
            also = entry.get("also", "")
            yield Drafted(path.parent.name, path.stem, expected.value, also, got)


def counted(clauses: list[Drafted]) -> dict[str, tuple[int, int]]:
    """(right, of how many) for each figure."""
    by: dict[str, list[Drafted]] = {s: [] for s in ("full", "weak", "none")}
    for one in clauses:
        by[one.expected].append(one)
    figures = {}
    for strength in ("full", "weak"):
        those = by[strength]
        found = sum(c.got != "none" or c.also == "none" for c in those)
        figures[f"{strength} found"] = (found, len(those))
        figures[f"{strength} same"] = (sum(c.same for c in those), len(those))
    figures["none taken"] = (sum(not c.same for c in by["none"]), len(by["none"]))
    return figures


def main(folder: Path) -> None:
    """Print one line per theme and language, then one over all."""
    clauses = list(drafted(folder))
    groups = Counter((c.theme, c.language) for c in clauses)
    print(f"{len(clauses):,} clauses")
    for group in sorted(groups):
        _line(" ".join(group), [c for c in clauses if (c.theme, c.language) == group])
    for language in sorted({c.language for c in clauses}):
        _line(language, [c for c in clauses if c.language == language])
    _line("all", clauses)


def _line(name: str, clauses: list[Drafted]) -> None:
    shares = "  ".join(
        f"{figure} {right / of:.2f} of {of}"
        for figure, (right, of) in counted(clauses).items()
        if of
    )
    print(f"{name:20} {shares}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
