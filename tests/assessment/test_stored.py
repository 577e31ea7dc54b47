"""A JSON assessment that is read back says what was written, and a wrong one says what is wrong."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from mpfcheck.assessment.stored import from_json, load_assessment
from mpfcheck.errors import ReadingError
from mpfcheck.model.confidence import Confidence, Level, Sign
from mpfcheck.reporting.jsonfile import dumps, to_json
from tests.reporting.examples import NEAREST, assessment, element, every_status, finding


def test_nothing_is_lost_on_the_way(tmp_path):
    path = tmp_path / "assessment.json"
    path.write_text(dumps(every_status()), encoding="utf-8")
    again = load_assessment(path)
    assert to_json(again) == to_json(every_status())
    assert again.findings[0].title == every_status().findings[0].title


def test_confidence_and_near_clauses_are_kept():
    missing = element("a", "none", nearest=NEAREST, also_near=(replace(NEAREST, closeness=0.4),))
    weak = Confidence(Level.WEAK, 0.61, (Sign.NEAR, Sign.UNREAD))
    given = assessment(finding(status="absent", elements=(missing,), confidence=weak))
    again = from_json(to_json(given)).findings[0]
    assert again.confidence == weak
    assert again.elements == (missing,)


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
