"""What two assessments of a relationship have in common (``method.md`` 6 and 2.6)."""

from __future__ import annotations

from collections.abc import Collection

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.change import Comparability, Obstacle, Turnover
from healthcheck.domain.instrument import Item
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.threshold import reaches


def common_items(earlier: AnsweredAssessment, later: AnsweredAssessment) -> tuple[Item, ...]:
    """Items of the smaller form that read the same at both assessments, as the later instrument has them.

    Forms are nested, so the smaller one is asked at both. Another wording or other levels under the same id would be
    another question.
    """
    before = {item.id: item for item in earlier.items}
    return tuple(item for item in later.items if item.id in before and _reads_the_same(before[item.id], item))


def comparability(earlier: AnsweredAssessment, later: AnsweredAssessment, method: Method) -> Comparability:
    """What both asked, who answered both, and whether their points may be joined by a line."""
    form = min(earlier.assessment.form, later.assessment.form, key=lambda form: form.rank)
    is_same_form = earlier.assessment.form is later.assessment.form
    is_same_version = _version(earlier) == _version(later)
    moved = {side: turnover(earlier.respondents(side), later.respondents(side)) for side in Side}
    same = {side: reaches(moved[side].share, method.change.connected_share) for side in Side}
    return Comparability(
        common_form=form,
        is_same_form=is_same_form,
        is_same_version=is_same_version,
        items=len(common_items(earlier, later)),
        turnover=moved,
        may_connect={side: same[side] and is_same_version for side in Side},
        obstacles={
            side: _obstacles(is_same_form=is_same_form, is_same_version=is_same_version, are_same_people=same[side])
            for side in Side
        },
    )


def turnover(earlier: Collection[str], later: Collection[str]) -> Turnover:
    """How many of two groups of people are the same."""
    before, after = set(earlier), set(later)
    return Turnover(stayed=len(before & after), joined=len(after - before), left=len(before - after))


def _version(answered: AnsweredAssessment) -> tuple[str, str]:
    return answered.assessment.instrument_id, answered.assessment.instrument_version


def _reads_the_same(earlier: Item, later: Item) -> bool:
    def question(item: Item) -> tuple[object, ...]:
        return item.factor, item.dimension, item.scale, item.stem, item.levels

    return question(earlier) == question(later)


def _obstacles(*, is_same_form: bool, is_same_version: bool, are_same_people: bool) -> tuple[Obstacle, ...]:
    holds = {
        Obstacle.DIFFERENT_VERSION: not is_same_version,
        Obstacle.DIFFERENT_FORM: not is_same_form,
        Obstacle.DIFFERENT_PEOPLE: not are_same_people,
    }
    return tuple(obstacle for obstacle, is_there in holds.items() if is_there)
