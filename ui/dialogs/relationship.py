"""Changes what a relationship is called and covers, where its sides work, and what its next assessment promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Privacy
from ui import words
from ui.dialogs.new_relationship import Promise
from ui.dialogs.relationship_fields import RelationshipFields
from ui.dialogs.sheet import ROLE, Sheet
from ui.dialogs.site_rows import SiteRows
from ui.read_only import reason, withhold
from ui.theme import Tone, Type
from ui.widgets.button import ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.focus_ring import REACH
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.site import Site
    from ui.theme import Theme

WIDTH, HEIGHT = 860, 640
MARGIN = 48
"""Logical px that the dialog leaves of the window around it."""

NAMES, SITES, PROMISE = "names", "sites", "promise"


class RelationshipDialog(Sheet):
    """``changed`` carries relationship and sites as they are to be; the dialog stays until that was kept."""

    changed = Signal(object, object)

    def __init__(
        self,
        relationship: Relationship,
        assessments: Sequence[Assessment],
        instrument: Instrument,
        *,
        sites: Sequence[Site],
        theme: Theme,
        facilitator: str,
        is_read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.relationship = relationship
        self.sites = tuple(sites)
        self.setWindowTitle(self.tr("Relationship details"))
        self.title.setText(self.tr("Relationship details"))
        room = parent.window().size() if parent else self.size()
        width = min(theme.px(WIDTH), room.width() - MARGIN)
        self._names = RelationshipFields(is_narrow=width < theme.px(WIDTH))
        self._names.show_relationship(relationship)
        self._names.column.addStretch(1)
        self._places = SiteRows(relationship, sites)
        self._promise = Promise(instrument, facilitator=facilitator or self.tr("you"))
        self._promise.choose(relationship.privacy, minimum_n=relationship.minimum_n)
        self._parts = QStackedWidget()
        self._lay_out(assessments)
        self._save = self.add_button(self.tr("Save"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._save.setDefault(True)
        self._save.clicked.connect(self._propose)
        self.add_cancel()
        if is_read_only:
            withhold(self.tr, (self._save,))
            self.text.setText(reason(self.tr))
            self.text.show()
        self.resize(width, min(theme.px(HEIGHT), room.height() - MARGIN))
        self._show(NAMES)
        self._names.focus()

    def _lay_out(self, assessments: Sequence[Assessment]) -> None:
        titles = ((NAMES, self.tr("Names and contract")), (SITES, self.tr("Sites")), (PROMISE, self.tr("Promise")))
        self._choice = Segments(titles, name=self.tr("Part of the details"))
        self._choice.chosen.connect(self._show)
        self._places.added.connect(self._bring_up, Qt.ConnectionType.QueuedConnection)
        self._keys = tuple(key for key, _ in titles)
        for part in (self._names, self._places, self._next(assessments)):
            scrolled = Scrolled()
            scrolled.column.setContentsMargins(REACH, 0, REACH, 0)
            scrolled.column.addWidget(part)
            scrolled.column.addStretch(1)
            self._parts.addWidget(scrolled)
        choice = QVBoxLayout()
        choice.setContentsMargins(REACH, 0, REACH, 0)
        choice.addWidget(self._choice)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(choice)
        self.body.addWidget(self._parts, 1)

    def _show(self, key: str) -> None:
        self._choice.select(key)
        self._parts.setCurrentIndex(self._keys.index(key))

    def _bring_up(self) -> None:
        """Scroll to where the keyboard is."""
        part, focused = self._parts.currentWidget(), self.focusWidget()
        if isinstance(part, Scrolled) and focused is not None:
            part.ensureWidgetVisible(focused, 0, self.theme.px(MARGIN))

    def _next(self, assessments: Sequence[Assessment]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        labels = [PlainLabel(self.tr("Promise of the next assessment"), step=Type.STRONG)]
        labels += (PlainLabel(self._kept(last), step=Type.CAPTION, tone=Tone.TEXT2) for last in assessments[-1:])
        for label in labels:
            column.addWidget(label)
        column.addWidget(self._promise)
        column.addStretch(1)
        return part

    def _kept(self, assessment: Assessment) -> str:
        """What the latest assessment has promised, which nothing here changes."""
        promise = words.privacy(self.tr, assessment.privacy).lower()
        if assessment.privacy is Privacy.CONFIDENTIAL:
            promise = self.tr("{0}, shown from {1} people a side").format(promise, assessment.minimum_n)
        text = self.tr("Assessment {0} keeps what its respondents were promised: {1}.")
        return text.format(assessment.number, promise)

    def _propose(self) -> None:
        """Ask to keep it; where something is missing, go there and say so."""
        if not self._names.is_right:
            self._show(NAMES)
            self._names.show_errors()
        elif not self._places.is_complete:
            self._show(SITES)
            self._places.show_errors()
            self._bring_up()
        else:
            promised = replace(self.relationship, privacy=self._promise.privacy, minimum_n=self._promise.minimum_n)
            self.changed.emit(self._names.told(promised), self._places.sites)
