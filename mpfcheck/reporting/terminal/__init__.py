"""The report for a terminal or a pipe: readable at 80 columns, without colour, in plain ASCII."""

from mpfcheck.reporting.terminal.console import Surface, surface_of
from mpfcheck.reporting.terminal.render import render, show

__all__ = ["Surface", "render", "show", "surface_of"]
