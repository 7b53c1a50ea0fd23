"""What is chosen of a report and said of it before it goes, in cards below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.reports.part_list import PartList
from ui.reports.remark_list import RemarkList
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Contents(Scrolled):
    """``remarks`` before it goes, ``parts`` that are in it, the ``brand`` that it wears; ``keep``: for every report."""

    def __init__(self, brand: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = PartList()
        self.remarks = RemarkList()
        self.keep = Button(self.tr("Use these for every report"), kind=ButtonKind.LINK)
        for title, *inside in (
            (self.tr("Before it goes"), self.remarks),
            (self.tr("What is in it"), self.parts),
            (self.tr("Paper and brand"), brand, self.keep),
        ):
            card = Card(title)
            card.body.addWidget(Rule())
            for widget in inside:
                card.body.addWidget(widget)
            self.column.addWidget(card)
        self.column.addStretch(1)

    def clear(self) -> None:
        """Take away what was said of a report, until there is another."""
        self.remarks.clear()
        self.parts.clear()
