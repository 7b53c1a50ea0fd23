"""One of several filters beside each other: a choice that gives way where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 8
"""Letters of a choice that can be read before it is cut."""
AIR = 14
"""Pixels that styles keep free around it."""


class FilterChoice(ChoiceBox):
    """Each entry has a text and the key that it stands for; the first, which leaves nothing out, is never cut."""

    def __init__(self, name: str, entries: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(entries)

    @property
    def key(self) -> str:
        """What is chosen."""
        return str(self.currentData() or "")

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these, as (text, key); what is chosen stays so where it is among them."""
        kept = self.key
        self.clear()
        for text, key in entries:
            self.addItem(text, key)
        self.select(kept)
        self.updateGeometry()  # its least width is that of the first entry

    def select(self, key: str) -> None:
        """Let ``key`` be chosen, the first entry where it is not there."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def minimumSizeHint(self) -> QSize:
        """Room for the first entry."""
        hint = super().minimumSizeHint()
        width = self.fontMetrics().horizontalAdvance
        short = width(self.itemText(0)) + AIR - LEAST * width("X")
        return QSize(hint.width() + max(short, 0), hint.height())
