"""One task of the overview: a row that leads to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from healthcheck.domain.summary import Task, TaskStatus
from ui import words
from ui.theme import Theme, Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.summary import TaskState

HEIGHT = 44
SIGNS = {
    TaskStatus.COMPLETED: ("circle-check", Tone.OK),
    TaskStatus.READY: ("circle-arrow-right", Tone.TEXT),
    TaskStatus.IN_PROGRESS: ("circle-dot", Tone.TEXT),
    TaskStatus.NOT_STARTED: ("circle", Tone.TEXT2),
    TaskStatus.CANNOT_START: ("circle-dashed", Tone.MUTED),
}


class TaskRow(QPushButton):
    """Group, task, how many, and the state in words; the whole row is one button.

    ``columns`` are what stands under each other in several rows: group, how many, state.
    """

    def __init__(
        self, state: TaskState, *, group: str, title: str, page: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.page = page
        status = words.task_status(self.tr, state.status)
        value = self._value(state)
        sign_name, tone = SIGNS[state.status]
        sign = Sign(sign_name)
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        title_label = PlainLabel(title, step=Type.STRONG)
        self.columns = (
            PlainLabel(group, step=Type.CAPTION, tone=Tone.MUTED, wraps=False),
            PlainLabel(value, tone=Tone.TEXT2, wraps=False),
            PlainLabel(status, tone=tone, wraps=False),
        )
        for label in (title_label, *self.columns):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self.columns[0])
        row.addWidget(title_label, 1)
        row.addWidget(self.columns[1])
        row.addSpacing(12)
        row.addWidget(sign)
        row.addWidget(self.columns[2])
        self.setAccessibleName(", ".join(part for part in (title, value, status) if part))
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme.px(HEIGHT))  # more where the task takes two lines

    def _value(self, state: TaskState) -> str:
        if not state.total:
            return ""
        if state.task is Task.PEOPLE:
            return words.people(self.tr, state.total)
        return self.tr("{0} of {1}").format(state.done, state.total)


def align(rows: Sequence[TaskRow]) -> None:
    """Let each column be as wide in every row as its longest text."""
    for labels in zip(*(row.columns for row in rows), strict=True):
        for label in labels:
            label.ensurePolished()
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setFixedWidth(width)
