"""What was chosen on the wheel, on one line, with the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Tone
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class WheelLine(QWidget):
    """``wanted``: the wheel is asked for."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = Button()
        self._text = PlainLabel(tone=Tone.TEXT2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._button.clicked.connect(self.wanted)

    def show_choice(self, name: str, chosen: str, *, button: str, may_choose: bool) -> None:
        """Say what is chosen; ``button`` is what leads to the wheel."""
        self._button.setText(button)
        self._button.setEnabled(may_choose)
        self._text.setText(f"{name} {chosen}")
