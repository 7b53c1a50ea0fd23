"""The meetings in which promises are reviewed: how often, when, and who comes from each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from ui.action_plan import plan_words
from ui.action_plan.meeting_dialog import MeetingDialog
from ui.action_plan.offer_card import OfferCard
from ui.dialogs.sheet import ROLE, Sheet
from ui.icons import icon
from ui.read_only import withhold
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.review import ReviewMeeting
    from ui.action_plan.plan_edits import PlanEdits
    from ui.session import Session

WIDTH, HEIGHT = 720, 560


class MeetingsDialog(Sheet):
    """Lists them; each can be edited and taken out, and taking out can be undone."""

    def __init__(self, plan: ActionPlan, edits: PlanEdits, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__("", theme=session.theme, parent=parent)
        self.setWindowTitle(self.tr("Review meetings"))
        self.title.setText(self.tr("Where promises are looked at"))
        self._plan, self._edits, self._session = plan, edits, session
        self._meetings: dict[str, ReviewMeeting] = {}
        self._editing: MeetingDialog | None = None
        self._before: ReviewMeeting | None = None
        self._scrolled = Scrolled()
        self._scrolled.column.setSpacing(8)
        self.body.addWidget(self._scrolled, 1)
        add = self.add_button(self.tr("Add a meeting…"), ROLE.ActionRole)
        if session.is_read_only:
            withhold(self.tr, (add,))
        add.clicked.connect(self._add)
        close = self.add_button(self.tr("Close"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.take_room(WIDTH, HEIGHT)
        self._refresh()
        session.changed.connect(self._refresh)

    def _refresh(self) -> None:
        column = self._scrolled.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = self._session.workspace.reviews.of(self._plan.relationship.id)
        self._meetings = {meeting.id: meeting for meeting in found}
        for meeting in found:
            column.addWidget(self._card(meeting))
        if not found:
            text = self.tr(
                "No meeting yet. A short one every week, one every month and one every quarter with those who decide "
                "keep promises from being forgotten."
            )
            column.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        column.addStretch(1)

    def _card(self, meeting: ReviewMeeting) -> QWidget:
        card = OfferCard(meeting.name, self._when(meeting))
        if meeting.purpose:
            card.words.addWidget(PlainLabel(meeting.purpose, tone=Tone.TEXT2))
        for side in Side:
            name = SideName(side, theme=self.theme, step=Type.BODY)
            name.set_name(self._who(meeting, side))
            card.words.addWidget(name)
        for text, sign, slot in (
            (self.tr("Edit {0}"), "pencil", self._edit),
            (self.tr("Delete {0}"), "trash-2", self._delete),
        ):
            named = text.format(meeting.name)
            button = card.add_button(Button(kind=ButtonKind.ICON, icon=icon(sign), name=named), at_top=True)
            button.setObjectName(meeting.id)
            if self._session.is_read_only:
                withhold(self.tr, (button,))
            button.clicked.connect(slot)
        return card

    def _when(self, meeting: ReviewMeeting) -> str:
        since = self.tr("from {0}").format(plan_words.short_day(meeting.first_on)) if meeting.first_on else ""
        minutes = self.tr("{0} min").format(meeting.minutes) if meeting.minutes else ""
        parts = (plan_words.rhythm(self.tr, meeting.rhythm), since, minutes)
        return " · ".join(part for part in parts if part)

    def _who(self, meeting: ReviewMeeting, side: Side) -> str:
        coming = [
            person.display_name
            for person in self._plan.people
            if person.id in meeting.attendees and person.side is side
        ]
        coming += [meeting.others[side]] if meeting.others.get(side) else []
        organisation = self._plan.relationship.organisation(side)
        return ", ".join(coming) or self.tr("Nobody of {0} yet").format(organisation)

    def _add(self) -> None:
        self._open(None)

    def _edit(self) -> None:
        self._open(self._meetings[self.sender().objectName()])

    def _open(self, meeting: ReviewMeeting | None) -> None:
        self._before = meeting
        self._editing = MeetingDialog(meeting, self._plan, theme=self.theme, parent=self)
        self._editing.proposed.connect(self._keep)
        self._editing.open()

    def _keep(self, wanted: ReviewMeeting) -> None:
        assert self._editing is not None
        try:
            self._edits.save_meeting(self._before, wanted)
        except UserFacingError as error:
            self._editing.show_error(error)
            return
        self._editing.accept()

    def _delete(self) -> None:
        self.notice.hide()
        try:
            self._edits.delete_meeting(self._meetings[self.sender().objectName()])
        except UserFacingError as error:
            self.show_error(error)
