"""Pictures of the presenter's console: ``python -m tests.ui.consoles FOLDER [--language he-XB]``.

Every panel in the smallest and the usual window, in text of the usual size and the largest, light and dark, and with
long names.
"""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import ItemKind, Workshop
from tests.ui.stage import Stage
from tests.ui.tongue import ENGLISH, learnt, spoken
from ui.theme import Theme, ThemeChoice
from ui.workshop.presentation import Presentation

SIZES = ((1024, 680), (1280, 800))
LONG_CLIENT = "Österreichisch-Ungarische Dampfschifffahrtsgesellschaft mbH"
LONG_SUPPLIER = "Llanfairpwllgwyngyll Catering, Cleaning & Security Services"
PANELS = {
    "capture": Qt.Key.Key_A,
    "answer": Qt.Key.Key_Y,
    "park": Qt.Key.Key_P,
    "vote": Qt.Key.Key_V,
    "guess": Qt.Key.Key_G,
    "score": Qt.Key.Key_R,
    "present": Qt.Key.Key_H,
    "mesh": Qt.Key.Key_M,
    "overview": Qt.Key.Key_O,
    "keys": Qt.Key.Key_F1,
}


def begun(stage: Stage, *, is_long: bool) -> Presentation:
    """A workshop of three hours about a sample, or about organisations with long names."""
    if is_long:
        made = stage.relationship(LONG_CLIENT, LONG_SUPPLIER, people={Side.CLIENT: 5, Side.SUPPLIER: 4})
        for person in stage.people(made):
            stage.answer(person)
        stage.close_assessment(made)
    else:
        samples = stage.session.do(stage.workspace.samples.install)
        made = next(sample for sample in samples if sample.id == "A")
    stage.session.open(made.id)
    session = stage.session
    assert session.relationship
    assert session.assessment
    workshops = session.workspace.workshops
    before = workshops.of(session.assessment.id)
    if before is not None:
        workshops.delete(before.id)
    held: Workshop = workshops.plan(session.assessment.id, length=180)
    workshops.note_present(held.id, {person.id for person in stage.people(made)}, others={})
    held = workshops.start(held.id)
    workshops.park(held.id, "Who pays for travel?", owner="Kim")
    workshops.park(held.id, "Who signs for changes on a Sunday, and how does the other side hear of it?")
    workshops.capture(held.id, what="Send the change calendar every Monday", provider=Side.SUPPLIER)
    workshops.save_guesses(held.id, {Side.CLIENT: {"GOV": 60, "TRU": 70}, Side.SUPPLIER: {"TRU": 80}})
    return Presentation(session, held, relationship=session.relationship, assessment=session.assessment)


def shoot(shown: Presentation, stage: Stage, folder: Path, name: str) -> None:
    """The console as it is now."""
    stage.settle()
    shown.console.grab().save(str(folder / f"{name}.png"))


def shoot_all(stage: Stage, folder: Path, *, size: tuple[int, int], is_long: bool) -> None:
    """Every panel, the reveal, a covered and a frozen room."""
    shown = begun(stage, is_long=is_long)
    shown.start()
    console = shown.console
    console.resize(*size)
    agenda = shown.workshop.agenda
    reveal = next(place for place, item in enumerate(agenda) if item.kind is ItemKind.PROFILE)
    shoot(shown, stage, folder, "welcome")
    shown.talk.jump(reveal)
    for _ in range(3):
        QTest.keyClick(console, Qt.Key.Key_PageDown)
    shoot(shown, stage, folder, "reveal")
    for name, key in PANELS.items():
        QTest.keyClick(console, key)
        shoot(shown, stage, folder, name)
        console.close_panel()
    for name, key in (("black", Qt.Key.Key_B), ("white", Qt.Key.Key_W)):
        QTest.keyClick(console, key)
        shoot(shown, stage, folder, name)
        QTest.keyClick(console, Qt.Key.Key_PageDown)
    QTest.keyClick(console, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(console, Qt.Key.Key_PageDown)
    shoot(shown, stage, folder, "frozen")
    shown.talk.end()
    stage.settle()


def main(folder: Path, code: str = "") -> None:
    """Write all pictures, in the language ``code`` of ``tests.content.pseudo`` where it is given."""
    application = QApplication([])
    theme = Theme(application, choice=ThemeChoice.LIGHT)
    cases = [*product(SIZES, (100, 150), (False, True), ("light",)), (SIZES[1], 100, False, "dark")]
    for size, scale, is_long, choice in cases:
        theme.use(choice=ThemeChoice(choice), scale=scale)
        place = folder / f"{size[0]}x{size[1]}-{scale}-{choice}{'-long' if is_long else ''}"
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as scratch:
            tongue = learnt(Path(scratch), code) if code else ENGLISH
            with spoken(theme, tongue):
                stage = Stage(Path(home), theme=theme, size=size, tongue=tongue)
                stage.open()
                shoot_all(stage, place, size=size, is_long=is_long)
                stage.close()


if __name__ == "__main__":
    parser = ArgumentParser(description="Writes pictures of the presenter's console.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="")
    asked = parser.parse_args()
    main(asked.folder, asked.language)
