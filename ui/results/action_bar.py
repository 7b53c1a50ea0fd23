"""What can be done with the results that are seen, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.icons import icon
from ui.widgets.basis_line import BasisLine
from ui.widgets.button import Button

if TYPE_CHECKING:
    from ui.results.gallery import Gallery
    from ui.widgets.wrapping_row import WrappingRow


class ActionBar(QObject):
    """Fills the foot of the page. ``promised``: a commitment is wanted; the rest asks for a chart in another form."""

    promised = Signal()
    table_toggled = Signal()
    chart_copied = Signal()
    chart_saved = Signal()

    def __init__(self, foot: WrappingRow, parent: QObject) -> None:
        super().__init__(parent)
        self._foot = foot
        self._has_chart = False
        self._promise = Button(self.tr("Add action"), icon=icon("handshake"))
        self._switch, self._copy, self._save = Button(), Button(self.tr("Copy chart")), Button(self.tr("Save chart…"))
        self.basis = BasisLine()
        for button, told in (
            (self._promise, self.promised),
            (self._switch, self.table_toggled),
            (self._copy, self.chart_copied),
            (self._save, self.chart_saved),
        ):
            foot.addWidget(button)
            button.clicked.connect(told)
        foot.addWidget(self.basis, 1)

    @property
    def can_promise(self) -> bool:
        """Whether a commitment can be begun here."""
        return self._promise.isVisible()

    def offer(self, gallery: Gallery, *, can_promise: bool, has_table: bool, has_chart: bool) -> None:
        """Offer what can be done with what ``gallery`` shows."""
        self._has_chart = has_chart
        self._promise.setVisible(can_promise)
        self._switch.setVisible(has_table)
        self._switch.setText(self.tr("Show as charts") if gallery.is_table else self.tr("Show as table"))

    def fit(self, width: int, *, is_tight: bool) -> None:
        """Without the buttons that menus stand in for where the page is narrow: the facts stay on one line."""
        room = width - self.basis.whole_width
        room -= sum(button.sizeHint().width() for button in (self._promise, self._switch) if not button.isHidden())
        for button in (self._copy, self._save):
            room -= button.sizeHint().width() + 2 * self._foot.spacing()
            button.setVisible(self._has_chart and not is_tight and room >= 0)
