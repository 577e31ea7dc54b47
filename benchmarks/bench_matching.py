"""Seconds of matching after annotation, and how they grow with the number of rules.

`python benchmarks/bench_matching.py [LAW...]`: with laws, each is matched as it is; without, the
clauses of the sample laws in one language are repeated to an act of 30,000 words. Rules are added
as copies of those that ship, for the elements that they are about, so that they look for the same
concepts and find as much as real rules do. (The elements are the framework's: rules do not add to
them.) They are taken evenly from all: the first of each element find most.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mpfcheck.assessment import Assessor, Options
from mpfcheck.garbage import collect_rarely
from mpfcheck.matching import match
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.framework import Requirement
from mpfcheck.model.rule import RuleFile

WORDS = 30_000
ADDED = 100  # rules (patterns) added
ROUNDS = 15
SAMPLES = Path(__file__).resolve().parents[1] / "sample_laws"
TEXTS = ("kalombe-code-minier.txt", "altamora-ley-de-mineria.txt", "serranova-codigo-mineiro.txt")


Norms = dict[str, Requirement]


def least(law: AnnotatedInstrument, sets: list[list[RuleFile]], norms: Norms) -> list[float]:
    """The least seconds of this process for each set of rules, of several rounds by turns."""
    took: list[list[float]] = [[] for _ in sets]
    for _ in range(ROUNDS):
        for files, times in zip(sets, took, strict=True):
            start = time.process_time()
            match(law, files, norms)
            times.append(time.process_time() - start)
    return [min(times) for times in took]


def more(files: list[RuleFile], count: int) -> list[RuleFile]:
    """The files with `count` patterns more: copies, taken evenly from all patterns of elements."""
    patterns = [p for file in files for p in file.patterns if p.element]
    chosen = {id(patterns[i * len(patterns) // count]) for i in range(count)}
    return [
        replace(
            file,
            patterns=(
                *file.patterns,
                *(replace(p, id=f"{p.id}-x") for p in file.patterns if id(p) in chosen),
            ),
        )
        for file in files
    ]


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
    collect_rarely()  # as the command does
    assessor = Assessor(Options())
    files = list(assessor.rules.files)
    norms = {r.id: r for r in assessor.framework.requirements}
    larger = more(files, ADDED)
    patterns = sum(len(file.patterns) for file in files)
    print(f"{patterns} patterns; {ADDED} added")
    print(f"{'words':>7} {'clauses':>8} {'match':>8} {'with more':>9} {'growth':>7}  law")
    for name, law in acts(assessor, paths):
        words = sum(len(c.text.split()) for c in law.instrument.clauses)
        plain, grown = least(law, [files, larger], norms)
        clauses = len(law.instrument.clauses)
        growth = grown / plain - 1
        print(f"{words:7,} {clauses:8,} {plain:7.3f}s {grown:8.3f}s {growth:7.1%}  {name}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
