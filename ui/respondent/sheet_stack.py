"""All sheets of respondent mode, built once, one of them seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from healthcheck.domain.questionnaire import ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage
from ui.respondent.check_sheet import CheckSheet, FinalCheckSheet, SectionCheckSheet
from ui.respondent.introduction_sheet import IntroductionSheet
from ui.respondent.item_sheet import ItemSheet
from ui.respondent.journey import StepKind
from ui.respondent.outcome_sheet import OutcomeSheet
from ui.respondent.pause_sheet import PauseSheet
from ui.respondent.rating_sheet import RatingSheet
from ui.respondent.retrospect_sheet import RetrospectSheet
from ui.respondent.thank_you_sheet import ThankYouSheet
from ui.respondent.vote_sheet import VoteSheet
from ui.respondent.welcome_sheet import WelcomeSheet

if TYPE_CHECKING:
    from healthcheck.domain.questionnaire import Questionnaire
    from ui.preferences import Preferences
    from ui.respondent.density import Density
    from ui.respondent.journey import Journey, Step
    from ui.respondent.sheet import QuestionSheet, Sheet
    from ui.respondent.sitting import Sitting
    from ui.theme import Theme


class SheetStack(QStackedWidget):
    """Passes on what any sheet asks for; each sheet scrolls on its own where the window is too small."""

    onward = Signal()
    back = Signal()
    answered = Signal(object, str)
    touched = Signal()
    flag_wanted = Signal()
    change_wanted = Signal(object)
    overflowed = Signal(bool)

    def __init__(
        self, questionnaire: Questionnaire, *, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        side, keys = questionnaire.respondent.side, preferences.single_key_answers
        facilitator = preferences.facilitator or self.tr("the facilitator")
        name = questionnaire.respondent.display_name
        self.welcome = WelcomeSheet(questionnaire, theme=theme, single_keys=keys)
        self.introduction = IntroductionSheet(theme=theme)
        self.section_check = SectionCheckSheet(theme=theme)
        self.final_check = FinalCheckSheet(theme=theme)
        self.thank_you = ThankYouSheet(name, facilitator=facilitator, theme=theme)
        self.pause = PauseSheet(facilitator=facilitator, theme=theme)
        self._questions: dict[type[Page], QuestionSheet] = {
            kind: sheet(theme=theme, side=side, single_keys=keys, advances=preferences.advance_after_answer)
            for kind, sheet in (
                (ItemPage, ItemSheet),
                (RetrospectPage, RetrospectSheet),
                (RatingPage, RatingSheet),
                (VotePage, VoteSheet),
                (OutcomePage, OutcomeSheet),
            )
        }
        self._sheets: tuple[Sheet, ...] = (
            self.welcome,
            self.introduction,
            *self._questions.values(),
            self.section_check,
            self.final_check,
            self.thank_you,
            self.pause,
        )
        self._current: Sheet = self.welcome
        self._frames: dict[Sheet, QScrollArea] = {}
        for sheet in self._sheets:
            self._frames[sheet] = self._add(sheet)
        self._connect()

    def _add(self, sheet: Sheet) -> QScrollArea:
        frame = QScrollArea()
        frame.setWidgetResizable(True)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(sheet)
        frame.verticalScrollBar().rangeChanged.connect(self._tell_overflow)
        self.addWidget(frame)
        return frame

    def _connect(self) -> None:
        for sheet in self._sheets:
            sheet.onward.connect(self.onward)
            sheet.back.connect(self.back)
        for question in self._questions.values():
            question.answered.connect(self.answered)
            question.touched.connect(self.touched)
            question.flag_wanted.connect(self.flag_wanted)
        for check in (self.section_check, self.final_check):
            check.change_wanted.connect(self.change_wanted)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is seen."""
        return self._current

    def fill(self, journey: Journey, sitting: Sitting) -> Sheet:
        """The sheet for where the person stands, showing what the sitting holds."""
        if journey.is_pausing:
            self.pause.show_pause(sitting)
            return self.pause
        match journey.step.kind:
            case StepKind.WELCOME:
                self.welcome.show_start(sitting)
                return self.welcome
            case StepKind.FINAL_CHECK:
                self.final_check.show_all(sitting)
                return self.final_check
            case StepKind.THANK_YOU:
                return self.thank_you
        return self._section_sheet(journey.step, sitting)

    def _section_sheet(self, step: Step, sitting: Sitting) -> Sheet:
        assert step.section is not None
        if step.page is not None:
            sheet = self._questions[type(step.page)]
            sheet.show_page(step.page)
            sheet.show_value(sitting.value(step.page))
            return sheet
        if step.kind is StepKind.INTRODUCTION:
            self.introduction.show_section(step.section)
            return self.introduction
        self.section_check.show_section(step.section, sitting)
        return self.section_check

    def show_value(self, page: Page, sitting: Sitting) -> None:
        """Show what stands on ``page`` now."""
        self._questions[type(page)].show_value(sitting.value(page))

    def show_sheet(self, sheet: Sheet) -> None:
        """Bring a sheet up, from its top, and give it the focus."""
        self._current.leave()
        self._current = sheet
        frame = self._frames[sheet]
        frame.verticalScrollBar().setValue(0)
        self.setCurrentWidget(frame)
        sheet.enter()
        self._tell_overflow()

    def _tell_overflow(self) -> None:
        self.overflowed.emit(self._frames[self._current].verticalScrollBar().maximum() > 0)

    def focus_line(self, page: Page) -> None:
        """Put the focus on the line of ``page``, where the sheet that is seen is a check."""
        if isinstance(self._current, CheckSheet):
            self._current.focus_on(page)

    def set_density(self, density: Density) -> None:
        """Pass the distances on."""
        for sheet in self._sheets:
            sheet.set_density(density)
