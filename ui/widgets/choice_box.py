"""A choice from a list whose text ends in "…" where there is no room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ICON_GAP = 4
"""Px that Qt's style leaves between the icon and the text."""


class ChoiceBox(QComboBox):
    """Styled by a sheet, Qt's own would break off within a letter."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and of the text as much as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + ICON_GAP
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(option.currentText) > room:  # whole pixels, as the box was measured
            option.currentText = metrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
