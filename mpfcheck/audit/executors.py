"""Who does the tasks of an audit: processes here, or a cluster."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mpfcheck.assessment.options import Options
from mpfcheck.audit.pool import Executor, Pool
from mpfcheck.audit.tasks import Worker


def executor(
    options: Options,
    folder: Path,
    files: str = "",
    *,
    scheduler: str | None,
    workers: int,
    megabytes: int,
) -> Executor:
    """The cluster of `scheduler`, or without one `workers` processes with `megabytes` each.

    `folder` and `files` are as `Worker` has them.
    """
    if scheduler is None:
        return Pool(partial(Worker, options, folder, files), workers, megabytes=megabytes)
    from mpfcheck.audit.cluster import Cluster

    return Cluster(scheduler, options, folder, files)
