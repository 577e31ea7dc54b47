"""The sample laws against their answer keys: what a careful reading finds, the program finds.

The keys were written with the laws, before any rule was tried on them. The floors are a little
below what is measured (docs/accuracy.md), so that a change for the worse fails.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mpfcheck.assessment import Options, assess

SAMPLES = Path(__file__).parents[2] / "sample_laws"
FLOORS = {  # law: (element precision, element recall, exact strength)
    "talvania-mines-and-minerals-bill.pdf": (0.97, 0.87, 0.86),
    "kalombe-code-minier.txt": (0.95, 0.84, 0.89),
    "altamora-ley-de-mineria.txt": (0.93, 0.86, 0.87),
    "serranova-codigo-mineiro.txt": (0.89, 0.90, 0.90),
}


@pytest.fixture(scope="module", params=sorted(FLOORS))
def read(request):
    """(name, key, findings by requirement) of one sample."""
    path = SAMPLES / request.param
    key = yaml.safe_load((SAMPLES / f"{path.stem}.key.yaml").read_text(encoding="utf-8"))
    findings = {f.requirement: f for f in assess([path], Options()).findings}
    return request.param, key, findings


def compared(key, findings):
    """(expected, found) strength of every element; where two values are right, the found one."""
    for requirement, entry in key["requirements"].items():
        found = {e.id: e.strength.value for e in findings[requirement].elements}
        for element, expected in entry["elements"].items():
            got = found[element]
            yield (got if got == expected.get("also") else expected["value"]), got


def test_elements_are_found_and_no_others(read):
    name, key, findings = read
    pairs = list(compared(key, findings))
    both = sum(e != "none" and g != "none" for e, g in pairs)
    precision = both / sum(g != "none" for _, g in pairs)
    recall = both / sum(e != "none" for e, _ in pairs)
    exact = sum(e == g for e, g in pairs) / len(pairs)
    floors = FLOORS[name]
    assert precision >= floors[0], f"precision {precision:.3f}"
    assert recall >= floors[1], f"recall {recall:.3f}"
    assert exact >= floors[2], f"exact {exact:.3f}"


def test_the_bill_is_contradicted_where_it_contradicts_itself(read):
    name, key, findings = read
    on_purpose = {r for r, e in key["requirements"].items() if e.get("contradictions")}
    if name.startswith("talvania"):
        assert {r for r in on_purpose if findings[r].contradicted} == on_purpose
    assert all(findings[r].status.value != "not-assessed" for r in key["requirements"])
