"""The sentences of ``findings.toml``: which there are, and which words in braces each may hold.

Every sentence that ``healthcheck.findings`` asks for has to be there, with placeholders that it fills and no others: a
slip would otherwise show only when somebody's answers first need that sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

_FACTOR = "client supplier factor line client_score supplier_score gap detectable missed"
_SIDE = f"{_FACTOR} organisation score"

Phrase: TypeAlias = Annotated[str, words(60, braces="count")]
Label: TypeAlias = Annotated[str, words(60, braces="client supplier")]
Action: TypeAlias = Annotated[str, words(40)]
Title: TypeAlias = Annotated[str, words(100, braces=_FACTOR)]
Text: TypeAlias = Annotated[str, words(300, braces=_FACTOR)]
OneSided: TypeAlias = Annotated[str, words(300, braces=f"{_SIDE} reason")]
SideTitle: TypeAlias = Annotated[str, words(100, braces=_SIDE)]
SideText: TypeAlias = Annotated[str, words(300, braces=_SIDE)]

_BOTH = "client supplier"
_GAP = f"{_BOTH} higher lower factor high low count total"
_COUNTS = f"{_BOTH} client_n supplier_n"

OneGap: TypeAlias = Annotated[str, words(300, braces=_GAP)]
TwoGaps: TypeAlias = Annotated[str, words(300, braces=f"{_BOTH} client_factor supplier_factor")]
NoGap: TypeAlias = Annotated[str, words(300, braces=f"{_BOTH} detectable missed")]
Counted: TypeAlias = Annotated[str, words(300, braces=_COUNTS)]
OneView: TypeAlias = Annotated[str, words(300, braces=f"{_BOTH} shown hidden highest high lowest low minimum")]
NoView: TypeAlias = Annotated[str, words(300, braces=f"{_BOTH} minimum")]
Pair: TypeAlias = Annotated[str, words(300, braces=_BOTH)]


class WordsTable(Shape):
    """Numbers with their noun."""

    one_point: Phrase
    points: Phrase
    just_under: Annotated[str, words(60, braces="line")]
    missed: Phrase


class GapTable(Shape):
    """A clear or likely gap."""

    label: Label
    title_shows: Title
    title_indicates: Title
    text_shows: Text
    text_indicates: Text
    action: Action
    meaning: Text
    advice: Text


class StandTable(Shape):
    """Where both sides stand, without such a gap."""

    label: Label
    title: Title
    text: Text
    action: Action
    meaning: Text
    advice: Text


class TooLittleTable(Shape):
    """Too few answers for a comparison."""

    label: Label
    title: Title
    text_unjudged: Text
    text_one_side: OneSided
    text_neither: OneSided
    action: Action
    meaning: Text
    advice: Text


class TailsTable(Shape):
    """Clauses on a gap that could hide."""

    no_sign: Text
    possible: Text


class DividedTable(Shape):
    """People of one side who differ among themselves."""

    label: Annotated[str, words(60, braces="organisation")]
    title: SideTitle
    title_both: SideTitle
    text: SideText
    action: Action
    meaning: SideText
    advice: SideText


class AnswerTable(Shape):
    """The first part of the answer sentence."""

    one_gap_shows: OneGap
    one_gap_indicates: OneGap
    one_way_shows: OneGap
    one_way_indicates: OneGap
    both_ways_shows: TwoGaps
    both_ways_indicates: TwoGaps
    no_gap: NoGap
    noise: Counted
    unjudged: Counted
    one_side: OneView
    nothing: NoView
    interview: Pair


class AnswerTailsTable(Shape):
    """What may follow in the answer sentence."""

    strength_and_weakness: Annotated[str, words(160, braces="strength weakness")]
    weakness: Annotated[str, words(160, braces="weakness")]
    strength: Annotated[str, words(160, braces="strength")]
    divided: Annotated[str, words(160, braces="organisation factor")]
    incomplete: Annotated[str, words(160, braces="count total")]


class FindingsFile(Shape):
    """``findings.toml``."""

    words: WordsTable
    client_sees_more: GapTable
    supplier_sees_more: GapTable
    shared_strength: StandTable
    shared_weakness: StandTable
    on_the_line: StandTable
    too_little_data: TooLittleTable
    tails: TailsTable
    divided: DividedTable
    answer: AnswerTable
    answer_tails: AnswerTailsTable


def unsaid(file: FindingsFile) -> Iterator[tuple[str, str]]:
    """Sentences that leave out what has to be said, as (field, placeholder).

    Without a gap that counts, the size that could hide is part of the sentence (``method.md`` 4.1).
    """
    sizes = {
        "tails.no_sign": file.tails.no_sign,
        "tails.possible": file.tails.possible,
        "answer.no_gap": file.answer.no_gap,
    }
    for field, text in sizes.items():
        if "{detectable}" not in text:
            yield field, "{detectable}"
