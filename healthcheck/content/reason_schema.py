"""The sentences of ``withheld.toml``: which there are, and which words in braces each may hold.

``healthcheck.disclosure`` asks for every one of them; a slip would otherwise show only when somebody's answers are
first too few.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

Plain: TypeAlias = Annotated[str, words(200)]
Counted: TypeAlias = Annotated[str, words(200, braces="people minimum")]
Needed: TypeAlias = Annotated[str, words(200, braces="minimum")]
OfSide: TypeAlias = Annotated[str, words(200, braces="organisation")]
OfEither: TypeAlias = Annotated[str, words(200, braces="client supplier")]


class ReasonWordsTable(Shape):
    """People counted, and a reason that holds for one organisation."""

    one_person: Annotated[str, words(40, braces="count")]
    people: Annotated[str, words(40, braces="count")]
    of_side: Annotated[str, words(60, braces="organisation reason")]


class ScoreReasons(Shape):
    """The score of one side in one factor."""

    no_view: Plain
    one_item: Counted
    one_view: Counted
    too_few: Counted


class TwoSidedReasons(Shape):
    """What needs both sides in one factor."""

    gap: Plain
    matching: Plain
    matching_few: Needed
    matching_one_practice: Plain


class WholeReasons(Shape):
    """What needs every factor."""

    overall: Plain
    matching: Plain


class VoteReasons(Shape):
    """Votes of one side."""

    too_few: Counted
    reopened: Plain


class MirrorReasons(Shape):
    """The mirror round."""

    not_asked: Plain
    reopened: Plain
    too_few: Needed
    own_too_few: Counted
    expected_too_few: Counted


class ImportanceReasons(Shape):
    """The importance-performance map."""

    no_votes: Annotated[str, words(200, braces="organisation minimum")]
    no_votes_joint: Annotated[str, words(200, braces="client supplier minimum")]
    no_score: OfSide
    no_score_joint: OfEither


class PriorityReasons(Shape):
    """The order of practices."""

    one_side: Plain
    reopened: Plain
    too_few: Needed


class MeshReasons(Shape):
    """Perceived influence."""

    one_side: Plain
    too_few: Needed
    too_many: Annotated[str, words(200, braces="fewest most")]
    alike: Plain
    not_revealed: Plain
    changed: Plain
    tells_rest: Annotated[str, words(200, braces="people other")]


class CommentReasons(Shape):
    """Comments of one side."""

    one_side: OfSide
    reopened: Plain
    too_few: Counted


class LevelReasons(Shape):
    """The view of one level of both organisations."""

    one_side: Plain
    reopened: Plain
    too_few: Annotated[str, words(200, braces="minimum whole rest")]


class ChangeReasons(Shape):
    """What changed since an earlier assessment."""

    few_moved: Plain
    one_item: Plain
    at_one: Annotated[str, words(60, braces="assessment reason")]
    nothing_common: Plain
    matching: Plain


class AnswerReasons(Shape):
    """Single answers without names."""

    too_few: Counted
    levels: Needed


class ReasonsFile(Shape):
    """``withheld.toml``."""

    words: ReasonWordsTable
    score: ScoreReasons
    two_sides: TwoSidedReasons
    whole: WholeReasons
    votes: VoteReasons
    mirror: MirrorReasons
    importance: ImportanceReasons
    priorities: PriorityReasons
    mesh: MeshReasons
    comments: CommentReasons
    levels: LevelReasons
    change: ChangeReasons
    answers: AnswerReasons
