"""The sentences of ``findings.toml`` on what the two sides know of each other and what they could do next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from healthcheck.content.schema import Shape
from healthcheck.content.texts import words

_SIDES = "client supplier organisation partner"

Title: TypeAlias = Annotated[str, words(100, braces="factor organisation count total")]
Talk: TypeAlias = Annotated[str, words(300, braces=f"{_SIDES} factor line")]
Clause: TypeAlias = Annotated[str, words(300, braces="organisation partner factor detectable missed")]
Named: TypeAlias = Annotated[str, words(200, braces="organisation partner practices")]
Factors: TypeAlias = Annotated[str, words(200, braces="organisation factors")]
Kept: TypeAlias = Annotated[str, words(300, braces="client supplier factor practice")]


class ExchangeTable(Shape):
    """A side that does not know of a difference."""

    title: Title
    title_possible: Title
    meaning: Talk
    meaning_both: Talk
    advice: Talk
    advice_both: Talk


class ThenTable(Shape):
    """What follows, by kind, once people have talked."""

    client_sees_more: Talk
    supplier_sees_more: Talk
    shared_strength: Talk
    shared_weakness: Talk
    on_the_line: Talk
    too_little_data: Talk


class MirrorClauseTable(Shape):
    """What the mirror round adds to a finding."""

    same_shows: Clause
    same_indicates: Clause
    opposite_shows: Clause
    opposite_indicates: Clause
    only_shows: Clause
    only_indicates: Clause
    blind_spot: Clause
    blind_spot_both: Clause
    possible_blind_spot: Clause
    possible_blind_spot_both: Clause
    known_difference: Clause
    known_difference_both: Clause
    misread_difference: Clause
    misread_difference_both: Clause
    false_alarm: Clause
    false_alarm_both: Clause
    in_step: Clause
    in_step_both: Clause


class PracticeNamesTable(Shape):
    """Single practices behind a finding."""

    contested: Named
    one_sided: Named
    matched: Named
    absent: Named
    invisible: Named
    scope: Named


class MirrorBothTable(Shape):
    """Advice where both sides have the same reading."""

    known_difference: Talk
    misread_difference: Talk
    false_alarm: Talk


class MirrorWholeTable(Shape):
    """How well the two sides read each other."""

    title_blind_one: Title
    title_blind: Title
    title_far_both: Title
    title_far: Title
    title_alarm: Title
    title_near: Title
    title_near_one: Title
    blind_spot: Factors
    possible_blind_spot: Factors
    false_alarm: Factors
    advice_blind: Talk
    advice_far: Talk
    advice_alarm: Talk
    advice_near: Talk


class ProtectTable(Shape):
    """What is proposed where both sides have a strength to keep."""

    action: Kept
    first_step: Kept
    client: Kept
    supplier: Kept
    done_when: Kept


def clause_sizes(clause: MirrorClauseTable) -> Iterator[tuple[str, str]]:
    """Sentences in which no difference can be told, as (field, text): the size that could hide belongs to them."""
    for key in ("false_alarm", "false_alarm_both", "in_step", "in_step_both"):
        yield f"mirror_clause.{key}", getattr(clause, key)
