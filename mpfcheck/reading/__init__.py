"""From a file to a `Document`: pages of lines in reading order, each with its role.

Only this package knows file formats. `read` is the one public entry.
"""

from mpfcheck.reading.reader import read

__all__ = ["read"]
