"""Codes, laws and decrees in the French tradition."""

from __future__ import annotations

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.codes import LETTERS
from mpfcheck.structure.grammar import (
    HISTORY,
    Cues,
    Family,
    Grammar,
    Grouping,
    ItemForm,
    decimal_family,
    roman_family,
    words,
)
from mpfcheck.structure.numbers import Alphabet

MISREAD = r"art[il1!:]{1,2}[cd][l1!]?e"  # how OCR reads "article"

_ORDINALS = {
    "premier": 1,
    "première": 1,
    "premiere": 1,
    "1er": 1,
    "ier": 1,
    "1ère": 1,
    "1ere": 1,
    "ière": 1,
    "iere": 1,
    "deuxième": 2,
    "second": 2,
    "seconde": 2,
    "troisième": 3,
    "quatrième": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "unique": 1,
    "préliminaire": 0,
    "preliminaire": 0,
}
_NUMERALS = words(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize dix-sept dix-huit dix-neuf vingt"
)
_TENS = words("trente quarante cinquante soixante quatre-vingt cent une")

# publishers' notes: what was done to a text, and by what
_CHANGED = (
    r"(?:modifi|cr[ée]|abrog|ajout|remplac|compl[ée]t|ins[ée]r|introdui|supprim)[ée]?[et]?e?s?"
)
_BY = r"(?:la |le |les |l['’] ?)?(?:lois?|ordonnances?|d[ée]crets?|arr[êe]t[ée]s?)"
_OF_NUMBER = (
    r"lois?|d[ée]crets?|ordonnance|arr[êe]t[ée]|d[ée]cision|circulaire|r[èe]glement|organique"
    r"|minist[ée]riel(?:le)?|interminist[ée]riel(?:le)?|pr[ée]sidentiel(?:le)?|n|no|num[ée]ro"
    r"|du|de|la|le|l|d|et|en|date|pr|pm|an|rf|er"
    r"|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
    r"|d[ée]cembre"
)


FRENCH_CODE = Grammar(
    name="french-code",
    languages=("fr",),
    groupings=(
        Grouping(ClauseKind.BOOK, "livre|partie", "Livre"),
        Grouping(ClauseKind.PART, "titre", "Titre"),
        Grouping(ClauseKind.CHAPTER, "chapitre", "Chapitre"),
        Grouping(ClauseKind.DIVISION, "section", "Section"),
        Grouping(ClauseKind.DIVISION, "sous-section", "Sous-section", below=1),
        Grouping(ClauseKind.DIVISION, "paragraphe", "Paragraphe", below=2),
        Grouping(ClauseKind.DIVISION, "sous-paragraphe", "Sous-paragraphe", below=3),
        Grouping(ClauseKind.DIVISION, "§", "§", below=2),
    ),
    families=(Family("article", rf"articles?|art\.?|{MISREAD}", "art. ", "art", "Article"),),
    spare=(
        Family(  # where inserted articles have decimals: "4.1. Le titulaire ..."
            "inserted",
            "",
            "art. ",
            "art",
            alone=r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})(?P<separator>\.) (?=[A-ZÀ-Ý(«])",
            beside=HISTORY,
        ),
        roman_family(r"article|art\.?"),
        Family("bare", "", "art. ", "art"),
        decimal_family("point ", "point"),
    ),
    items=(
        ItemForm("section-sign", Alphabet.DIGIT, " § {n}", top=True),
        ItemForm("paren", Alphabet.DIGIT, " ({n})"),
        ItemForm("paren", Alphabet.LOWER, " {n})"),
        ItemForm("paren", Alphabet.ROMAN, " {n})"),
        ItemForm("bracket", Alphabet.DIGIT, " {n})"),
        ItemForm("bracket", Alphabet.LOWER, " {n})"),
        ItemForm("bracket", Alphabet.ROMAN, " {n})"),
        ItemForm("degree", Alphabet.DIGIT, " {n}°"),
        ItemForm("decimal", Alphabet.DECIMAL, " {n}"),
        ItemForm("dot", Alphabet.DIGIT, " {n})"),
        ItemForm("dot", Alphabet.LOWER, " {n})"),
        ItemForm("dot", Alphabet.ROMAN_UPPER, " {n}"),
        ItemForm("dot", Alphabet.ROMAN, " {n})"),
        ItemForm("dash", Alphabet.NONE, " tiret {n}"),
    ),
    cues=Cues(
        verbs=r"est|sont|doit|doivent|peut|peuvent|a|ont|sera|seront|fait|font|est-il|constitue"
        r"|constituent|s'applique|s’applique|fixe|détermine|régit|\w+(?:era|eront|issent)",
        reference=r"articles?|art\.?|alinéas?|paragraphes?|sections?|chapitres?|titres?|n°|no|points?"
        r"|lettres?|décret|loi|aux?|des?|du|l'|l’",
        reference_after=r"(?:(?:de l['’]|du |des |de cet )(?:pr[ée]sent )?"
        r"(?:articles?|alin[ée]as?|paragraphes?)"
        r"|du pr[ée]sent|ci-dessus|ci-apr[èe]s|susvis[ée])",
        contents=r"table des mati[èe]res|sommaire|plan de la loi",
        signature=r"fait [àa]\b|d[ée]lib[ée]r[ée]|la pr[ée]sente loi sera ex[ée]cut[ée]e"
        r"|par le pr[ée]sident",
        repealed=r"abrog[ée]e?s?|supprim[ée]e?s?|disjoint|sans objet|r[ée]serv[ée]e?",
        means=r":|=|[—–]|d[ée]signe|s['’]entend|on entend|est d[ée]fini|signifie",
        defining=r"on entend par|entend par|il est entendu|s['’]entend|d[ée]finitions?|glossaire",
        proviso=r"toutefois\b",
        memorandum=r"expos[ée] des motifs|rapport de pr[ée]sentation",
        form=r"signature|sign[ée]|cachet|nom et pr[ée]noms?\W*$",
        binds=r"doit|doivent|est tenu|sont tenus|est interdit[e]?|sont interdit[e]?s",
        offender=r"quiconque|toute personne|(?:ceux|celui|celle|tout \w+|personnes) qui",
        punishes=r"(?:est|sont|sera|seront) (?:pun|passible|sanctionn)\w*|encour(?:t|ent|ra|ront)"
        r"|commet(?:tent)? une infraction",
        joined=r"qui|et|ou|il|ils|elle|elles|ne|n",
        replaced=r"\b(?:modifi[ée]|remplac[ée])e?s? par\b|\((?:loi|ordonnance|d[ée]cret) n°"
        r"|nouvelle r[ée]daction",
        note=rf"(?:[\[(] ?)?{_CHANGED} par {_BY}\b|{HISTORY}",
        amended=r"(?:(?:article|alin[ée]a|paragraphe|point|titre|chapitre)[^\[\]]{0,30}? )?"
        r"(?:est |a [ée]t[ée] |ainsi |tel que )?"
        rf"{_CHANGED}(?: et [\w]+)? par {_BY}\b[^\[\]]*\d",
        enacting=r"vu\b|consid[ée]rant|l['’]assembl[ée]e nationale|le parlement|le s[ée]nat"
        r"|le pr[ée]sident|apr[èe]s (?:avis|d[ée]lib[ée]ration)|d[ée]cr[èe]te\b|arr[êe]te\b"
        r"|au nom d",
        about=r"portant|relati(?:f|ve)s? (?:[àa]|aux?)|fixant|instituant|instaurant|d[ée]terminant"
        r"|r[ée]glementant|r[ée]gissant|organisant|d[ée]finissant|pris(?:e)? (?:en|pour)"
        r"|concernant|modifiant",
        law=r"(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|r[èe]glement|code)\b(?! de ).{0,150}",
        of_number=_OF_NUMBER,
        enacts=r"(?:d[ée]cr[èe]te|arr[êe]te|ordonne|d[ée]cide|promulgue.{0,60})",
        recital=r"consid[ée]rant\b|vu (?:la|le|les|l['’])",
        published=r"journal officiel|publi[ée]e? (?:au|par)",
    ),
    ordinals=_ORDINALS,
    numerals=frozenset(_NUMERALS + _TENS),
    schedule=r"annexes?|appendice",
    schedule_label="annexe",
    schedule_item=" n° {n}",
    alinea=" al. {n}",
    preamble="préambule al. {n}",
    closing=" in fine",
    definition=" « {n} »",
    codes=LETTERS,
    joiners=frozenset({"et", "ou"}),
)
