"""Seconds of matching after annotation, and how they grow with the number of rules.

`python benchmarks/bench_matching.py [LAW...]`: with laws, each is matched as it is; without, the
clauses of the sample laws in one language are repeated to an act of 30,000 words. Rules are added
as copies of those that ship, under requirements of their own, so that they look for the same
concepts as real rules do.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mpfcheck.assessment import Assessor, Options
from mpfcheck.matching import match
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.framework import Requirement
from mpfcheck.model.rule import Pattern, RuleFile

WORDS = 30_000
ADDED = 100  # rules (patterns) added
ROUNDS = 7
SAMPLES = Path(__file__).resolve().parents[1] / "sample_laws"
TEXTS = ("kalombe-code-minier.txt", "altamora-ley-de-mineria.txt", "serranova-codigo-mineiro.txt")


Norms = dict[str, Requirement]


def best(law: AnnotatedInstrument, files: list[RuleFile], norms: Norms) -> float:
    """The least seconds of several rounds, of this process alone."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        match(law, files, norms)
        took.append(time.process_time() - start)
    return min(took)


def more(files: list[RuleFile], count: int) -> tuple[list[RuleFile], dict[str, str]]:
    """The files with `count` patterns more in files of their own, and what each is a copy of."""
    spread = itertools.zip_longest(*(file.patterns for file in files))
    chosen = [p for row in spread for p in row if p is not None and p.element][:count]
    added: dict[str, list[Pattern]] = {}
    for pattern in chosen:
        copy = replace(pattern, requirement=f"{pattern.requirement}-X", id=f"{pattern.id}-x")
        added.setdefault(pattern.requirement, []).append(copy)
    by_id = {file.requirement: file for file in files}
    copies = [
        replace(by_id[id], requirement=f"{id}-X", patterns=tuple(patterns))
        for id, patterns in added.items()
    ]
    return [*files, *copies], {f"{id}-X": id for id in added}


def acts(assessor: Assessor, paths: list[Path]) -> Iterator[tuple[str, AnnotatedInstrument]]:
    """(name, annotated law) of each path, or of the samples repeated to WORDS words."""
    for path in paths:
        yield path.parent.name, assessor.annotate(assessor.read(path))
    if not paths:
        with tempfile.TemporaryDirectory() as folder:
            for name in TEXTS:
                text = (SAMPLES / name).read_text(encoding="utf-8")
                times = -(-WORDS // len(text.split()))
                act = Path(folder) / name
                act.write_text("\n\n".join([text] * times), encoding="utf-8")
                yield f"{times} x {name}", assessor.annotate(assessor.read(act))


def main(paths: list[Path]) -> None:
    """Print one line per law."""
    assessor = Assessor(Options())
    files = list(assessor.rules.files)
    norms = {r.id: r for r in assessor.framework.requirements}
    larger, copied = more(files, ADDED)
    norms |= {id: replace(norms[original], id=id) for id, original in copied.items()}
    patterns = sum(len(file.patterns) for file in files)
    print(f"{patterns} patterns; {ADDED} added")
    print(f"{'words':>7} {'clauses':>8} {'match':>8} {'with more':>9} {'growth':>7}  law")
    for name, law in acts(assessor, paths):
        words = sum(len(c.text.split()) for c in law.instrument.clauses)
        plain, grown = best(law, files, norms), best(law, larger, norms)
        clauses = len(law.instrument.clauses)
        growth = grown / plain - 1
        print(f"{words:7,} {clauses:8,} {plain:7.3f}s {grown:8.3f}s {growth:7.1%}  {name}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
