"""mpfcheck: check a mining law against the Mining Policy Framework, clause by clause."""

__version__ = "0.1.0"
