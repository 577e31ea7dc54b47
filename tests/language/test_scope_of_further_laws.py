"""Of several laws in one text each reaches whom its own title says."""

from tests.laws import annotated

REGULATION = "REGULATION ON ARTISANAL MINING OF THE REPUBLIC"
LAW = "LAW ON CHEMICALS OF THE REPUBLIC"
_SENTENCE = (
    "Article {n}. The user shall keep a register of what is bought, stored and used, and shall "
    "show it to the inspector at any time of the day, within a week of being asked for it.\n\n"
)


def _text(*titles: str) -> str:
    articles = "".join(_SENTENCE.format(n=n) for n in range(1, 5))
    return "".join(f"{title}\n\n{articles}" for title in titles)


def _scopes(first: str, second: str) -> list[str]:
    law = annotated(_text(first, second), "en", title=first)
    pairs = zip(law.instrument.clauses, law.annotations, strict=True)
    return [a.scope.value for c, a in pairs if c.label.startswith("art. ")]


def test_a_law_on_chemicals_behind_a_regulation_on_artisanal_mining_is_for_all() -> None:
    assert _scopes(REGULATION, LAW) == ["asm"] * 4 + ["general"] * 4


def test_a_regulation_on_artisanal_mining_behind_a_law_for_all_is_for_it() -> None:
    assert _scopes(LAW, REGULATION) == ["general"] * 4 + ["asm"] * 4
