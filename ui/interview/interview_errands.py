"""What the sheets of an interview ask for: consent, quick reads, the wheel, and submitting the person's answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.errors import UserFacingError
from ui import words
from ui.interview.interview_edits import InterviewEdits
from ui.interview.wheel_dialog import WheelDialog
from ui.response_edits import ResponseEdits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.interview.asking import Asking
    from ui.interview.interview_look import InterviewLook
    from ui.session import Session

TOP_THREE = 3


class InterviewErrands(QObject):
    """Acts on the interview that is looked at. ``refused`` carries why something could not be done.

    ``submitted``: the person's answers are locked, in words; that can be undone.
    """

    refused = Signal(object)
    submitted = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._edits = InterviewEdits(session)
        self._part = ""
        self.look: InterviewLook | None = None

    def serve(self, asking: Asking) -> None:
        """Do what its sheets ask for."""
        asking.opening.agreed.connect(self._agree)
        asking.opening.wheel_wanted.connect(self._ask_top_three)
        asking.section.rated.connect(self._rate)
        asking.section.wheel_wanted.connect(self._ask_hardest)
        asking.closing.submit_wanted.connect(self._submit)

    def look_at(self, look: InterviewLook, part: str) -> None:
        """Act on this interview, at this part of it."""
        self.look, self._part = look, part

    def finish(self) -> bool:
        """Keep that nothing more is to be asked; whether it is kept."""
        look = self.look
        if look is None or look.interview.is_finished or not look.may_write:
            return look is not None
        return self._attempt(partial(self._edits.finish, look.interview))

    def _agree(self, opened: bool, notes: bool, recording: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        if self.look is not None:
            before = self.look.interview
            keep = partial(self._edits.consent, before, opened_script=opened, notes=notes, recording=recording)
            if not self._attempt(keep):
                self._session.announce()  # the ticks go back to what is on disk

    def _rate(self, value: int | None) -> None:
        look = self.look
        if look is not None:
            rate = partial(self._edits.rate, look.assessment.id, look.person.id, factor=self._part, value=value)
            if not self._attempt(rate):
                self._session.announce()

    def _ask_top_three(self) -> None:
        look = self.look
        if look is None:
            return
        self._show_wheel(
            self.tr("Which three of the fifteen matter most to make an outsourcing relationship work?"),
            text=self.tr("Choose three, by a click or with the arrow keys and Space."),
            most=TOP_THREE,
            chosen=look.interview.top_three,
            keep=self._keep_top_three,
        )

    def _ask_hardest(self) -> None:
        look = self.look
        if look is None:
            return
        hardest = look.interview.most_complex
        self._show_wheel(
            self.tr("Which of these eight is hardest to bring about?"),
            text=self.tr("The seven that were talked about one by one stand back."),
            most=1,
            chosen=(hardest,) if hardest else (),
            keep=self._keep_hardest,
            closed=[entry.id for entry in look.guide.wheel if entry.factor is not None],
        )

    def _show_wheel(
        self,
        title: str,
        *,
        text: str,
        most: int,
        chosen: Sequence[str],
        keep: Callable[[tuple[str, ...]], None],
        closed: Collection[str] = (),
    ) -> None:
        assert self.look is not None
        dialog = WheelDialog(
            self.look.guide.wheel,
            self._session.instrument.group_names,
            title=title,
            text=text,
            most=most,
            chosen=chosen,
            closed=closed,
            theme=self._session.theme,
            parent=self._window.window(),
        )
        dialog.kept.connect(keep)
        dialog.open()

    def _keep_top_three(self, chosen: tuple[str, ...]) -> None:
        if self.look is not None:
            interview = self.look.interview
            choose = partial(self._edits.choose, interview, top_three=chosen, most_complex=interview.most_complex)
            self._attempt(choose)

    def _keep_hardest(self, chosen: tuple[str, ...]) -> None:
        if self.look is not None:
            interview = self.look.interview
            hardest = chosen[0] if chosen else None
            self._attempt(partial(self._edits.choose, interview, top_three=interview.top_three, most_complex=hardest))

    def _submit(self) -> None:
        look = self.look
        if look is None or look.response is None:
            return
        total = words.questions(self._session.instrument, look.assessment.form)
        answered = words.answered(look.response)
        text = self.tr("{0} is submitted and counts from now on: {1} of {2} questions are answered")
        if self._attempt(partial(ResponseEdits(self._session).submit, look.assessment.id, look.person)):
            self.submitted.emit(text.format(look.person.code, answered, total))

    def _attempt(self, command: Callable[[], object]) -> bool:
        try:
            command()
        except UserFacingError as error:
            self.refused.emit(error)
            return False
        return True
