"""The same content gives the same file: members in one order, with one date."""

from __future__ import annotations

import io
import zipfile

_DATE = (2000, 1, 1, 0, 0, 0)


def repacked(data: bytes) -> bytes:
    """A zip archive with the same members, each with a fixed date."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()
