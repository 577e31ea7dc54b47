"""YAML with positions: what it reads, what it refuses, and how it says so."""

from __future__ import annotations

from textwrap import dedent
from typing import Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, Field

from mpfcheck.errors import DataError
from mpfcheck.resources import data_folder
from mpfcheck.rules import yamlspan
from mpfcheck.rules.yamlspan import (
    Mark,
    ProblemsError,
    load_yaml,
    parse_yaml,
    problem,
    raise_problems,
    suggestion,
    validate,
)


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Pattern(Closed):
    id: str
    modality: list[Literal["prohibition", "obligation", "right"]] = []
    same_as: str = Field("", alias="same-as")
    minimum: int = 0


class Strengths(Closed):
    full: list[Pattern] = []
    weak: list[Pattern] = []


class RuleFile(Closed):
    requirement: str
    stable: bool = False
    elements: dict[Literal["a", "b"], Strengths] = {}
    reuse: Pattern | list[str] | None = None


def told(text: str, model: type[BaseModel] = RuleFile) -> str:
    """The whole message for a text that must be refused."""
    with pytest.raises(DataError) as caught:
        validate(parse_yaml(dedent(text), "rules/theme/file.yaml"), model)
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("2014-01-01", "2014-01-01"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0", 0),
        ("-7", -7),
        ("1.5", 1.5),
        ("6.1.1", "6.1.1"),
        ("'7'", "7"),
        ('"true"', "true"),
        ("~", None),
        ("", None),
        ("[a, 2]", ["a", 2]),
    ],
)
def test_only_plain_yaml_values_are_more_than_text(written, value):
    assert parse_yaml(f"key: {written}\n").data == {"key": value}


def test_keys_are_text():
    assert parse_yaml("{6.1: a, 12: b, no: c}").data == {"6.1": "a", "12": "b", "no": "c"}


def test_an_empty_file_holds_nothing():
    spanned = parse_yaml("")
    assert spanned.data is None
    assert spanned.where(("a", 0)) == Mark(1, 1)


WHERE = """\
tests:
  - {lang: en, text: "é — a text"}
  - lang: fr
    text: >-
      deux
      lignes
other: [x, yy]
"""


@pytest.mark.parametrize(
    ("path", "key", "mark"),
    [
        (("tests",), True, Mark(1, 1, 5)),
        (("tests", 0, "lang"), False, Mark(2, 12, 2)),
        (("tests", 0, "lang"), True, Mark(2, 6, 4)),
        (("tests", 0, "text"), False, Mark(2, 22, 12)),
        (("tests", 1), False, Mark(3, 5, 4)),
        (("other", 1), False, Mark(7, 12, 2)),
        (("tests", 1, "missing"), False, Mark(3, 5, 4)),
        (("tests", 9, "lang"), False, Mark(2, 3, 1)),
    ],
)
def test_every_part_knows_its_place(path, key, mark):
    assert parse_yaml(WHERE).where(path, key=key) == mark


def test_all_mistakes_are_told_with_place_and_suggestion():
    assert told(
        """\
        requirement: 12
        elments: {}
        elements:
          a:
            fulll: []
            full:
              - {modality: [prohibit], minimum: none}
              - {id: no, same_as: y}
              - text
        """
    ) == dedent(
        """\
        rules/theme/file.yaml:1:14  requirement: expected a text, found 12
            1 | requirement: 12
              |              ^^

        rules/theme/file.yaml:2:1  unknown key 'elments'
            1 | requirement: 12
            2 | elments: {}
              | ^^^^^^^
           did you mean 'elements'? (allowed: elements, requirement, reuse, stable)

        rules/theme/file.yaml:5:5  unknown key 'fulll'
            4 |   a:
            5 |     fulll: []
              |     ^^^^^
           did you mean 'full'? (allowed: full, weak)

        rules/theme/file.yaml:7:9  key 'id' is missing
            6 |     full:
            7 |       - {modality: [prohibit], minimum: none}
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        rules/theme/file.yaml:7:21  unknown modality 'prohibit'
            6 |     full:
            7 |       - {modality: [prohibit], minimum: none}
              |                     ^^^^^^^^
           did you mean 'prohibition'? (allowed: obligation, prohibition, right)

        rules/theme/file.yaml:7:41  minimum: expected a whole number, found 'none'
            6 |     full:
            7 |       - {modality: [prohibit], minimum: none}
              |                                         ^^^^

        rules/theme/file.yaml:8:18  unknown key 'same_as'
            7 |       - {modality: [prohibit], minimum: none}
            8 |       - {id: no, same_as: y}
              |                  ^^^^^^^
           did you mean 'same-as'? (allowed: id, minimum, modality, same-as)

        rules/theme/file.yaml:9:9  full: expected keys with values ('key: value'), found 'text'
            8 |       - {id: no, same_as: y}
            9 |       - text
              |         ^^^^
        8 problems in 1 file"""
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("requirement: r\nstable: maybe\n", "2:9  stable: expected true or false, found 'maybe'"),
        ("requirement: r\nelements: []\n", "2:11  elements: expected keys with values"),
        ("requirement: r\nelements: {z: {}}\n", "2:12  unknown key 'z'"),
        ("requirement: r\nelements:\n  a: {full: x}\n", "3:13  full: expected a list"),
        ("requirement: r\nreuse: {id: a, minimun: 1}\n", "did you mean 'minimum'?"),
        ("- a\n", "1:1  value: expected keys with values ('key: value'), found a list"),
        ("", "1:1  value: expected keys with values ('key: value'), found nothing"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(text, said):
    assert said in told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b: c\n", "1:5  not YAML: mapping values"),
        ("a: b: c\n", "must stand in quotes"),
        ("a:\n\t- b\n", "2:1  not YAML: found character that cannot start any token"),
        ("a:\n\t- b\n", "indent with spaces, not tabs"),
        ("a: 'x\n", "not closed"),
        ("a: [1\nb: 2\n", "a bracket or brace is not closed"),
        ("a: *b\n", "1:4  not YAML: found undefined alias"),
        ("a: 1\n---\nb: 2\n", "not YAML"),
        ("a: 1\nb: {c: 1, c: 2}\na: 3\n", "2:11  key 'c' is given twice"),
        ("a: 1\nb: {c: 1, c: 2}\na: 3\n", "3:1  key 'a' is given twice"),
        ("a: 1\nb: {c: 1, c: 2}\na: 3\n", "it stands in line 1 already"),
        ("a: &x [*x]\n", "1:4  an alias that holds itself"),
        ("a: !!python/name:os.system x\n", "1:4  tag 'tag:yaml.org,2002:python/name:os.system'"),
        ("a: !mine {b: 1}\n", "1:4  tag '!mine' is not allowed"),
        ("<<: {a: 1}\n", "1:1  merge keys are not allowed"),
        ("? [a]\n: b\n", "1:3  a key must be a text"),
        ("a: b\nc: x\x07y\n", "2:5  unprintable character '\\x07'"),
    ],
)
def test_what_is_not_plain_yaml_is_refused(text, said):
    with pytest.raises(ProblemsError) as caught:
        parse_yaml(text, "f.yaml")
    assert said in str(caught.value)


def test_an_alias_may_stand_for_a_value_twice():
    assert parse_yaml("a: &x [1]\nb: *x\n").data == {"a": [1], "b": [1]}


def test_files_that_cannot_be_read_are_named(tmp_path):
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("a: 1\nb: é\n".encode("latin-1"))
    with pytest.raises(DataError, match=r"latin\.yaml:2:1  not UTF-8"):
        load_yaml(latin)
    with pytest.raises(DataError, match=r"none\.yaml: cannot be read: no such file"):
        load_yaml(tmp_path / "none.yaml")
    with pytest.raises(DataError, match="cannot be read: is a directory"):
        load_yaml(tmp_path)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path):
    file = tmp_path / "windows.yaml"
    file.write_bytes("\ufeffa: 1\r\nb: é\r\n".encode())
    spanned = load_yaml(file)
    assert spanned.data == {"a": 1, "b": "é"}
    assert spanned.where(("b",)) == Mark(2, 4)


def test_a_path_is_shown_from_the_working_folder(tmp_path, monkeypatch):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "r.yaml").write_text("a: 1")
    monkeypatch.chdir(tmp_path)
    assert load_yaml(tmp_path / "rules" / "r.yaml").path == "rules/r.yaml"


def test_problems_of_several_files_come_in_order_and_once():
    first, second = parse_yaml("a: 1\nb: 2\n", "a.yaml"), parse_yaml("a: 1\n", "b.yaml")
    with pytest.raises(ProblemsError) as caught:
        raise_problems(
            [
                problem(second, ("a",), "third"),
                problem(first, ("b",), "second", key=True),
                problem(first, ("a",), "first", "do this"),
                problem(first, ("a",), "first", "do this"),
            ]
        )
    assert [p.message for p in caught.value.problems] == ["first", "second", "third"]
    assert caught.value.message.startswith("a.yaml:1:4  first\n    1 | a: 1\n      |    ^\n   do ")
    assert caught.value.hint == "3 problems in 2 files"
    assert caught.value.exit_code == 2


def test_no_problem_raises_nothing():
    raise_problems([])


def test_the_excerpt_of_a_long_line_shows_the_place():
    spanned = parse_yaml(f"a: [{'x, ' * 60}here, {'y, ' * 60}]\n")
    rows = problem(spanned, ("a", 60), "wrong").excerpt.split("\n")
    assert all(len(row) <= 100 for row in rows)
    start = rows[-1].index("^")
    assert rows[-2][start : start + 4] == "here"


@pytest.mark.parametrize(
    ("word", "allowed", "hint"),
    [
        ("prohibit", ["prohibition", "right"], "did you mean 'prohibition'? (allowed: prohi"),
        ("PROHIBITION", ["prohibition", "right"], "did you mean 'prohibition'?"),
        ("xyz", ["prohibition", "right"], "allowed: prohibition, right"),
        ("mercurio", ["mercury", *map(str, range(50))], "did you mean 'mercury'?"),
        ("xyz", map(str, range(100, 150)), "allowed: 100, 101"),
        ("xyz", [], ""),
    ],
)
def test_the_nearest_word_is_suggested(word, allowed, hint):
    assert suggestion(word, allowed).startswith(hint)


def test_both_yaml_loaders_read_the_same(monkeypatch):
    file = data_folder("frameworks") / "mpf-asm" / "safety.yaml"
    text = file.read_text(encoding="utf-8")
    quick = parse_yaml(text)
    monkeypatch.setattr(yamlspan, "_Loader", yaml.SafeLoader)
    plain = parse_yaml(text)
    assert plain.data == quick.data
    path = ("requirements", 3, "elements", "b", "check", "en")
    assert plain.where(path) == quick.where(path)
