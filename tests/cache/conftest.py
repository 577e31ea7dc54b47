"""The command line in tests of the cache."""

from tests.cli.conftest import check, mpfcheck

__all__ = ["check", "mpfcheck"]
