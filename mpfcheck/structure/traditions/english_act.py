"""Acts, regulations and treaties in the English tradition."""

from __future__ import annotations

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import (
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

_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_NUMERALS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_TENS = words("thirty forty fifty sixty seventy eighty ninety hundred")
_OF_NUMBER = (
    r"acts?|bill|law|proclamation|decree|ordinance|regulations?|rules|order|statutory|instrument"
    r"|legal|notice|government|gazette|chapter|cap|no|number|of|the|and|dated|st|nd|rd|th"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
# "Act No. 7 of 2010 s. 4": the act that a unit is from
_ACT = r"(?:acts?|ord(?:inance)?s?\.?|laws?|caps?\.?|[gl]\.? ?n\.?|s\.? ?i\.?)(?: nos?\.?)? ?"
_OF_YEAR = r"\d{1,4}(?: ?of ?|/)\d{4}(?:,? ?(?:ss?|sch|reg|r|para)\.?(?: ?[\d&,()]+[A-Z]?)*)?"


ENGLISH_ACT = Grammar(
    name="english-act",
    languages=("en",),
    groupings=(
        Grouping(ClauseKind.BOOK, "book|title", "Book"),
        Grouping(ClauseKind.PART, "part", "Part"),
        Grouping(ClauseKind.CHAPTER, "chapter", "Chapter"),
        Grouping(ClauseKind.DIVISION, "division|sub-?part", "Division"),
        Grouping(ClauseKind.DIVISION, "sub-?division", "Subdivision", below=1),
        Grouping(ClauseKind.DIVISION, "section", "Section"),
        Grouping(ClauseKind.PART, "rule", "Rule", among="section"),
        Grouping(ClauseKind.DIVISION, "article", "Article", among="section"),
    ),
    families=(
        Family("section", r"sections?|sec\.?|s\.", "s. ", "sec", "Section"),
        Family("article", r"articles?|art\.?", "art. ", "art", "Article"),
        Family("regulation", r"regulations?|reg\.", "reg. ", "reg", "Regulation"),
        Family("rule", r"rules?", "r. ", "rule", "Rule"),
        Family("clause", r"clauses?|cl\.", "cl. ", "cl", "Clause"),
        Family("section-sign", r"§§?", "s. ", "sec", "§"),
        Family("bare", "", "s. ", "sec"),
    ),
    spare=(
        roman_family(r"article|section|art\.?"),
        Family(  # "2.0 PERMITS", over "2.1"
            "level",
            "",
            "s. ",
            "sec",
            alone=r"(?P<number>\d{1,2})(?P<separator>\.0) (?=[A-Z])",
        ),
        # "5 Short title", as newer acts print it
        Family(
            "unparted",
            "",
            "s. ",
            "sec",
            alone=r"(?P<number>\d{1,3}[A-Z]{0,2})(?P<separator>) (?=[A-Z][^.;:]{2,90}$)",
        ),
        decimal_family("para. ", "para"),
    ),
    items=(
        ItemForm("paren", Alphabet.DIGIT, "({n})"),
        ItemForm("paren", Alphabet.LOWER, "({n})"),
        ItemForm("paren", Alphabet.ROMAN, "({n})"),
        ItemForm("paren", Alphabet.UPPER, "({n})"),
        ItemForm("paren", Alphabet.ROMAN_UPPER, "({n})"),
        ItemForm("bracket", Alphabet.LOWER, "({n})"),
        ItemForm("bracket", Alphabet.ROMAN, "({n})"),
        ItemForm("bracket", Alphabet.DIGIT, "({n})"),
        ItemForm("degree", Alphabet.DIGIT, " {n}°"),
        ItemForm("decimal", Alphabet.DECIMAL, "({n})"),
        ItemForm("dot", Alphabet.DIGIT, "({n})"),
        ItemForm("dot", Alphabet.LOWER, "({n})"),
        ItemForm("dot", Alphabet.ROMAN, "({n})"),
        ItemForm("dash", Alphabet.NONE, " item {n}"),
    ),
    cues=Cues(
        verbs=r"shall|must|may|is|are|was|were|has|have|had|means|includes|does|do|can|applies"
        r"|extends|comes?|will|be",
        reference=r"sub-?sections?|sections?|sub-?paragraphs?|paragraphs?|sub-?articles?|articles?"
        r"|clauses?|sub-?clauses?|regulations?|sub-?regulations?|rules?|items?|schedules?|parts?"
        r"|chapters?|annex|no\.?|nos\.?|act|figures?|tables?|forms?",
        reference_after=r"(?:and|or|to) \(|(?:of|to) (?:sub-?sections?|sections?|paragraphs?"
        r"|sub-?paragraphs?|sub-?articles?|articles?|clauses?|that (?:section|subsection)"
        r"|this (?:section|subsection|article|act)|regulations?|schedule|part)\b"
        r"|(?:above|below|hereof)\b",
        contents=r"(?:table of )?contents|arrangement of (?:the )?(?:sections|articles|act|clauses"
        r"|regulations|provisions|parts|rules)|index",
        signature=r"(?:done|given|made|dated|signed) (?:at|in|under|this|on)\b"
        r"|in witness whereof\b|i certify\b|passed (?:in|by) (?:the|parliament)\b|approved,?$",
        repealed=r"repealed|deleted|omitted|revoked|spent|expired|reserved",
        means=r"means?|includes?|shall mean|shall include|has the (?:same )?meaning"
        r"|have the (?:same )?meanings?|shall have the meaning|in relation to|in reference to"
        r"|with respect to|when used|where used|does not include|refers to|shall be construed"
        r"|\[(?:definition )?repealed",
        defining=r"in (?:this|these)\b.{0,80}|context\b.{0,60}|definitions?|meaning",
        proviso=r"provided\b",
        memorandum=r"explanatory (?:memorandum|notes?)"
        r"|(?:(?:memorandum|statement) of )?objects and reasons",
        form=r"\(?signed\)?|(?:\w+ )?signature|dated|stamp|\(?name\)? of \W|\(?address\)?\W*$",
        binds=r"shall|must|may not|is prohibited",
        offender=r"who|whoever|anyone|(?:any|every|a|no) person",
        punishes=r"commits? an? (?:[\w-]+ )?(?:offence|breach|infringement|contravention|fault)"
        r"|(?:is|are|shall be|will be) (?:guilty of|liable (?:to|on|upon)|punish\w+)",
        joined=r"who|which|that|and|or|he|she|they|it|person|not|shall|may",
        replaced=r"\b(?:substituted|replaced|subs\.|amended) by\b",
        amended=r"(?:(?:the |this )?(?:sub-?section|section|(?:sub-?)?paragraph|part|schedule"
        r"|definition|proviso|item|heading|words?|article|regulation|rule|clause|s\.|ss\.)"
        r"[^\[\]]{0,40}?)?\b(?:as )?(?:inserted|substituted|amended|repealed|deleted|omitted|added"
        r"|replaced|revoked|am\.|ins\.|subst?\.|subs\.|rep\.)(?:,| and [a-z.]+)? ?"
        r"(?:by|with|from|as from|in|under|act|no\.|l\.? ?n\.?|s\.? ?i\.?|w\.? ?e\.? ?f\.?|\d)"
        r"[^\[\]]*\d",
        enacting=r"an act\b(?! no)|a bill\b|be it enacted|enacted by|whereas\b|now,? therefore"
        r"|it is hereby proclaimed|the parties to this|in exercise of",
        about=r"an? (?:act|law|bill|proclamation|decree|ordinance) (?:to|relating|for|on)"
        r"|to (?:provide|regulate|make|consolidate|amend|promote|establish)"
        r"|relating to|concerning|governing",
        law=r".{0,90}\b(?:act|regulations?|rules|order|proclamation|ordinance|decree|law|code)\b"
        r"[^;:]{0,60}",
        of_number=_OF_NUMBER,
        enacts=r".{0,80}(?:enacted|proclaimed|ordered|resolved|provided)(?: as follows)?",
        recital=r"whereas\b",
        published=r"current authori[sz]ed pages|list of (?:amending acts|abbreviations)|amended by"
        r"|laws of [\w ]{3,30}$|published (?:for|by|under)|government gazette|schedules?\b"
        r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) schedule\b"
        r"|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) schedule\b",
        openers=r"(?:Every|No|Any|A|An|The|Where|When|If|Subject to|Notwithstanding"
        r"|There (?:shall|is)|In (?:this|these|the)"
        r"|This (?:Act|Law|Part)|It shall|For the purposes?)\b",
        source=rf"\[?{_ACT}{_OF_YEAR}(?:[ ,;.&]+(?:and )?(?:{_ACT})?{_OF_YEAR})*[ .;]*\]?",
        editorial=r"\d{1,2}\. ?(?:subs|ins|omitted|added|rep|repealed|certain words"
        r"|the words?|cl|clause|sub-section|section|proviso"
        r"|explanation)\b.{0,220}"
        r"\b(?:w\.? ?e\.? ?f|ibid|by (?:act|s\.|g\. ?s\. ?r|s\. ?o\.|notification))",
        made_under=r"(?:made|issued) under (?:sub-?sections?|sections?|articles?|regulations?)"
        r" \d{1,3}[A-Z]{0,2}(?:(?: ?\(\w{1,4}\)|,| and| &)+ ?(?:\d{1,3}[A-Z]{0,2})?)*"
        r"(?: of [\w ,()]{3,60})?",
    ),
    ordinals={word: n for n, word in enumerate(_ORDINALS, 1)}
    | {word: n for n, word in enumerate(_NUMERALS, 1)},
    numerals=frozenset(_NUMERALS + _TENS),
    schedule=r"schedules?|annex(?:es|ure)?|appendix|subsidiary legislation"
    r"|form(?= (?:[A-Z]|[IVX]{1,5}|\d{1,2})\.?(?:\n|$))",
    schedule_label="sch.",
    alinea=" para. {n}",
    preamble="preamble para. {n}",
    closing=" closing words",
    definition=' "{n}"',
    regulations=(
        (r"\b(?:act|law|proclamation|ordinance|decree|code)\b", "s. ", "sec"),
        (r"\bregulations\b|^regulation n(?:o|umber)\b", "reg. ", "reg"),
        (r"\brules\b", "r. ", "rule"),
        (r"\b(?:order|directions)\b", "para. ", "para"),
        (r"\bbill\b", "cl. ", "cl"),
    ),
    joiners=frozenset({"and", "or", "but"}),
)
