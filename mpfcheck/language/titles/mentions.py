"""What the register adds to the mentions of concepts, and what the clauses add to the register.

A title that the law makes for small operators under a name that no lexicon knows ("diggers'
permit") is a mention of the concept like any other, so that rules see it; and one that a lexicon
takes for a large title by its name is no mention of that concept where the law has made it small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mpfcheck.language.titles.naming import Naming
from mpfcheck.language.titles.register import Register
from mpfcheck.model.annotation import ANY, ASM_TIERS, Annotation, Mention, MineralTitle

EXCLUDES_ASM = "asm-excluded"
ALL_BUT_ASM = "all-but-asm"
_LARGE = "large-scale-title"
_ANY = "any-title"
_TITLE = "mining-title"


def with_titles(
    annotations: Sequence[Annotation],
    register: Register,
    broader: Mapping[str, frozenset[str]],
) -> list[Annotation]:
    """The annotations with the mentions that the register adds."""
    out = []
    for clause, (annotation, namings) in enumerate(zip(annotations, register.namings, strict=True)):
        small = [
            (register.titles[number].tier, naming)
            for number, naming in namings
            if register.titles[number].tier in ASM_TIERS
        ]
        mentions = list(annotation.mentions)
        for tier, naming in small:
            here = [m for m in mentions if naming.start <= m.start and m.end <= naming.end]
            if any(m.concept == "asm" for m in here):
                continue
            mentions = [m for m in mentions if not (m in here and m.concept == _LARGE)]
            concept = f"{tier}-title"
            mentions += [
                Mention(name, clause, naming.start, naming.end)
                for name in sorted(broader.get(concept, {concept}))
            ]
        out.append(_with(annotation, mentions) if small else annotation)
    return out


def with_any_titles(
    annotations: Sequence[Annotation], register: Register, broader: Mapping[str, frozenset[str]]
) -> list[Annotation]:
    """The annotations with the mentions of titles that the law makes for operators of any size.

    "An operating authorisation" says nothing of mines, and is a mineral title all the same where
    the register has it. Scope is read before: there it is a title with a tier, not "any title".
    """
    out = []
    names = sorted(broader.get(_ANY, {_ANY}))
    for clause, (annotation, namings) in enumerate(zip(annotations, register.namings, strict=True)):
        new = [
            Mention(name, clause, naming.start, naming.end)
            for number, naming in namings
            if register.titles[number].tier == ANY and number not in register.light
            if not any(
                m.concept == _TITLE and naming.start < m.end and m.start < naming.end
                for m in annotation.mentions
            )
            for name in names
        ]
        out.append(_with(annotation, [*annotation.mentions, *new]) if new else annotation)
    return out


def _with(annotation: Annotation, mentions: Sequence[Mention]) -> Annotation:
    """The annotation with these mentions, in reading order."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end, m.concept))
    return replace(annotation, mentions=tuple(ordered))


def spoken_of(annotations: Sequence[Annotation], register: Register) -> list[set[str]]:
    """Per clause, the concepts that its text speaks of as such.

    A tier that the text only leaves out ("other than artisanal mining") is not spoken of, nor is a
    title of any kind in the first words of a longer name ("any exploration licence").
    """
    return [
        _spoken(annotation.mentions, [naming for _, naming in namings])
        for annotation, namings in zip(annotations, register.namings, strict=True)
    ]


def _spoken(mentions: Sequence[Mention], namings: Sequence[Naming]) -> set[str]:
    left_out = [(m.start, m.end) for m in mentions if m.concept in (EXCLUDES_ASM, ALL_BUT_ASM)]
    named = [(n.start, n.end) for n in namings]

    def counts(mention: Mention) -> bool:
        if mention.concept == _ANY:
            return not any(a < mention.end < b for a, b in named)
        if mention.concept == EXCLUDES_ASM:
            return True
        return not any(a < mention.end and mention.start < b for a, b in left_out)

    return {m.concept for m in mentions if counts(m)}


def counted(
    titles: Sequence[MineralTitle], annotations: Sequence[Annotation]
) -> tuple[MineralTitle, ...]:
    """The titles with the number of clauses that bind their holders."""
    bound = Counter(number for annotation in annotations for number in annotation.titles)
    return tuple(replace(title, bound=bound[number]) for number, title in enumerate(titles))
