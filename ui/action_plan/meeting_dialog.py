"""One review meeting: what it is called, how often it is held, and who comes from each side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm
from ui.action_plan import plan_words
from ui.dialogs.sheet import ROLE, Sheet
from ui.widgets.button import ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from healthcheck.domain.action_plan import ActionPlan
    from ui.theme import Theme

WIDTH, HEIGHT = 680, 620
MINUTES = (15, 30, 45, 60, 75, 90, 120, 180, 240)


class MeetingDialog(Sheet):
    """``proposed`` carries the meeting as it is to be; the dialog stays until that was kept."""

    proposed = Signal(object)

    def __init__(
        self, meeting: ReviewMeeting | None, plan: ActionPlan, *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        heading = self.tr("Edit the meeting") if meeting else self.tr("Add a meeting")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._meeting = meeting or ReviewMeeting(uuid4().hex, plan.relationship.id, Rhythm.MONTHLY, "")
        self._plan = plan
        self._name, self._purpose = QLineEdit(self._meeting.name), QLineEdit(self._meeting.purpose)
        self._rhythm, self._minutes = QComboBox(), QComboBox()
        self._first = DayEdit(name=self.tr("First held on"))
        self._people: dict[str, QCheckBox] = {}
        self._others = {side: QLineEdit(self._meeting.others.get(side, "")) for side in Side}
        self._name_field = Field(self.tr("Name"), self._name, hint=self.tr("As both sides call it"))
        self._first_field = Field(self.tr("First held on"), self._first)
        self._fill()
        self._lay_out()
        self._first.puzzled.connect(self._say_puzzled)
        save = self.add_button(self.tr("Save"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        self.add_cancel()
        self.take_room(WIDTH, HEIGHT)
        self._name.setFocus()

    def _fill(self) -> None:
        for rhythm in Rhythm:
            self._rhythm.addItem(plan_words.rhythm(self.tr, rhythm), rhythm)
        self._rhythm.setCurrentIndex(list(Rhythm).index(self._meeting.rhythm))
        self._minutes.addItem(self.tr("Not said"), None)
        known = {*MINUTES, self._meeting.minutes}
        for minutes in sorted(minutes for minutes in known if minutes is not None):
            self._minutes.addItem(self.tr("{0} min").format(minutes), minutes)
        self._minutes.setCurrentIndex(max(self._minutes.findData(self._meeting.minutes), 0))
        self._first.set_today(self._plan.today)
        self._first.show_day(self._meeting.first_on)

    def _lay_out(self) -> None:
        scrolled = Scrolled()
        column = scrolled.column
        column.setContentsMargins(4, 4, 12, 4)
        column.addWidget(self._name_field)
        times = QHBoxLayout()
        times.setSpacing(16)
        for field in (
            Field(self.tr("How often"), self._rhythm),
            self._first_field,
            Field(self.tr("Takes"), self._minutes),
        ):
            times.addWidget(field, 1)
        column.addLayout(times)
        column.addWidget(Field(self.tr("What it is for"), self._purpose))
        sides = QHBoxLayout()
        sides.setSpacing(24)
        for side in Side:
            sides.addLayout(self._side(side), 1)
        column.addLayout(sides)
        column.addStretch(1)
        self.body.addWidget(scrolled, 1)

    def _side(self, side: Side) -> QVBoxLayout:
        """Who comes from one side."""
        column = QVBoxLayout()
        column.setSpacing(6)
        name = SideName(side, theme=self.theme)
        name.set_name(self._plan.relationship.organisation(side))
        column.addWidget(name)
        for person in self._plan.people:
            if person.side is side:
                tick = QCheckBox(person.display_name.replace("&", "&&"))
                tick.setChecked(person.id in self._meeting.attendees)
                self._people[person.id] = tick
                column.addWidget(tick)
        organisation = self._plan.relationship.organisation(side)
        others = Field(self.tr("Others"), self._others[side])
        self._others[side].setAccessibleName(self.tr("Others of {0}").format(organisation))
        column.addWidget(others)
        column.addStretch(1)
        return column

    def _say_puzzled(self) -> None:
        self._first_field.set_error(self.tr("That is no day. Type one like 30 Jun 2026"))

    def _save(self) -> None:
        self._first.line.keep()
        name = self._name.text().strip()
        self._name_field.set_error("" if name else self.tr("Enter what the meeting is called"))
        if not name:
            self._name.setFocus()
            return
        if self._first.line.text().strip() and self._first.day is None:
            self._first.setFocus()
            return
        self.proposed.emit(
            replace(
                self._meeting,
                name=name,
                rhythm=Rhythm(self._rhythm.currentData()),
                first_on=self._first.day,
                minutes=self._minutes.currentData(),
                purpose=self._purpose.text().strip(),
                attendees=tuple(key for key, tick in self._people.items() if tick.isChecked()),
                others={side: edit.text().strip() for side, edit in self._others.items()},
            )
        )
