"""Somebody who sits at the laptop: presses keys, clicks, and reads what is on the screen."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QPlainTextEdit, QRadioButton, QWidget

from ui.respondent.window import RespondentView

Kind = TypeVar("Kind", bound=QWidget)
ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Person:
    """Acts where the focus is, as hands on a keyboard do."""

    def __init__(self, view: RespondentView, window: QMainWindow) -> None:
        self.view = view
        self.window = window

    def press(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.focus(), key, held)
            else:
                QTest.keyClick(self.focus(), key, held)

    def write(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """The widget that has the focus."""
        return self.view.focusWidget() or self.view

    def button(self, text: str) -> QAbstractButton:
        """The button on screen that says ``text``, or is called so."""
        for button in self.seen(QAbstractButton):
            if text in (button.text().replace("&&", "&"), button.accessibleName()):
                return button
        message = f"no button {text!r} on screen"
        raise AssertionError(message)

    def offers(self, text: str) -> bool:
        """Whether such a button is on screen and can be pressed."""
        return any(
            text in (button.text().replace("&&", "&"), button.accessibleName()) and button.isEnabled()
            for button in self.seen(QAbstractButton)
        )

    def click(self, text: str) -> None:
        """Click a button."""
        self.button(text).click()

    def seen(self, kind: type[Kind]) -> list[Kind]:
        """Everything of a kind that is on screen."""
        return [widget for widget in self.view.findChildren(kind) if widget.isVisible()]

    def reads(self) -> str:
        """All words on screen that stand in labels."""
        return "\n".join(label.text() for label in self.seen(QLabel))

    def heading(self) -> str:
        """The heading of the sheet."""
        return self.view.stack.sheet.heading.text()

    def choice(self) -> str | None:
        """Accessible name of the chosen answer."""
        return next((button.accessibleName() for button in self.seen(QRadioButton) if button.isChecked()), None)

    def note(self) -> QPlainTextEdit:
        """The text field on screen."""
        return self.seen(QPlainTextEdit)[0]
