"""What stands out: the first findings by their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.card import Card
from ui.widgets.link_row import LinkRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.finding import Finding


class FindingList(Card):
    """Each title leads to its words, its numbers and its advice: ``asked``. ``pointed`` as in the charts beside."""

    asked = Signal(str)
    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("What stands out"))
        self.body.addWidget(self.title)
        self.body.setSpacing(1)
        self._rows: list[FindingRow] = []

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these instead of the former ones."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for finding in findings:
            row = FindingRow(finding.title)
            row.setObjectName(finding.factor)
            row.clicked.connect(self._ask)
            row.pointed.connect(self.pointed)
            self._rows.append(row)
            self.body.addWidget(row)
        self.setVisible(bool(findings))

    def _ask(self) -> None:
        self.asked.emit(self.sender().objectName())


class FindingRow(LinkRow):
    """``pointed``: the mouse or the keyboard comes to its factor, or leaves it (empty)."""

    pointed = Signal(str)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse comes."""
        super().enterEvent(event)
        self.pointed.emit(self.objectName())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse goes."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes."""
        super().focusInEvent(event)
        self.pointed.emit(self.objectName())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes."""
        super().focusOutEvent(event)
        self.pointed.emit("")
