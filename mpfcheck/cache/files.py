"""The folder of a cache: one file per entry, checked when it is read.

An entry is compressed JSON behind its SHA-256: JSON, since a pickle could run code that somebody
else has put there; the checksum, since a torn or damaged entry must be computed anew and not
believed.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "MPFCHECK_CACHE"
_MAGIC = b"mpfcheck 1 "
_SUFFIX = ".entry"
_DIGEST = 64  # hexadecimal digits


def default_folder() -> Path:
    """Where the cache of this user lies: MPFCHECK_CACHE, or what the system has for caches."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("mpfcheck", appauthor=False)


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the cache entries of one kind take."""

    kind: str
    entries: int
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache in `folder`. What cannot be read or written there is as good as not there."""

    folder: Path

    def get(self, kind: str, key: str) -> Any | None:
        """The entry, None if there is none or it is damaged."""
        try:
            data = self._path(kind, key).read_bytes()
        except OSError:
            return None
        return _opened(data)

    def has(self, kind: str, key: str) -> bool:
        """Whether there is an entry, sound or damaged."""
        return self._path(kind, key).exists()

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep plain values; a full disk or a folder that cannot be written to is no error."""
        path = self._path(kind, key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _replace(path, _closed(value))

    def shares(self) -> list[Share]:
        """What is in the cache, by kind."""
        found: dict[str, list[int]] = {}
        for path in self._entries():
            with suppress(OSError):
                found.setdefault(path.parent.parent.name, []).append(path.stat().st_size)
        return [Share(kind, len(sizes), sum(sizes)) for kind, sizes in sorted(found.items())]

    def clear(self) -> int:
        """Remove all entries, and nothing else that may lie there; how many there were."""
        removed = 0
        for path in list(self._entries()):
            with suppress(OSError):
                path.unlink()
                removed += 1
        return removed

    def _entries(self) -> Iterator[Path]:
        return self.folder.glob(f"*/??/*{_SUFFIX}")

    def _path(self, kind: str, key: str) -> Path:
        return self.folder / kind / key[:2] / f"{key[2:]}{_SUFFIX}"


def _closed(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    body = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
    return _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _opened(data: bytes) -> Any | None:
    head = len(_MAGIC) + _DIGEST + 1
    body = data[head:]
    if data[:head] != _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n":
        return None
    return json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))


def _replace(path: Path, data: bytes) -> None:
    """Written beside its place and then renamed, so that nobody ever sees half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
