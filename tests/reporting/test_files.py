"""A report is written whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from mpfcheck.errors import UsageError
from mpfcheck.reporting.files import check_writable, write_text


def test_a_new_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_text(tmp_path / "report.json", "é\n")
    assert (tmp_path / "report.json").read_bytes() == "é\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    write_text(target, "new")
    assert target.read_text(encoding="utf-8") == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_stood_there_stays_when_writing_fails(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="No space left on device"):
        write_text(target, "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_what_stood_there_stays_when_the_user_interrupts(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_text(target, "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_text(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "new"


def test_a_pipe_is_written_to(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write_text(pipe, "through")
    reader.join(timeout=10)
    assert got == ["through"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing/report.txt", "the folder .*missing does not exist"),
        ("report.txt/inside.txt", "the folder .*report.txt does not exist"),
        (".", "is a folder, not a file"),
    ],
)
def test_an_impossible_place_is_told_before_the_work(tmp_path, name, message):
    (tmp_path / "report.txt").write_text("old", encoding="utf-8")
    with pytest.raises(UsageError, match=message) as raised:
        check_writable(tmp_path / name)
    assert raised.value.hint


def test_a_place_without_permission_is_told_before_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # as root everything can be written to
    with pytest.raises(UsageError, match="no permission to write there"):
        check_writable(tmp_path / "report.txt")


def test_a_relative_name_is_written_in_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_text(Path("report.txt"), "here")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "here"
