"""The report as one self-contained HTML file: no network, readable without scripts, printable."""

from mpfcheck.reporting.html.page import render

__all__ = ["render"]
