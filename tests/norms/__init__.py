"""A small framework and a small set of rules, for tests that are not about what ships.

They load in a moment and do not change when a lexicon grows.
"""

from pathlib import Path

FRAMEWORK = Path(__file__).parent / "framework.yaml"
RULES = Path(__file__).parent / "rules"
OPTIONS = ("--framework", FRAMEWORK, "--rules", RULES)
