"""Home and what it leads to, as people meet it: something due, a folder to import, details, deletions, long work."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.photographer import Photographer
from tests.ui.stage import Stage
from ui.dialogs.mistake import MistakeDialog
from ui.dialogs.working import Working

SAMPLES = Path("resources/samples").resolve()
SITES = (
    (Side.CLIENT, "Wien", "Europe/Vienna", time(8), time(17)),
    (Side.SUPPLIER, "Pune", "Asia/Kolkata", time(9), time(18)),
    (Side.SUPPLIER, "Manila", "Asia/Manila", time(9), time(18)),
)


def shoot_home(camera: Photographer) -> None:
    """Something due, many relationships, and what is held over the window."""
    stage = camera.stage
    relationship = stage.relationship("Fenwick Freight", "Ostrava Desk", people={Side.CLIENT: 3, Side.SUPPLIER: 2})
    promise(stage, relationship)
    camera.shoot("home-due")
    for number in range(40):
        stage.workspace.relationships.create(
            client=f"Client {number:02}", supplier="Supplier", held_on=date(2026, 5, 4), form=Form.EXPRESS
        )
    stage.session.announce()
    camera.shoot("home-many")
    hold(stage, SAMPLES)
    camera.shoot("home-drop")
    QApplication.sendEvent(stage.window, QDragLeaveEvent())
    shoot_details(camera, relationship)
    shoot_import(camera)
    for entry in stage.workspace.relationships.summaries():
        if entry.relationship.client.startswith(("Client", "Fenwick")):
            stage.workspace.relationships.delete(entry.relationship.id)
    stage.session.announce()


def promise(stage: Stage, relationship: Relationship) -> None:
    """Something that is due soon, and somebody on the other side who waits for it."""
    client, supplier = (stage.people(relationship, side)[0] for side in Side)
    made = stage.workspace.plan.add(
        assessment_id=stage.workspace.relationships.assessment(relationship.id).id,
        what="Share the hiring plan every quarter",
        provider=Side.CLIENT,
        provider_id=client.id,
        customer_id=supplier.id,
        due=date.today(),  # noqa: DTZ011  (the calendar on the wall)
        done_when="It is in the minutes",
    )
    stage.session.do(stage.workspace.plan.move, made.id, to=CommitmentState.PROMISED)


def hold(stage: Stage, path: Path) -> None:
    """Hold a file or a folder over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    keys = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(stage.window, event)


def shoot_details(camera: Photographer, relationship: Relationship) -> None:
    """The three parts of a relationship's details, and an assessment that is to be deleted."""
    stage = camera.stage
    for side, name, zone, opens, closes in SITES:
        stage.workspace.sites.add(
            relationship_id=relationship.id, side=side, name=name, time_zone=zone, opens=opens, closes=closes
        )
    stage.show(relationship)
    stage.menu("Relationship details…")
    for part in ("Names and contract", "Sites", "Promise"):
        stage.press(part)
        camera.shoot(f"details-{part.split()[0].lower()}")
    stage.press("Sites")
    stage.press("Add a supplier site")
    stage.press("Save")
    camera.shoot("details-sites-error")
    camera.dismiss()
    stage.menu("Delete assessment…")
    camera.shoot("dialog-delete-assessment")
    camera.dismiss()
    stage.session.leave()


def shoot_import(camera: Photographer) -> None:
    """A folder that brings something, one that brings nothing new, and one that is refused; work that lasts."""
    stage = camera.stage
    stage.workspace.relationships.delete("B")
    stage.files.path = SAMPLES
    for name in ("plan", "nothing-new"):
        stage.menu("Import…")
        camera.shoot(f"import-{name}")
        if name == "plan":
            stage.press("Import")
            camera.shoot("import-done")
        camera.dismiss()
    stage.files.path = stage.folder / "answers of May"
    stage.files.path.mkdir()
    head = "relationship,assessment,side,respondent"
    people = f"{head},seniority\nX,1,client,C1,boss\nX,one,supplier,S1,managing\n"
    (stage.files.path / "respondents.csv").write_text(people, "utf-8")
    (stage.files.path / "answers.csv").write_text(f"{head},item,value\n", "utf-8")
    stage.menu("Import…")
    camera.shoot("import-refused")
    camera.dismiss()
    text = "The workspace as it is now is kept beside it. Cancel leaves everything as it is."
    working = Working("Going back to the backup", text=text, theme=stage.theme, parent=stage.window)
    working.show_share(0.4)
    working.open()
    camera.shoot("working")
    working.done(0)
    MistakeDialog("ValueError\n  ui/page.py, line 1, in enter", theme=stage.theme, parent=stage.window).open()
    camera.shoot("dialog-mistake")
    camera.dismiss()
