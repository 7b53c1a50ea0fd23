"""A whole workshop by keys: what is noted in the room is kept, shown, and can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from healthcheck.domain.plan import ProviderAnswer
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import AgendaItem, ItemKind, WorkshopState
from tests.ui.stage import Stage
from tests.ui.workshop.held import ENTER, ESC, TAB, capture, closed, focused, heard, present, press, state, to, told
from ui.workshop.console import PresenterConsole
from ui.workshop.mesh_panel import MeshPanel
from ui.workshop.presentation import Presentation


def test_what_was_noted_can_be_taken_back_and_made_again(shown: Presentation) -> None:
    to(shown, ItemKind.CLOSE)
    press(shown, Qt.Key.Key_P)
    QTest.keyClicks(focused(), "Invoices")
    QTest.keyClick(focused(), ENTER)
    assert "Invoices" in heard(shown)
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Invoices" not in heard(shown)
    QTest.keyClick(shown.console, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "Invoices" in heard(shown)


def test_what_a_side_expects_stays_in_the_console_until_its_step_and_can_be_taken_back(
    shown: Presentation, stage: Stage
) -> None:
    to(shown, ItemKind.PROFILE)
    press(shown, Qt.Key.Key_G)
    QTest.keyClicks(focused(), "85")
    QTest.keyClick(focused(), TAB)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), ENTER)
    factors = stage.session.instrument.factor_ids
    assert shown.workshop.guesses == {Side.CLIENT: {factors[0]: 85, factors[1]: 0}}
    assert "85" not in heard(shown)
    press(shown, Qt.Key.Key_PageDown)
    assert "85" in heard(shown)
    press(shown, Qt.Key.Key_PageDown)
    view = shown.talk.now.title
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not shown.workshop.guesses
    assert shown.talk.now.title == view, "the room stays where it was"


def test_tab_past_the_last_field_reveals_nothing_and_enter_still_keeps_what_was_entered(
    shown: Presentation, stage: Stage
) -> None:
    to(shown, ItemKind.PROFILE)
    title = shown.talk.now.title
    press(shown, Qt.Key.Key_G)
    for _ in range(2 * len(stage.session.instrument.factors)):
        QTest.keyClicks(focused(), "50")
        QTest.keyClick(focused(), TAB)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, ENTER):
        press(shown, key)
        assert shown.talk.now.title == title
    assert {len(scores) for scores in shown.workshop.guesses.values()} == {len(stage.session.instrument.factors)}


def test_what_is_no_guess_is_refused_as_it_was_typed_and_nothing_is_kept_until_it_is_right(
    shown: Presentation,
) -> None:
    typed = "120"
    to(shown, ItemKind.PROFILE)
    press(shown, Qt.Key.Key_G)
    QTest.keyClicks(focused(), typed)
    QTest.keyClick(focused(), ENTER)
    assert f"“{typed}” is no score" in told(shown.console)
    assert not shown.workshop.guesses
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "20")
    QTest.keyClick(focused(), ENTER)
    assert list(shown.workshop.guesses[Side.CLIENT].values()) == [20]


def test_what_is_no_level_is_refused_as_it_was_typed_and_nothing_is_kept_until_it_is_right(
    shown: Presentation,
) -> None:
    typed = "1.3"
    to(shown, ItemKind.RE_SCORE)
    press(shown, Qt.Key.Key_R)
    before = shown.workshop.scores
    QTest.keyClicks(focused(), typed)
    QTest.keyClick(focused(), ENTER)
    assert f"“{typed}” is no level" in told(shown.console)
    assert shown.workshop.scores == before
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "2,5")
    QTest.keyClick(focused(), ENTER)
    assert [score.level for score in shown.workshop.scores if score not in before] == [2.5]


def test_the_room_reads_a_promise_while_it_is_typed_only_where_that_is_chosen_and_never_through_a_cover(
    shown: Presentation, stage: Stage
) -> None:
    to(shown, ItemKind.COMMITMENTS)
    before = heard(shown)
    capture(shown, "Meet on Mondays")
    press(shown, Qt.Key.Key_A)
    QTest.keyClicks(focused(), "Share")
    assert "Share" not in heard(shown)
    boxes = [box for box in shown.console.findChildren(QCheckBox) if box.isVisible()]
    tick = next(box for box in boxes if box.text() == "The room reads along")
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert heard(shown) == "We write it down Share"
    QTest.keyClick(tick, ESC)
    assert "Share" not in heard(shown)
    assert before != heard(shown), "the promise that was kept is there"
    press(shown, Qt.Key.Key_B)
    press(shown, Qt.Key.Key_A)
    QTest.keyClicks(focused(), "Share the forecast")
    assert shown.audience.scene is None
    QTest.keyClick(focused(), ENTER)
    press(shown, Qt.Key.Key_PageDown)
    assert "Share the forecast" in heard(shown)
    assert stage.session.preferences.value.shows_typing


def test_the_room_reads_what_was_promised_about_a_factor_where_it_was_promised(shown: Presentation) -> None:
    to(shown, ItemKind.FACTOR)
    press(shown, Qt.Key.Key_PageDown)
    here = shown.talk.step
    capture(shown, "Meet on Mondays")
    assert shown.talk.step == here, "nobody is led past what the room has not seen"
    while shown.talk.following and shown.talk.step + 2 < len(shown.talk.current.steps):
        press(shown, Qt.Key.Key_PageDown)
    question = shown.talk.step
    press(shown, Qt.Key.Key_PageDown)
    assert "Meet on Mondays" in heard(shown)
    capture(shown, "Share the forecast")
    assert "Share the forecast" in heard(shown)
    for _ in range(2):
        QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.talk.step == question
    assert "One thing each" in heard(shown)


def test_whoever_comes_late_is_noted_in_the_console_and_counted_from_then_on(shown: Presentation, stage: Stage) -> None:
    to(shown, ItemKind.TOP_THREE)
    press(shown, Qt.Key.Key_H)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), ENTER)
    assert "0 of 1" in heard(shown)
    assert stage.session.relationship
    first = stage.people(stage.session.relationship)[0]
    assert shown.workshop.present == {first.id}
    assert first.display_name not in heard(shown)
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not shown.workshop.present


def rate(strengths: str) -> None:
    QTest.keyClicks(focused(), strengths)
    QTest.keyClick(focused(), ENTER)


def test_the_mesh_is_rated_by_single_keys_unseen_and_shown_at_once(shown: Presentation, stage: Stage) -> None:
    agenda = shown.workshop.agenda
    stage.workspace.workshops.arrange(shown.workshop.id, [*agenda, AgendaItem("mesh", ItemKind.MESH, "", 10)])
    stage.session.announce()
    to(shown, ItemKind.MESH)
    press(shown, Qt.Key.Key_M)
    QTest.keyClicks(focused(), "41")
    QTest.keyClick(focused(), ESC)
    press(shown, Qt.Key.Key_M)
    rate("0123" * 9)
    assert "4 links have no rating yet" in told(shown.console)
    QTest.keyClicks(focused(), "01")
    assert "no rating yet" not in told(shown.console), "what was said of it is over once a link is rated"
    rate("23")
    assert shown.talk.current.steps[-1].title == shown.talk.current.steps[0].title
    rate("3210" * 10 + "32")
    stage.press("Reveal the mesh", shown.console)
    assert "needs ratings of 3 people" in " ".join(label.text() for label in shown.console.findChildren(QLabel))
    panel = shown.console.findChild(MeshPanel)
    assert panel
    panel.setFocus()
    rate("0123" * 10 + "01")
    assert "3" in shown.talk.current.steps[-1].description
    stage.press("Reveal the mesh", shown.console)
    assert shown.talk.current.steps[-1].title == "What we see leading to what"
    assert stage.session.assessment
    held = stage.workspace.meshes.round(stage.session.assessment.id)
    factors = stage.session.instrument.factor_ids
    first = next(rating for rating in held.ratings if rating.links[factors[0], factors[1]] == 4)
    assert first.links[factors[0], factors[2]] == 1, "what was rated before Esc is there"
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(stage.workspace.meshes.round(stage.session.assessment.id).ratings) == 2
    assert shown.talk.current.steps[-1].title != "What we see leading to what"


def test_the_answer_to_a_promise_is_noted_by_one_key_read_by_the_room_and_can_be_taken_back(
    shown: Presentation, stage: Stage
) -> None:
    assert stage.session.assessment
    to(shown, ItemKind.COMMITMENTS)
    press(shown, Qt.Key.Key_Y)
    QTest.keyClick(focused(), Qt.Key.Key_1)
    assert "No commitment was captured yet" in told(shown.console)
    QTest.keyClick(focused(), ESC)
    capture(shown, "Meet on Mondays")
    capture(shown, "Share the forecast")
    press(shown, Qt.Key.Key_Y)
    QTest.keyClick(focused(), Qt.Key.Key_2)
    assert "Northwind makes a counter-offer." in heard(shown)
    first, second = stage.workspace.plan.of(stage.session.assessment.id).commitments
    assert (first.answer, second.answer) == (None, ProviderAnswer.COUNTERED)
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "counter-offer" not in heard(shown)


def test_a_parked_line_gets_an_owner_and_is_settled_at_the_close(shown: Presentation) -> None:
    to(shown, ItemKind.CLOSE)
    press(shown, Qt.Key.Key_P)
    QTest.keyClicks(focused(), "Invoices")
    QTest.keyClick(focused(), TAB)
    QTest.keyClicks(focused(), "Kim")
    QTest.keyClick(focused(), ENTER)
    assert "Invoices (Kim)" in heard(shown)
    press(shown, Qt.Key.Key_P)
    for _ in range(2):
        QTest.keyClick(focused(), TAB)
    QTest.keyClicks(focused(), "Ada")
    QTest.keyClick(focused(), ENTER)
    assert "Invoices (Ada)" in heard(shown)
    press(shown, Qt.Key.Key_P)
    for _ in range(3):
        QTest.keyClick(focused(), TAB)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), ENTER)
    assert "Nothing is parked." in heard(shown)
    QTest.keyClick(shown.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Invoices (Ada)" in heard(shown)


def test_letters_that_are_typed_steer_nothing_and_esc_leaves_the_field_first(shown: Presentation) -> None:
    before = (shown.talk.item, shown.talk.step)
    press(shown, Qt.Key.Key_D)
    QTest.keyClicks(focused(), "nb w")
    QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    assert (shown.talk.item, shown.talk.step) == before
    assert shown.audience.scene
    QTest.keyClick(focused(), ESC)
    assert state(shown) is WorkshopState.RUNNING
    assert not shown.workshop.decisions
    for _ in range(2):
        assert state(shown) is WorkshopState.RUNNING
        press(shown, ESC)
    assert state(shown) is WorkshopState.ENDED


def test_every_step_is_kept_when_it_is_reached(shown: Presentation, stage: Stage) -> None:
    to(shown, ItemKind.PROFILE)
    press(shown, Qt.Key.Key_PageDown)
    place = shown.workshop.place
    assert place
    assert (place.item_id, place.step) == (shown.talk.current.id, 1)
    again = present(stage)
    assert (again.talk.item, again.talk.step) == (shown.talk.item, 1)
    again.talk.end()


def test_f5_on_the_agenda_presents_it_and_the_page_comes_back_at_the_end(stage: Stage) -> None:
    made = closed(stage)
    stage.show(made, "Workshop")
    stage.press("Build the agenda")
    QTest.keyClick(stage.window, Qt.Key.Key_F5)
    stage.settle()
    consoles = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PresenterConsole)]
    QTest.keyClick(consoles[0], Qt.Key.Key_PageDown)
    for _ in range(2):
        QTest.keyClick(consoles[0], ESC)
    stage.settle()
    assert stage.session.assessment
    held = stage.workspace.workshops.of(stage.session.assessment.id)
    assert held
    assert held.state is WorkshopState.ENDED
    assert any(text.startswith("Resume workshop at Welcome and privacy (") for text in stage.texts)
