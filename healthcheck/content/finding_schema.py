"""The sentences of ``findings.toml``: which there are, and which words in braces each may hold.

Every sentence that ``healthcheck.findings`` asks for has to be there, with placeholders that it fills and no others: a
slip would otherwise show only when somebody's answers first need that sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from healthcheck.content.change_schema import ChangeWordsTable, FollowThroughTable, unsaid_changes
from healthcheck.content.conversation_schema import (
    ExchangeTable,
    MirrorBothTable,
    MirrorClauseTable,
    MirrorWholeTable,
    PracticeNamesTable,
    ProtectTable,
    ThenTable,
    clause_sizes,
)
from healthcheck.content.priority_schema import ActionTypesTable, MeshTable, QuadrantsTable, StabilityTable
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

PairShare: TypeAlias = Annotated[str, words(300, braces=f"{_BOTH} factor organisation count")]
MirrorText: TypeAlias = Annotated[str, words(300, braces="organisation partner factor detectable missed")]


class WordsTable(Shape):
    """Numbers with their noun."""

    one_point: Phrase
    points: Phrase
    just_under: Annotated[str, words(60, braces="line")]
    missed: Phrase
    the_client: Annotated[str, words(40)]
    the_supplier: Annotated[str, words(40)]
    pair: Annotated[str, words(60, braces="first second")]
    quoted: Annotated[str, words(60, braces="title")]
    more: Phrase


class GapTable(Shape):
    """A clear or likely gap."""

    label: Label
    title_shows: Title
    title_indicates: Title
    text_shows: Text
    text_indicates: Text
    meaning: Text
    advice: Text


class StandTable(Shape):
    """Where both sides stand, without such a gap."""

    label: Label
    title: Title
    text: Text
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
    meaning: SideText
    meaning_both: SideText
    advice: SideText
    advice_both: SideText


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
    one_side_brief: OneView
    one_side_level: OneView
    one_side_alone: OneView
    nothing: NoView
    interview: Pair


class AnswerTailsTable(Shape):
    """What may follow in the answer sentence."""

    strength_and_weakness: Annotated[str, words(160, braces="strength weakness")]
    weakness: Annotated[str, words(160, braces="weakness")]
    strength: Annotated[str, words(160, braces="strength")]
    divided: Annotated[str, words(160, braces="organisation factor")]
    incomplete: Annotated[str, words(160, braces="count total")]
    blind_spot: Annotated[str, words(160, braces="organisation factor")]
    blind_spot_there: Annotated[str, words(160, braces="organisation factor")]
    blind_spots_there: Annotated[str, words(160, braces="factor")]
    which_side: Annotated[str, words(160)]
    a_start: Annotated[str, words(160)]


class MirrorTable(Shape):
    """What one side knows of how the other sees a factor."""

    label: Annotated[str, words(60, braces="organisation partner")]
    text: MirrorText
    advice: MirrorText


class MirrorGapTable(Shape):
    """A difference that a side expects, rightly or not."""

    label: Annotated[str, words(60, braces="organisation partner")]
    text_shows: MirrorText
    text_indicates: MirrorText
    advice: MirrorText


class MirrorReadsTable(Shape):
    """How well one side reads the other."""

    text_one: Annotated[str, words(300, braces="organisation partner error")]
    text: Annotated[str, words(300, braces="organisation partner error count")]
    text_both: Annotated[str, words(300, braces="organisation partner error partner_error count")]


class ElevationTable(Shape):
    """Two profiles that differ mostly in level."""

    label: Annotated[str, words(60)]
    text: Annotated[str, words(300, braces=f"{_BOTH} stricter milder")]
    advice: Annotated[str, words(300, braces=f"{_BOTH} stricter milder")]


class SimilarityTable(Shape):
    """In what else two profiles differ."""

    label: Annotated[str, words(60)]
    text: Pair
    advice: Pair


class PairsTable(Shape):
    """Which side gives the higher rating in pairs of one person a side."""

    higher: PairShare
    even: PairShare
    same: PairShare
    tied: Annotated[str, words(200, braces="count")]


class WeightingsTable(Shape):
    """How far an overall score depends on the weights of the factors."""

    tenths: Annotated[str, words(200, braces="organisation score band count total")]
    percent: Annotated[str, words(200, braces="organisation score band percent")]


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
    exchange: ExchangeTable
    then: ThenTable
    mirror_clause: MirrorClauseTable
    practices: PracticeNamesTable
    mirror_blind_spot: MirrorTable
    mirror_possible_blind_spot: MirrorTable
    mirror_known_difference: MirrorGapTable
    mirror_misread_difference: MirrorGapTable
    mirror_false_alarm: MirrorTable
    mirror_in_step: MirrorTable
    mirror_too_few: MirrorTable
    mirror_not_told: MirrorTable
    mirror_reads: MirrorReadsTable
    mirror_both: MirrorBothTable
    mirror_whole: MirrorWholeTable
    similarity_mostly_elevation: ElevationTable
    similarity_mostly_scatter: SimilarityTable
    similarity_mostly_shape: SimilarityTable
    similarity_mixed: SimilarityTable
    similarity_identical: SimilarityTable
    similarity_not_told: SimilarityTable
    answer: AnswerTable
    answer_tails: AnswerTailsTable
    change: ChangeWordsTable
    action_types: ActionTypesTable
    protect: ProtectTable
    stability: StabilityTable
    quadrants: QuadrantsTable
    mesh: MeshTable
    pairs: PairsTable
    weightings: WeightingsTable
    follow_through: FollowThroughTable


def unsaid(file: FindingsFile) -> Iterator[tuple[str, str]]:
    """Sentences that leave out what has to be said, as (field, placeholder).

    Without a gap that counts, the size that could hide is part of the sentence (``method.md`` 4.1).
    """
    sizes = {
        "tails.no_sign": file.tails.no_sign,
        "tails.possible": file.tails.possible,
        "answer.no_gap": file.answer.no_gap,
        "mirror_false_alarm.text": file.mirror_false_alarm.text,
        "mirror_in_step.text": file.mirror_in_step.text,
        **dict(clause_sizes(file.mirror_clause)),
    }
    for field, text in sizes.items():
        if "{detectable}" not in text:
            yield field, "{detectable}"
    yield from unsaid_changes(file.change)
