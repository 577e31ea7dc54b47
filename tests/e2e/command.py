"""The installed command, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("mpfcheck")
REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "sample_laws" / "talvania-mines-and-minerals-bill.pdf"


def run(
    *arguments: object,
    cwd: Path,
    command: tuple[object, ...] = (COMMAND,),
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run mpfcheck in the folder `cwd` and capture what it prints."""
    inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FORCE_COLOR")}
    return subprocess.run(
        [str(part) for part in (*command, *arguments)],
        cwd=cwd,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
