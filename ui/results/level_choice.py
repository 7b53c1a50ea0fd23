"""Everybody, or one level of both organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Seniority
from ui import words
from ui.results.lens import Lens
from ui.widgets.choice import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LevelChoice(Choice):
    """Every level can be asked for; where one is too small to be shown, what comes says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", has_label=False, parent=parent)
        self.set_name(self.tr("Level"))
        levels = ((level.value, words.seniority(self.tr, level)) for level in Seniority)
        self.set_choices((("", self.tr("All levels")), *levels))

    @property
    def lens(self) -> Lens:
        """What is asked for."""
        return Lens(Seniority(self.current)) if self.current else Lens()

    def show_lens(self, lens: Lens) -> None:
        """Let the level of ``lens`` be chosen."""
        self.select(lens.seniority.value if lens.seniority else "")
