"""How respondent mode is laid out: band, progress, sheet, what could not be saved, actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.respondent.action_bar import ActionBar
from ui.respondent.band import Band
from ui.respondent.density import COLUMN, density_for
from ui.respondent.keys_panel import KeysPanel
from ui.respondent.progress_header import ProgressHeader
from ui.respondent.sheet import RING
from ui.respondent.sheet_stack import SheetStack
from ui.theme import Tone
from ui.widgets.button import Button
from ui.widgets.card import Rule
from ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from healthcheck.domain.questionnaire import Questionnaire
    from ui.preferences import Preferences
    from ui.respondent.captions import Captions
    from ui.theme import Theme

MARGIN = 32
TALLEST = 940
"""Height (logical px at 100 % text size) beyond which the column stays in the middle of a large screen."""


class RespondentFrame(QWidget):
    """One column in the middle of the window; its distances follow the window's height."""

    def __init__(
        self, questionnaire: Questionnaire, *, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.band = Band(questionnaire, theme=theme)
        self.header = ProgressHeader(questionnaire, theme=theme)
        self.stack = SheetStack(questionnaire, theme=theme, preferences=preferences)
        self.failure = Notice()
        self.try_again = self.failure.add_button(Button(self.tr("Try again")))
        self.bar = ActionBar(theme=theme)
        self._edge = Rule()
        self._column = QWidget()
        self._rows = QVBoxLayout(self._column)
        self._lay_out()
        self.keys = KeysPanel(theme=theme, single_keys=preferences.single_key_answers, parent=self)
        self.failure.hide()
        self._edge.hide()
        self.stack.overflowed.connect(self._edge.setVisible)

    def _lay_out(self) -> None:
        for widget in (self.header, self.stack, self._edge, self.failure, self.bar):
            row = QHBoxLayout()
            if widget is not self.stack:
                row.setContentsMargins(RING, 0, RING, 0)
            row.addWidget(widget)
            self._rows.addLayout(row, 1 if widget is self.stack else 0)
        middle = QHBoxLayout()
        middle.setContentsMargins(MARGIN - RING, 0, MARGIN - RING, 0)
        middle.addStretch(1)
        middle.addWidget(self._column, 1000)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.band)
        whole.addStretch(1)
        whole.addLayout(middle, 1000)
        whole.addStretch(2)

    def fit(self) -> None:
        """Take the distances that suit the window's height and the text size."""
        density = density_for(self.height(), self._theme.scale)
        px = self._theme.px
        self._column.setMaximumSize(px(COLUMN) + 2 * RING, px(TALLEST))
        self._rows.setContentsMargins(0, px(density.margin), 0, px(density.bar_margin))
        self._rows.setSpacing(px(density.gap) - RING // 2)
        self.stack.set_density(density)
        self.band.updateGeometry()

    def show_state(self, captions: Captions) -> None:
        """Say where the person is, what can be done, what is saved, and right above the buttons what is not."""
        place = captions.place()
        self.header.setVisible(place is not None)
        if place is not None:
            self.header.show_place(place.section, place.question, done=place.done)
        self.bar.show_actions(captions.actions(self.stack.welcome), may_move=captions.may_move)
        self.bar.show_status(captions.saved(), tone=Tone.TEXT2 if captions.is_saved else Tone.ERROR)
        self.band.pause.setVisible(captions.may_pause)
        failure = captions.failure()
        self.failure.setVisible(failure is not None)
        if failure is not None:
            text, detail = failure
            self.failure.show_text(text, detail=detail, kind=NoticeKind.ERROR)
            QAccessible.updateAccessibility(QAccessibleEvent(self.failure, QAccessible.Event.Alert))

    def walk_regions(self, *, is_backward: bool) -> None:
        """Move the focus from band to question to actions, or the other way round."""
        regions: tuple[QWidget, ...] = (self.band, self.stack, self.bar)
        focus = self.focusWidget()
        inside = (index for index, region in enumerate(regions) if focus is not None and region.isAncestorOf(focus))
        step = -1 if is_backward else 1
        match regions[(next(inside, 1) + step) % len(regions)]:
            case Band():
                self.band.pause.setFocus(Qt.FocusReason.TabFocusReason)
            case SheetStack():
                self.stack.sheet.enter()
            case ActionBar():
                self.bar.focus_first()

    def event(self, event: QEvent) -> bool:
        """Keep every key for this screen, so that no shortcut of the window behind it opens anything."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the question."""
        super().focusInEvent(event)
        self.stack.sheet.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in sight."""
        super().resizeEvent(event)
        self.fit()
        if self.keys.isVisible():
            self.keys.place()
