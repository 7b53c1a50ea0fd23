"""How long each section takes, in words once it takes too long (acceptance check 18)."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.interview.interviewer import CLOSE, CTRL, GOVERNANCE, KEY, REST, TRUST, Interviewer
from tests.ui.stage import Stage
from ui.interview.clock import SectionClock
from ui.interview.timer_face import TimerFace
from ui.interview_words import clock_text, over, span, state, whole_minutes


def spent(interviewer: Interviewer, section: str, seconds: float) -> None:
    """Let a section have taken so long, and come back to it."""
    stage = interviewer.stage
    stage.press("Back to interviews")
    stage.workspace.interviews.time_spent(interviewer.interview.id, section=section, seconds=seconds)
    stage.session.announce()
    interviewer.choose("C1")
    stage.press("Continue interview")


def face(stage: Stage) -> str:
    return next(face.accessibleName() for face in stage.window.findChildren(TimerFace) if face.isVisible())


def test_a_section_that_passes_its_longest_time_says_so_in_words(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    spent(interviewer, "TRU", 599.4)
    interviewer.go_to(TRUST)
    assert not stage.says("over")
    assert face(stage) == "9 minutes of 5 to 10 min"
    QTest.qWait(1200)
    assert stage.says("just over")
    spent(interviewer, "TRU", 12 * 60 + 5)
    interviewer.go_to(TRUST)
    assert stage.says("2 min over")
    assert face(stage) == "12 minutes of 5 to 10 min, 2 min over"


def test_the_time_of_a_section_is_on_disk_within_seconds(interviewer: Interviewer) -> None:
    interviewer.start()
    interviewer.go_to(GOVERNANCE)
    QTest.qWait(5700)
    assert interviewer.interview.seconds["GOV"] >= 5.0


def test_ctrl_space_pauses_and_goes_on(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.press(KEY.Key_Space, held=CTRL)
    assert stage.says("Paused")
    assert stage.has_button("Go on")
    before = interviewer.interview.seconds.get("OPENING", 0.0)
    QTest.qWait(700)
    interviewer.press(KEY.Key_PageDown, held=CTRL)
    interviewer.press(KEY.Key_PageUp, held=CTRL)
    assert interviewer.interview.seconds.get("OPENING", 0.0) == before
    interviewer.press(KEY.Key_Space, held=CTRL)
    assert not stage.says("Paused")


def test_leaving_the_page_stops_the_clock_and_coming_back_goes_on_where_it_was(
    interviewer: Interviewer, stage: Stage
) -> None:
    interviewer.start()
    interviewer.go_to(TRUST)
    QTest.qWait(600)
    stage.press("People")
    kept = interviewer.interview.seconds["TRU"]
    assert kept > 0
    QTest.qWait(600)
    stage.press("Interviews")
    interviewer.choose("C1")
    stage.press("Continue interview")
    assert stage.says("Mutual trust and confidence")
    stage.press("Pause")
    assert kept <= interviewer.interview.seconds["TRU"] < kept + 0.6


def test_reading_an_interview_counts_no_time(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    stage.press("Back to interviews")
    before = interviewer.interview.seconds
    interviewer.choose("C1")
    stage.press("Read")
    assert stage.says("Paused")
    QTest.qWait(600)
    stage.press("Back to interviews")
    assert interviewer.interview.seconds == before


def test_sections_are_taken_in_any_order(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.go_to(REST)
    assert stage.says("The remaining eight factors")
    interviewer.go_to(GOVERNANCE)
    assert stage.says("Who has the final word when an issue stays open?")
    interviewer.press(KEY.Key_PageDown, held=CTRL)
    assert stage.says("Measuring value and success")
    stage.press("Next section")
    assert stage.says("Mutual trust and confidence")
    interviewer.go_to(CLOSE)
    assert stage.has_button("Finish the interview")
    interviewer.press(KEY.Key_PageDown, held=CTRL)
    assert stage.has_button("Finish the interview")
    assert [part.split(" ")[0] for part in interviewer.parts][:3] == ["Opening", "Governance", "Measuring"]


class Watch:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_each_part_has_its_own_time() -> None:
    watch = Watch()
    clock = SectionClock(watch)
    clock.load({"GOV": 60.0}, part="GOV")
    watch.now += 50
    assert clock.seconds("GOV") == 60.0
    clock.run()
    watch.now += 5
    clock.go_to("TRU")
    watch.now += 7
    clock.tick()
    assert (clock.seconds("GOV"), clock.seconds("TRU"), clock.total) == (65.0, 7.0, 72.0)
    assert clock.due == {"GOV": (65.0, 5.0), "TRU": (7.0, 7.0)}
    clock.keep("TRU", 7.0)
    assert set(clock.due) == {"GOV"}


def test_a_laptop_that_was_shut_has_not_interviewed_anybody() -> None:
    watch = Watch()
    clock = SectionClock(watch)
    clock.load({}, part="GOV")
    clock.run()
    watch.now += 3600
    clock.tick()
    assert clock.seconds("GOV") == 0.0
    watch.now += 2
    clock.pause()
    assert clock.seconds("GOV") == 2.0
    assert not clock.is_running


@pytest.mark.parametrize(
    ("seconds", "minutes", "text"),
    [
        (599, (5, 10), ""),
        (600, (5, 10), ""),
        (601, (5, 10), "just over"),
        (660, (5, 10), "1 min over"),
        (725, (5, 10), "2 min over"),
        (900, (15, 15), ""),
        (961, (15, 15), "1 min over"),
    ],
)
def test_how_far_over_is_said_in_words(seconds: float, minutes: tuple[int, int], text: str) -> None:
    assert over(str, seconds, minutes) == text


def test_times_are_written_as_the_guide_counts_them() -> None:
    assert [clock_text(seconds) for seconds in (0, 59.9, 60, 400, 3601)] == ["0:00", "0:59", "1:00", "6:40", "60:01"]
    assert [span(str, minutes) for minutes in ((5, 10), (15, 15))] == ["5 to 10 min", "15 min"]
    assert [whole_minutes(seconds) for seconds in (0, 5, 89, 91, 3600)] == [0, 1, 1, 2, 60]
    assert state(str, None) == "Not started"


def test_the_time_is_quiet_then_underlined_then_a_chip(stage: Stage) -> None:
    shown = TimerFace(theme=stage.theme, parent=stage.window)
    shown.show_span((5, 10))
    looks = []
    for seconds in (299, 300, 600, 601):
        shown.show_time(seconds, is_running=True)
        labels = [label for label in shown.findChildren(QWidget) if not label.isHidden()]
        looks.append([label.property("span") or label.property("chip") or "" for label in labels])
    assert looks == [["", ""], ["within", ""], ["within", ""], ["warn", "", ""]]
