"""What every screen of respondent mode keeps to, and what every question adds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from ui.respondent.density import ROOMY, Density
from ui.theme import Type
from ui.widgets.heading import Heading

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from healthcheck.domain.questionnaire import Page
    from healthcheck.domain.relationship import Side
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
RING = 6
"""Room around a sheet, so that a focus ring at its edge is not cut off, px."""
NARROWEST = 320
ADVANCE_AFTER = 400
"""Milliseconds from an answer to the next question, where the person wants to be taken there."""


class Sheet(QWidget):
    """A heading that takes the focus when the sheet comes up, and a body below it.

    ``onward`` and ``back`` ask for the next and the previous step.
    """

    onward = Signal()
    back = Signal()

    def __init__(self, *, theme: Theme, step: Type = Type.H1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.density: Density = ROOMY
        self.heading = Heading(step=step)
        # Not a stop of the Tab key, but a place in its order.
        self.heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(RING, RING, RING, RING)
        self.body.addWidget(self.heading)
        self.setObjectName("scrolled")

    def enter(self) -> None:
        """Take the focus, so that a screen reader starts at the heading."""
        if self.heading.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self.heading, QAccessible.Event.Focus))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Let go of what only matters while the sheet is seen."""

    def settle(self) -> None:
        """Hand over what has been typed but not said yet."""

    def set_density(self, density: Density) -> None:
        """Take other distances; also called when the text size has changed."""
        self.density = density
        self.body.setSpacing(self.theme.px(density.gap))

    def minimumSizeHint(self) -> QSize:
        """The height that the width asks for is what counts; a guess at wrapped text would make the sheet scroll."""
        return QSize(self.theme.px(NARROWEST), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, arrows and page keys walk through the questionnaire; a held key does not run away."""
        if presses_button(self, event):
            return
        if self.is_onward(event):
            self._ask(self.onward, event)
        elif self.is_back(event):
            self._ask(self.back, event)
        else:
            event.ignore()

    def is_onward(self, event: QKeyEvent) -> bool:
        """Whether the key asks for the next step."""
        return is_plain(event) and event.key() in (*ENTER, Qt.Key.Key_Right, Qt.Key.Key_PageDown)

    def is_back(self, event: QKeyEvent) -> bool:
        """Whether the key asks for the step before."""
        if event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return True
        return is_plain(event) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp)

    def _ask(self, wish: SignalInstance, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            wish.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the controls puts the focus back on the question."""
        self.heading.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)


class QuestionSheet(Sheet):
    """One question. ``answered`` says what now stands on the page, and the run of changes it belongs to.

    ``touched``: something is being typed that is not said yet.
    """

    answered = Signal(object, str)
    touched = Signal()
    flag_wanted = Signal()

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self.side = side
        self.single_keys = single_keys
        self._advances = advances
        self._timer = QTimer(self, singleShot=True, interval=ADVANCE_AFTER)
        self._timer.timeout.connect(self.onward)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)

    def show_page(self, page: Page) -> None:
        """Fill the sheet with another question."""
        raise NotImplementedError

    def show_value(self, value: PageValue) -> None:
        """Show what stands on the page."""
        raise NotImplementedError

    def leave(self) -> None:
        """Stay where the person goes."""
        self._timer.stop()

    def set_density(self, density: Density) -> None:
        """Keep room for as many lines of the question as the screen allows."""
        super().set_density(density)
        line = QFontMetrics(self.theme.font(Type.H1)).lineSpacing()
        self.heading.setMinimumHeight(line * density.question_lines)

    def advance_soon(self) -> None:
        """Go to the next question in a moment, where the person wants that."""
        if self._advances:
            self._timer.start()

    def is_typing(self) -> bool:
        """Whether the focus is in a text, where a letter is a letter."""
        return False

    def event(self, event: QEvent) -> bool:
        """Any key stops the move to the next question."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._timer.stop()
        return super().event(event)


def presses_button(place: QWidget, event: QKeyEvent) -> bool:
    """Let Enter press the button in ``place`` that has the focus; Qt itself leaves that to Space."""
    focus = place.focusWidget()
    if not isinstance(focus, QAbstractButton) or isinstance(focus, QRadioButton | QCheckBox):
        return False
    if event.key() not in ENTER or not focus.hasFocus():
        return False
    if not event.isAutoRepeat():
        focus.click()
    return True


def is_plain(event: QKeyEvent) -> bool:
    """Whether no modifier is held; digits of the number pad are digits."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def typed(event: QKeyEvent) -> str:
    """The character a key types, in lower case and on any keyboard layout; empty with Ctrl, Alt or Meta held."""
    silent = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return "" if event.modifiers() & ~silent else event.text().lower()
