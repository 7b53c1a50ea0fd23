"""States of practices in words: of both sides together, and of one side in its own edition."""

from __future__ import annotations

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Dimension, Instrument, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.message import message
from healthcheck.reports.material import Material

KINDS_OF_PRACTICE = {
    Dimension.PROCESS: message("Processes"),
    Dimension.TOOL: message("Tools"),
    Dimension.BEHAVIOUR: message("Behaviours"),
}
KIND_WORDS = {
    Dimension.PROCESS: message("process"),
    Dimension.TOOL: message("tool"),
    Dimension.BEHAVIOUR: message("behaviour"),
}

STATES = {
    PracticeState.MATCHED: message("matched"),
    PracticeState.ONE_SIDED: message("one-sided"),
    PracticeState.CONTESTED: message("contested"),
    PracticeState.ABSENT: message("absent"),
    PracticeState.PARTLY: message("partly"),
    PracticeState.INVISIBLE: message("invisible"),
    PracticeState.OUT_OF_SCOPE: message("out of scope"),
    PracticeState.TOO_LITTLE_DATA: message("too little data"),
    PracticeState.NOT_ASKED: message("not asked"),
}
STATE_TITLES = {
    PracticeState.ONE_SIDED: message("One-sided"),
    PracticeState.CONTESTED: message("Contested"),
}
"""States on which the two sides part, where they stand alone."""

OWN_STATES = {
    Band.HIGH: message("in place"),
    Band.MIDDLE: message("partly in place"),
    Band.LOW: message("not in place"),
}
"""What one side's own answers say of a practice; the lines are those of the states."""


def state_meanings(instrument: Instrument) -> dict[PracticeState, str]:
    """What it takes for a practice to be in each state."""
    method = instrument.method
    low, high = f"{method.not_in_place:g}", f"{method.in_place:g}"
    return {
        PracticeState.MATCHED: message("Both sides rate it in place, at {0} or more.", high),
        PracticeState.ONE_SIDED: message("One side rates it in place, the other not, below {0}.", low),
        PracticeState.CONTESTED: message(
            "The two views lie {0} points or more apart without noise.", printed(method.contested)
        ),
        PracticeState.ABSENT: message("Both sides rate it not in place, below {0}.", low),
        PracticeState.PARTLY: message("Anything between."),
        PracticeState.INVISIBLE: message("Too many of one side cannot see from where they sit what the other does."),
        PracticeState.OUT_OF_SCOPE: message("Most people on both sides say that it does not apply."),
        PracticeState.TOO_LITTLE_DATA: message("Too few people of a side answered its questions."),
        PracticeState.NOT_ASKED: message("This form has no question about it."),
    }


def own_band(material: Material, practice: Practice, side: Side) -> Band | None:
    """The third in which ``side`` itself rates ``practice``; None where that is not shown."""
    held = material.profile.practice_details.get(practice.id)
    return held.side(side).band if held else None


def practice_state(material: Material, practice: Practice) -> str:
    """Where ``practice`` stands, in a word or two; what is not told of single practices is ``not shown``."""
    side = material.own_side
    if side is None:
        state = material.profile.practices.get(practice.id)
        return STATES[state] if state else message("not shown")
    held = material.profile.practice_details.get(practice.id)
    if held is not None and held.state is PracticeState.NOT_ASKED:
        return STATES[PracticeState.NOT_ASKED]
    band = own_band(material, practice, side)
    return OWN_STATES[band] if band else message("not shown")
