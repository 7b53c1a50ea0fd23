"""What to do next with a relationship, in words: the title of its overview, and the card at its head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from healthcheck.domain.summary import Task, TaskStatus
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.summary import Overview

Translate = Callable[[str], str]
ANSWERS = (Task.CLIENT_ANSWERS, Task.SUPPLIER_ANSWERS)
NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class NextStep:
    """``todo`` is the sentence of the card, ``button`` what leads there, ``detail`` what to know beside it."""

    title: str
    todo: str
    button: str
    detail: str = ""


def next_step(tr: Translate, overview: Overview) -> NextStep:
    """The words of the task that is next."""
    match overview.next_task:
        case Task.PEOPLE:
            return NextStep(tr("Add the people who will answer"), _missing(tr, overview), tr("Add people"))
        case Task.CLIENT_ANSWERS | Task.SUPPLIER_ANSWERS:
            return _asking(tr, overview)
        case Task.CLOSE:
            return NextStep(
                tr("Everyone has answered: assessment {0} can be closed").format(overview.assessment.number),
                tr("Close it, and the results for both sides appear"),
                tr("Go to closing"),
            )
    return _after_closing(tr, overview)


def _after_closing(tr: Translate, overview: Overview) -> NextStep:
    match overview.next_task:
        case Task.WORKSHOP:
            return _meeting(tr, overview)
        case Task.COMMITMENTS:
            return NextStep(
                tr("The workshop is over: keep what was agreed"),
                tr("Write down what each side will do for the other"),
                tr("Go to Action plan"),
            )
        case Task.REPORT:
            left = _unpromised(overview)
            title = tr("The plan is begun: hand out the report") if left else tr("The plan stands: hand out the report")
            return NextStep(title, tr("Export the joint report"), tr("Go to Reports"), left)
    return NextStep(
        tr("The answers are in: read the two views"),
        tr("Read the results before both sides meet"),
        tr("Go to Results"),
        tr("Then plan the workshop, or begin the action plan where none is held."),
    )


def _missing(tr: Translate, overview: Overview) -> str:
    missing = [overview.relationship.organisation(side) for side in Side if not overview.invited[side]]
    if len(missing) == 1:
        return tr("Add people at {0}").format(missing[0])
    return tr("Name who sees this relationship from each side")


def _asking(tr: Translate, overview: Overview) -> NextStep:
    title = plural("{0} person has not answered yet", "{0} people have not answered yet", len(overview.waiting))
    detail = _waiting(tr, overview)
    if overview.can_close:
        detail = tr("{0}. The assessment can be closed without them.").format(detail)
    return NextStep(title, tr("Hand over the laptop, one person at a time"), tr("Go to Questionnaires"), detail)


def _waiting(tr: Translate, overview: Overview) -> str:
    names = overview.waiting[:NAMES_SHOWN]
    more = len(overview.waiting) - len(names)
    listed = ", ".join(names)
    if more:
        return tr("Still to answer: {0} and {1} more").format(listed, more)
    return tr("Still to answer: {0}").format(listed)


def _meeting(tr: Translate, overview: Overview) -> NextStep:
    state = next(entry.status for entry in overview.tasks if entry.task is Task.WORKSHOP)
    if state is TaskStatus.IN_PROGRESS:
        return NextStep(tr("The workshop is under way"), tr("Go on where it stopped"), tr("Go to Workshop"))
    return NextStep(
        tr("The workshop is planned: bring both sides together"), tr("Hold the workshop"), tr("Go to Workshop")
    )


def _unpromised(overview: Overview) -> str:
    open_ones = overview.plan.total - overview.plan.promised
    if not open_ones:
        return ""
    return plural(
        "{0} commitment is not promised yet; the report says so.",
        "{0} commitments are not promised yet; the report says so.",
        open_ones,
    )
