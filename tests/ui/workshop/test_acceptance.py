"""Checks 21 to 23 of ``tests/ui/test_acceptance.py``, on both windows of a workshop that is held.

That no step of any agenda tells anything early is in ``test_walk``; that the pointer goes (23) in ``test_audience``;
what slides are drawn with, in ``healthcheck/charts/test_slides``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit

from healthcheck.charts.scene import Marker
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import ItemKind
from tests.ui.stage import Stage
from tests.ui.workshop.walk import heard, inked
from ui.workshop.presentation import Presentation

DOWN = Qt.Key.Key_PageDown


@pytest.fixture
def shown(stage: Stage) -> Iterator[Presentation]:
    """The workshop of sample A, both windows open, the room's one on a full screen's pixels."""
    session = stage.session
    session.open(next(entry.id for entry in session.do(stage.workspace.samples.install) if entry.id == "A"))
    assert session.relationship
    assert session.assessment
    workshops = stage.workspace.workshops
    held = workshops.start(workshops.plan(session.assessment.id, length=60).id)
    presentation = Presentation(session, held, relationship=session.relationship, assessment=session.assessment)
    presentation.start()
    presentation.audience.resize(1920, 1080)
    yield presentation
    presentation.talk.end()
    stage.settle()


def to_the_reveal(shown: Presentation) -> None:
    """With the remote, to the first step of the profile."""
    agenda = shown.workshop.agenda
    while agenda[shown.talk.item].kind is not ItemKind.PROFILE:
        QTest.keyClick(shown.console, DOWN)


def told(shown: Presentation) -> str:
    assert shown.audience.scene
    return " ".join((heard(shown.audience), *(text.text for text in shown.audience.scene.texts)))


def drawn_sides(shown: Presentation) -> set[Side]:
    assert shown.audience.scene
    return {side for side in Side if inked(shown.audience.scene, side, Marker)}


def test_check_21_the_room_sees_blank_then_client_then_supplier_then_both_then_the_gaps(shown: Presentation) -> None:
    to_the_reveal(shown)
    steps = [(drawn_sides(shown), told(shown))]
    for _ in range(4):
        QTest.keyClick(shown.console, DOWN)
        steps.append((drawn_sides(shown), told(shown)))
    assert [sides for sides, _told in steps] == [set(), {Side.CLIENT}, {Side.SUPPLIER}, set(Side), set(Side)]
    assert ["The widest gap" in words for _sides, words in steps] == [False] * 4 + [True]
    assert not any(letter.isdigit() for letter in steps[0][1])


def test_check_21_the_room_holds_a_slide_and_nothing_else(shown: Presentation) -> None:
    controls = (QAbstractButton, QLineEdit, QLabel, QAbstractScrollArea)
    assert not [found for kind in controls for found in shown.audience.findChildren(kind)]
    assert shown.console.findChildren(QAbstractButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_check_22_b_and_the_full_stop_blank_the_room_and_the_next_key_only_restores(
    shown: Presentation, key: Qt.Key
) -> None:
    to_the_reveal(shown)
    before = shown.audience.scene
    QTest.keyClick(shown.console, key)
    assert shown.audience.scene is None
    black = shown.audience.grab().toImage()
    assert black.pixelColor(black.rect().center()) == Qt.GlobalColor.black
    assert any(label.text() == "BLANK" and label.isVisible() for label in shown.console.findChildren(QLabel))
    QTest.keyClick(shown.console, DOWN)
    assert shown.audience.scene == before
    assert not any(label.text() == "BLANK" and label.isVisible() for label in shown.console.findChildren(QLabel))


def test_check_23_no_text_is_smaller_than_36_pixels_and_nobody_is_named_at_full_size(
    shown: Presentation, stage: Stage
) -> None:
    promised = (ItemKind.PROMISES, ItemKind.COMMITMENTS, ItemKind.CLOSE)
    assert stage.session.relationship
    people = {person.name for person in stage.workspace.people.of(stage.session.relationship.id)}
    assert len(people) > 10
    while True:
        assert shown.audience.scene
        assert min(text.size for text in shown.audience.scene.texts) >= 36
        # Whoever promised something is named with the promise: that is what makes it one.
        if shown.workshop.agenda[shown.talk.item].kind not in promised:
            assert not [name for name in people if name in told(shown)]
        if shown.talk.following is None:
            break
        QTest.keyClick(shown.console, DOWN)
