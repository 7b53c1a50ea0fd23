"""Where the two sides are furthest apart, in a few lines, with how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from healthcheck.charts.gap_order import ordered
from healthcheck.charts.reading import gap_text, verdict_text
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument

SHOWN = 3


class GapList(QWidget):
    """The widest gaps of a profile; hidden where none may be shown."""

    def __init__(self, *, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.hide()

    def show_profile(self, profile: DisclosedProfile) -> None:
        """List the factors with the widest printed gaps."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        widest = [factor for factor in ordered(profile)[:SHOWN] if factor.printed_gap]
        self.setVisible(bool(widest))
        self._grid.addWidget(PlainLabel(self.tr("Widest gaps"), step=Type.STRONG), 0, 0, 1, 2)
        for row, factor in enumerate(widest, 1):
            name = self._instrument.factor_by_id[factor.factor].name
            found = " · ".join(said(part) for part in (gap_text(factor), verdict_text(factor)) if part)
            self._grid.addWidget(PlainLabel(name, step=Type.CAPTION), row, 0)
            self._grid.addWidget(PlainLabel(found, step=Type.CAPTION, tone=Tone.TEXT2, wraps=False), row, 1)
