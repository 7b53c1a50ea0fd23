"""Respondent mode: the whole window in the hands of the person who answers, with no way to anybody's results."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QUndoStack

from healthcheck.domain.assessment import Answer, ResponseStatus
from ui.respondent.captions import Captions
from ui.respondent.change import Change
from ui.respondent.frame import RespondentFrame
from ui.respondent.journey import Journey, StepKind
from ui.respondent.sheet import presses_button
from ui.respondent.sitting import Sitting
from ui.respondent.stopwatch import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.questionnaire import Page, Questionnaire
    from ui.preferences import Preferences
    from ui.respondent.answering import Surroundings
    from ui.respondent.page_value import PageValue

PLACE_AFTER = 10
"""Milliseconds from bringing up a question to writing that the person stands there: a commit takes longer than a
picture, so the question is painted first."""


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


class RespondentView(RespondentFrame):
    """Leads one person through the questionnaire; ``finished`` when the laptop goes back.

    Every change is on disk before "Saved" is shown. While something could not be written, nothing leads away from
    its page but handing back after a plain warning.
    """

    finished = Signal()

    def __init__(
        self,
        session: Surroundings,
        questionnaire: Questionnaire,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = _now,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(questionnaire, theme=session.theme, preferences=preferences, parent=parent)
        self._sitting = Sitting(session.answering, questionnaire, now=now)
        self._stopwatch = Stopwatch(clock, stood_at=questionnaire.response.position)
        self._journey = Journey(questionnaire)
        self._captions = Captions(self._sitting, self._journey, tr=self.tr)
        self._undo = QUndoStack(self)
        self._place_timer = QTimer(self, singleShot=True, interval=PLACE_AFTER)
        self._asked: tuple[Page, PageValue] | None = None
        if questionnaire.response.status is ResponseStatus.SUBMITTED:
            self._journey.go_to_end(StepKind.THANK_YOU)
        self._connect()
        self._show_step()

    def _connect(self) -> None:
        self.stack.onward.connect(self._onward)
        self.stack.back.connect(self._back)
        self.stack.answered.connect(self._on_answered)
        self.stack.touched.connect(self.bar.forget_saved)
        self.stack.flag_wanted.connect(self._toggle_flag)
        self.stack.change_wanted.connect(self._correct)
        self.bar.onward.connect(self._onward)
        self.bar.back.connect(self._back)
        self.bar.discard.connect(self.finished)
        self.bar.flag_wanted.connect(self._toggle_flag)
        self.bar.keys_wanted.connect(self.keys.open)
        self.band.pause_wanted.connect(self._pause)
        self.try_again.clicked.connect(self._try_again)
        self._theme.changed.connect(self._on_theme_changed)
        self._place_timer.timeout.connect(self._write_place)

    def may_close(self) -> bool:
        """Put everything typed on disk; where that fails, say so, and answer False so that the window stays open."""
        self.stack.sheet.settle()
        self._sitting.write_place()
        if not self._sitting.is_saved:
            self._pause()
        return self._sitting.is_saved

    def _onward(self) -> None:
        self.stack.sheet.settle()
        kind = self._journey.step.kind
        if self._journey.is_pausing or kind is StepKind.THANK_YOU:
            self._hand_back()
        elif kind is StepKind.FINAL_CHECK:
            self._submit()
        elif self._sitting.is_saved and kind is StepKind.WELCOME:
            self._journey.start(self._sitting.response)
            self._show_step()
        elif self._sitting.is_saved:
            self._walk(self._journey.onward)

    def _back(self) -> None:
        self.stack.sheet.settle()
        if self._journey.is_pausing:
            self._journey.is_pausing = False
            self._show_step()
        elif self._sitting.is_saved and self._journey.step.kind is not StepKind.THANK_YOU:
            self._walk(self._journey.back)

    def _walk(self, move: Callable[[], None]) -> None:
        corrected = self._journey.step.page if self._journey.is_correcting else None
        move()
        self._show_step()
        if corrected is not None:
            self.stack.focus_line(corrected)

    def _correct(self, page: Page) -> None:
        self._journey.correct(page)
        self._show_step()

    def _pause(self) -> None:
        self.stack.sheet.settle()
        self._sitting.write_place()
        self._journey.is_pausing = True
        self._show_step()

    def _hand_back(self) -> None:
        self._sitting.write_place()
        if self._sitting.is_saved:
            self.finished.emit()
        else:
            self._try_again()

    def _submit(self) -> None:
        if self._sitting.is_saved and self._sitting.submit():
            self._undo.clear()
            self._journey.go_to_end(StepKind.THANK_YOU)
            self._show_step()
        else:
            self.show_state(self._captions)

    def _on_answered(self, value: PageValue, run: str) -> None:
        page = self._journey.step.page
        assert page is not None
        before = self._sitting.value(page)
        value = self._timed(before, value)
        try:
            self._sitting.keep(page, value)
        finally:
            self.show_state(self._captions)
        self._undo.push(Change(page, before=before, after=value, ask=self._ask, run=run))

    def _timed(self, before: PageValue, after: PageValue) -> PageValue:
        """``after`` with the seconds to the first reply, which stay whatever follows it."""
        if not isinstance(before, Answer) or not isinstance(after, Answer):
            return after
        is_first = before.reply is None and after.reply is not None and before.seconds is None
        return replace(after, seconds=self._stopwatch.seconds() if is_first else before.seconds)

    def _ask(self, page: Page, value: PageValue) -> None:
        self._asked = (page, value)

    def _toggle_flag(self) -> None:
        self.stack.sheet.settle()
        page = self._journey.step.page
        value = self._sitting.value(page) if page is not None else None
        if page is not None and isinstance(value, Answer):
            self._on_answered(replace(value, is_flagged=not value.is_flagged), "")
            self.stack.show_value(page, self._sitting)

    def _take_back(self, move: Callable[[], None]) -> None:
        kinds = (StepKind.WELCOME, StepKind.THANK_YOU)
        if not self._journey.is_pausing and self._sitting.is_saved and self._journey.step.kind not in kinds:
            self.stack.sheet.settle()
            self._asked = None
            move()
            self._put_asked()

    def _put_asked(self) -> None:
        """Put what undo or redo asked for, and bring it up to be seen."""
        if self._asked is None:
            return
        page, value = self._asked
        self._sitting.keep(page, value)
        if self._journey.step.page != page:
            self._journey.go_to(page)
        self._show_step()

    def _try_again(self) -> None:
        if self._journey.step.kind is StepKind.FINAL_CHECK and self._sitting.is_saved:
            self._submit()
            return
        self._sitting.retry()
        if self._journey.is_pausing:
            self._show_step()
        else:
            self.show_state(self._captions)

    def _show_step(self) -> None:
        """Bring up the sheet of the present step, filled, in one painting."""
        self._sitting.forget_failure()
        self.setUpdatesEnabled(False)
        try:
            sheet = self.stack.fill(self._journey, self._sitting)
            page = self._journey.step.page
            if page is not None and not self._journey.is_pausing:
                self._sitting.stand_at(page)
                self._place_timer.start()
                self._stopwatch.show(page.id)
            else:
                self._stopwatch.stop()
            self.show_state(self._captions)
            self.stack.show_sheet(sheet)
        finally:
            self.setUpdatesEnabled(True)

    def _write_place(self) -> None:
        if not self._sitting.write_place():
            self.show_state(self._captions)

    def _on_theme_changed(self) -> None:
        self.stack.sheet.settle()
        self.fit()
        self._show_step()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window, which must not close over something that is not saved."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever takes the view away, the place is on disk before."""
        super().hideEvent(event)
        self._stopwatch.stop()
        self._write_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what is typed before the window closes; where that fails, ask first."""
        if event.type() == QEvent.Type.Close and watched is self.window() and self.isVisible() and not self.may_close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, redo, keys and regions; whatever else comes here ends here."""
        event.accept()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._take_back(self._undo.undo)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._take_back(self._undo.redo)
        elif event.key() == Qt.Key.Key_F1:
            self.keys.open()
        elif event.key() == Qt.Key.Key_F6:
            self.walk_regions(is_backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._back()
        else:
            presses_button(self, event)
