"""The interview runner: sections in any order, each with its time, and notes that are on disk as they are typed."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from healthcheck.domain.interview import CLOSING, OPENING
from ui import interview_words
from ui.interview.asking import Asking
from ui.interview.interview_errands import InterviewErrands
from ui.interview.interview_look import InterviewLook, interview_look
from ui.interview.noting import Noting
from ui.interview.part_list import PartLine, PartList
from ui.interview.time_keeper import TimeKeeper
from ui.page import Page
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent

    from healthcheck.domain.relationship import Respondent, Side
    from ui.session import Session

PARTS_WIDTH = 236
BESIDE_FROM = 1180
"""Logical px of the page from which notes stand beside the questions instead of below them."""

ON_PAGE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class InterviewPage(Page):
    """``begin`` opens somebody's interview. ``hand_over`` and ``paper_wanted`` carry whose answers are wanted.

    ``commitment_wanted`` carries what a commitment is to begin with.
    """

    hand_over = Signal(str)
    paper_wanted = Signal(str)
    commitment_wanted = Signal(object)

    def __init__(
        self, session: Session, *, clock: Callable[[], float] = monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._look: InterviewLook | None = None
        self._askings: dict[Side, Asking] = {}
        self._errands = InterviewErrands(session, self)
        self._keeper = TimeKeeper(session.workspace.interviews, clock=clock, parent=self)
        self._parts = PartList(theme=session.theme)
        self._parts_card = Card(padding=8)
        self._parts_card.body.addWidget(self._parts)
        self._noting = Noting(session)
        self._elapsed = PlainLabel(wraps=False)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._onward = Button(kind=ButtonKind.PRIMARY)
        self._pause = Button()
        self._tag = Button(self.tr("Tag the note…"))
        self._back = Button(self.tr("Back to interviews"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.beside_heading.addWidget(self._elapsed)
        self._columns.setSpacing(12)
        self._columns.addWidget(self._noting, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._parts_card)
        row.addLayout(self._columns, 1)
        self.body.addLayout(row, 1)
        for button in (self._onward, self._pause, self._tag):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._back)

    def _connect(self) -> None:
        self._parts.wanted.connect(self._go_to)
        self._keeper.ticked.connect(self._show_time)
        self._keeper.refused.connect(self.notice.show_error)
        self._errands.refused.connect(self.notice.show_error)
        self._errands.submitted.connect(self.offered)
        self._noting.refused.connect(self.notice.show_error)
        self._noting.commitment_wanted.connect(self.commitment_wanted)
        self._noting.said.connect(self.said)
        self._onward.clicked.connect(self._go_onward)
        self._pause.clicked.connect(self._toggle)
        self._tag.clicked.connect(self._noting.tag_current)
        self._back.clicked.connect(self._go_back)
        for keys, slot in (
            ("Ctrl+PgDown", self._go_next),
            ("Ctrl+PgUp", self._go_previous),
            ("Ctrl+'", self._noting.mark_quote),
            ("Ctrl+T", self._noting.tag_current),
            ("Ctrl+Space", self._toggle),
        ):
            QShortcut(QKeySequence(keys), self, context=ON_PAGE).activated.connect(slot)

    def begin(self, person: Respondent, *, reads_only: bool = False) -> bool:
        """Open somebody's interview, begun where there is none, and count its time unless it is only read.

        Called before the page comes up; whether there is an interview to show.
        """
        assessment, interviews = self.session.assessment, self.session.workspace.interviews
        assert assessment is not None
        held = next((entry for entry in interviews.of(assessment.id) if entry.respondent_id == person.id), None)
        is_open = not assessment.is_closed and not self.session.is_read_only
        if held is None and is_open:
            held = self.attempt(self.session.do, interviews.begin, assessment.id, person.id)
        look = self.attempt(interview_look, self.session, person, held) if held is not None else None
        if look is None or held is None:
            return False
        self._noting.settle()
        self._look = look
        self._keeper.open(held, part=OPENING if reads_only or not is_open else _resumed(look))
        self._show()
        if is_open and not reads_only:
            self._keeper.run()
        return True

    def enter(self) -> None:
        """Show what is on disk; without an interview of the assessment that is looked at, lead to the list."""
        look, assessment = self._look, self.session.assessment
        if look is None or assessment is None or look.assessment.id != assessment.id:
            self._leave_for_list()
            return
        found = self.attempt(interview_look, self.session, look.person, look.interview)
        if found is None:
            self._leave_for_list()
            return
        self._look = found
        self._show()

    def leave(self) -> None:
        """Put on disk what is typed and counted; the time stands still."""
        self._noting.settle()
        self._keeper.pause()
        super().leave()

    def fit(self, *, is_tight: bool) -> None:
        """Notes beside the questions where there is room; the column of parts gives way where there is none."""
        is_wide = self.width() >= self.theme.px(BESIDE_FROM)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if is_wide else below)
        for asking in self._askings.values():
            asking.set_narrow(is_narrow=is_tight)
            self._columns.setStretchFactor(asking, 1 if is_wide else 0)
        self._noting.set_narrow(is_narrow=is_tight)
        self._elapsed.setHidden(is_tight)
        self._parts_card.setHidden(is_tight)
        self._parts_card.setFixedWidth(self.theme.px(PARTS_WIDTH))

    def _show(self) -> None:
        look, part = self._look, self._keeper.part
        assert look is not None
        self._errands.look_at(look, part)
        self._show_header(look)
        self._ask(look.person.side).show_look(look, part, self._keeper)
        self._noting.show_look(look, part)
        is_last = part == CLOSING
        self._onward.setText(self.tr("Finish the interview") if is_last else self.tr("Next section"))
        self._tag.setEnabled(bool(look.notes_in(part)) or look.may_note)
        self._pause.setVisible(look.may_write)
        self._show_time()

    def _show_header(self, look: InterviewLook) -> None:
        guide = self.tr("Client guide") if look.person.side.value == "client" else self.tr("Supplier guide")
        consent = interview_words.consent(self.tr, look.interview)
        title = self.tr("Interview with {0}").format(look.person.display_name)
        self.set_header(title, f"{look.organisation}  ·  {look.person.code}  ·  {guide}  ·  {consent}")

    def _ask(self, side: Side) -> Asking:
        """The questions of a side, built when the first of its people is interviewed."""
        if side not in self._askings:
            asking = Asking(self.session.instrument, theme=self.theme, side=side)
            self._columns.insertWidget(0, asking)
            asking.part_wanted.connect(self._go_to)
            asking.closing.questionnaire_wanted.connect(self._hand_over)
            asking.closing.typing_wanted.connect(self._type_answers)
            self._errands.serve(asking)
            self._askings[side] = asking
            self._fit()
        for other, asking in self._askings.items():
            asking.setVisible(other is side)
        return self._askings[side]

    def _show_time(self) -> None:
        look, keeper = self._look, self._keeper
        if look is None:
            return
        elapsed = interview_words.clock_text(keeper.total)
        meant = interview_words.span(self.tr, look.guide.guide.total_minutes)
        said = self.tr("Elapsed {0} of {1}").format(elapsed, meant)
        self._elapsed.setText(said)
        if self._elapsed.isHidden():  # in a small window it has no line of its own
            consent = interview_words.consent(self.tr, look.interview)
            self.caption.setText(f"{look.organisation}  ·  {consent}  ·  {said}")
        self._pause.setText(self.tr("Pause") if keeper.is_running else self.tr("Go on"))
        self._ask(look.person.side).show_time(keeper)
        self._parts.show_lines([self._line(look, part) for part in look.guide.parts])

    def _line(self, look: InterviewLook, part: str) -> PartLine:
        seconds = self._keeper.seconds(part)
        names = self.session.instrument.factor_by_id
        title = names[part].name if part in names else interview_words.short_title(self.tr, look.guide, part)
        time = interview_words.clock_text(seconds) if seconds >= 1 else ""
        return PartLine(part, title, time, part == self._keeper.part)

    def _go_to(self, part: str) -> None:
        if self._look is not None and part != self._keeper.part:
            self._noting.settle()
            self._keeper.go_to(part)
            self._show()

    def _step(self, by: int) -> None:
        if self._look is not None:
            parts = self._look.guide.parts
            place = parts.index(self._keeper.part) + by
            if 0 <= place < len(parts):
                self._go_to(parts[place])
                self.take_focus()

    def _go_next(self) -> None:
        self._step(1)

    def _go_previous(self) -> None:
        self._step(-1)

    def _go_onward(self) -> None:
        """The next section, and after the last one the end."""
        if self._keeper.part != CLOSING:
            self._step(1)
        else:
            self._finish()

    def _finish(self) -> None:
        self._noting.settle()
        self._keeper.pause()
        look = self._look
        if look is not None and self._errands.finish():
            minutes = interview_words.whole_minutes(self._keeper.total)
            notes = interview_words.notes(len(look.notes))
            self.said.emit(self.tr("{0}: {1} min, {2}").format(look.person.display_name, minutes, notes))
            self._go_back()

    def _toggle(self) -> None:
        if self._look is not None and self._look.may_write:
            self._keeper.toggle()

    def take_focus(self) -> None:
        """The keyboard goes where something is to be done: the ticks first, then the note, or else to go on."""
        if self._noting.may_note:
            self._noting.take_focus()
        elif self._look is not None and not self._ask(self._look.person.side).take_focus():
            self._onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self) -> None:
        if self._look is not None:
            self._noting.settle()
            self._keeper.pause()
            self.hand_over.emit(self._look.person.id)

    def _type_answers(self) -> None:
        if self._look is not None:
            self.paper_wanted.emit(self._look.person.id)

    def _go_back(self) -> None:
        self.go_to.emit("interviews")

    def _leave_for_list(self) -> None:
        self._keeper.pause()
        self._look = None
        self.go_to.emit("interviews")

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window: when it closes, what is typed and counted is on disk."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save before the window closes."""
        if event.type() == QEvent.Type.Close and watched is self.window() and self.isVisible():
            self._noting.settle()
            self._keeper.pause()
        return super().eventFilter(watched, event)


def _resumed(look: InterviewLook) -> str:
    """Where an interview goes on: the last part that has begun, the opening while nothing may be noted."""
    begun = [part for part in look.guide.parts if look.interview.seconds.get(part)]
    return begun[-1] if begun and look.interview.may_note else OPENING
