"""Reports before a picture of them is taken: every edition, a page seen large, a colour that paper does not carry."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit

from healthcheck.domain.relationship import Relationship
from tests.ui.photographer import Photographer
from tests.ui.stage import Stage

ROUNDS = 40
"""Jobs that follow each other until every page of a report is painted, two at a time."""


def shoot_reports(camera: Photographer, relationship: Relationship) -> None:
    """Each edition with its pages, then what is said of a colour that is too light, and one page in another size."""
    stage = camera.stage
    stage.show(relationship, "Reports")
    for edition in ("Client", "Supplier", "One page", "Joint"):
        stage.press(edition)
        paint(stage)
        camera.shoot(f"reports-{edition.split()[0].lower()}")
    stage.editor(QLineEdit, "Brand colour").setFocus()
    stage.editor(QLineEdit, "Brand colour").setText("#F7C948")
    camera.shoot("reports-colour")
    if stage.has_button("Pages"):
        stage.press("Pages")
        paint(stage)
        camera.shoot("reports-pages")
    stage.press("Page after")
    stage.press("Larger page")
    paint(stage)
    camera.shoot("reports-large")
    stage.session.leave()


def shoot_exports(camera: Photographer, relationship: Relationship) -> None:
    """The dialog of the other forms: with the most to choose, with the least, and after one was written."""
    stage = camera.stage
    stage.show(relationship)
    stage.menu("Export…")
    stage.press("Facilitator")
    camera.shoot("export-spreadsheet")
    box = stage.editor(QComboBox, "Other forms")
    for name in ("research", "calendar", "answers", "questionnaire"):
        box.setCurrentIndex(box.findData(name))
        stage.settle()
        camera.shoot(f"export-{name}")
    stage.files.path = stage.folder / "questionnaire.pdf"
    stage.press("Export…")
    stage.finish()
    camera.shoot("export-written")
    stage.press("Close")
    stage.session.leave()


def paint(stage: Stage) -> None:
    """Let every page be set and painted."""
    for _ in range(ROUNDS):
        stage.finish()
