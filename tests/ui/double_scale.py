"""On a screen of twice the points: ``python -m tests.ui.double_scale LANGUAGE`` prints what is cut or covered.

In a process of its own, because Qt takes its scale before the first window. Overview, questionnaire, results, action
plan and the audience's slides, in a language that nobody speaks.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from healthcheck.domain.relationship import Relationship, Side
from tests.healthcheck.charts.drawn_profiles import outside, overlapping
from tests.ui.action_plan.planner import Planner
from tests.ui.inspector import Inspector
from tests.ui.results_scenes import LOOKS
from tests.ui.stage import Stage
from tests.ui.tongue import learnt, spoken
from ui.respondent.window import RespondentView
from ui.theme import Theme
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.console import PresenterConsole

KEY = Qt.Key
SIZE, ROOM = (1280, 800), (960, 540)
"""Logical px of the window, and of a projector with 1920 × 1080 points."""

TYPED = ("R. Facilitator", "Northwind", "Alcor", "Worthwell Workforce", "Halmere Regional Health")
MOST_SHEETS = 40


def main(code: str) -> None:
    """Print a list of complaints."""
    theme = Theme(QApplication([]))
    with tempfile.TemporaryDirectory() as scratch:
        tongue = learnt(Path(scratch), code)
        with spoken(theme, tongue):
            stage = Stage(Path(scratch), theme=theme, size=SIZE, tongue=tongue)
            stage.open()
            assert stage.window.devicePixelRatio() == 2
            sample = next(entry for entry in stage.session.do(stage.workspace.samples.install) if entry.id == "A")
            inspector = Inspector(stage, Path(scratch) / "unused", typed=TYPED)
            look_at_pages(inspector, sample)
            slides = list(slides_of(stage, sample))
            answer_questions(inspector)
            found = [f"{where}: {what}" for what, where in inspector.complaints.items()]
            sys.stdout.write(json.dumps([*found, *slides]))
            stage.close()


def look_at_pages(inspector: Inspector, sample: Relationship) -> None:
    """Overview, every view of the results, and the plan with a commitment open beside it."""
    stage = inspector.stage
    stage.show(sample)
    stage.finish()
    inspector.shoot("overview")
    stage.press("Results")
    for view in LOOKS:
        stage.menu(view)
        stage.finish()
        inspector.shoot(f"results, {view}")
    stage.press("Action plan")
    inspector.shoot("plan")
    planner = Planner(stage)
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    inspector.shoot("plan with a commitment")
    stage.session.leave()


def answer_questions(inspector: Inspector) -> None:
    """Every kind of sheet of the questionnaire, up to the final check."""
    stage = inspector.stage
    stage.show(stage.relationship(people=dict.fromkeys(Side, 1)), "Questionnaires")
    stage.press("Start questionnaire")
    view = next(view for view in stage.window.findChildren(RespondentView) if view.isVisible())
    seen: set[str] = set()
    for _ in range(MOST_SHEETS):
        name = type(view.stack.sheet).__name__
        if name not in seen:
            inspector.shoot(name)
        seen.add(name)
        if stage.has_button("Submit my answers"):
            inspector.shoot("final check")
            return
        stage.press("Start" if stage.has_button("Start") else "Continue")


def slides_of(stage: Stage, sample: Relationship) -> Iterator[str]:
    """What of the slides that the room sees leaves the slide, or lies over something else."""
    stage.show(sample, "Workshop")
    if stage.has_button("Build the agenda"):
        stage.press("Build the agenda")
    QTest.keyClick(stage.window, KEY.Key_F5)
    stage.settle()
    console, room = (
        next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind))
        for kind in (PresenterConsole, AudienceWindow)
    )
    assert isinstance(room, AudienceWindow)
    room.showNormal()
    room.resize(*ROOM)
    stage.settle()
    seen = None
    while room.scene is not None and room.scene != seen:
        seen = room.scene
        for complaint in (*outside(seen), *overlapping(seen.texts)):
            yield f"slide {seen.title!r}: {complaint}"
        QTest.keyClick(console, KEY.Key_PageDown)
        stage.settle()
    for _ in range(2):
        QTest.keyClick(console, KEY.Key_Escape)
    stage.settle()
    stage.session.leave()


if __name__ == "__main__":
    main(sys.argv[1])
