"""What to know before a report goes: cautions, each with the way to where it can be changed, then what is withheld."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.domain.report_draft import Remark, RemarkKind
from ui.reports.remark_row import RemarkRow
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PLACES = {RemarkKind.PLAN: "action-plan", RemarkKind.COMMENTS: "comments"}
"""Pages on which something can be done about a remark."""


class RemarkList(QWidget):
    """``asked`` carries the id of the page where a remark can be dealt with."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Remark, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Say them, or that there are none; nothing moves where they are the same as before."""
        if self._shown == tuple(remarks):
            return
        self._shown = tuple(remarks)
        self._put(*self._cautions(remarks), *self._withheld(remarks))

    def clear(self) -> None:
        """Say nothing of a report that is not set yet."""
        self._shown = None
        self._put(PlainLabel(self.tr("This is known once the pages are set."), tone=Tone.TEXT2))

    def _put(self, *parts: QWidget) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            self._column.addWidget(part)

    def _cautions(self, remarks: Sequence[Remark]) -> Iterator[QWidget]:
        cautions = [entry for entry in remarks if entry.kind.is_caution]
        if not cautions:
            yield RemarkRow("circle-check", self.tr("Nothing to mend"))
        for entry in cautions:
            row = RemarkRow("triangle-alert", said(entry.text), detail=said(entry.detail))
            if entry.kind in PLACES:
                row.add_link(self._link(PLACES[entry.kind]))
            yield row

    def _link(self, place: str) -> Button:
        names = {"action-plan": self.tr("Go to the action plan"), "comments": self.tr("Go to the comments")}
        link = Button(names[place], kind=ButtonKind.LINK)
        link.clicked.connect(partial(self.asked.emit, place))
        return link

    def _withheld(self, remarks: Sequence[Remark]) -> Iterator[QWidget]:
        withheld = [entry for entry in remarks if not entry.kind.is_caution]
        yield PlainLabel(self.tr("What is withheld, and why"), step=Type.STRONG)
        if not withheld:
            nothing = self.tr("Nothing. Enough people have answered on both sides.")
            yield PlainLabel(nothing, step=Type.CAPTION, tone=Tone.TEXT2)
        for entry in withheld:
            yield RemarkRow("lock", said(entry.text), detail=said(entry.detail))
