"""Laws in languages that there are no words for, or in several: told, never guessed."""

ENGLISH = (
    "Each holder of a licence shall keep a register of the gold won in the area and shall show it "
    "to an inspector who asks for it."
)
SPANISH = (
    "Cada titular de una licencia llevará un registro del oro que extraiga en el área y lo "
    "mostrará al inspector que lo pida."
)
SWAHILI = (
    "Mmiliki wa leseni ya uchimbaji mdogo atatunza daftari la madini yote katika eneo lake na "
    "kuliwasilisha kwa mkaguzi wa migodi kila mwezi."
)


def law(path, opening, *parts):
    lines = [f"{word} {n}. {text}" for word, count, text in parts for n in range(1, count + 1)]
    path.write_text(opening + "\n\n" + "\n\n".join(lines), encoding="utf-8")
    return path


def test_a_language_without_words_is_named_with_what_to_do(mpfcheck, tmp_path):
    ran = mpfcheck("clauses", law(tmp_path / "sheria.txt", "SHERIA", ("Kifungu", 9, SWAHILI)))
    assert ran.code == 3
    assert "seems to be 'sw'" in ran.err
    assert "--lang" in ran.err


def test_noise_has_no_language(mpfcheck, tmp_path):
    noise = tmp_path / "noise.txt"
    noise.write_text("q#z|x ~k{2 ^j*7 w;q :z!x }k~ |#j 9^ zq wx kj\n" * 60, encoding="utf-8")
    ran = mpfcheck("clauses", noise)
    assert ran.code == 3
    assert len(ran.err.strip().splitlines()) <= 2


def test_an_annex_in_another_language_is_told(mpfcheck, tmp_path):
    path = law(
        tmp_path / "treaty.txt", "GOLD TREATY", ("Article", 14, ENGLISH), ("Artículo", 3, SPANISH)
    )
    out = " ".join(mpfcheck("clauses", path).out.split())
    assert "Some of the text is in Spanish and was not understood" in out


def test_a_quotation_is_no_other_language(mpfcheck, tmp_path):
    path = law(tmp_path / "act.txt", "GOLD ACT", ("Article", 14, ENGLISH), ("Rule", 1, SPANISH))
    assert "Spanish" not in mpfcheck("clauses", path).out


def test_a_mixture_is_named_where_most_is_in_a_language_without_words(mpfcheck, tmp_path):
    path = tmp_path / "mixed.txt"
    path.write_text("\n\n".join([ENGLISH, SPANISH, *[SWAHILI] * 9]), encoding="utf-8")
    ran = mpfcheck("clauses", path)
    assert ran.code == 3
    assert "Lines of it are in en and es" in ran.err or "Lines of it are in es and en" in ran.err


def test_a_law_set_in_a_table_has_the_language_of_its_cells(mpfcheck, tmp_path):
    rows = "".join(
        f"<tr><td>Art. {n}</td><td>{text}</td></tr>"
        for n, text in enumerate((SPANISH, SPANISH, SPANISH), 1)
    )
    path = tmp_path / "ley.html"
    path.write_text(f"<html><body><table>{rows}</table></body></html>", encoding="utf-8")
    ran = mpfcheck("clauses", path)
    assert ran.code == 0
    assert "art. 3" in ran.out
