"""What was computed once, kept by content: texts of laws, and assessments of them.

A key is made of the bytes that a result depends on, those of the program included, so that an entry
is never out of date: after a change of a file, a rule or the program it is simply not asked for.
"""

from mpfcheck.cache.files import Cache, default_folder

__all__ = ["Cache", "default_folder"]
