"""How Word writes the numbers of its lists: 4 as "iv", "d", "04", "4th" or "Fourth"."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième "
    "dixième onzième douzième",
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo "
    "duodécimo",
    "pt": "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
}
_CARDINALS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze",
}


def printed(value: int, form: str, language: str) -> str:
    """A number in one of Word's number formats (the values of w:numFmt); digits if unknown.

    `language` is a two-letter code; only ordinals and number words depend on it.
    """
    if form in ("ordinal", "ordinalText", "cardinalText"):
        return _in_words(value, form, language)
    write = _FORMS.get(form)
    return write(value) if write and value > 0 else str(value)


def roman(value: int) -> str:
    """A number as a small roman one."""
    text = ""
    for size, sign in _ROMAN:
        text += sign * (value // size)
        value %= size
    return text


def letters(value: int) -> str:
    """1 is a, 26 is z, 27 is aa, 28 is bb: the letter is repeated."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "decimalZero": lambda value: f"{value:02}",
}


def _in_words(value: int, form: str, language: str) -> str:
    if form == "ordinal":
        return f"{value}{_suffix(value, language)}"
    words = (_ORDINALS if form == "ordinalText" else _CARDINALS).get(language, "").split()
    return words[value - 1].capitalize() if 0 < value <= len(words) else str(value)


def _suffix(value: int, language: str) -> str:
    if language == "fr":
        return "er" if value == 1 else "e"
    if language in ("es", "pt", "it"):
        return "º"
    if language != "en":
        return "."
    if 10 < value % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
