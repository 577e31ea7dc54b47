"""The JSON assessment is what its schema says, and says all that was found."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mpfcheck.model.document import Box
from mpfcheck.reporting.jsonfile import dumps, schema, to_json

from .examples import SUPPLY, assessment, citation, element, every_status, finding


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_whole_assessment(snapshot):
    assert dumps(every_status()) == snapshot


def test_output_is_valid(validator):
    assert list(validator.iter_errors(to_json(every_status()))) == []
    assert list(validator.iter_errors(to_json(assessment(finding())))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "mpfcheck.assessment/2"),
        (("findings", 0, "status"), "perhaps"),
        (("findings", 0, "elements", 0, "strength"), "strong"),
        (("findings", 0, "elements", 0, "evidence", 0, "page"), 0),
        (("findings", 0, "elements", 0, "evidence", 0, "boxes"), [[1, 2, 3]]),
        (("findings", 0, "elements", 0, "evidence", 0, "quote"), ""),
        (("instruments", 0, "sha256"), "short"),
    ],
)
def test_what_is_not_in_the_contract_is_invalid(validator, path, value):
    given = to_json(every_status())
    at = given
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert not validator.is_valid(given)


def test_fields_may_be_added(validator):
    given = to_json(every_status())
    given["findings"][0]["later"] = {"by": "someone"}
    assert validator.is_valid(given)


def test_missing_elements_are_the_core_ones_that_are_not_full():
    elements = (element("a", "weak"), element("b", "none"), element("c", "none", core=False))
    (found,) = to_json(assessment(finding(status="partial", elements=elements)))["findings"]
    assert [(m["id"], m["strength"]) for m in found["missing_elements"]] == [
        ("a", "weak"),
        ("b", "none"),
    ]


def test_contradicted_goes_with_the_contradictions():
    against, without = to_json(assessment(finding(contradictions=(SUPPLY,)), finding("ASM-TX-02")))[
        "findings"
    ]
    assert (against["contradicted"], len(against["contradictions"])) == (True, 1)
    assert (without["contradicted"], without["contradictions"]) == (False, [])


def test_boxes_are_those_of_the_page_and_further_pages_are_apart():
    lines = ((14, Box(1, 2, 3.04, 4)), (15, Box(5, 6, 7, 8)), (15, Box(5, 9, 7, 11)))
    given = assessment(finding(elements=(element(evidence=(citation(boxes=lines),)),)))
    cited = to_json(given)["findings"][0]["elements"][0]["evidence"][0]
    assert cited["boxes"] == [[1, 2, 3.0, 4]]
    assert cited["other_pages"] == [{"page": 15, "boxes": [[5, 6, 7, 8], [5, 9, 7, 11]]}]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_text_survives_every_encoding(encoding):
    quote = "l’exploitation “à ciel ouvert” … 金 \x1b"
    given = assessment(finding(elements=(element(evidence=(citation(quote=quote),)),)))
    written = dumps(given, encoding).encode(encoding)
    cited = json.loads(written.decode(encoding))["findings"][0]["elements"][0]["evidence"][0]
    assert cited["quote"] == quote
