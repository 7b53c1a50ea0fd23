"""Every practice of the framework with its state and both sides' ratings."""

from __future__ import annotations

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed_practice import DisclosedPracticeSide
from healthcheck.domain.instrument import Dimension, Owner, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.sections.practice_words import STATES
from healthcheck.reports.workbook.model import Cell, Column, NotShown, NumberForm, Sheet
from healthcheck.reports.workbook.numbers import NOT_TOLD, WITHHELD, Numbers

BANDS = {
    Band.LOW: message("low third"),
    Band.MIDDLE: message("middle third"),
    Band.HIGH: message("high third"),
}
KINDS = {
    Dimension.PROCESS: message("Process"),
    Dimension.TOOL: message("Tool"),
    Dimension.BEHAVIOUR: message("Behaviour"),
}
OWNERS = {
    Owner.JOINT: message("both"),
    Owner.CLIENT: message("client"),
    Owner.SUPPLIER: message("supplier"),
}
TOO_FEW = NotShown(message("too few answered"))
NOT_COMPARED = NotShown(message("in the joint edition only"))


def practice_sheet(material: Material) -> Sheet:
    """One row a practice, in the order of the framework."""
    numbers = Numbers(material.profile.audience)
    columns = (
        Column(message("Practice id"), 11),
        Column(message("Factor"), 22),
        Column(message("Kind"), 11),
        Column(message("Practice"), 56),
        Column(message("Who acts"), 10),
        Column(message("State"), 16),
        Column(message("Client"), 13, numbers.form),
        Column(message("Supplier"), 13, numbers.form),
        Column(message("Gap without noise"), 13, numbers.form),
        Column(message("People, client"), 9, NumberForm.WHOLE),
        Column(message("People, supplier"), 9, NumberForm.WHOLE),
    )
    rows = tuple(_row(material, practice, numbers) for practice in material.instrument.practices)
    return Sheet("Practices", message("Practices"), columns, rows)


def _row(material: Material, practice: Practice, numbers: Numbers) -> tuple[Cell, ...]:
    held = material.profile.practice_details.get(practice.id)
    is_asked = held is not None and held.state is not PracticeState.NOT_ASKED
    absent = NOT_TOLD if is_asked else NotShown(STATES[PracticeState.NOT_ASKED])
    return (
        practice.id,
        material.name(practice.factor),
        KINDS[practice.dimension],
        material.fill(practice.title),
        OWNERS[material.instrument.owner_of(practice)],
        _state(material, practice),
        *(_score(held.side(side), numbers) if held and is_asked else absent for side in Side),
        numbers.of(held.shrunk_gap if held else None, absent),
        *(held.side(side).n if held and is_asked else absent for side in Side),
    )


def _state(material: Material, practice: Practice) -> Cell:
    held = material.profile.practice_details.get(practice.id)
    if held is not None and held.state is PracticeState.NOT_ASKED:
        return STATES[PracticeState.NOT_ASKED]
    if not material.profile.practices:
        return NOT_COMPARED
    state = material.profile.practices.get(practice.id)
    return STATES[state] if state else WITHHELD


def _score(side: DisclosedPracticeSide, numbers: Numbers) -> Cell:
    """Points, a third where few people answered, else why there is nothing."""
    if side.mean is not None:
        return numbers.of(side.mean)
    return BANDS[side.band] if side.band else TOO_FEW
