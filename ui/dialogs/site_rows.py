"""Where the two sides work: a line for each place, with its time zone and its working hours."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from healthcheck.domain.relationship import Side
from healthcheck.domain.site import Site, overlap, time_zones
from ui import words
from ui.icons import icon
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.number_box import TimeBox
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.relationship import Relationship

OPENS, CLOSES = time(9), time(17, 30)
"""Hours that a new place begins with."""

LONGEST = 120


class SiteRow(Card):
    """One place. ``removed`` when it is to go; an error stands under the line."""

    changed = Signal()
    removed = Signal()

    def __init__(self, site: Site, *, number: int, zones: QStringListModel, names: dict[Side, str]) -> None:
        super().__init__(padding=12)
        self._site = site
        self._zones = zones
        tr, named = self.tr, self.tr("Site {0}: {1}")
        self._side, self._name, self._zone = ChoiceBox(), QLineEdit(site.name), QComboBox()
        self._opens, self._closes = TimeBox(_time(site.opens)), TimeBox(_time(site.closes))
        self._error = PlainLabel(step=Type.CAPTION, tone=Tone.ERROR)
        self._remove = Button(kind=ButtonKind.ICON, icon=icon("trash-2"), name=tr("Remove site {0}").format(number))
        for side in Side:
            self._side.addItem(names[side], side)
        self._side.setCurrentIndex(list(Side).index(site.side))
        self._side.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._side.setMinimumContentsLength(12)
        self._name.setMaxLength(LONGEST)
        self._offer_zones()
        columns = (
            (tr("Side"), self._side, 3),
            (tr("Place"), self._name, 3),
            (tr("Time zone"), self._zone, 4),
            (tr("From"), self._opens, 0),
            (tr("To"), self._closes, 0),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (label, editor, share) in enumerate(columns):
            head = PlainLabel(label, step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
            head.setBuddy(editor)
            editor.setAccessibleName(named.format(number, label))
            grid.addWidget(head, 0, place)
            grid.addWidget(editor, 1, place)
            grid.setColumnStretch(place, share)
        grid.addWidget(self._remove, 1, len(columns))
        self.body.addLayout(grid)
        self.body.addWidget(self._error)
        self._error.hide()
        self._connect()

    def _offer_zones(self) -> None:
        zone = self._zone
        zone.setEditable(True)
        zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        zone.setMinimumContentsLength(14)
        zone.setModel(self._zones)
        completer = QCompleter(self._zones, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        zone.setCompleter(completer)
        zone.setEditText(self._site.time_zone)

    def _connect(self) -> None:
        self.changed.connect(self._follow_error)
        for edit in (self._opens, self._closes):
            edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            edit.timeChanged.connect(self.changed)
        self._side.currentIndexChanged.connect(self.changed)
        self._name.textChanged.connect(self.changed)
        self._zone.editTextChanged.connect(self.changed)
        self._remove.clicked.connect(self.removed)

    @property
    def site(self) -> Site:
        """What the line says."""
        mine = self._site
        opens, closes = self._opens.time(), self._closes.time()
        return Site(
            mine.id,
            mine.relationship_id,
            Side(self._side.currentData()),
            self._name.text().strip(),
            self._zone.currentText().strip(),
            time(opens.hour(), opens.minute()),
            time(closes.hour(), closes.minute()),
        )

    @property
    def error(self) -> str:
        """What keeps it from being kept; empty where nothing does."""
        site = self.site
        if not site.name:
            return self.tr("Enter where it is")
        if site.time_zone not in self._zones.stringList():
            return self.tr("Choose a time zone by continent and city, such as Europe/Vienna")
        return ""

    def _follow_error(self) -> None:
        """Take an error back once it is mended."""
        if self._error.isVisible():
            self._error.setText(self.error)
            self._error.setVisible(bool(self.error))

    def show_error(self) -> None:
        """Say under the line what is wrong, and go there."""
        self._error.setText(self.error)
        self._error.setVisible(bool(self.error))
        if self.error:
            (self._zone if self.site.name else self._name).setFocus()

    def focus(self) -> None:
        """Put the keyboard where the name is typed."""
        self._name.setFocus()


class SiteRows(QWidget):
    """The lines, a button for each side, and how long both sides are at work at the same time.

    ``added`` once a new line has the keyboard.
    """

    added = Signal()

    def __init__(self, relationship: Relationship, sites: Sequence[Site], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relationship = relationship
        self._names = {side: relationship.organisation(side) for side in Side}
        self._zones = QStringListModel(list(time_zones()), self)
        self._rows: list[SiteRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._overlap = PlainLabel(step=Type.STRONG)
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        why = self.tr("Places where people of the two sides work. Their hours show when they can reach each other.")
        column.addWidget(PlainLabel(why, tone=Tone.TEXT2))
        column.addWidget(self._overlap)
        column.addWidget(self._note)
        column.addLayout(self._lines)
        column.addLayout(self._buttons())
        column.addStretch(1)
        for site in sites:
            self._add(site)
        self._tell()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._client = Button(self.tr("Add a client site"))
        self._supplier = Button(self.tr("Add a supplier site"))
        self._client.clicked.connect(self._add_client)
        self._supplier.clicked.connect(self._add_supplier)
        for button in (self._client, self._supplier):
            row.addWidget(button)
        row.addStretch(1)
        return row

    @property
    def sites(self) -> tuple[Site, ...]:
        """All places, as the lines say them."""
        return tuple(row.site for row in self._rows)

    @property
    def is_complete(self) -> bool:
        """Whether each line can be kept."""
        return not any(row.error for row in self._rows)

    def show_errors(self) -> None:
        """Say under each line what is wrong, and go to the first."""
        for row in reversed(self._rows):
            row.show_error()

    def _add_client(self) -> None:
        self._add_new(Side.CLIENT)

    def _add_supplier(self) -> None:
        self._add_new(Side.SUPPLIER)

    def _add_new(self, side: Side) -> None:
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        known = zone if zone in self._zones.stringList() else "UTC"
        self._add(Site("", self._relationship.id, side, "", known, OPENS, CLOSES)).focus()
        self._tell()
        self.added.emit()

    def _add(self, site: Site) -> SiteRow:
        row = SiteRow(site, number=len(self._rows) + 1, zones=self._zones, names=self._names)
        row.changed.connect(self._tell)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._lines.addWidget(row)
        return row

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, SiteRow):
            self._rows.remove(row)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
            self._tell()
            self._client.setFocus()

    def _tell(self) -> None:
        """Say how long both sides are at work at the same time, by the clocks of today."""
        minutes = overlap(self.sites, on=date.today())  # noqa: DTZ011  (the calendar on the wall)
        self._overlap.setText(words.overlap(self.tr, minutes))
        self._note.setText(self.tr("By the clocks of today; daylight saving may move them."))
        self._note.setVisible(minutes is not None)


def _time(value: time) -> QTime:
    return QTime(value.hour, value.minute)
