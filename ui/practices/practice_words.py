"""Practices in the reader's words. Each function is given the translator of whoever shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from healthcheck.domain.instrument import Dimension, Effort, Owner
from healthcheck.domain.result import PracticeState
from ui.practices.standing import Standing

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Side
    from ui.practices.practice_line import PracticeLine

Translate = Callable[[str], str]


def standing(tr: Translate, value: Standing) -> str:
    """How one side sees a practice, in one to three words."""
    return {
        Standing.IN_PLACE: tr("In place"),
        Standing.PARTLY: tr("Partly"),
        Standing.NOT_IN_PLACE: tr("Not in place"),
        Standing.CANNOT_SEE: tr("Cannot see"),
        Standing.NO_VIEW: tr("No view"),
        Standing.DOES_NOT_APPLY: tr("Does not apply"),
        Standing.WITHHELD: tr("Withheld"),
        Standing.NOT_ASKED: tr("Not asked"),
    }[value]


def side_text(tr: Translate, line: PracticeLine, side: Side) -> str:
    """``In place, 75``; the word alone where no number is shown."""
    word, score = standing(tr, line.standing(side)), line.score(side)
    return word if score is None else tr("{0}, {1}").format(word, score)


def state(tr: Translate, value: PracticeState | None) -> str:
    """What the two sides make of a practice."""
    if value is None:
        return tr("Withheld")
    return {
        PracticeState.MATCHED: tr("Matched"),
        PracticeState.PARTLY: tr("Partly"),
        PracticeState.ONE_SIDED: tr("One-sided"),
        PracticeState.CONTESTED: tr("Contested"),
        PracticeState.ABSENT: tr("Absent"),
        PracticeState.INVISIBLE: tr("Invisible"),
        PracticeState.OUT_OF_SCOPE: tr("Out of scope"),
        PracticeState.TOO_LITTLE_DATA: tr("Too little data"),
        PracticeState.NOT_ASKED: tr("Not asked"),
    }[value]


def state_meaning(tr: Translate, value: PracticeState | None) -> str:
    """What a state says, as a sentence (``method.md`` 4.4)."""
    if value is None:
        return tr("The state says something of both sides, so this reader is not shown it.")
    return {
        PracticeState.MATCHED: tr("Both sides see it in place."),
        PracticeState.PARTLY: tr("At least one side sees it partly in place, and none far from the other."),
        PracticeState.ONE_SIDED: tr("One side sees it in place, the other does not."),
        PracticeState.CONTESTED: tr("The two views lie a whole level apart, even without chance."),
        PracticeState.ABSENT: tr("Neither side sees it in place."),
        PracticeState.INVISIBLE: tr("Many people on a side cannot see what is the other side's to do."),
        PracticeState.OUT_OF_SCOPE: tr("Both sides say that it does not apply here."),
        PracticeState.TOO_LITTLE_DATA: tr("Too few people on a side answered it."),
        PracticeState.NOT_ASKED: tr("This form has no question about it."),
    }[value]


def dimension(tr: Translate, value: Dimension) -> str:
    """What kind of practice it is."""
    return {
        Dimension.PROCESS: tr("Process"),
        Dimension.TOOL: tr("Tool"),
        Dimension.BEHAVIOUR: tr("Behaviour"),
    }[value]


def owner(tr: Translate, value: Owner) -> str:
    """Who has to do it."""
    return {Owner.JOINT: tr("Both"), Owner.CLIENT: tr("Client"), Owner.SUPPLIER: tr("Supplier")}[value]


def effort(tr: Translate, value: Effort) -> str:
    """How long it takes to put in place."""
    return {
        Effort.SMALL: tr("Small: within a month"),
        Effort.MEDIUM: tr("Medium: within a quarter"),
        Effort.LARGE: tr("Large: longer, or needs budget or a contract change"),
    }[value]
