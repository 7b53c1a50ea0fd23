"""Two people's answers side by side, as rows of text; nothing is averaged and nothing is called a score."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Reply
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import InterviewComparison
    from healthcheck.domain.instrument import Instrument, Item
    from healthcheck.domain.relationship import Relationship

Rows = list[tuple[str, ...]]
NONE = "–"


def comparison_rows(
    tr: Callable[[str], str], comparison: InterviewComparison, instrument: Instrument, relationship: Relationship
) -> tuple[tuple[str, ...], Rows]:
    """Header and rows: factor, what was asked, and each person's answer; the question on the whole factor first."""
    header = (tr("Factor"), tr("What was asked"), *(comparison.names[side] for side in Side))
    names = Names.of(relationship, Side.CLIENT)
    rows: Rows = []
    for factor in instrument.factors:
        scores = (comparison.global_scores[side].get(factor.id) for side in Side)
        marks = tuple(NONE if score is None else tr("{0} of 10").format(score) for score in scores)
        rows.append((factor.name, tr("The factor as a whole"), *marks))
        asked = [item for item in instrument.items if item.factor == factor.id and _is_answered(comparison, item)]
        rows += [("", names.fill(item.stem), *_replies(comparison, instrument, item)) for item in asked]
    return header, rows


def _is_answered(comparison: InterviewComparison, item: Item) -> bool:
    return any(item.id in comparison.replies[side] for side in Side)


def _replies(comparison: InterviewComparison, instrument: Instrument, item: Item) -> tuple[str, ...]:
    scale = instrument.scales[item.scale]
    words = {int(Reply.CANNOT_SEE): scale.cannot_see, int(Reply.DOES_NOT_APPLY): scale.does_not_apply}
    words |= dict(enumerate(scale.labels))
    given = (comparison.replies[side].get(item.id) for side in Side)
    return tuple(NONE if reply is None else words[reply] for reply in given)
