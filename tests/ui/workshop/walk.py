"""Walks a workshop with a presenter's remote and listens: ``python -m tests.ui.workshop.walk`` walks every agenda.

What the room is told is read from its own window: the Scene that is painted and the accessible tree.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from healthcheck.bootstrap import open_workspace
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Marker, Polygon, Scene, Text
from healthcheck.charts.words import ChartWords
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.workshop import LENGTHS, AgendaItem, ItemKind, Workshop
from healthcheck.workspace import Workspace
from tests.healthcheck.sample_profiles import sample_assessment
from tests.ui.workshop.licences import Licences, numbers_in
from tests.ui.workshop.prepared_room import FEW, prepare, reveal, with_few_suppliers
from ui.workshop.agenda_slides import AgendaSlides
from ui.workshop.audience_window import AudienceWindow
from ui.workshop.talk import Talk

SAMPLES = ("A", "B", "C", "D")
SUPPLIER_FIRST = ("B", "D")
"""Samples in whose workshop the supplier is revealed first."""

SIZE = (1280, 720)
DOWN, UP, BLACK, WHITE = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_B, Qt.Key.Key_W
INKS = {Side.CLIENT: (Ink.CLIENT, Ink.CLIENT_TEXT), Side.SUPPLIER: (Ink.SUPPLIER, Ink.SUPPLIER_TEXT)}
BEFORE_THE_FINDING = (ItemKind.WELCOME, ItemKind.PROFILE)


def heard(widget: QWidget) -> str:
    """Everything that a screen reader finds in a window."""
    return " ".join(_spoken(QAccessible.queryAccessibleInterface(widget)))


def _spoken(entry: QAccessibleInterface) -> Iterator[str]:
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield entry.text(kind)
    for place in range(entry.childCount()):
        yield from _spoken(entry.child(place))


def inked(scene: Scene, side: Side, *kinds: type) -> list[object]:
    """What is drawn in a side's colours."""
    return [entry for entry in scene.primitives if isinstance(entry, kinds) and getattr(entry, "ink", "") in INKS[side]]


class Walk:
    """Goes through every step, and keeps a sentence about each thing that was told too early, or at all.

    ``people``: how many of each side answered. ``shown``: another workshop on the slides than the one they are held to.
    """

    def __init__(
        self, workspace: Workspace, relationship: Relationship, *, assessment: Assessment, workshop: Workshop,
        people: dict[Side, int], shown: Workshop | None = None,
    ) -> None:  # fmt: skip
        self._licences = Licences(workspace, relationship, assessment, workshop, people)
        self._workspace, self._workshop = workspace, workshop
        slides = AgendaSlides(workspace, workspace.instrument, relationship=relationship, assessment=assessment)
        self._talk = Talk(slides.items(shown or workshop))
        self._room = AudienceWindow(self._talk, ChartWords.of(workspace.instrument))
        self._room.resize(*SIZE)
        self._room.show()
        self.leaks: list[str] = []
        self.steps = 0

    def there_and_back(self) -> None:
        """Every step on, each under a cover once, and every step back."""
        seen = [self._scene()]
        self._listen()
        while self._talk.following is not None:
            self._cover(seen[-1])
            self._press(DOWN)
            seen.append(self._scene())
            self._listen()
        self.steps = len(seen)
        for scene in reversed(seen[:-1]):
            self._press(UP)
            while not self._is_at(scene) and self._talk.step + 1 < len(self._talk.current.steps):
                self._press(DOWN)  # back at the item before, which shows its first step
            if not self._is_at(scene):
                self._leak("the way back shows another slide")
        self._room.close()
        self._room.deleteLater()

    def _is_at(self, scene: Scene) -> bool:
        return self._scene() == scene

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._room, key)

    def _scene(self) -> Scene:
        assert self._room.scene
        return self._room.scene

    def _leak(self, what: str) -> None:
        self.leaks.append(f"{self._item.kind} {self._talk.step + 1}, {self._scene().title!r}: {what}")

    @property
    def _item(self) -> AgendaItem:
        return self._workshop.agenda[self._talk.item]

    def _cover(self, scene: Scene) -> None:
        """The room hears nothing under black and white, and the next key only brings the slide back."""
        self._press(WHITE if self._talk.step % 2 else BLACK)
        if self._room.scene is not None or scene.title in heard(self._room):
            self.leaks.append(f"{scene.title!r} can be told under a cover")
        self._press(DOWN)
        if self._scene() != scene:
            self._leak("the key that uncovers goes on")

    def _listen(self) -> None:
        """Hold everything that is told now against what may be."""
        scene, item = self._scene(), self._item
        told = " ".join((heard(self._room), scene.title, scene.description, *(text.text for text in scene.texts)))
        step, steps = self._talk.step, len(self._talk.current.steps)
        for number in sorted(numbers_in((told,)) - self._licences.numbers(item, step, steps)):
            self._leak(f"the number {number}")
        for name in self._licences.names(item):
            if name in told.replace(",", " ").split() or (" " in name and name in told):
                self._leak(f"the name {name}")
        for words, may in self._licences.words(item).items():
            if not may and words in told:
                self._leak(f"the words {words!r}")
        for secret in (self._talk.now.prompt, self._talk.now.hidden, self._talk.current.note):
            if secret and str(secret) in told:
                self._leak(f"what only the facilitator reads: {str(secret)!r}")
        if item.kind is ItemKind.PROFILE:
            self._look_at_reveal(scene, item, step, steps)
        if item.kind in BEFORE_THE_FINDING and step + 1 < steps:
            self._look_for_order(told)
        self._look_for_withheld(scene, item)

    def _look_at_reveal(self, scene: Scene, item: AgendaItem, step: int, steps: int) -> None:
        for side in set(Side) - self._licences.sides(item, step, steps):
            if inked(scene, side, Line, Marker, Polygon, Text):
                self._leak(f"drawn in the colours of the {side}, whose turn has not come")

    def _look_for_order(self, told: str) -> None:
        """Before the finding all factors are named or none, in their own order: no title may tell."""
        names = [factor.name for factor in self._workspace.instrument.factors]
        places = [told.find(name) for name in names]
        if any(place >= 0 for place in places) and (min(places) < 0 or places != sorted(places)):
            self._leak("factors are named in an order, or some of them only")
        if "widest" in told or "points apart" in told:
            self._leak("the finding")

    def _look_for_withheld(self, scene: Scene, item: AgendaItem) -> None:
        """Of a side that is withheld no mark stands anywhere but the sign beside its name."""
        if item.kind is ItemKind.TOP_THREE:
            for side in set(Side) - self._licences.voted_sides(self._talk.step):
                if inked(scene, side, Polygon):
                    self._leak(f"bars of the {side}, whose votes may not be told")
        if item.kind not in (ItemKind.PROFILE, ItemKind.FACTOR):
            return
        for side in set(Side) - set(self._licences.shown_sides):
            if len(inked(scene, side, Marker)) > 1 or inked(scene, side, Line, Polygon):
                self._leak(f"something is drawn of the {side}, of which nothing may be shown")


def walks(workspace: Workspace, name: str, *, length: int, few: Path | None = None) -> Iterator[Walk]:
    """A sample's workshop walked before anything is revealed, and after; ``few``: a folder for one of two suppliers."""
    if few is not None:
        relationship = with_few_suppliers(workspace, name, few)
    else:
        place = Path(str(files("resources")))
        workspace.importing.add_samples(place / "samples", stories=place / "stories", only=name)
        relationship = workspace.relationships.get(name)
    first = Side.SUPPLIER if name in SUPPLIER_FIRST else Side.CLIENT
    assessment, held = prepare(workspace, relationship, length=length, first=first)
    people = {Side.SUPPLIER: FEW} if few is not None else None
    facts = sample_assessment(name, assessment.number, people=people, privacy=assessment.privacy)
    answered = {side: sum(entry.side is side for entry in facts.responses) for side in Side}
    for workshop in (held, None):
        walk = Walk(
            workspace, relationship, assessment=assessment, workshop=workshop or reveal(workspace, held),
            people=answered,
        )  # fmt: skip
        walk.there_and_back()
        yield walk


def main() -> int:
    """Walk every sample at every length, whole and with two suppliers; 1 where anything leaked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    leaks = 0
    for name in SAMPLES:
        for length in LENGTHS:
            for has_few in (False, True):
                with TemporaryDirectory() as folder:
                    place = Path(folder)
                    with open_workspace(place / "work.healthcheck", make_new=True) as workspace:
                        (few := place / "few").mkdir()
                        found = list(walks(workspace, name, length=length, few=few if has_few else None))
                    application.processEvents()
                told = [leak for walk in found for leak in walk.leaks]
                kind = "two suppliers" if has_few else "everybody"
                steps = sum(walk.steps for walk in found)
                sys.stdout.write(f"{name} {length:>3} min, {kind:<13} {steps:>3} steps, {len(told)} leaks\n")
                sys.stdout.writelines(f"    {leak}\n" for leak in told)
                leaks += len(told)
    return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
