"""One task of the overview: a row that leads to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from healthcheck.domain.summary import Task, TaskStatus
from ui import words
from ui.icons import SIZE, icon
from ui.theme import Theme, Tone, Type
from ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.summary import TaskState

GROUP_WIDTH = 80
VALUE_WIDTH = 70
STATUS_WIDTH = 112
HEIGHT = 44
SIGNS = {
    TaskStatus.COMPLETED: ("circle-check", Tone.OK),
    TaskStatus.IN_PROGRESS: ("circle-dot", Tone.TEXT),
    TaskStatus.NOT_STARTED: ("circle", Tone.TEXT2),
    TaskStatus.CANNOT_START: ("circle-dashed", Tone.MUTED),
}


class TaskRow(QPushButton):
    """Group, task, how many, and the state in words; the whole row is one button."""

    def __init__(
        self, state: TaskState, *, group: str, title: str, page: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.page = page
        status = words.task_status(self.tr, state.status)
        value = self._value(state)
        sign_name, tone = SIGNS[state.status]
        sign = QLabel()
        sign.setPixmap(icon(sign_name).pixmap(QSize(SIZE, SIZE), self.devicePixelRatio()))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        parts: tuple[tuple[PlainLabel, int], ...] = (
            (PlainLabel(group, step=Type.CAPTION, tone=Tone.MUTED, wraps=False), GROUP_WIDTH),
            (ElidedLabel(title, step=Type.STRONG), 0),
            (PlainLabel(value, tone=Tone.TEXT2, wraps=False), VALUE_WIDTH),
            (PlainLabel(status, tone=tone, wraps=False), STATUS_WIDTH),
        )
        for number, (label, width) in enumerate(parts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if width:
                label.setFixedWidth(theme.px(width))
            if number == len(parts) - 1:
                row.addWidget(sign)
            row.addWidget(label, 0 if width else 1)
        self.setAccessibleName(", ".join(part for part in (title, value, status) if part))
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT))

    def _value(self, state: TaskState) -> str:
        if not state.total:
            return ""
        if state.task is Task.PEOPLE:
            return words.people(self.tr, state.total)
        return self.tr("{0} of {1}").format(state.done, state.total)
