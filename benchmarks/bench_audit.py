"""How fast audits are: per core, with more processes, warm, and as the number of laws grows.

    python benchmarks/bench_audit.py [FOLDER] [--copies 1 4 16] [--workers 1 2]

FOLDER holds laws (default: sample_laws). Each copy of a law has bytes of its own, so that none is
found in the cache. Prints seconds of the clock and of the processor; on a machine with other work
the latter say more.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENDINGS = {".pdf", ".txt", ".html", ".docx"}


@dataclass(frozen=True)
class Cost:
    """Of one run: seconds of the clock and of the processor, and the largest process in MiB."""

    clock: float
    processor: float
    memory: float


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_laws")
    parser.add_argument("--copies", nargs="*", type=int, default=[1, 4, 16])
    parser.add_argument("--workers", nargs="*", type=int, default=[1, 2])
    asked = parser.parse_args()
    laws = sorted(p for p in asked.folder.rglob("*") if p.suffix in ENDINGS)
    originals = {p.parent for p in laws if p.stem == "original"}
    laws = [p for p in laws if p.parent not in originals or p.stem == "original"]
    for workers in asked.workers:
        for copies in asked.copies:
            with tempfile.TemporaryDirectory() as folder:
                count = _laid_out(laws, Path(folder) / "laws", copies)
                for state in ("cold", "warm"):
                    cost = _run(Path(folder), workers)
                    _tell(Path(folder), cost, workers, count, state)


def _laid_out(laws: list[Path], folder: Path, copies: int) -> int:
    """A country per law and copy; its number of instruments."""
    lines = ["countries:"]
    for number, (copy, law) in enumerate((c, law) for c in range(copies) for law in laws):
        code = chr(65 + number // 26 % 26) + chr(65 + number % 26)
        target = folder / f"{number}" / f"{law.parent.name}{law.suffix}"
        target.parent.mkdir(parents=True)
        shutil.copy(law, target)
        with target.open("ab") as file:
            file.write(b"\n" * copy)
        lines += [f"  - country: {code}", f"    name: '{number}'", "    instruments:"]
        lines += [f"      - {{file: '{target.relative_to(folder)}', kind: act}}"]
    (folder / "audit.yaml").write_text("\n".join(lines))
    return len(laws) * copies


def _run(folder: Path, workers: int) -> Cost:
    command = [str(Path(sys.executable).with_name("mpfcheck")), "audit", "run"]
    arguments = [str(folder / "laws"), "--workers", str(workers)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    environment = {**os.environ, "MPFCHECK_CACHE": str(folder / "cache")}
    subprocess.run([*command, *arguments], env=environment, check=False, capture_output=True)
    clock = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock, spent, after.ru_maxrss / 1024)


def _tell(folder: Path, cost: Cost, workers: int, count: int, state: str) -> None:
    from mpfcheck.audit.export import table
    from mpfcheck.audit.store import Store

    with Store(folder / "laws" / "audit.sqlite") as store:
        rows = table(store, "instruments", 1)
    words = sum(_words(folder, row["path"]) for row in rows if row["state"] == "read")
    pages = sum(row["pages"] for row in rows)
    failed = sum(row["state"] == "failed" for row in rows)
    print(
        f"{workers} workers  {count:4} laws  {pages:5} pages  {state}  "
        f"{cost.clock:7.1f} s  {cost.processor:7.1f} s processor  "
        f"{1000 * cost.processor / count:6.0f} ms/law  {pages / cost.processor:6.1f} pages/s/core  "
        f"{words / cost.processor:7.0f} words/s/core  "
        f"{cost.memory:5.0f} MiB  {failed} failed",
        flush=True,
    )


def _words(folder: Path, path: str) -> int:
    """Words of a law, as the cache has it."""
    from mpfcheck.assessment.law import read_law, shipped_languages
    from mpfcheck.cache import Cache

    cache = Cache(folder / "cache")
    law = read_law(folder / "laws" / path, languages=shipped_languages(), cache=cache)
    return sum(len(clause.text.split()) for clause in law.instrument.clauses)


if __name__ == "__main__":
    main()
