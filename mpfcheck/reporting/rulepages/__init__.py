"""A requirement with its rules on one page, in plain words, for people who do not read YAML."""

from mpfcheck.reporting.rulepages.page import RulePage, page

__all__ = ["RulePage", "page"]
