"""Texts that are kept as soon as they are left: nobody presses a button for it, and Escape gives the old one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.theme import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

FRAME = 18
"""Border and padding above and below the lines, px."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeptLine(QLineEdit):
    """``kept`` carries the text when it is left or Enter is pressed, only where it is different from before."""

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.returnPressed.connect(self.keep)

    def show_text(self, text: str) -> None:
        """Show a text that is already kept; what is being typed stays where the text is the one of before.

        What was typed until it was kept is undone as one edit of the workspace, not letter by letter.
        """
        is_news = text != self._known
        self._known = text
        if text == self.text() or is_news or not self.hasFocus():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(place)

    def keep(self) -> None:
        """Hand over what was typed."""
        if self.text() != self._known:
            self.kept.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Let the keys of undoing pass where no typing is left to undo."""
        if passes_undo(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the kept text back; where it is there already, it is for whoever holds the field."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._known:
            self.setText(self._known)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        self.keep()


class KeptText(QPlainTextEdit):
    """The same on several lines; it grows with its text from ``least`` to ``most`` lines.

    Enter begins a line, or keeps the text where there ``is_sentence``; Ctrl+Enter keeps it either way.
    """

    kept = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        least: int = 2,
        most: int = 6,
        is_sentence: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least, self._most = least, most
        self._is_sentence = is_sentence
        self._known = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # Qt counts the margin as something that was typed
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What has been typed; half of a character that needs two is replaced, because no file can hold it."""
        return self.toPlainText().encode("utf-16", "replace").decode("utf-16", "replace")

    def show_text(self, text: str) -> None:
        """Show a text that is already kept; what is being typed stays, and what was kept is undone, as in a line."""
        is_news = text != self._known
        self._known = text
        if text == self.text():
            self.document().clearUndoRedoStacks()
        elif is_news or not self.hasFocus():
            self.setPlainText(text)

    def keep(self) -> None:
        """Hand over what was typed."""
        if self.text() != self._known:
            self.kept.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Let the keys of undoing pass where no typing is left to undo."""
        document = self.document()
        if passes_undo(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that keep, and the one that gives the kept text back."""
        is_enter = event.key() in ENTER
        is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or (self._is_sentence and is_alone)):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._known:
            self.setPlainText(self._known)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        self.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        lines = min(max(self._lines(), self._least), self._most)
        self.setFixedHeight(metrics.lineSpacing() * lines + FRAME)

    def _lines(self) -> int:
        """Lines that the text takes in the present width."""
        lines, block = 0, self.document().begin()
        while block.isValid() and lines < self._most:
            lines += max(block.layout().lineCount(), 1)
            block = block.next()
        return lines


def passes_undo(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether a key of undoing or redoing is for the edits of the workspace: no typing is left for it."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
        event.matches(QKeySequence.StandardKey.Redo) and not redo
    )
