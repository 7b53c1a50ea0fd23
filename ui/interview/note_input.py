"""Where a note is typed: Enter adds it, and what is being typed is never only on screen for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui.theme import Type
from ui.tips import escaped
from ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Theme

PAUSE = 800
"""Milliseconds without a key after which a note that is being typed is kept."""

FRAME = 16
"""Border and padding above and below the lines of the field, px."""

MOST_LINES = 4


class NoteEdit(QPlainTextEdit):
    """``entered``: Enter; with Shift it begins a line."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # Qt counts the margin as something that was typed

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where nothing is typed that they could act on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            typed = self.document()
            is_idle_undo = event.matches(QKeySequence.StandardKey.Undo) and not typed.isUndoAvailable()
            is_idle_redo = event.matches(QKeySequence.StandardKey.Redo) and not typed.isRedoAvailable()
            if is_idle_undo or is_idle_redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything but a bare Enter types."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class NoteInput(QWidget):
    """``entered``: the note is complete. ``paused``: it is not, and should be kept as it is."""

    entered = Signal()
    paused = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.edit = NoteEdit()
        self.quote = Button(self.tr("Quote"), name=self.tr("Quote: in the person’s own words"))
        self.quote.setCheckable(True)
        self._add = Button(self.tr("Add"), kind=ButtonKind.PLAIN)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for button in (self.quote, self._add):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.entered.connect(self.entered)
        self._add.clicked.connect(self.entered)
        self._timer.timeout.connect(self.paused)
        theme.changed.connect(self._grow)
        self._grow()

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.edit.toPlainText().strip()

    @property
    def is_quote(self) -> bool:
        """Whether it is marked as a quote."""
        return self.quote.isChecked()

    def clear(self) -> None:
        """Begin the next note."""
        self.edit.clear()
        self._timer.stop()
        self.quote.setChecked(False)

    def set_open(self, *, is_open: bool, hint: str) -> None:
        """Let notes be typed, or say why not."""
        self.edit.setEnabled(is_open)
        self._hint = hint
        self._show_hint()
        self.edit.setAccessibleName(self.tr("New note"))
        self.edit.setAccessibleDescription(hint)
        self.quote.setEnabled(is_open)
        self._add.setEnabled(is_open)

    def _show_hint(self) -> None:
        """On the one line that an empty field has."""
        metrics, room = QFontMetrics(self._theme.font(Type.BODY)), self.edit.viewport().width()
        self.edit.setPlaceholderText(metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room))
        self.edit.setToolTip(escaped(self._hint))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        self._show_hint()

    def _on_typed(self) -> None:
        self._timer.start()
        self._grow()

    def _grow(self) -> None:
        line = QFontMetrics(self._theme.font(Type.BODY)).lineSpacing()
        lines = min(max(self.edit.document().blockCount(), self._wrapped()), MOST_LINES)
        self.edit.setFixedHeight(max(line * lines + FRAME, self._theme.px(36)))

    def _wrapped(self) -> int:
        """Lines on screen."""
        return max(round(self.edit.document().size().height()), 1)
