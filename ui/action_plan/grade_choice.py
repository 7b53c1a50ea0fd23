"""Low, medium, high, or not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.action_plan import plan_words
from ui.theme import Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.words import Translate

GRADES = (None, 1, 2, 3)


class GradeChoice(QWidget):
    """A name above four segments; ``chosen`` carries 1 to 3, or None."""

    chosen = Signal(object)

    def __init__(self, name: str, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segments([(_key(grade), plan_words.grade(tr, grade)) for grade in GRADES], name=name)
        label = PlainLabel(name, step=Type.STRONG, wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self._segments)
        self._segments.chosen.connect(self._tell)

    def show_grade(self, grade: int | None) -> None:
        """Let a grade hold."""
        self._segments.select(_key(grade))

    def _tell(self, key: str) -> None:
        self.chosen.emit(next(grade for grade in GRADES if _key(grade) == key))


def _key(grade: int | None) -> str:
    return str(grade or 0)
