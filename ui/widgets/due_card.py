"""What waits in all relationships, the most pressing first; each line leads to where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from healthcheck.domain.due import Due, DueKind
from ui import words
from ui.theme import Theme, Tone, Type
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.plain_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

HEIGHT = 56
AROUND = 64
"""Logical px of the heading, and of what surrounds the button for the rest."""


class DueRow(QPushButton):
    """What has to be done, and under it where; the whole row is one button."""

    def __init__(self, due: Due, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = due
        what, where = self._what(due), self._where(due)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(0)
        tone = Tone.ERROR if due.kind is DueKind.LATE else Tone.TEXT
        above = ElidedLabel(what, step=Type.STRONG, tone=tone)
        for label in (above, ElidedLabel(where, step=Type.CAPTION, tone=Tone.TEXT2)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{what}: {where}")
        self.setProperty("ring", "inside")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT))

    def _what(self, due: Due) -> str:
        match due.kind:
            case DueKind.LATE:
                return plural("{0} day late: {1}", "{0} days late: {1}", due.days, due.what)
            case DueKind.TO_DELIVER:
                if not due.days:
                    return self.tr("Due today: {0}").format(due.what)
                return plural("Due in {0} day: {1}", "Due in {0} days: {1}", due.days, due.what)
            case DueKind.TO_CLOSE:
                return self.tr("Everyone has answered: close it")
            case DueKind.TO_ANSWER:
                return self.tr("{0} still to answer").format(words.people(self.tr, due.left))
        return self.tr("Nobody invited yet")

    def _where(self, due: Due) -> str:
        if due.what:
            return due.relationship.name
        text = self.tr("{0} · assessment {1} of {2}")
        return text.format(due.relationship.name, due.assessment, words.day(due.on))

    def minimumSizeHint(self) -> QSize:
        """Nothing in width: the card decides."""
        return QSize(0, self.height())


class DueCard(Card):
    """``opened`` carries what is to be done, ``all_asked`` when the rest is to be seen too."""

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._theme = theme
        self._due: tuple[Due, ...] = ()
        self._most = 0
        self.setAccessibleName(self.tr("Due"))
        self.body.setSpacing(0)
        self._more = Button(kind=ButtonKind.LINK)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self.all_asked)

    @property
    def least_height(self) -> int:
        """Pixels for one line, at whose end the button for the rest stands."""
        return self._theme.px(HEIGHT)

    def fitting(self, height: int) -> int:
        """How many lines there is room for in so many pixels; one at the least."""
        around = self._theme.px(AROUND) + self._more.sizeHint().height()
        return max((height - around) // self._theme.px(HEIGHT), 1)

    def show_due(self, due: Sequence[Due], *, most: int) -> None:
        """List the first of ``due``, ``most`` at the most."""
        if (tuple(due), most) == (self._due, self._most):
            return
        self._due, self._most = tuple(due), most
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._foot:
                widget.deleteLater()
        directions = QBoxLayout.Direction
        self.body.setDirection(directions.TopToBottom if most > 1 else directions.LeftToRight)
        if most > 1:
            heading = ElidedLabel(self.tr("Due"), step=Type.H2)
            heading.setContentsMargins(16, 14, 16, 8)
            self.body.addWidget(heading)
        for entry in self._due[:most]:
            row = DueRow(entry, theme=self._theme)
            row.setProperty("place", "" if self.body.count() else "first")
            row.clicked.connect(self._open)
            self.body.addWidget(row, int(most == 1))
        more = len(self._due) - most
        text = plural("{0} more is due", "{0} more are due", more)
        self._more.setText(self.tr("{0} more").format(words.number(more)) if most > 1 else text)
        self._foot.setVisible(more > 0)
        self.body.addWidget(self._foot)

    def _open(self) -> None:
        row = self.sender()
        if isinstance(row, DueRow):
            self.opened.emit(row.due)


class DueColumn(QWidget):
    """The card at the top of a column, with as many lines as that holds."""

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: tuple[Due, ...] = ()
        self._most = 0
        self._card = DueCard(theme=theme)
        self._card.opened.connect(self.opened)
        self._card.all_asked.connect(self.all_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_due(self, due: Sequence[Due], *, most: int) -> None:
        """List the first of ``due``, ``most`` at the most."""
        self._due, self._most = tuple(due), most
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for one line; further ones follow the height."""
        return QSize(self._card.minimumSizeHint().width(), self._card.least_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show fewer lines, or more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self._card.fitting(self.height()) if self.isVisible() else self._most
        self._card.show_due(self._due, most=min(self._most, max(fits, 1)))
