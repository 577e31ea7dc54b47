"""Rules that were loaded before: reading and checking a hundred YAML files is dear."""

from __future__ import annotations

from mpfcheck.assessment.options import Options
from mpfcheck.cache import digests
from mpfcheck.cache.plain import packed, unpacked
from mpfcheck.model.rule import RuleSet
from mpfcheck.resources import data_folder

_KIND = "rules"


def rules_of(options: Options) -> RuleSet:
    """The rules that the options ask for, from the cache if their files are the same.

    Raises DataError for rules that are wrong; those are never kept.
    """
    root = options.rules_dir or data_folder("rules")
    if options.cache is None or not root.is_dir():
        return _loaded(options)
    # where the folder lies is part of the rules: reports of a rule name its file
    key = digests.of_values(
        str(root), digests.of_folder(root), digests.of_program(("cache", "model", "rules"))
    )
    plain = options.cache.get(_KIND, key)
    if plain is not None:
        return unpacked(RuleSet, plain)
    rules = _loaded(options)
    options.cache.put(_KIND, key, packed(rules))
    return rules


def _loaded(options: Options) -> RuleSet:
    from mpfcheck.rules.loader import load_ruleset

    return load_ruleset(options.rules_dir, tests=False)
