"""Commitments and decisions, noted in one bar each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from healthcheck.domain.commitment import Party
from healthcheck.domain.relationship import Side
from ui.action_plan.party_choice import PartyChoice
from ui.theme import Type
from ui.widgets.day_edit import DayEdit
from ui.widgets.plain_label import PlainLabel
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from healthcheck.domain.action_plan import ActionPlan
    from ui.theme import Theme
    from ui.workshop.room_edits import RoomEdits


def _labelled(name: str, editor: QWidget) -> QVBoxLayout:
    editor.setAccessibleName(name)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(PlainLabel(name, step=Type.CAPTION, wraps=False))
    column.addWidget(editor)
    return column


class LinePanel(Panel):
    """One line, kept by Enter."""

    def __init__(self, title: str, name: str, note: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent)
        self.say(self.tr("Enter keeps it, Esc leaves it"))
        self._note, self._line = note, QLineEdit()
        self.column.addLayout(_labelled(name, self._line))
        self.setFocusProxy(self._line)

    def keep(self) -> bool:
        """Nothing is kept of an empty line."""
        if self._line.text().strip():
            self._note(self._line.text().strip())
        return True


class CapturePanel(Panel):
    """What, who, for whom and when; all but the first may stay open.

    ``drafted`` carries what the room reads while it is typed: nothing unless somebody wants it so (``shows_typing``).
    ``typing_chosen``: whether somebody does, from now on.
    """

    drafted = Signal(str)
    typing_chosen = Signal(bool)

    def __init__(
        self,
        edits: RoomEdits,
        plan: ActionPlan,
        *,
        theme: Theme,
        factor: str,
        today: date,
        shows_typing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self._edits, self._factor = edits, factor
        self._due: date | None = None
        self.say(self.tr("Ask aloud: do you accept, counter or decline? Enter keeps it, Esc leaves it"))
        self._what = QLineEdit()
        self._who, self._whom = PartyChoice(theme=theme), PartyChoice(theme=theme)
        self._who.show_party(Party(Side.CLIENT), plan, first=Side.CLIENT)
        self._whom.show_party(Party(Side.SUPPLIER), plan, first=Side.SUPPLIER)
        self._when = DayEdit(name=self.tr("When"))
        self._when.set_today(today)
        self._when.chosen.connect(self._take_day)
        self._who.activated.connect(self._turn)
        self._reads_along = QCheckBox(self.tr("The room reads along"))
        self._reads_along.setChecked(shows_typing)
        self._reads_along.toggled.connect(self.typing_chosen)
        self._reads_along.toggled.connect(self._tell_draft)
        self._what.textChanged.connect(self._tell_draft)
        row = QHBoxLayout()
        for name, editor, share in (
            (self.tr("Who"), self._who, 3), (self.tr("For whom"), self._whom, 3), (self.tr("When"), self._when, 2),
        ):  # fmt: skip
            row.addLayout(_labelled(name, editor), share)
        self.column.addLayout(_labelled(self.tr("What"), self._what))
        self.column.addLayout(row)
        self._lay_out_hint()
        self.setFocusProxy(self._what)

    def _lay_out_hint(self) -> None:
        """The tick beside the hint, last for the keyboard."""
        self.column.removeWidget(self.hint)
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self._reads_along)
        self.column.insertLayout(0, head)

    def _tell_draft(self) -> None:
        self.drafted.emit(self._what.text().strip() if self._reads_along.isChecked() else "")

    def _take_day(self, day: date | None) -> None:
        self._due = day

    def _turn(self) -> None:
        """Somebody promises to the other side."""
        who, whom = self._who.currentData(), self._whom.currentData()
        if isinstance(who, Party) and isinstance(whom, Party) and who.side is whom.side:
            for place in range(self._whom.count()):
                party = self._whom.itemData(place)
                if isinstance(party, Party) and party.side is who.side.other:
                    self._whom.setCurrentIndex(place)
                    return

    def keep(self) -> bool:
        """Nothing is kept without a sentence."""
        what = self._what.text().strip()
        if not what:
            return True
        self._edits.capture(
            what, provider=self._who.currentData(), customer=self._whom.currentData(), due=self._due,
            factor=self._factor,
        )  # fmt: skip
        return True
