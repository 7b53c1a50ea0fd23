"""A text of the person's own: saved on every pause, and when the field is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.respondent.side_ink import side_ink
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

PAUSE = 800
"""Milliseconds without a key after which the text is saved."""
FRAME = 16
"""Border and padding above and below the lines of the field, px."""


BAR = 3
BAR_INDENT = 10


class NoteEdit(QPlainTextEdit):
    """A field where Tab moves on, Esc goes back to the question and Ctrl+Enter to the next one."""

    entered = Signal()
    left = Signal()
    escaped = Signal()
    onward = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # Qt counts the margin as something that was typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything else types."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.onward.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that typing begins."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that typing ends."""
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(QWidget):
    """A label, a field, and a bar in the side's colour where a note matters most.

    ``touched`` as soon as something is typed; ``settled`` gives the text after a pause and when the field is left, only
    where it is different. ``run`` counts the visits to the field, so that the typing of one visit is taken back in one
    step. Where the field ``may_release``, a tick takes the place of the hint as soon as there is a text: ``released``
    says that its author lets others read it, or not.
    """

    settled = Signal(str)
    touched = Signal()
    released = Signal(bool)

    def __init__(self, *, theme: Theme, side: Side, may_release: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._may_release = may_release
        self._is_marked = False
        self._known = ""
        self.run = 0
        self.label = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self.hint = PlainLabel(step=Type.CAPTION, tone=Tone.MUTED, wraps=False)
        self.edit = NoteEdit(self)
        self.release = QCheckBox(self.tr("Others may read this note"), self)
        self.release.setProperty("type", "caption")
        self.release.hide()
        self.label.setBuddy(self.edit)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.hint)
        head.addWidget(self.release)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self.edit)

    def _connect(self) -> None:
        self.release.clicked.connect(self.released)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.entered.connect(self._begin_run)
        self.edit.left.connect(self.settle)
        self.edit.escaped.connect(self.settle)
        self._pause.timeout.connect(self.settle)

    def set_words(self, label: str, *, hint: str, placeholder: str, is_marked: bool = False) -> None:
        """Ask for the text, more visibly where ``is_marked``."""
        self.label.setText(label)
        self.label.set_tone(Tone.TEXT if is_marked else Tone.TEXT2)
        self.hint.setText(hint)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        if is_marked != self._is_marked:
            self._is_marked = is_marked
            self.label.setIndent(BAR_INDENT if is_marked else 0)
            self.update()

    def set_lines(self, lines: int) -> None:
        """Make the field ``lines`` lines high; 0 lets it grow."""
        if lines:
            line = QFontMetrics(self._theme.font(Type.BODY)).lineSpacing()
            self.edit.setFixedHeight(line * lines + FRAME)

    def text(self) -> str:
        """What has been typed; half of a character that needs two is replaced, because no file can hold it."""
        return self.edit.toPlainText().encode("utf-16", "replace").decode("utf-16", "replace")

    def show_text(self, text: str) -> None:
        """Show a text that is already saved; the place in it is kept where it is the same."""
        self._known = text
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)
        self._pause.stop()
        self._offer_release()

    def show_release(self, *, is_released: bool) -> None:
        """Show whether others may read it."""
        self.release.setChecked(is_released)

    def settle(self) -> None:
        """Hand over what has been typed since the last time."""
        self._pause.stop()
        text = self.text()
        if text != self._known:
            self._known = text
            self.settled.emit(text)

    def _offer_release(self) -> None:
        is_offered = self._may_release and bool(self.edit.toPlainText().strip())
        self.release.setVisible(is_offered)
        self.release.setChecked(self.release.isChecked() and is_offered)
        self.hint.setVisible(not is_offered)

    def _on_typed(self) -> None:
        self._offer_release()
        if self.edit.hasFocus():
            self._pause.start()
            self.touched.emit()

    def _begin_run(self) -> None:
        self.run += 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar beside a note that matters."""
        if not self._is_marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(side_ink(self._theme.tokens, self._side).ink)
        painter.drawRoundedRect(QRectF(0, 1, BAR, self.label.height() - 2), BAR / 2, BAR / 2)
