"""Codes, laws, decrees and resolutions in the Spanish tradition."""

from __future__ import annotations

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import (
    Cues,
    Family,
    Grammar,
    Grouping,
    ItemForm,
    decimal_family,
    degree_family,
    roman_family,
    words,
)
from mpfcheck.structure.numbers import Alphabet
from mpfcheck.structure.ordinals import counted

_STEMS = words("primer segund tercer cuart quint sext séptim octav noven")
_TENTHS = words(
    "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim"
)
_UNITS = {stem + end: n for n, stem in enumerate(_STEMS, 1) for end in ("o", "a")} | {
    "sétimo": 7,
    "sétima": 7,
}
_ORDINALS = counted(_UNITS, _TENTHS) | {
    "primer": 1,
    "tercer": 3,
    "undécimo": 11,
    "undécima": 11,
    "undecimo": 11,
    "undecima": 11,
    "duodécimo": 12,
    "duodécima": 12,
    "duodecimo": 12,
    "duodecima": 12,
    "unico": 1,
    "único": 1,
    "unica": 1,
    "única": 1,
    "preliminar": 0,
    "final": 99,
}
_NUMERALS = words(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve veinte"
)
_TENS = words("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien un una")

_OF_NUMBER = (
    r"ley(?:es)?|decretos?|resoluci[óo]n|acuerdo|ordenanza|reglamento|supremo|suprema|ejecutivo"
    r"|legislativo|ministerial|directoral|presidencial|gubernativo|org[áa]nica|ordinaria|urgencia"
    r"|n|no|nro|n[úu]m|n[úu]mero|del?|el|la|y|en|fecha|d[íi]a"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
)

SPANISH_CODE = Grammar(
    name="spanish-code",
    languages=("es",),
    groupings=(
        Grouping(ClauseKind.BOOK, "libro", "Libro"),
        Grouping(ClauseKind.PART, "t[íi]tulo", "Título"),
        Grouping(ClauseKind.CHAPTER, "cap[íi]tulo", "Capítulo"),
        Grouping(ClauseKind.DIVISION, "secci[óo]n", "Sección"),
        Grouping(ClauseKind.DIVISION, "sub-?cap[íi]tulo", "Subcapítulo", below=1),
        Grouping(ClauseKind.DIVISION, "sub-?secci[óo]n", "Subsección", below=1),
    ),
    families=(Family("article", r"art[íi]culos?|art[º°o]?\.?", "art. ", "art", "Artículo"),),
    spare=(
        roman_family(r"art[íi]culo|art\.?"),
        Family(  # "PRIMERO.- Apruébase el plan", of a resolution
            "ordinal",
            "",
            "art. ",
            "art",
            alone=rf"(?P<number>(?i:{'|'.join(_ORDINALS)}))(?P<separator>[.:°º]? ?[-–—]+|\.|:) ?"
            r"(?=[A-ZÁÉÍÓÚÑ¿(«“])",
        ),
        degree_family("art. ", "art", "A-ZÁÉÍÓÚÑ"),
        Family("bare", "", "art. ", "art"),
        decimal_family("num. ", "num"),
    ),
    items=(
        ItemForm(
            "paragraph-word",
            Alphabet.DIGIT,
            " par. {n}",
            top=True,
            kind=ClauseKind.SUBSECTION,
        ),
        ItemForm("decimal", Alphabet.DECIMAL, " num. {n}"),
        ItemForm("bracket", Alphabet.LOWER, " lit. {n}"),
        ItemForm("bracket", Alphabet.UPPER, " lit. {n}"),
        ItemForm("bracket", Alphabet.DIGIT, " num. {n}"),
        ItemForm("bracket", Alphabet.ROMAN, " num. {n}"),
        ItemForm("paren", Alphabet.LOWER, " lit. {n}"),
        ItemForm("paren", Alphabet.ROMAN, " num. {n}"),
        ItemForm("paren", Alphabet.DIGIT, " num. {n}"),
        ItemForm("degree", Alphabet.DIGIT, " num. {n}"),
        ItemForm("dot", Alphabet.DIGIT, " num. {n}"),
        ItemForm("dot", Alphabet.LOWER, " lit. {n}"),
        ItemForm("dot", Alphabet.UPPER, " lit. {n}"),
        ItemForm("dot", Alphabet.ROMAN_UPPER, " frac. {n}"),
        ItemForm("dot", Alphabet.ROMAN, " num. {n}"),
        ItemForm("dash", Alphabet.NONE, " guion {n}"),
    ),
    cues=Cues(
        verbs=r"es|son|será|serán|podrá|podrán|deberá|deberán|debe|deben|puede|pueden|queda|quedan"
        r"|tiene|tienen|tendrá|tendrán|corresponde|está|están|se|ha|han|habrá|crea|créase|rige"
        r"|entiende|aplica|constituye|establece|regula|\w+[aei]r(?:á|án)",
        reference=r"art[íi]culos?|art[º°o]?\.?|incisos?|literal(?:es)?|numeral(?:es)?|p[áa]rrafos?"
        r"|fracci[óo]n(?:es)?|par[áa]grafos?|ley|decreto|n[°º]|no\.?|del?|los?|las?|anexos?",
        reference_after=r"(?:(?:del?|de los|de este) (?:presente )?(?:art[íi]culos?|incisos?"
        r"|literal(?:es)?"
        r"|numeral(?:es)?|p[áa]rrafos?)|anterior|precedente)\b",
        contents=r"[íi]ndice(?: tem[áa]tico| general)?|contenido|tabla de contenido|sumario",
        signature=r"(?:dad[oa](?: y \w+)?|hecho|firmado) (?:en|a)\b|comun[íi]quese\b"
        r"|reg[íi]strese\b|rem[íi]tase al?\b|pase al organismo\b|publ[íi]quese\b"
        r"|por tanto\b|mando se\b|c[úu]mplase\b"
        r"|sala de (?:sesiones|la)\b|habi[ée]ndose cumplido\b|an[óo]tese\b"
        r"|en cumplimiento de lo dispuesto por la fracci[óo]n i"
        r"|(?:el|la) (?:presidente?a?|secretari[oa]|ministr[oa])(?: general)? (?:del?|de la) "
        r"(?:honorable|senado|c[áa]mara|rep[úu]blica|congreso)\b",
        repealed=r"(?:se )?derog(?:ad[oa]s?|a)|suprimid[oa]|vetad[oa]|sin efecto",
        means=r":|[—–]|es |son |se entiende|significa|comprende|\.-",
        defining=r"se entender[áa]|se entiende|definiciones|glosario"
        r"|siguientes? (?:t[ée]rminos?|definici[óo]n)"
        r"|t[ée]rminos siguientes",
        proviso=r"salvo\b|sin perjuicio\b",
        memorandum=r"exposici[óo]n de motivos",
        form=r"firma|sello|huella|nombres? y apellidos?\W*$|fecha\W*$",
        binds=r"deber[áa]n?|debe|deben|est[áa]n? obligad[oa]s?|est[áa] prohibido|se proh[íi]be",
        offender=r"quien|quienes|toda persona|(?:el|la|los|las)(?: \w+)? que",
        punishes=r"(?:será|serán|es|son) (?:sancionad|castigad|penad|multad|reprimid)\w*"
        r"|incurr(?:e|en|irá|irán) en|comete(?:n|rá|rán)? (?:una? )?(?:infracci|falta|delito)\w*",
        joined=r"que|y|o|quien|quienes|no",
        replaced=r"\b(?:modificad|sustituid|reformad|subrogad)[oa]s? por\b|reformad[oa] DOF"
        r"|texto seg[úu]n",
        enacting=r"considerando|visto|que,|vistos?\b|el congreso|la asamblea|el presidente"
        r"|la presidenta|decreta\b|resuelve\b|se resuelve|por cuanto|teniendo presente"
        r"|el (?:senado|poder ejecutivo)|ha dado",
        note=r"\(\*{1,3}\) ?[A-Z]|nota: ?(?:[\w.)º°]+ ){1,6}?(?:agregad|reformad|derogad|sustituid"
        r"|modificad|incorporad|suprimid)[oa]s? por\b|(?:otras )?concordancias?\b ?[:A]"
        r"|jurisprudencia ?(?:\[|$)|reformas? DOF\b"
        r"|(?:art[íi]culo|p[áa]rrafo|inciso|numeral|literal|fracci[óo]n|apartado|cap[íi]tulo)s? "
        r"(?:\w{1,4} )?(?:derogad|reformad|adicionad|modificad|sustituid|suprimid)[oa]s? "
        r"(?:DOF|B\.? ?O\.?|\d)",
        amended=r"(?:(?:el |la |este |esta )?(?:art[íi]culo|p[áa]rrafo|inciso|numeral|literal"
        r"|fracci[óo]n|apartado|texto)[^\[\]]{0,40}? )?(?:fue |as[íi] )?"
        r"(?:modificad|sustituid|reformad|adicionad|agregad|incorporad|derogad|subrogad|reemplazad"
        r"|insertad|suprimid)[oa]s? (?:por|mediante|seg[úu]n|DOF|conforme)[^\[\]]*\d",
        about=r"(?:por|mediante) (?:el|la|los|las|medio del?(?: la| el)?) cual(?:es)?|aprueban?"
        r"|apru[ée]base|que (?:aprueba|regula|establece|crea|reglamenta|dicta)|sobre",
        law=r"(?:ley|decreto|reglamento|resoluci[óo]n|acuerdo|ordenanza|norma)\b.{0,150}",
        of_number=_OF_NUMBER,
        enacts=r"(?:se )?(?:resuelve|decreta|acuerda|dispone|ordena|expide)n?(?: lo siguiente)?",
        recital=r"considerandos?\b|vistos?\b",
        published=r"normas legales|el peruano|diario oficial|gaceta oficial|subtipo\b"
        r"|[úu]ltima reforma",
    ),
    ordinals=_ORDINALS,
    numerals=frozenset(_NUMERALS + _TENS),
    schedule=r"anexos?|ap[ée]ndice",
    schedule_label="anexo",
    schedule_item=" num. {n}",
    alinea=" inc. {n}",
    preamble="preámbulo párr. {n}",
    closing=" in fine",
    note=" nota {n}",
    definition=' "{n}"',
    dispositions=r"(?:disposici[óo]n(?:es)? (?:(?:complementarias?|final(?:es)?|transitorias?"
    r"|(?:ab|de)rogatorias?|modificatorias?|reformatorias?|adicional(?:es)?|general(?:es)?"
    r"|especial(?:es)?|[úu]nica|y)[ ,]*)+"
    r"|(?:art[íi]culos? )?transitorios?|disposici[óo]n(?:es)?)",
    transitory=r"(?i:transitorio) (?P<number>[IVXL]{1,6}) ?[.:] ?[-–—]? ?(?=\S)",
    joiners=frozenset({"y", "o", "e", "u"}),
)
