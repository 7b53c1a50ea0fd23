"""The parts of a report, with how many pages each takes; those that may be left out with a box to tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from healthcheck.domain.report_order import ReportPart
from ui.reports.report_words import part_names
from ui.tips import escaped
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.tick_row import TickRow

if TYPE_CHECKING:
    from healthcheck.domain.report_draft import DraftPart, ReportDraft
    from ui.reports.choices import ReportChoices

ORDER = tuple(ReportPart)
AROUND = 3
"""Pixels above and below what may be ticked, so that its words stand on the line of the pages beside them."""


class PartList(QWidget):
    """``ticked`` carries a part and whether it is wanted, ``asked`` the page on which a part begins."""

    ticked = Signal(str, bool)
    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._always = escaped(self.tr("Always in this edition"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._firsts: dict[ReportPart, int] = {}
        self._rows: dict[ReportPart, tuple[TickRow, Button]] = {}
        names = part_names(self.tr)
        for row, part in enumerate(ORDER):
            choice, pages = TickRow(), Button(kind=ButtonKind.LINK)
            choice.set_words(names[part])
            choice.setContentsMargins(0, AROUND, 0, AROUND)
            choice.ticked.connect(partial(self.ticked.emit, part.value))
            pages.clicked.connect(partial(self._ask, part))
            self._grid.addWidget(choice, row, 0)
            self._grid.addWidget(pages, row, 1)
            self._rows[part] = (choice, pages)
        self.clear()

    def clear(self) -> None:
        """Show no part, until a report is there."""
        for row in self._rows.values():
            for widget in row:
                widget.hide()

    def show_draft(self, draft: ReportDraft, choices: ReportChoices) -> None:
        """Show the parts that the edition has, and those that are left out of it."""
        held = {entry.part: entry for entry in draft.parts}
        self._firsts = {part: entry.first for part, entry in held.items()}
        for part, (choice, pages) in self._rows.items():
            is_offered = part in held or (choices.is_free(part) and part in choices.left_out)
            choice.setVisible(is_offered)
            choice.box.setChecked(part in held)
            choice.setEnabled(choices.is_free(part))
            choice.setToolTip("" if choices.is_free(part) else self._always)
            pages.setVisible(part in held)
            if part in held:
                self._name_pages(pages, choice.box.accessibleName(), held[part])

    def _name_pages(self, pages: Button, name: str, part: DraftPart) -> None:
        pages.setText(plural("{0} page", "{0} pages", part.pages))
        pages.setAccessibleName(self.tr("Show {0}: {1}, from page {2}").format(name, pages.text(), part.first))

    def _ask(self, part: ReportPart) -> None:
        self.asked.emit(self._firsts[part])
