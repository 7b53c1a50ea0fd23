"""What people do at the window before a picture is taken: answering, typing paper forms, naming people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.errors import UserFacingError
from healthcheck.message import message
from tests.ui.fast_entry.typist import Typist
from tests.ui.photographer import Photographer
from tests.worked_on import begin_work, express_practice, next_assessment
from ui.respondent.outcome_sheet import OutcomeSheet
from ui.respondent.window import RespondentView

KEY = Qt.Key
LIST = "Name\tOrganisation\tRole\nA. Ash\tNorthwind\tBuyer\nC. Person 1\tNorthwind\tHead\nM. Lopez\tFabrikam\t\n"
KEYS = {"ItemSheet": "4", "RetrospectSheet": "2", "RatingSheet": "6", "VoteSheet": "137", "OutcomeSheet": "5"}
"""What answers a page of each kind."""

MOST_STEPS = 200
NOTE = "They warn us early"


def shoot_questionnaire(camera: Photographer) -> None:
    """The laptop in a respondent's hands: each kind of page when it comes up, and once it is answered."""
    stage = camera.stage
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1, Side.SUPPLIER: 1})
    begin_work(stage.workspace, relationship.id, express_practice(stage.workspace).id)
    next_assessment(stage.workspace, relationship.id)
    stage.show(relationship, "Questionnaires")
    view = _hand_over(camera)
    seen: set[str] = set()
    for _ in range(MOST_STEPS):
        name = type(view.stack.sheet).__name__
        kind = name if name != "OutcomeSheet" else view.stack.sheet.heading.text()
        _answer(camera, view, is_shot=kind not in seen)
        seen.add(kind)
        if name == "ThankYouSheet":
            break
        if name == "OutcomeSheet":  # in its field, the Enter key begins a line
            stage.press("Continue")
        else:
            _press(view, KEY.Key_Return)
    _take_back(camera)


def shoot_return(camera: Photographer) -> None:
    """Somebody of the supplier, by name: what is expected of the other side, the way back in, and what is left open."""
    stage = camera.stage
    people = {Side.SUPPLIER: 1}
    relationship = stage.relationship(
        "Northwind", "Alcor Named", people=people, privacy=Privacy.ATTRIBUTED, form=Form.STANDARD
    )
    stage.show(relationship, "Questionnaires")
    view = _hand_over(camera)
    camera.shoot("respondent-attributed")
    _until(view, lambda: view.stack.sheet is view.stack.section_check)
    camera.shoot("respondent-sectioncheck-blank")
    _press(view, KEY.Key_Left)
    camera.shoot("respondent-expectation")
    _press(view, "7")
    stage.press("Pause and hand back")
    stage.press("Pause and hand back")
    stage.press("Resume questionnaire")
    view = _seen(camera)
    camera.shoot("respondent-back")
    _until(view, lambda: view.stack.sheet is view.stack.final_check)
    camera.shoot("respondent-finalcheck-blank")
    _take_back(camera)


def _hand_over(camera: Photographer) -> RespondentView:
    camera.stage.press("Start questionnaire")
    return _seen(camera)


def _seen(camera: Photographer) -> RespondentView:
    return next(view for view in camera.stage.window.findChildren(RespondentView) if view.isVisible())


def _take_back(camera: Photographer) -> None:
    """The laptop as it was, whatever the respondent was doing."""
    stage = camera.stage
    stage.contents.stop()
    stage.preferences.update(handed_to=None)
    stage.contents.start(stage.session)
    stage.session.leave()


def _until(view: RespondentView, is_there: Callable[[], bool]) -> None:
    """Go on without an answer."""
    for _ in range(MOST_STEPS):
        if is_there():
            return
        sheet = view.stack.sheet
        if isinstance(sheet, OutcomeSheet):
            sheet.onward.emit()  # in its field, the Enter key begins a line
        else:
            _press(view, KEY.Key_Return)
    raise AssertionError("that sheet never came")


def _answer(camera: Photographer, view: RespondentView, *, is_shot: bool) -> None:
    sheet = type(view.stack.sheet).__name__
    name = f"respondent-{sheet.removesuffix('Sheet').lower()}"
    if is_shot:
        camera.shoot(name)
    _press(view, *KEYS.get(sheet, ""))
    if is_shot and sheet in KEYS:
        camera.shoot(f"{name}-answered")
    if is_shot and sheet == "ItemSheet":
        _press(view, "e", NOTE)
        camera.shoot(f"{name}-noted")
        _press(view, KEY.Key_Escape)
    if is_shot and sheet == "RatingSheet":
        _shoot_aside(camera, view)


def _shoot_aside(camera: Photographer, view: RespondentView) -> None:
    """The keys, and the way out before the end."""
    _press(view, KEY.Key_F1)
    camera.shoot("respondent-keys")
    _press(view, KEY.Key_Escape)
    camera.stage.press("Pause and hand back")
    camera.shoot("respondent-pause")
    camera.stage.press("Keep answering")


def _press(view: RespondentView, *keys: str | Qt.Key) -> None:
    for key in keys:
        target = view.focusWidget() or view
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def shoot_codes(camera: Photographer) -> None:
    """Choosing the hand-over code, giving it, and what a respondent sees whose workspace is gone."""
    stage = camera.stage
    stage.menu("Settings…")
    stage.press("Questionnaire")
    stage.press("Set a code…")
    camera.shoot("dialog-new-code")
    for name in ("Four digits", "The same again"):
        QTest.keyClicks(stage.editor(QLineEdit, name), "4071")
    stage.press("Set the code")
    stage.press("Close")
    stage.preferences.update(handed_to=("workspace.healthcheck", 1, "C1"))
    stage.contents.bar(UserFacingError(message("There is no file “{0}” at this place.", "workspace.healthcheck")))
    camera.shoot("barred")
    stage.press("Return to the facilitator…")
    camera.shoot("dialog-code")
    QTest.keyClicks(stage.editor(QLineEdit, "Hand-over code"), "1111")
    stage.press("Return")
    camera.shoot("dialog-code-wrong")
    camera.dismiss()
    stage.preferences.update(handed_to=None, hand_over_code="")
    stage.contents.start(stage.session)


def shoot_paper(camera: Photographer) -> None:
    """The grid for paper forms: empty, half typed, and with what the last key meant."""
    typist = Typist(camera.stage)
    typist.sit_down(names=("Papier AG", "Alcor"))
    camera.shoot("paper-empty")
    typist.press("4", "2", "0", "n", "5", "1")
    camera.shoot("paper-typed")
    camera.stage.session.leave()


def shoot_people(camera: Photographer, relationship: Relationship) -> None:
    """A pasted list before it is added, what follows, details, the next assessment, and who is the facilitator."""
    stage = camera.stage
    pasting = stage.relationship("Northwind", "Alcor Paste", people={Side.CLIENT: 1})
    stage.show(pasting, "People")
    for name, text in (("dialog-paste", LIST), ("people-added", "A. Ash\tNorthwind\nB. Birch\tNorthwind")):
        QGuiApplication.clipboard().setText(text)
        stage.press("Paste list…")
        if name == "dialog-paste":
            camera.shoot(name)
            camera.dismiss()
        else:
            stage.press("Add 2 people")
            camera.shoot(name)
    stage.show(relationship)
    stage.menu("Relationship details…")
    camera.shoot("dialog-details")
    camera.dismiss()
    stage.menu("New assessment…")
    camera.shoot("dialog-new-assessment")
    camera.dismiss()
    stage.preferences.update(facilitator="")
    stage.show(pasting, "Questionnaires")
    stage.press("Start questionnaire")
    camera.shoot("dialog-facilitator")
    camera.dismiss()
    stage.preferences.update(facilitator="R. Facilitator")
    stage.session.leave()
