"""Radar at the left, gaps and what stands out at the right, what is not shown above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.result import Kind
from ui.widgets.card import Card, Scrolled
from ui.widgets.chart_card import ChartCard, ChartKind
from ui.widgets.link_row import LinkRow
from ui.widgets.notice import Notice
from ui.withheld_reasons import withheld_reasons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.finding import Finding, Findings
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

SHOWN = 3
SMALLEST_RADAR = 440
SMALLEST_DUMBBELL = 380
RADAR_SHARE, REST_SHARE = 11, 9


class ProfileView(QWidget):
    """Pointing at a factor in one chart marks it in the other; ``asked`` carries a factor to be told more about."""

    asked = Signal(str)

    def __init__(self, *, instrument: Instrument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._theme = theme
        self._radar: ChartCard | None = None
        self._dumbbell: ChartCard | None = None
        self._withheld = Notice()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._right = QVBoxLayout()
        self._right.setSpacing(16)
        self._findings = FindingList()
        self._scrolled = scrolled = Scrolled()
        scrolled.column.addWidget(self._withheld)
        scrolled.column.addLayout(self._columns, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled)
        self._findings.asked.connect(self.asked)

    def show_profile(self, profile: DisclosedProfile, findings: Findings) -> None:
        """Draw both charts and say what goes with them."""
        if self._radar is None or self._dumbbell is None:
            self._radar, self._dumbbell = self._build(profile)
        else:
            self._radar.show_profile(profile)
            self._dumbbell.show_profile(profile)
        has_gaps = any(factor.printed_gap is not None for factor in profile.factors)
        self._dumbbell.title.setText(self.tr("Gap, widest first") if has_gaps else self.tr("Factor by factor"))
        reasons = withheld_reasons(profile)
        self._withheld.setVisible(bool(reasons))
        self._withheld.show_text(self.tr("Not everything is shown"), detail=" ".join(reasons))
        self._fit()
        told = [finding for finding in findings.findings if finding.kind is not Kind.TOO_LITTLE_DATA]
        self._findings.show_findings(told[:SHOWN])

    @property
    def radar(self) -> ChartCard | None:
        """The chart of both profiles; None before one was shown."""
        return self._radar

    def _build(self, profile: DisclosedProfile) -> tuple[ChartCard, ChartCard]:
        radar = self._chart(ChartKind.RADAR, profile, self.tr("Profile"))
        dumbbell = self._chart(ChartKind.DUMBBELL, profile, self.tr("Factor by factor"))
        self._columns.addWidget(radar, RADAR_SHARE, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._right, REST_SHARE)
        self._right.addWidget(dumbbell, 1)
        self._right.addWidget(self._findings)
        radar.view.pointed.connect(dumbbell.view.point_at)
        dumbbell.view.pointed.connect(radar.view.point_at)
        for card in (radar, dumbbell):
            card.view.activated.connect(self.asked)
        return radar, dumbbell

    def _fit(self) -> None:
        """The radar is seen whole wherever the page is tall enough for its smallest size."""
        if self._radar is None or self._dumbbell is None:
            return
        room = self._scrolled.viewport().height()
        if not self._withheld.isHidden():
            width = self._scrolled.viewport().width()
            room -= self._withheld.heightForWidth(width) + self._scrolled.column.spacing()
        self._radar.setFixedHeight(max(self._theme.px(SMALLEST_RADAR), room))
        self._dumbbell.setMinimumHeight(self._theme.px(SMALLEST_DUMBBELL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the charts the new height."""
        super().resizeEvent(event)
        self._fit()

    def _chart(self, kind: ChartKind, profile: DisclosedProfile, title: str) -> ChartCard:
        return ChartCard(kind, profile, title=title, instrument=self._instrument, theme=self._theme)


class FindingList(Card):
    """The first findings by their titles; each leads to its words, its numbers and its advice."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("What stands out"))
        self.body.addWidget(self.title)
        self.body.setSpacing(1)
        self._rows: list[LinkRow] = []

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these instead of the former ones."""
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        for finding in findings:
            row = LinkRow(finding.title)
            row.setObjectName(finding.factor)
            row.clicked.connect(self._ask)
            self._rows.append(row)
            self.body.addWidget(row)
        self.setVisible(bool(findings))

    def _ask(self) -> None:
        self.asked.emit(self.sender().objectName())
