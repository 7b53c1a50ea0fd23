"""States of practices in words: of both sides together, and of one side in its own edition."""

from __future__ import annotations

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Dimension, Instrument, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.reports.material import Material

KINDS_OF_PRACTICE = {Dimension.PROCESS: "Processes", Dimension.TOOL: "Tools", Dimension.BEHAVIOUR: "Behaviours"}
KIND_OF_PRACTICE = {Dimension.PROCESS: "Process", Dimension.TOOL: "Tool", Dimension.BEHAVIOUR: "Behaviour"}

STATES = {
    PracticeState.MATCHED: "matched",
    PracticeState.ONE_SIDED: "one-sided",
    PracticeState.CONTESTED: "contested",
    PracticeState.ABSENT: "absent",
    PracticeState.PARTLY: "partly",
    PracticeState.INVISIBLE: "invisible",
    PracticeState.OUT_OF_SCOPE: "out of scope",
    PracticeState.TOO_LITTLE_DATA: "too little data",
    PracticeState.NOT_ASKED: "not asked",
}
OWN_STATES = {Band.HIGH: "in place", Band.MIDDLE: "partly in place", Band.LOW: "not in place"}
"""What one side's own answers say of a practice; the lines are those of the states."""


def state_meanings(instrument: Instrument) -> dict[PracticeState, str]:
    """What it takes for a practice to be in each state."""
    method = instrument.method
    low, high = f"{method.not_in_place:g}", f"{method.in_place:g}"
    return {
        PracticeState.MATCHED: f"Both sides rate it in place, at {high} or more.",
        PracticeState.ONE_SIDED: f"One side rates it in place, the other not, below {low}.",
        PracticeState.CONTESTED: f"The two views lie {printed(method.contested)} points or more apart without noise.",
        PracticeState.ABSENT: f"Both sides rate it not in place, below {low}.",
        PracticeState.PARTLY: "Anything between.",
        PracticeState.INVISIBLE: "Too many of one side cannot see from where they sit what the other does.",
        PracticeState.OUT_OF_SCOPE: "Most people on both sides say that it does not apply.",
        PracticeState.TOO_LITTLE_DATA: "Too few people of a side answered its questions.",
        PracticeState.NOT_ASKED: "This form has no question about it.",
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
        return STATES[state] if state else "not shown"
    held = material.profile.practice_details.get(practice.id)
    if held is not None and held.state is PracticeState.NOT_ASKED:
        return STATES[PracticeState.NOT_ASKED]
    band = own_band(material, practice, side)
    return OWN_STATES[band] if band else "not shown"
