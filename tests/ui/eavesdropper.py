"""Somebody who reads, hears, copies and takes home everything that the window gives away of one relationship."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTableView, QTreeView, QWidget

from healthcheck.domain.relationship import Relationship
from tests.ui.inspector import texts_of
from tests.ui.photographer import PAGES, Photographer
from tests.ui.results.looking import choose, look, press, put_away
from tests.ui.results_scenes import LOOKS
from tests.ui.stage import Stage
from ui.widgets.scene_view import SceneView
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.console import PresenterConsole
from ui.workshop.slide_view import SlideView

KEY = Qt.Key
EDITIONS = ("Joint", "Client", "Supplier", "One page")
READERS = ("Both sides", "Client only", "Supplier only")
OTHER_FORMS = {"Spreadsheet": "a.xlsx", "Slides": "a.pptx", "What we did for you": "a.pdf"}
MOST_STEPS = 120
UNSTEADY = ("Questionnaires", "Reports", "console")
"""Places that look different at another minute or second, and while pictures are still being painted."""

SQUARE, ROUNDING = 4, 6.0
"""Pixels along a square of a picture, and how much its colour may differ, of 255; one chart painted twice: by 2.2."""

TIME = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b")


class Eavesdropper(Photographer):
    """``told``: what each place gives away: every text with tool tips and what screen readers say, and every pixel."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, stage.folder / "unused")
        self.told: dict[str, tuple[object, ...]] = {}
        self._places = count()

    def keep(self, name: str, *found: object) -> None:
        """Remember what was found at a place."""
        self.told[f"{next(self._places):03} {name}"] = found

    def texts(self, widget: QWidget) -> list[str]:
        """What is read and heard there, at whatever time."""
        return [TIME.sub("", text) for _, text in texts_of(widget)]

    def shoot_only(self, name: str, widget: QWidget) -> None:
        """Everything about one part of the window."""
        self.stage.settle()
        texts = self.texts(widget)
        self.keep(name, *texts, None if name.startswith(UNSTEADY) else Picture(widget.grab().toImage()))


class Picture:
    """The same as another one where no square differs by more than a painter rounds differently at another time."""

    def __init__(self, image: QImage) -> None:
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        width, height = (length // SQUARE * SQUARE for length in (plain.width(), plain.height()))
        self._squares = np.zeros((0,))
        if width and height:
            colours = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.width(), 4)
            shape = (height // SQUARE, SQUARE, width // SQUARE, SQUARE, 4)
            self._squares = colours[:height, :width].reshape(shape).mean(axis=(1, 3), dtype=np.float32)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Picture) or self._squares.shape != other._squares.shape:
            return False
        return bool((abs(self._squares - other._squares) <= ROUNDING).all())

    __hash__ = None  # type: ignore[assignment]  # what is nearly the same has no number of its own


def overhear_pages(ear: Eavesdropper, relationship: Relationship) -> None:
    """Every page of the sidebar as it comes up."""
    ear.stage.show(relationship)
    for page in PAGES:
        ear.stage.press(page)
        ear.stage.finish()
        ear.shoot(page)


def overhear_results(ear: Eavesdropper) -> None:
    """Every view for every reader: chart, table, copied chart, and how its first number came about."""
    stage = ear.stage
    stage.press("Results")
    for reader in (*READERS, "Facilitator"):
        stage.press(reader)
        for view in LOOKS:
            look(stage, view)
            ear.shoot(f"{reader}, {view}")
            if stage.has_button("Show as table"):
                _overhear_chart(ear, f"{reader}, {view}")
    look(stage, "Questions")
    table = stage.editor(QTableView, "Questions")
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_Return)
    ear.shoot("one question")


def _overhear_chart(ear: Eavesdropper, name: str) -> None:
    stage = ear.stage
    stage.menu("Copy chart as image")
    copied = QGuiApplication.clipboard().image()
    ear.keep(f"{name}, copied", *(copied.text(key) for key in copied.textKeys()), Picture(copied))
    for place, drawn in enumerate([view for view in stage.window.findChildren(SceneView) if view.isVisible()]):
        press(stage, drawn, KEY.Key_Home)
        ear.shoot(f"{name}, pointed at in {place}")
        press(stage, drawn, KEY.Key_Return)
        while stage.top is not stage.window:
            ear.shoot(f"{name}, told of {place}")
            if stage.has_button("How this number came about"):
                stage.press("How this number came about")
                ear.shoot(f"{name}, explained")
            put_away(stage)
    stage.press("Show as table")
    ear.shoot(f"{name}, as table")
    stage.press("Show as charts")


def overhear_practices(ear: Eavesdropper) -> None:
    """List, map and table for two readers, and one practice in full."""
    stage = ear.stage
    stage.press("Practices")
    for reader in ("Supplier only", "Both sides"):
        stage.press(reader)
        ear.shoot(f"practices, {reader}")
        for view in [view for view in ("Heat map", "Heat map as table", "List") if stage.has_button(view)]:
            stage.press(view)
            stage.finish()
            ear.shoot(f"practices, {reader}, {view}")
    tree = stage.editor(QTreeView, "Practices")
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    QTest.keyClick(tree, KEY.Key_Return)
    ear.shoot("one practice")


def overhear_plan(ear: Eavesdropper) -> None:
    """What the program proposes to promise."""
    ear.stage.press("Action plan")
    ear.stage.press("Start from…")
    ear.stage.finish()
    ear.shoot("proposals")
    ear.dismiss()


def overhear_workshop(ear: Eavesdropper) -> None:
    """The agenda with the slide of each item, then both windows at every step."""
    stage = ear.stage
    stage.press("Workshop")
    stage.press("Build the agenda")
    stage.finish()
    agenda = stage.editor(QListWidget, "Agenda")
    for row in range(agenda.count()):
        agenda.setCurrentRow(row)
        stage.finish()
        ear.shoot(f"agenda, {row}")
        slides = (view for view in stage.window.findChildren(SlideView) if view.isVisible())
        ear.keep(f"slides of {row}", *(words(view) for view in slides))
    stage.press("Start (F5)")
    console, room = (_window(kind) for kind in (PresenterConsole, AudienceWindow))
    before: list[object] = []
    for step in range(MOST_STEPS):
        now: list[object] = [text for window in (console, room) for text in ear.texts(window)]
        now += [words(view) for window in (console, room) for view in window.findChildren(SlideView)]
        if now == before:
            break
        before = now
        ear.keep(f"slides at {step}", *now)
        ear.shoot_only(f"console, {step}", console)
        ear.shoot_only(f"room, {step}", room)
        QTest.keyClick(console, KEY.Key_PageDown)
        stage.settle()
    for _ in range(2):
        QTest.keyClick(console, KEY.Key_Escape)
    stage.settle()


def _window(kind: type[QWidget]) -> QWidget:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


def words(slide: SlideView) -> tuple[str, ...]:
    """What stands on a slide, and what is said of it."""
    if slide.scene is None:
        return ()
    return (slide.scene.title, slide.scene.description, *(text.text for text in slide.scene.texts))


def overhear_files(ear: Eavesdropper) -> None:
    """The report in each edition, the other forms for each reader, and the radar as a drawing."""
    stage = ear.stage
    stage.press("Reports")
    for edition in EDITIONS:
        stage.press(edition)
        stage.files.path = stage.folder / "report.pdf"
        stage.press("Export PDF…")
        stage.finish()
        ear.keep(f"report, {edition}", stage.files.path.read_bytes())
    stage.menu("Export…")
    for form, name in OTHER_FORMS.items():
        choose(stage, "Other forms", form)
        for reader in [reader for reader in READERS if stage.has_button(reader)] or [""]:
            if reader:
                stage.press(reader)
            stage.files.path = stage.folder / name
            stage.press("Export…")
            stage.finish()
            ear.keep(f"{form}, {reader}", *parts(stage.files.path))
    stage.press("Close")
    QCoreApplication.processEvents()


def parts(path: Path) -> Iterator[object]:
    """What an archive packs, or a file as it is."""
    if not zipfile.is_zipfile(path):
        yield path.read_bytes()
        return
    with zipfile.ZipFile(path) as packed:
        yield from ((name, packed.read(name)) for name in sorted(packed.namelist()))
