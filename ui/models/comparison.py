"""Two people's answers side by side, as rows of text; nothing is averaged and nothing is called a score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Reply
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import InterviewComparison
    from healthcheck.domain.instrument import Instrument, Item
    from healthcheck.domain.relationship import Relationship

Translate = Callable[[str], str]
NONE = "–"
MOST = 10
"""The highest number of a global answer; the highest level of an item is the last of its scale."""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What was asked, and what each of the two said.

    ``texts``: factor (empty where it is that of the row above), question, both answers in words. ``places``: where the
    answers stand between the ends of their scale, 0 to 1; a side is missing that chose none of its levels.
    """

    texts: tuple[str, ...]
    places: Mapping[Side, float]

    @property
    def differs(self) -> bool:
        """Whether both chose a level, and not the same one."""
        return len(self.places) == len(Side) and len(set(self.places.values())) > 1


def comparison_rows(
    tr: Translate, comparison: InterviewComparison, instrument: Instrument, relationship: Relationship
) -> tuple[ComparisonRow, ...]:
    """Every question that one of the two answered, by factor; the question on the whole factor first."""
    names = Names.of(relationship, Side.CLIENT)
    rows = []
    for factor in instrument.factors:
        scores = {side: comparison.global_scores[side].get(factor.id) for side in Side}
        marks = (NONE if score is None else tr("{0} of 10").format(score) for score in scores.values())
        known = {side: score / MOST for side, score in scores.items() if score is not None}
        rows.append(ComparisonRow((factor.name, tr("The factor as a whole"), *marks), known))
        asked = [item for item in instrument.items if item.factor == factor.id and _is_answered(comparison, item)]
        rows += [_row(comparison, instrument, item, names.fill(item.stem)) for item in asked]
    return tuple(rows)


def comparison_header(tr: Translate, comparison: InterviewComparison) -> tuple[str, ...]:
    """Names of the columns, those of the two people among them."""
    return (
        tr("Factor"),
        tr("What was asked"),
        *(comparison.names[side] for side in Side),
        tr("Where the two stand"),
    )


def _is_answered(comparison: InterviewComparison, item: Item) -> bool:
    return any(item.id in comparison.replies[side] for side in Side)


def _row(comparison: InterviewComparison, instrument: Instrument, item: Item, stem: str) -> ComparisonRow:
    scale = instrument.scales[item.scale]
    words = {int(Reply.CANNOT_SEE): scale.cannot_see, int(Reply.DOES_NOT_APPLY): scale.does_not_apply}
    words |= dict(enumerate(scale.labels))
    given = {side: comparison.replies[side].get(item.id) for side in Side}
    texts = (NONE if reply is None else words[reply] for reply in given.values())
    last = len(scale.labels) - 1
    places = {side: reply / last for side, reply in given.items() if reply is not None and reply >= 0}
    return ComparisonRow(("", stem, *texts), places)
