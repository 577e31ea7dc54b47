"""What goes wrong during an audit costs the work in hand, and nothing that was done."""

from __future__ import annotations

import hashlib
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from mpfcheck.assessment import Options
from mpfcheck.audit.manifest import load_audit
from mpfcheck.audit.question import head_of
from mpfcheck.audit.run import run_audit
from mpfcheck.audit.store import Store
from mpfcheck.audit.tasks import Read, Worker
from mpfcheck.cache import Cache
from mpfcheck.rules.framework import load_framework
from tests import norms
from tests.e2e.command import COMMAND

TABLES = ("countries", "instruments", "findings", "evidence")


class Silent:
    """Watches and says nothing."""

    def began(self, *_):
        pass

    def read(self, *_):
        pass

    def ended(self, *_):
        pass


class Inline:
    """Does tasks in this process, one after the other; `before` is called with each."""

    def __init__(self, worker, before=lambda _: None):
        self.worker, self.before, self.tasks = worker, before, []

    @property
    def wanting(self):
        return not self.tasks

    def submit(self, key, task):
        self.tasks.append((key, task))

    def next(self):
        key, task = self.tasks.pop(0)
        self.before(task)
        return key, self.worker.do(task)


@pytest.fixture
def options(tmp_path):
    return Options(
        rules_dir=norms.RULES, framework_file=norms.FRAMEWORK, cache=Cache(tmp_path / "cache")
    )


@pytest.fixture
def run(folder, options):
    """Run the audit in this process."""
    framework = load_framework(norms.FRAMEWORK)
    audit = load_audit(folder, framework.facts)

    def run(path, before=lambda _: None):
        executor = Inline(Worker(options, folder), before)
        with Store(path, create=True) as store:
            head = head_of(audit, options, framework)
            return run_audit(audit, head, store, executor, Silent(), clock=lambda: "now")

    return run


def tables(path, run=1):
    """All that the store holds of a run, but for its number and times."""
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {
            name: sorted(
                row[1:] for row in db.execute(f"SELECT * FROM {name} WHERE run = ?", (run,))
            )
            for name in TABLES
        }


def states(path):
    with sqlite3.connect(path) as db:
        return db.execute("SELECT id, state FROM runs ORDER BY id").fetchall()


def test_a_run_that_is_broken_off_is_taken_up(run, tmp_path, options):
    run(tmp_path / "whole.sqlite")
    options.cache.clear()
    seen = []

    def broken_off(task):
        seen.append(task)
        if len(seen) == 6:
            raise KeyboardInterrupt

    store = tmp_path / "store.sqlite"
    with pytest.raises(KeyboardInterrupt):
        run(store, broken_off)
    assert states(store) == [(1, "unfinished")]
    assert run(store).resumed == 1
    assert states(store) == [(1, "done")]
    assert tables(store) == tables(tmp_path / "whole.sqlite")


def test_a_full_disk_loses_nothing_that_was_done(run, tmp_path, monkeypatch):
    run(tmp_path / "whole.sqlite")
    store = tmp_path / "store.sqlite"
    opened = Store.__init__

    def small(self, path, *, create=False):
        opened(self, path, create=create)
        pages = self._db.execute("PRAGMA page_count").fetchone()[0]
        self._db.execute(f"PRAGMA max_page_count = {pages}")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "__init__", small)
        with pytest.raises(Exception, match="disk is full") as raised:
            run(store)
    assert "give the command again" in raised.value.hint
    kept = len(tables(store)["countries"])
    assert run(store).resumed == kept
    assert tables(store) == tables(tmp_path / "whole.sqlite")


def test_damaged_cache_entries_change_nothing(run, tmp_path, options):
    run(tmp_path / "first.sqlite")
    entries = list(options.cache.folder.glob("*/*/*"))
    assert entries
    for entry in entries:
        entry.write_bytes(entry.read_bytes()[:-7])
    run(tmp_path / "second.sqlite")
    assert tables(tmp_path / "second.sqlite") == tables(tmp_path / "first.sqlite")


def test_a_file_that_changes_is_recorded_as_it_was_read(run, tmp_path, folder):
    text = "1. This Act was changed after the run had begun. Mercury is prohibited.\n"

    def changed(task):
        if isinstance(task, Read) and task.entry.file.parent.name == "sr":
            task.entry.file.write_text(text)

    store = tmp_path / "store.sqlite"
    run(store, changed)
    assert hashlib.sha256(text.encode()).hexdigest() in str(tables(store)["instruments"])
    run(tmp_path / "again.sqlite")
    assert tables(tmp_path / "again.sqlite") == tables(store)


def test_a_file_that_goes_away_is_a_failure_of_that_file(run, tmp_path, folder):
    def gone(task):
        if isinstance(task, Read) and task.entry.file.name == "rules.txt":
            task.entry.file.unlink()

    assert [what for what, _ in run(tmp_path / "s.sqlite", gone).failures] == ["tl/rules.txt"]


def started(folder, store):
    arguments = ["audit", "run", *norms.OPTIONS, folder, "--workers", 2, "--store", store]
    return subprocess.Popen(
        [str(part) for part in (COMMAND, *arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.slow
def test_killed_twenty_times_and_resumed(run, folder, tmp_path, monkeypatch):
    run(tmp_path / "whole.sqlite")
    chance = random.Random(7)
    begun = time.monotonic()
    assert started(folder, tmp_path / "timed.sqlite").wait(120) == 0
    takes = time.monotonic() - begun
    for number in range(20):
        store = tmp_path / f"{number}.sqlite"
        monkeypatch.setenv("MPFCHECK_CACHE", str(tmp_path / f"cache-{number}"))
        process = started(folder, store)
        time.sleep(chance.uniform(0.1, 1.0) * takes)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert started(folder, store).wait(120) == 0
        first, *further = states(store)
        assert first == (1, "done")
        assert further in ([], [(2, "done")])  # the kill may have come when all was done
        assert tables(store) == tables(tmp_path / "whole.sqlite")


@pytest.mark.slow
def test_two_audits_at_once_on_one_store(run, folder, tmp_path):
    run(tmp_path / "whole.sqlite")
    store = tmp_path / "store.sqlite"
    both = [started(folder, store) for _ in range(2)]
    assert [process.wait(120) for process in both] == [0, 0]
    assert states(store) == [(1, "done"), (2, "done")]
    assert tables(store, 1) == tables(store, 2) == tables(tmp_path / "whole.sqlite")


@pytest.mark.slow
def test_ctrl_c_stops_cleanly(folder, tmp_path):
    process = started(folder, tmp_path / "store.sqlite")
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
    assert process.returncode in (130, 0)


@pytest.mark.slow
def test_a_cluster_whose_worker_dies(run, folder, tmp_path):
    pytest.importorskip("distributed")
    run(tmp_path / "whole.sqlite")
    contact = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli."]

    def start(which, *arguments):
        command = [*dask[:-1], dask[-1] + which, "--scheduler-file", str(contact), *arguments]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def worker():
        return start("dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard")

    members = [start("dask_scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1")]
    try:
        _wait_for(contact)
        address = json.loads(contact.read_text())["address"]
        members += [worker(), worker()]
        store = tmp_path / "store.sqlite"
        arguments = [
            "audit",
            "run",
            *norms.OPTIONS,
            folder,
            "--scheduler",
            address,
            "--store",
            store,
        ]
        audit = subprocess.Popen([str(part) for part in (COMMAND, *arguments, "--no-cache")])
        _wait_for(store)
        time.sleep(3)
        members[1].kill()
        members.append(worker())
        assert audit.wait(180) == 0
        assert tables(store) == tables(tmp_path / "whole.sqlite")
    finally:
        for member in members:
            member.kill()
            member.wait()


def _wait_for(file):
    end = time.monotonic() + 60
    while not (file.exists() and file.stat().st_size):
        assert time.monotonic() < end, f"{file} did not come"
        time.sleep(0.1)


def test_files_from_elsewhere_are_read_as_if_they_were_here(folder, options):
    pytest.importorskip("fsspec")
    entry = load_audit(folder, ()).countries[0].instruments[0]
    here = Worker(options, folder).do(Read(entry))
    options.cache.clear()
    assert Worker(options, folder, f"file://{folder}/").do(Read(entry)) == here
    assert here.value is not None


def test_a_file_that_cannot_be_fetched_is_a_failure_of_that_file(folder, options):
    pytest.importorskip("fsspec")
    entry = load_audit(folder, ()).countries[0].instruments[0]
    outcome = Worker(options, folder, "memory://nowhere").do(Read(entry))
    assert "cannot be fetched from memory://nowhere" in outcome.error
