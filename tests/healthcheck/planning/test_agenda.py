"""An agenda fills the time that was booked, to the minute, and gives most of it to what is worth most."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.workshop import LENGTHS, SHORTEST_ITEM, ItemKind
from healthcheck.planning.agenda import agenda_slots

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
ORDERS = st.lists(st.sampled_from(FACTORS), unique=True).map(tuple)


@given(length=st.sampled_from(LENGTHS), factors=ORDERS, has_promises=st.booleans())
def test_every_agenda_fills_its_time_with_items_of_five_minutes_or_more(
    *, length: int, factors: tuple[str, ...], has_promises: bool
) -> None:
    slots = agenda_slots(length, factors, has_promises=has_promises)
    assert sum(slot.minutes for slot in slots) == length
    assert all(slot.minutes >= SHORTEST_ITEM and slot.minutes % SHORTEST_ITEM == 0 for slot in slots)
    drills = [slot for slot in slots if slot.kind is ItemKind.FACTOR]
    assert tuple(slot.factor for slot in drills) == factors[: len(drills)]
    assert all(before.minutes >= after.minutes for before, after in pairwise(drills))
    assert (slots[1].kind is ItemKind.PROMISES) == has_promises
    assert (slots[0].kind, slots[-1].kind) == (ItemKind.WELCOME, ItemKind.CLOSE)


def test_two_hours_are_divided_as_facilitators_know_them() -> None:
    slots = agenda_slots(120, FACTORS, has_promises=False)
    assert [(slot.kind, slot.minutes) for slot in slots] == [
        (ItemKind.WELCOME, 5),
        (ItemKind.TOP_THREE, 10),
        (ItemKind.PROFILE, 20),
        (ItemKind.FACTOR, 25),
        (ItemKind.FACTOR, 20),
        (ItemKind.FACTOR, 15),
        (ItemKind.RE_SCORE, 5),
        (ItemKind.COMMITMENTS, 15),
        (ItemKind.CLOSE, 5),
    ]


def test_without_results_the_time_goes_to_conversation() -> None:
    slots = agenda_slots(90, (), has_promises=False)
    assert [slot.minutes for slot in slots if slot.kind is ItemKind.FREE] == [40]


def test_other_lengths_are_not_planned() -> None:
    with pytest.raises(ValueError, match="not 75"):
        agenda_slots(75, FACTORS, has_promises=False)
