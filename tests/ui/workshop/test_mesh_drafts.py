"""A rating of the mesh that is not complete: each key is on disk, and nobody but its rater meets it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from healthcheck.domain.workshop import AgendaItem, ItemKind
from healthcheck.errors import UserFacingError
from healthcheck.workspace.meshes import MeshService
from tests.ui.stage import Stage
from tests.ui.workshop.held import ESC, focused, heard, present, press, to, told
from ui.workshop.mesh_panel import MeshPanel
from ui.workshop.presentation import Presentation

if TYPE_CHECKING:
    import pytest


def begin(shown: Presentation, stage: Stage) -> None:
    """Come to the mesh and let the whole room say something of three links."""
    agenda = shown.workshop.agenda
    stage.workspace.workshops.arrange(shown.workshop.id, [*agenda, AgendaItem("mesh", ItemKind.MESH, "", 10)])
    stage.session.announce()
    to(shown, ItemKind.MESH)
    press(shown, Qt.Key.Key_M)
    raters(shown).setFocus()
    QTest.keyClick(raters(shown), Qt.Key.Key_End)
    QTest.keyClicks(focused(), "412")


def raters(shown: Presentation) -> QComboBox:
    panel = shown.console.findChild(MeshPanel)
    assert panel
    found = panel.findChild(QComboBox)
    assert isinstance(found, QComboBox)
    return found


def test_after_a_crash_the_same_rater_is_asked_the_next_link_and_finds_what_was_said(
    shown: Presentation, stage: Stage
) -> None:
    begin(shown, stage)
    assert "Link 4 of 42" in told(shown.console)
    relationship = stage.session.relationship
    assert relationship
    shown.talk.end()
    stage.start_after_crash()
    stage.session.open(relationship.id)
    again = present(stage)
    press(again, Qt.Key.Key_M)
    assert raters(again).currentText() == "The whole room together"
    assert "Link 4 of 42" in told(again.console)
    QTest.keyClicks(focused(), "0" * 39)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert stage.session.assessment
    held = stage.session.assessment.id
    (rating,) = stage.workspace.meshes.round(held).ratings
    assert sorted(rating.links.values())[-3:] == [1, 2, 4]
    assert stage.workspace.meshes.drafts(held) == {}
    again.talk.end()


def test_what_is_not_complete_is_on_no_slide(shown: Presentation, stage: Stage) -> None:
    begin(shown, stage)
    before = heard(shown)
    QTest.keyClicks(focused(), "3" * 39)
    QTest.keyClick(focused(), ESC)
    stage.session.announce()
    stage.settle()
    assert shown.talk.current.steps[-1].title == shown.talk.current.steps[0].title
    assert heard(shown) == before


def test_a_key_that_the_disk_refuses_is_told_and_its_link_is_asked_again(
    shown: Presentation, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(shown, stage)

    def refuse(*_: object, **__: object) -> None:
        raise UserFacingError("Not saved: the disk is full.", safe="", do="Make room on the disk.")

    with monkeypatch.context() as patched:
        patched.setattr(MeshService, "note_link", refuse)
        QTest.keyClicks(focused(), "3")
    assert "Not saved: the disk is full. Make room on the disk." in told(shown.console)
    assert "Link 4 of 42" in told(shown.console)
    QTest.keyClicks(focused(), "3")
    assert "the disk is full" not in told(shown.console)
    assert "Link 5 of 42" in told(shown.console)
