"""Laws that lie elsewhere: fetched for as long as they are read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mpfcheck.errors import ReadingError


@contextmanager
def fetched(address: str, name: Path) -> Iterator[Path]:
    """The file `name` of the folder at `address`, copied here under the same name.

    Raises:
        ReadingError: It cannot be fetched, or fsspec does not know such addresses.
    """
    with tempfile.TemporaryDirectory(prefix="mpfcheck-") as folder:
        file = Path(folder) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            import fsspec

            with fsspec.open(f"{address.rstrip('/')}/{name.as_posix()}", "rb") as source:
                file.write_bytes(source.read())
        except Exception as error:  # each kind of address has its own errors
            raise ReadingError(
                f"{name}: it cannot be fetched from {address}: {type(error).__name__}: {error}.",
                hint="Look at the address, and at what it takes to log in there.",
            ) from error
        yield file
