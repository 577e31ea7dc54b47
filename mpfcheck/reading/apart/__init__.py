"""Reading in a process of its own: a file that crashes, hangs or swells harms nothing else."""

from mpfcheck.reading.apart.supervisor import read_apart

__all__ = ["read_apart"]
