"""Real laws, where they are at hand: the numbering is complete and nothing is found twice."""

from pathlib import Path

import pytest

from mpfcheck.model.instrument import TextRole
from mpfcheck.reading import read
from mpfcheck.structure import build

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
COMPLETE = [
    ("er-minerals-proclamation-68-1995", "en", 53),
    ("er-mining-regulations-ln19-1995", "en", 47),
    ("ug-occupational-safety-health-act-2006", "en", 121),
    ("na-minerals-prospecting-mining-act-1992", "en", 140),
    ("xx-minamata-convention-on-mercury-2013", "en", 35),
    ("br-lei-11685-estatuto-do-garimpeiro-2008", "pt", 20),
    ("br-lei-12844-compra-de-ouro-garimpo-2013", "pt", 50),
    ("co-ley-1658-mercurio-2013", "es", 15),
    ("co-decreto-2222-seguridad-cielo-abierto-1993", "es", 320),
    ("uy-ley-19126-mineria-gran-porte-2013", "es", 81),
]

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not at hand")


@pytest.mark.parametrize(("name", "language", "articles"), COMPLETE)
def test_numbering_is_complete(name, language, articles):
    instrument = build(read(CORPUS / name / "text.txt"), language=language)
    numbers = [c.number for c in instrument.articles if c.role is not TextRole.SCHEDULE]
    assert numbers == [str(n) for n in range(1, articles + 1)]
    assert len({c.eid for c in instrument.clauses}) == len(instrument.clauses)
