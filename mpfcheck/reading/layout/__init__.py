"""From words with places to lines with roles, in reading order; knows no file format."""

from mpfcheck.reading.layout.document import lay_out

__all__ = ["lay_out"]
