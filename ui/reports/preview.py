"""The pages of a draft: all of them in small, one of them as it will be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from healthcheck.domain.report_order import Paper
from healthcheck.errors import UserFacingError
from ui.icons import icon
from ui.reports.page_painter import PagePainter
from ui.reports.page_strip import PageStrip
from ui.reports.page_view import PageView
from ui.reports.report_words import part_names
from ui.theme import Theme, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from healthcheck.domain.report_draft import ReportDraft
    from healthcheck.workspace.reporting import ReportingService

WHOLE = 100

NAME_WIDTH = 200
"""Logical px that the names of the parts on a page have at the least; longer ones take more lines."""


class Preview(QWidget):
    """Page Up and Page Down turn pages wherever the keyboard is within ``around``, and Home and End on the page.

    ``refused`` carries why a page could not be painted.
    """

    refused = Signal(UserFacingError)

    def __init__(
        self, reporting: ReportingService, *, theme: Theme, around: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: ReportDraft | None = None
        self._paper = Paper.A4
        self._page = 1
        self._is_tight = False
        self._painter = PagePainter(reporting, self)
        self._strip = PageStrip(self._painter, theme=theme)
        self._view = PageView(self._painter, theme=theme)
        self._where, self._what = PlainLabel(step=Type.STRONG, wraps=False), PlainLabel(tone=Tone.TEXT2)
        self._size = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._smaller = Button("−", kind=ButtonKind.ICON, name=self.tr("Smaller page"))
        self._larger = Button("+", kind=ButtonKind.ICON, name=self.tr("Larger page"))
        self._fit = Button(self.tr("Whole page"), kind=ButtonKind.QUIET)
        self._fill = Button(self.tr("Page width"), kind=ButtonKind.QUIET)
        self._back = Button(kind=ButtonKind.ICON, icon=icon("arrow-left"), name=self.tr("Page before"))
        self._on = Button(kind=ButtonKind.ICON, icon=icon("arrow-right"), name=self.tr("Page after"))
        self._progress = QProgressBar()
        self._lay_out()
        self._connect(around)

    def _lay_out(self) -> None:
        tools = WrappingRow()
        tools.setSpacing(6)
        tools.addWidget(_together(self._back, self._on, self._where))
        self._what.setMinimumWidth(self._theme.px(NAME_WIDTH))
        tools.addWidget(self._what, 1)
        tools.addWidget(_together(self._smaller, self._size, self._larger, self._fit, self._fill))
        self._progress.setRange(0, WHOLE)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Setting the pages"))
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()
        pages = QHBoxLayout()
        pages.setSpacing(12)
        pages.addWidget(self._strip)
        pages.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self._progress)
        column.addLayout(pages, 1)

    def _connect(self, around: QWidget) -> None:
        self._painter.refused.connect(self.refused)
        self._back.clicked.connect(partial(self._turn, -1))
        self._on.clicked.connect(partial(self._turn, 1))
        self._smaller.clicked.connect(partial(self._view.zoom, -1))
        self._larger.clicked.connect(partial(self._view.zoom, 1))
        self._fit.clicked.connect(partial(self._view.zoom, 0))
        self._fill.clicked.connect(self._view.fill_width)
        self._view.turn_asked.connect(self._turn)
        self._view.zoomed.connect(self._show_size)
        self._strip.turned.connect(self.show_page)
        for key, step in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(key), around)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, step))

    def show_draft(self, draft: ReportDraft | None, *, paper: Paper) -> None:
        """Show the pages of another draft, at the page that is looked at where it has so many; None lets go of them."""
        self._draft, self._paper = draft, paper
        self._painter.show_draft(draft)
        if draft is None:
            return
        wide, high = paper.inches
        self._strip.show_pages(draft.pages, ratio=high / wide)
        self.show_page(min(self._page, draft.pages))

    def clear(self) -> None:
        """Take the pages away, until there are others; those begin with their first."""
        self._page = 1
        self._strip.clear()
        self._view.clear()
        self._where.setText("")
        self._what.setText("")
        for button in (self._back, self._on):
            button.setEnabled(False)

    def set_tight(self, *, is_tight: bool) -> None:
        """In a narrow page a whole one could not be read: it is as wide as there is room, unless somebody chose."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            if is_tight and self._view.is_whole:
                self._view.fill_width()
            elif not is_tight and self._view.fills_width:
                self._view.zoom(0)

    def show_page(self, page: int) -> None:
        """Show ``page``, from 1."""
        if self._draft is None or not 1 <= page <= self._draft.pages:
            return
        self._page = page
        self._strip.show_page(page)
        self._view.show_page(page, inches=self._paper.inches)
        self._where.setText(self.tr("Page {0} of {1}").format(page, self._draft.pages))
        self._what.setText(self._parts_on(page))
        self._view.setAccessibleName(f"{self._where.text()}: {self._what.text()}")
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < self._draft.pages)
        self._show_size()

    def show_share(self, share: float | None) -> None:
        """Show how much of the next draft is set; None where it is there."""
        self._progress.setVisible(share is not None)
        self._progress.setValue(round((share or 0) * WHOLE))

    def _parts_on(self, page: int) -> str:
        """Names of the parts that stand on ``page``."""
        if self._draft is None:
            return ""
        names = part_names(self.tr)
        found = [names[entry.part] for entry in self._draft.parts if entry.first <= page < entry.first + entry.pages]
        return ", ".join(found) if found else self.tr("Cover")

    def _turn(self, step: int) -> None:
        self.show_page(self._page + step)

    def _show_size(self) -> None:
        self._size.setText(self.tr("{0} %").format(self._view.percent))
        self._fit.setEnabled(not self._view.is_whole)
        self._fill.setEnabled(not self._view.fills_width)


def _together(*parts: QWidget) -> QWidget:
    """Tools that stay on one line."""
    row = QHBoxLayout(holder := QWidget())
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    return holder
