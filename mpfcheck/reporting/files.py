"""Writing a report to a file so that what stood there before is never damaged."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from mpfcheck.errors import UsageError


def check_writable(path: Path) -> None:
    """Raise UsageError if a report could not be written to `path`, before the work is done."""
    if path.is_dir():
        raise UsageError(
            f"{path} is a folder, not a file.", hint=f"Give a file name, such as {path}/report.json"
        )
    folder = _target(path).parent
    if not folder.is_dir():
        raise UsageError(
            f"Cannot write {path}: the folder {folder} does not exist.",
            hint="Make the folder first, or give another --output.",
        )
    if not os.access(folder if not _is_device(path) else path, os.W_OK):
        raise _not_writable(path, "no permission to write there")


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8", errors="replace"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path`: to a temporary file beside it, which then takes its name.

    Whatever fails, `path` holds either all of the new data or what it held before. Raises
    UsageError if the folder is missing or cannot be written to.
    """
    check_writable(path)
    try:
        if _is_device(path):
            path.write_bytes(data)
        else:
            _replace(_target(path), data)
    except OSError as error:
        raise _not_writable(path, error.strerror or str(error)) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _target(path: Path) -> Path:
    """Where a link points: the file is replaced, not the link."""
    return path.resolve() if path.is_symlink() else path


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or what the user's umask gives to a new one."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _not_writable(path: Path, reason: str) -> UsageError:
    return UsageError(f"Cannot write {path}: {reason}.", hint="Give another --output.")
