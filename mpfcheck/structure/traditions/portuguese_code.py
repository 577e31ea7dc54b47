"""Codes, laws and decrees in the Portuguese and Brazilian tradition."""

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

_STEMS = words("primeir segund terceir quart quint sext sétim oitav non")
_TENTHS = words(
    "décim vigésim trigésim quadragésim quinquagésim sexagésim septuagésim octogésim nonagésim"
)
_UNITS = {stem + end: n for n, stem in enumerate(_STEMS, 1) for end in ("o", "a")}
_ORDINALS = counted(_UNITS, _TENTHS) | {"único": 1, "única": 1, "unico": 1, "unica": 1}
_ORDINALS |= {"preliminar": 0}
_NUMERALS = words(
    "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze "
    "quinze dezesseis dezessete dezoito dezenove vinte"
)
_TENS = words("trinta quarenta cinquenta sessenta setenta oitenta noventa cem uma duas")
_OF_NUMBER = (
    r"leis?|decretos?|portaria|resolu[çc][ãa]o|regulamento|medida|provis[óo]ria|complementar"
    r"|legislativo|presidencial|ministerial|conjunta|normativa|instru[çc][ãa]o|diploma"
    r"|n|no|n[úu]mero|d[eoa]s?|e|em|dia|data"
    r"|janeiro|fevereiro|mar[çc]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro"
    r"|dezembro"
)


PORTUGUESE_CODE = Grammar(
    name="portuguese-code",
    languages=("pt",),
    left_out="kwy",
    groupings=(
        Grouping(ClauseKind.BOOK, "livro|parte", "Livro"),
        Grouping(ClauseKind.PART, "t[íi]tulo", "Título"),
        Grouping(ClauseKind.CHAPTER, "cap[íi]tulo", "Capítulo"),
        Grouping(ClauseKind.DIVISION, "se[cç][cç]?[ãa]o", "Seção"),
        Grouping(ClauseKind.DIVISION, "sub-?se[cç][cç]?[ãa]o", "Subseção", below=1),
        Grouping(ClauseKind.DIVISION, "divis[ãa]o", "Divisão", below=2),
    ),
    families=(Family("article", r"artigos?|art[º°]\.?|arts?\.?", "art. ", "art", "Artigo"),),
    spare=(
        decimal_family("item ", "item"),  # regulatory norms
        roman_family(r"artigo|art\.?"),
        degree_family("n.º ", "num", "A-ZÀ-Ý"),  # of a portaria
        Family("bare", "", "art. ", "art"),
    ),
    items=(
        ItemForm("section-sign", Alphabet.DIGIT, " § {n}", top=True),
        ItemForm(
            "paragraph-word",
            Alphabet.DIGIT,
            " parágrafo único",
            top=True,
            kind=ClauseKind.SUBSECTION,
        ),
        ItemForm("dot", Alphabet.ROMAN_UPPER, " {n}"),
        ItemForm("bracket", Alphabet.LOWER, " {n}"),
        ItemForm("bracket", Alphabet.ROMAN, " {n}"),
        ItemForm("bracket", Alphabet.DIGIT, " {n}"),
        ItemForm("paren", Alphabet.DIGIT, " {n}"),
        ItemForm("paren", Alphabet.LOWER, " {n}"),
        ItemForm("dot", Alphabet.DIGIT, " {n}"),
        ItemForm("decimal", Alphabet.DECIMAL, " {n}"),
        ItemForm("dot", Alphabet.LOWER, " {n}"),
        ItemForm("dot", Alphabet.ROMAN, " {n}"),
        ItemForm("dash", Alphabet.NONE, " item {n}"),
    ),
    cues=Cues(
        verbs=r"é|são|será|serão|poderá|poderão|deverá|deverão|deve|devem|pode|podem|fica|ficam"
        r"|tem|têm|terá|terão|cabe|compete|está|estão|se|há|constitui|aplica-se|\w+[aei]r(?:á|ão)",
        reference=r"artigos?|arts?\.?|incisos?|al[íi]neas?|par[áa]grafos?|§+|lei|decreto|n[°º]|no|d[aeo]s?"
        r"|itens?|anexos?",
        reference_after=r"(?:d[aeo]s? (?:caput|arts?|artigos?|incisos?"
        r"|par[áa]grafos?|§+|al[íi]neas?)"
        r"|deste (?:artigo|par[áa]grafo)|anterior\b)",
        contents=r"[íi]ndice|sum[áa]rio",
        signature=r"bras[íi]lia,|rio de janeiro,|publique-se\b|aprovad[oa] (?:em\b|pel[oa]\b|por\b)"
        r"|promulgad[oa] em\b|vist[oa] e aprovad[oa]\b|o presidente da rep[úu]blica,",
        repealed=r"\(?revogad[oa]s?|vetad[oa]|suprimid[oa]|v ?e ?t ?a ?d ?o",
        means=r":|[—–]|significa|entende-se|considera-se|é ",
        defining=r"entende-se|considera-se|consideram-se|entendem-se|defini[çc][õo]es|gloss[áa]rio",
        proviso=r"salvo\b|ressalvad",
        memorandum=r"exposi[çc][ãa]o de motivos|justifica(?:tiva|[çc][ãa]o)",
        form=r"assinatura|carimbo|nome completo\W*$|data\W*$",
        binds=r"dever[áa]|dever[ãa]o|deve|devem|[ée] vedad[oa]|fica obrigad[oa]",
        offender=r"quem|aqueles?|toda pessoa|(?:os?|as?)(?: \w+)? que",
        punishes=r"(?:será|serão|é|são) (?:punid|apenad|multad|sancionad)\w*"
        r"|incorre(?:m|rá|rão)? em|fica(?:m|rá|rão)? sujeit\w+|sujeita-se"
        r"|comete(?:m|rá|rão)? (?:infraç|crime)\w*",
        joined=r"que|e|ou|quem|não",
        replaced=r"reda[çc][ãa]o dada|\b(?:alterad|substitu[íi]d)[oa]s? pel[oa]|nova reda[çc][ãa]o",
        note=r"\((?:reda[çc][ãa]o dada|inclu[íi]d[oa]|revogad[oa]|renumerad[oa]|acrescid[oa]"
        r"|acrescentad[oa]|alterad[oa]|vide|vig[êe]ncia)\b[^()]{0,10}(?:pel[oa]s?|lei|decreto"
        r"|medida|\))",
        amended=r"(?:(?:artigo|par[áa]grafo|inciso|al[íi]nea|caput)[^()]{0,30}? )?(?:(?:nova )?"
        r"reda[çc][ãa]o dada|inclu[íi]d[oa]|revogad[oa]|renumerad[oa]|acrescid[oa]|acrescentad[oa]"
        r"|alterad[oa]|produ[çc][ãa]o de efeitos?|promulga[çc][ãa]o|vide|vig[êe]ncia|regulamento)"
        r"(?:\)|s? (?:pel[oa]s?|lei|decreto|medida|n[°º]|promulgad)[^()]*(?:\([^()]*\)[^()]*)*\d)",
        enacting=r"[oa] (?:vice-)?president[ea]\b|fa[çc]o saber|considerando|a assembleia"
        r"|o congresso|institui\b|disp[õo]e\b|decreta\b",
        about=r"disp[õo]e(?:m)? sobre|institui|estabelece|regulamenta|regula|aprova|cria|define"
        r"|disciplina|fixa|autoriza|altera|que (?:aprova|regula|estabelece)|relativ[oa] [àa]o?s?",
        law=r"(?:lei|decreto(?:-lei)?|regulamento|portaria|resolu[çc][ãa]o|norma)\b.{0,150}",
        of_number=_OF_NUMBER,
        enacts=r".{0,80}?(?:resolve|decreta|determina|ordena|aprova)m?(?: o seguinte)?",
        recital=r"considerando\b",
        published=r"di[áa]rio oficial|publicad[oa] (?:no|em)|texto compilado|vig[êe]ncia$"
        r"|mensagem de veto",
    ),
    ordinals=_ORDINALS,
    numerals=frozenset(_NUMERALS + _TENS),
    schedule=r"anexos?|ap[êe]ndice",
    schedule_label="anexo",
    schedule_item=" num. {n}",
    alinea=" al. {n}",
    preamble="preâmbulo par. {n}",
    note=" nota {n}",
    closing=" in fine",
    definition=' "{n}"',
    joiners=frozenset({"e", "ou"}),
)
