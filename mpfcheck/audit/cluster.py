"""Tasks done by the workers of a Dask cluster, on other machines.

Workers may die and come back: a task whose worker died goes to another one. Each does one task at a
time (`dask worker --nthreads 1`), since the libraries that read laws are not made for threads.
"""

from __future__ import annotations

import queue
from pathlib import Path
from typing import Any

from mpfcheck.assessment.options import Options
from mpfcheck.audit.pool import Key
from mpfcheck.audit.tasks import Outcome, Task, Worker
from mpfcheck.errors import UsageError

_RETRIES = 3
_PATIENCE = "10s"
_AHEAD = 4  # tasks that are handed out per core; more than one, so that no core waits for the next


class Cluster:
    """The workers that a scheduler knows."""

    def __init__(self, address: str, options: Options, folder: Path, files: str = "") -> None:
        """Connect to the scheduler at `address` ("tcp://10.0.0.1:8786").

        `folder` and `files` are as `Worker` has them.
        Raises UsageError if nobody answers there, or dask.distributed is not installed.
        """
        try:
            import distributed
        except ImportError as error:
            raise UsageError(
                "--scheduler needs dask.distributed.",
                hint="Install it: pip install 'mpfcheck[cluster]'",
            ) from error
        try:
            client: Any = distributed.Client
            self._client = client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(
                f"There is no scheduler at {address}.",
                hint="Start one with `dask scheduler`; it prints its address.",
            ) from error
        self._setting = (options, folder, files)
        self._futures: dict[Key, Any] = {}
        self._done: queue.SimpleQueue[Key] = queue.SimpleQueue()

    @property
    def wanting(self) -> bool:
        """Whether there is less to do than could be done at once."""
        info = self._client.scheduler_info(n_workers=-1)["workers"].values()
        cores = sum(worker["nthreads"] for worker in info)
        return bool(len(self._futures) < _AHEAD * max(cores, 1))

    def submit(self, key: Key, task: Task) -> None:
        """Have a task done; those with small keys go first."""
        future = self._client.submit(
            _do, *self._setting, task, pure=False, retries=_RETRIES, priority=-key[0]
        )
        self._futures[key] = future
        future.add_done_callback(lambda _: self._done.put(key))

    def next(self) -> tuple[Key, Outcome]:
        """Wait for a task that is done."""
        key = self._done.get()
        future = self._futures.pop(key)
        if future.status == "finished":
            return key, future.result()
        error = future.exception()
        return key, Outcome(error=f"no worker could do it: {type(error).__name__}: {error}")

    def close(self) -> None:
        """Take back what is not done, and leave the cluster to others."""
        self._client.cancel(list(self._futures.values()), force=True)
        self._client.close()


def _do(options: Options, folder: Path, files: str, task: Task) -> Outcome:
    """Do a task in a process of the cluster; what it loads for one run, it keeps for the next."""
    from distributed import get_worker

    place = get_worker()
    held: dict[Any, Worker] = place.__dict__.setdefault("mpfcheck", {})
    setting = (options, folder, files)
    if setting not in held:
        held.clear()
        held[setting] = Worker(options, folder, files)
    return held[setting].do(task)
