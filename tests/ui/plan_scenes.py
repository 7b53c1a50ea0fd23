"""The action plan before a picture of it is taken: its views, its drawer, and every dialog that it opens."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship
from tests.ui.action_plan.planner import Planner
from tests.ui.photographer import Photographer

KEY = Qt.Key
HOSTILE = '<b>x</b> & "%s" {0} <img src="file:///etc/passwd">'
LONG = "Agree with everybody who signs for a site which numbers the quarterly report holds and who explains them. " * 4


def shoot_plan(camera: Photographer, relationship: Relationship) -> None:
    """A plan with something to do in it, the next assessment's, and one with long and hostile words."""
    planner = Planner(camera.stage)
    camera.stage.show(relationship, "Action plan")
    shoot_views(camera, planner)
    shoot_steps(camera, planner)
    shoot_beginnings(camera, planner)
    shoot_next(camera, relationship)
    shoot_words(camera, planner)
    camera.stage.session.leave()


def shoot_views(camera: Photographer, planner: Planner) -> None:
    """Everything at once, by person, over ninety days, and one commitment beside the list."""
    for view in ("By person", "90 days"):
        camera.stage.press(view)
        camera.shoot(f"plan-{view.lower().replace(' ', '-')}")
    camera.stage.press("List")
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    camera.shoot("plan-drawer")
    planner.press(KEY.Key_Escape)


def shoot_steps(camera: Photographer, planner: Planner) -> None:
    """The menu of states, a step with its day and person, another date, and a deletion that can be undone."""
    planner.list.setFocus()
    planner.press(KEY.Key_S)
    camera.shoot_only("plan-states", planner.menu)
    planner.press(KEY.Key_Escape)
    for key, name in ((KEY.Key_5, "plan-step"), (KEY.Key_R, "plan-date")):
        planner.list.setFocus()
        planner.step(key)
        camera.shoot(name)
        camera.dismiss()
    planner.list.setFocus()
    planner.press(KEY.Key_Delete)
    camera.shoot("plan-deleted")
    planner.undo()


def shoot_beginnings(camera: Photographer, planner: Planner) -> None:
    """What a commitment can begin with, an empty drawer, and the meetings in which promises are reviewed."""
    stage = camera.stage
    stage.press("Start from…")
    stage.finish()
    camera.shoot("plan-start")
    camera.dismiss()
    stage.press("New commitment")
    camera.shoot("plan-new")
    planner.press(KEY.Key_Escape)
    stage.press("Review meetings…")
    camera.shoot("plan-meetings")
    stage.press("Edit Service review")
    camera.shoot("plan-meeting")
    camera.dismiss()
    camera.dismiss()


def shoot_next(camera: Photographer, relationship: Relationship) -> None:
    """The next assessment, which opens with the last one's promises."""
    stage = camera.stage
    made = stage.session.do(
        stage.workspace.relationships.open_assessment, relationship.id, form=Form.EXPRESS, held_on=date(2026, 11, 9)
    )
    stage.show(relationship, "Action plan")
    camera.shoot("plan-next")
    stage.press("Go through them…")
    camera.shoot("plan-review")
    camera.dismiss()
    stage.session.do(stage.workspace.relationships.delete_assessment, made.id)


def shoot_words(camera: Photographer, planner: Planner) -> None:
    """Nothing yet, then the longest words and those that look like mark-up."""
    planner.sit_down(client=HOSTILE, supplier="& <i>Sons</i>")
    camera.shoot("plan-empty")
    planner.add(LONG.strip())
    planner.press(KEY.Key_Escape)
    planner.add(HOSTILE)
    planner.write("Done when", HOSTILE)
    camera.shoot("plan-words")
    planner.press(KEY.Key_Escape)
