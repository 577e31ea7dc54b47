"""Processes that do tasks. One that dies takes only its own task with it.

concurrent.futures gives up all tasks when one process dies, and never ends one that hangs.
"""

from __future__ import annotations

import heapq
import multiprocessing
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from mpfcheck.audit.tasks import Outcome, Task, Worker
from mpfcheck.garbage import collect_rarely
from mpfcheck.reading.apart.child import limit_memory

_ATTEMPTS = 2  # a process may have been killed for want of memory that others took
_LOOK = 0.5  # seconds between two looks at the clock

Key = tuple[int, ...]
"""The name of a task; smaller ones are done first."""


class Executor(Protocol):
    """Does tasks somewhere, several at a time."""

    @property
    def wanting(self) -> bool:
        """Whether there is less to do than could be done at once."""

    def submit(self, key: Key, task: Task, /) -> None:
        """Have a task done."""

    def next(self) -> tuple[Key, Outcome]:
        """Wait for a task that is done."""

    def close(self) -> None:
        """Stop at once; what is not done is dropped."""


@dataclass
class _Member:
    process: BaseProcess
    pipe: Connection
    job: _Job | None = None
    since: float = 0.0


@dataclass(order=True)
class _Job:
    key: Key
    task: Task = field(compare=False)
    attempts: int = field(default=0, compare=False)


class Pool:
    """Processes on this machine: `size` of them, each with `megabytes` of memory.

    A task that takes more than `seconds` is given up. `make` makes what does the tasks, in the
    process that does them.
    """

    def __init__(
        self,
        make: Callable[[], Worker],
        size: int,
        *,
        megabytes: int = 4096,
        seconds: float = 3600,
    ) -> None:
        self._make, self._megabytes, self._seconds = make, megabytes, seconds
        # a fork would copy the locks that other threads hold, such as those of the progress display
        self._context = multiprocessing.get_context("spawn")
        self._jobs: list[_Job] = []
        self._done: list[tuple[Key, Outcome]] = []
        self._members = [self._started() for _ in range(size)]

    @property
    def wanting(self) -> bool:
        """Whether there is less to do than could be done at once."""
        return len(self._jobs) < len(self._members)

    def submit(self, key: Key, task: Task) -> None:
        """Have a task done; of those that wait, the one with the smallest key goes first."""
        heapq.heappush(self._jobs, _Job(key, task))

    def next(self) -> tuple[Key, Outcome]:
        """Wait for a task that is done. There must be one that is not."""
        while not self._done:
            self._hand_out()
            pipes: list[Any] = [member.pipe for member in self._members if member.job]
            ready = wait(pipes, timeout=_LOOK)
            for number, member in enumerate(self._members):
                if member.job and member.pipe in ready:
                    self._take(number, member)
                elif member.job and time.monotonic() - member.since > self._seconds:
                    said = f"working on it took more than {self._seconds:.0f} seconds"
                    self._replace(number)
                    self._done.append((member.job.key, Outcome(error=said)))
        self._hand_out()
        return self._done.pop(0)

    def close(self) -> None:
        """End all processes, whatever they are at."""
        for member in self._members:
            _end(member)

    def _hand_out(self) -> None:
        for number, member in enumerate(self._members):
            if member.job is None and self._jobs:
                job = heapq.heappop(self._jobs)
                try:
                    member.pipe.send(job.task)
                except (BrokenPipeError, ConnectionResetError):  # died while idle
                    heapq.heappush(self._jobs, job)
                    self._replace(number)
                else:
                    member.job, member.since = job, time.monotonic()

    def _take(self, number: int, member: _Member) -> None:
        job = member.job
        assert job is not None
        try:
            self._done.append((job.key, member.pipe.recv()))
            member.job = None
        except (EOFError, ConnectionResetError):
            self._replace(number)
            job.attempts += 1
            if job.attempts < _ATTEMPTS:
                heapq.heappush(self._jobs, job)
            else:
                said = "the process that worked on it died, perhaps for want of memory"
                self._done.append((job.key, Outcome(error=said)))

    def _replace(self, number: int) -> None:
        _end(self._members[number])
        self._members[number] = self._started()

    def _started(self) -> _Member:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=serve, args=(theirs, self._make, self._megabytes), daemon=True
        )
        process.start()
        theirs.close()
        return _Member(process, ours)


def serve(pipe: Connection, make: Callable[[], Worker], megabytes: int) -> None:
    """Do the tasks that come through the pipe, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hands out tasks
    limit_memory(megabytes)
    collect_rarely()
    worker = make()
    while True:
        try:
            task = pipe.recv()
            pipe.send(worker.do(task))
        except (EOFError, OSError):  # nobody is left who would want it
            return


def _end(member: _Member) -> None:
    member.pipe.close()
    member.process.kill()
    member.process.join()
