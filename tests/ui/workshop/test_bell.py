"""A sound when the time of an item is over: once, at that moment, and only for who wants one."""

from __future__ import annotations

from pathlib import Path

import pytest

from healthcheck.charts.slides.word_slides import sentence
from ui.preferences import PreferenceStore
from ui.workshop.bell import Bell
from ui.workshop.pace import Pace
from ui.workshop.talk import Talk, TalkItem


class Clock(Pace):
    """Says what somebody sets."""

    def __init__(self, seconds: dict[str, float]) -> None:
        super().__init__({})
        self.seconds = seconds

    def of(self, item_id: str) -> float:
        return self.seconds[item_id]


@pytest.mark.parametrize("is_wanted", [False, True])
def test_it_rings_once_when_an_item_goes_over_its_time(tmp_path: Path, *, is_wanted: bool) -> None:
    preferences = PreferenceStore(tmp_path / "preferences.json")
    preferences.update(rings=is_wanted)
    step = sentence("Item", "Words")
    talk = Talk(tuple(TalkItem(name, name, 1, (step,)) for name in ("over before", "goes over", "in time")))
    clock = Clock({"over before": 90, "goes over": 59, "in time": 10})
    rung: list[str] = []
    bell = Bell(talk, clock, preferences=preferences, ring=lambda: rung.append(talk.current.id))
    counted = []
    for place, seconds in ((0, 91), (1, 59), (1, 61), (1, 62), (2, 11)):
        talk.jump(place)
        clock.seconds[talk.current.id] = seconds
        bell.listen()
        counted.append(len(rung))
    assert counted == ([0, 0, 1, 1, 1] if is_wanted else [0] * 5)
