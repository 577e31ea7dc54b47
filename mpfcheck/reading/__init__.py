"""From a file to a `Document`: pages of lines in reading order, each with its role.

Only this package knows file formats. `read` reads in this process; `read_safely`, which the later
stages use, in one of its own where a library could crash or hang.
"""

from mpfcheck.reading.reader import read, read_safely

__all__ = ["read", "read_safely"]
