"""The bytes of an input file, with the errors that keep a file from being opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from mpfcheck.errors import ReadingError


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path, bytes and SHA-256 (hexadecimal)."""

    path: Path
    data: bytes
    sha256: str


def load(path: Path) -> Source:
    """Read the file's bytes. Raises ReadingError when there is no file to read."""
    if path.is_dir():
        raise ReadingError(
            f"{path}: this is a folder, not a file.",
            hint="Name the files in it, for example with a pattern such as FOLDER/*.pdf.",
        )
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadingError(
            f"{path}: there is no such file.",
            hint="Check the spelling and the folder; put a name with spaces in quotes.",
        ) from None
    except OSError as error:
        raise ReadingError(
            f"{path}: the file cannot be opened ({error.strerror or error}).",
            hint="Check that you may read it and that no other program holds it open.",
        ) from error
    if not data.strip(b"\0\t\n\r\f \xef\xbb\xbf"):
        raise ReadingError(
            f"{path}: the file is empty.",
            hint="Fetch or save it again; nothing of the instrument is in it.",
        )
    return Source(path, data, hashlib.sha256(data).hexdigest())
