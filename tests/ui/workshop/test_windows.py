"""Whatever happens to a window, a display or the disk: the workshop goes on, or is resumed where it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from healthcheck.domain.workshop import ItemKind, WorkshopState
from healthcheck.errors import UserFacingError
from healthcheck.workspace.workshops import WorkshopService
from tests.ui.stage import Stage
from tests.ui.workshop.held import (
    ENTER,
    ESC,
    TAB,
    capture,
    closed,
    focused,
    heard,
    leave,
    present,
    press,
    state,
    to,
    told,
)
from ui.dialogs.presenting import Presenting
from ui.theme import Theme
from ui.widgets.plain_label import PlainLabel
from ui.workshop.asked import Asked
from ui.workshop.console import PresenterConsole
from ui.workshop.overview_panel import OverviewPanel
from ui.workshop.presentation import Presentation
from ui.workshop.slide_view import SlideView

KEY = Qt.Key


@pytest.fixture
def alone(stage: Stage) -> Iterator[Presentation]:
    """On the only display that there is."""
    stage.session.open(closed(stage).id)
    presentation = present(stage, screen=QApplication.primaryScreen())
    yield presentation
    if isValid(presentation):
        presentation.talk.end()
    stage.settle()


def test_a_display_that_is_lost_leaves_the_console_with_a_way_back(alone: Presentation, stage: Stage) -> None:
    QApplication.instance().screenRemoved.emit(QApplication.primaryScreen())  # type: ignore[union-attr]
    assert not alone.audience.isVisible()
    assert "Audience display lost" in told(alone.console)
    stage.press("Reconnect", alone.console)
    assert alone.audience.isVisible()
    assert "Audience display lost" not in told(alone.console)


def test_the_way_back_to_the_room_stays_while_the_disk_refuses_and_goes_once_the_room_sees_again(
    alone: Presentation,
) -> None:
    QApplication.instance().screenRemoved.emit(QApplication.primaryScreen())  # type: ignore[union-attr]
    alone.console.say_trouble(UserFacingError("The disk is full."))
    assert "The disk is full." in told(alone.console)
    assert alone.console.reconnect.isVisible()
    alone.talk.ask(Asked.SWAP)
    assert alone.audience.isVisible()
    assert not alone.console.notice.isVisible()
    alone.console.say_trouble(UserFacingError("The disk is full."))
    assert alone.console.notice.isVisible()
    assert not alone.console.reconnect.isVisible()


def test_an_audience_window_that_is_closed_by_its_frame_can_be_shown_again(shown: Presentation, stage: Stage) -> None:
    shown.audience.close()
    assert state(shown) is WorkshopState.RUNNING
    assert "The audience window was closed." in told(shown.console)
    stage.press("Reconnect", shown.console)
    assert shown.audience.isVisible()


def test_a_console_that_is_closed_by_its_frame_ends_the_workshop_and_its_audience(
    shown: Presentation, stage: Stage
) -> None:
    workshops, held = stage.workspace.workshops, shown.workshop.id
    shown.console.close()
    stage.settle()
    assert workshops.get(held).state is WorkshopState.ENDED
    assert not [entry for entry in QApplication.topLevelWidgets() if isinstance(entry, PresenterConsole)]


def test_a_sentence_that_is_being_typed_is_kept_whoever_closes_the_console(shown: Presentation, stage: Stage) -> None:
    assert stage.session.assessment
    held = stage.session.assessment.id
    press(shown, KEY.Key_A)
    QTest.keyClicks(focused(), "Meet on Mondays")
    shown.talk.ask(Asked.PARK)
    QTest.keyClicks(focused(), " at nine")
    shown.console.close()
    stage.settle()
    assert [entry.what for entry in stage.workspace.plan.of(held).commitments] == ["Meet on Mondays at nine"]
    workshop = stage.workspace.workshops.of(held)
    assert workshop
    assert len(stage.workspace.workshops.captured(workshop.id)) == 1


def test_on_one_display_the_console_comes_on_tab_and_keeps_back_what_the_room_must_not_see(
    alone: Presentation, stage: Stage
) -> None:
    assert alone.audience.isActiveWindow()
    QTest.keyClick(alone.audience, TAB)
    stage.settle()
    assert alone.console.isActiveWindow()
    to(alone, ItemKind.PROFILE)
    stage.settle()
    QTest.keyClick(alone.audience, TAB)
    stage.settle()
    said = told(alone.console)
    assert "The room sees this display" in said
    following = alone.talk.following
    assert following
    for secret in (following.title, alone.talk.now.prompt, alone.talk.current.note, "Hidden from the audience"):
        assert secret not in said
    QTest.keyClick(alone.console, TAB)
    stage.settle()
    assert alone.audience.isActiveWindow()


def test_on_one_display_the_overview_names_no_factor_before_its_time(alone: Presentation, stage: Stage) -> None:
    QTest.keyClick(alone.audience, KEY.Key_O)
    stage.settle()
    said = told(alone.console)
    assert "Gap 1" in said
    assert not [factor.name for factor in stage.session.instrument.factors if factor.name in said]
    assert not [view for view in alone.console.findChildren(SlideView) if view.isVisible()]


def test_on_one_display_what_is_entered_unseen_warns_first(alone: Presentation, stage: Stage) -> None:
    for key in (KEY.Key_V, KEY.Key_G, KEY.Key_M):
        QTest.keyClick(alone.console, key)
        stage.settle()
        assert "cover the projector first" in told(alone.console)
        QTest.keyClick(focused(), ESC)
        stage.settle()


def test_a_click_in_the_overview_goes_to_an_item_whose_first_slide_it_shows(shown: Presentation) -> None:
    press(shown, KEY.Key_O)
    panel = shown.console.findChild(OverviewPanel)
    assert panel
    slides = panel.findChildren(SlideView)
    assert len(slides) == len(shown.talk.items)
    QTest.mouseClick(slides[2], Qt.MouseButton.LeftButton)
    assert shown.talk.item == 2
    assert not panel.isVisible()


def test_on_one_display_the_slide_comes_back_after_something_was_noted(alone: Presentation, stage: Stage) -> None:
    QTest.keyClick(alone.audience, KEY.Key_P)
    stage.settle()
    QTest.keyClicks(focused(), "Invoices")
    assert alone.console.isActiveWindow()
    QTest.keyClick(focused(), ENTER)
    stage.settle()
    assert alone.audience.isActiveWindow()
    assert [line.text for line in alone.workshop.parked] == ["Invoices"]


def test_what_the_disk_refuses_is_said_in_the_console_and_tried_again(
    shown: Presentation, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = WorkshopService.go_to
    place = shown.workshop.place

    def refuse(*_args: object, **_named: object) -> None:
        raise UserFacingError("The disk is full.", safe="Everything noted so far is kept.")

    monkeypatch.setattr(WorkshopService, "go_to", refuse)
    press(shown, KEY.Key_PageDown)
    assert "The disk is full. Everything noted so far is kept." in told(shown.console)
    assert shown.workshop.place == place
    monkeypatch.setattr(WorkshopService, "go_to", kept)
    press(shown, KEY.Key_PageDown)
    assert shown.workshop.place != place


def test_a_step_that_cannot_be_taken_back_says_so_in_the_console(shown: Presentation, stage: Stage) -> None:
    to(shown, ItemKind.COMMITMENTS)
    capture(shown, "Meet on Mondays")
    assert stage.session.assessment
    (made,) = stage.workspace.plan.of(stage.session.assessment.id).commitments
    stage.workspace.plan.delete(made.id)
    QTest.keyClick(shown.console, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "not in the workspace any more" in told(shown.console)


def test_a_workshop_whose_end_cannot_be_kept_closes_its_windows_and_is_resumed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show(closed(stage), "Workshop")
    stage.press("Build the agenda")
    QTest.keyClick(stage.window, KEY.Key_F5)

    def refuse(*_args: object) -> None:
        raise UserFacingError("The disk is full.")

    monkeypatch.setattr(WorkshopService, "end", refuse)
    leave(consoles()[0])
    stage.settle()
    assert not consoles()
    assert stage.says("The disk is full.")
    assert any(text.startswith("Resume workshop") for text in stage.texts)


def consoles() -> list[PresenterConsole]:
    return [entry for entry in QApplication.topLevelWidgets() if isinstance(entry, PresenterConsole)]


def test_another_relationship_can_be_looked_at_meanwhile_and_f5_leads_back_to_the_room(stage: Stage) -> None:
    other = closed(stage, "Helios", "Brightline")
    stage.session.open(other.id)
    stage.show(closed(stage), "Workshop")
    stage.press("Build the agenda")
    QTest.keyClick(stage.window, KEY.Key_F5)
    stage.show(other, "Workshop")
    stage.press("Build the agenda")
    stage.press("Back to the room (F5)")
    assert len(consoles()) == 1
    QTest.keyClick(consoles()[0], KEY.Key_P)
    stage.settle()
    QTest.keyClicks(focused(), "Invoices")
    QTest.keyClick(focused(), ENTER)
    leave(consoles()[0])
    stage.settle()
    assert stage.button("Start (F5)").isEnabled()
    assert stage.session.assessment
    held = stage.workspace.workshops.of(stage.session.assessment.id)
    assert held
    assert (held.state, held.parked) == (WorkshopState.PLANNED, ())


def test_a_relationship_that_is_deleted_takes_its_workshop_out_of_the_room(shown: Presentation, stage: Stage) -> None:
    assert stage.session.relationship
    stage.session.do(stage.workspace.relationships.delete, stage.session.relationship.id)
    stage.settle()
    assert not isValid(shown)
    assert not consoles()


def test_the_console_says_why_a_factor_is_there_and_the_room_only_after_the_gaps_were_shown(
    shown: Presentation, stage: Stage
) -> None:
    to(shown, ItemKind.FACTOR)
    why = shown.talk.current.why
    assert why
    assert f"Why it is here: {why}" in told(shown.console)
    assert "Lowest for both sides together." in heard(shown)
    agenda = sorted(shown.workshop.agenda, key=lambda item: item.kind is ItemKind.PROFILE)
    stage.session.do(stage.workspace.workshops.arrange, shown.workshop.id, agenda)
    assert f"Why it is here: {why}" in told(shown.console)
    assert "Lowest" not in heard(shown)


@pytest.mark.parametrize("is_frozen", [False, True])
def test_an_assessment_that_is_opened_again_takes_its_results_out_of_the_room_until_it_is_closed(
    shown: Presentation, stage: Stage, *, is_frozen: bool
) -> None:
    assert stage.session.assessment
    answering, assessment = stage.workspace.answering, stage.session.assessment.id
    to(shown, ItemKind.PROFILE)
    press(shown, KEY.Key_PageDown)
    assert "Northwind: Governance 50" in heard(shown)
    if is_frozen:
        QTest.keyClick(shown.console, KEY.Key_F, Qt.KeyboardModifier.ShiftModifier)
    stage.session.do(answering.reopen_assessment, assessment)
    if is_frozen:
        assert shown.audience.scene is None, "a frozen room goes black: the presenter stands elsewhere"
        press(shown, KEY.Key_PageDown)
    assert "There are no results yet." in heard(shown)
    assert "was opened again" in told(shown.console)
    told_now = [f"{step.title} {step.description}" for item in shown.talk.items for step in item.steps]
    assert not [words for words in told_now if "50" in words or "Gap" in words]
    stage.session.do(answering.close_assessment, assessment)
    press(shown, KEY.Key_PageDown)
    assert "Northwind: Governance 50" in heard(shown)
    assert "was opened again" not in told(shown.console)


def test_the_menu_captures_parks_and_leads_back_while_something_is_presented(stage: Stage) -> None:
    stage.show(closed(stage), "Workshop")
    with pytest.raises(AssertionError, match="grey"):
        stage.menu("Start")
    stage.press("Build the agenda")
    with pytest.raises(AssertionError, match="grey"):
        stage.menu("Park it")
    stage.menu("Start")
    stage.menu("Park it")
    QTest.keyClicks(focused(), "Invoices")
    QTest.keyClick(focused(), ENTER)
    assert stage.session.assessment
    held = stage.workspace.workshops.of(stage.session.assessment.id)
    assert held
    assert [line.text for line in held.parked] == ["Invoices"]
    leave(consoles()[0])
    stage.settle()
    with pytest.raises(AssertionError, match="grey"):
        stage.menu("Park it")


def test_the_projector_is_dark_where_somebody_chose_so_and_stays_so(shown: Presentation, stage: Stage) -> None:
    light = shown.audience.grab().toImage().pixelColor(5, 5).lightness()
    stage.press("Dark slides", shown.console)
    assert shown.audience.grab().toImage().pixelColor(5, 5).lightness() < light
    shown.talk.end()
    again = present(stage)
    assert again.audience.grab().toImage().pixelColor(5, 5).lightness() < light
    stage.menu("Settings…")
    stage.press("Presenting")
    stage.press("Light", next(part for part in stage.dialog.findChildren(Presenting)))
    assert again.audience.grab().toImage().pixelColor(5, 5).lightness() == light
    again.talk.end()


@pytest.mark.parametrize(
    "key", [KEY.Key_A, KEY.Key_Y, KEY.Key_P, KEY.Key_V, KEY.Key_G, KEY.Key_H, KEY.Key_R, KEY.Key_M, KEY.Key_F1]
)
def test_every_panel_has_room_in_the_smallest_console_in_the_largest_text(
    stage: Stage, window_theme: Theme, key: Qt.Key
) -> None:
    window_theme.use(scale=150)
    long = "Llanfairpwllgwyngyll Catering, Cleaning & Security Services"
    stage.session.open(closed(stage, long, long[::-1]).id)
    presentation = present(stage)
    presentation.console.resize(1024, 680)
    press(presentation, key)
    stage.settle()
    size = presentation.console.size()
    assert (size.width(), size.height()) == (1024, 680)
    cut = [
        label.text()
        for label in presentation.console.findChildren(PlainLabel)
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]
    QTest.keyClick(focused(), ENTER)  # whatever is missing in it, nothing fails
    presentation.talk.end()
    stage.settle()
    assert not cut
