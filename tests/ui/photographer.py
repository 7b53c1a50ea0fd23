"""Takes pictures of what the window shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Relationship
from tests.ui.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAGES = (
    "Overview",
    "People",
    "Questionnaires",
    "Interviews",
    "Results",
    "Practices",
    "Action plan",
    "Workshop",
    "Reports",
)


class Photographer:
    """Numbers the pictures of one stage in the order in which they are taken."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self._folder = folder
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)

    def shoot(self, name: str) -> None:
        """Take a picture of the window, with the dialog that is open over it."""
        self.shoot_only(name, self.stage.top)

    def shoot_only(self, name: str, widget: QWidget) -> None:
        """Take a picture of one part, such as a menu that is open."""
        self.stage.settle()
        picture = widget.grab()
        picture.save(str(self._folder / f"{self._number:03}-{name}.png"))
        self._number += 1

    def shoot_pages(self, relationship: Relationship, name: str) -> None:
        """Take a picture of every page of a relationship."""
        self.stage.session.open(relationship.id)
        for page in PAGES:
            self.stage.press(page)
            self.shoot(f"{name}-{page.lower()}")
        self.stage.session.leave()

    def dismiss(self) -> None:
        """Close the dialog that is open."""
        self.stage.dialog.reject()
        self.stage.window.activateWindow()  # which the offscreen platform does not do by itself
        self.stage.settle()
