"""A JSON assessment that is read back says what was written, and a wrong one says what is wrong."""

from __future__ import annotations

import json

import pytest

from mpfcheck.assessment.stored import from_json, load_assessment
from mpfcheck.errors import ReadingError
from mpfcheck.reporting.jsonfile import dumps, to_json
from tests.reporting.examples import every_status


def test_nothing_is_lost_on_the_way(tmp_path):
    path = tmp_path / "assessment.json"
    path.write_text(dumps(every_status()), encoding="utf-8")
    again = load_assessment(path)
    assert to_json(again) == to_json(every_status())
    assert again.findings[0].title == every_status().findings[0].title


def test_fields_of_older_and_newer_programs():
    value = to_json(every_status())
    value["findings"][0]["confidence"] = 0.5
    del value["tool"]["engine"], value["notes"]
    assert from_json(value).engine == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "its schema is None"),
        ('{"schema": "mpfcheck.clauses/1"}', "mpfcheck.clauses/1"),
        ('{"schema": "mpfcheck.assessment/1"}', "no 'tool'"),
        (json.dumps({**to_json(every_status()), "findings": [3]}), "does not keep to its schema"),
    ],
)
def test_what_is_no_assessment(tmp_path, text, said):
    path = tmp_path / "assessment.json"
    path.write_text(text)
    with pytest.raises(ReadingError, match=r"assessment\.json") as raised:
        load_assessment(path)
    assert said in raised.value.message
    assert raised.value.hint


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ReadingError, match="cannot be read"):
        load_assessment(tmp_path / "none.json")
