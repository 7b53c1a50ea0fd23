"""A rating of one factor from 0 to 10: one's own, or the one expected from the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from healthcheck.domain.questionnaire import Page, RatingPage
from ui.respondent.rating_scale import LARGEST, RatingScale
from ui.respondent.sheet import ENTER, QuestionSheet, is_plain, typed
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class RatingSheet(QuestionSheet):
    """Here the arrows move along the scale, so that Enter and the page keys alone leave the question."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, side=side, single_keys=single_keys, advances=advances, parent=parent)
        self._scale = RatingScale(theme=theme, side=side)
        keys = self.tr("Arrow keys move along the scale, Home is 0, End is 10.")
        if single_keys:
            keys = self.tr("Keys 0 to 9 answer, End is 10. Arrow keys move along the scale.")
        self._keys = PlainLabel(keys, step=Type.CAPTION, tone=Tone.MUTED)
        self.body.addSpacing(8)
        self.body.addWidget(self._scale)
        self.body.addWidget(self._keys)
        self.body.addStretch(1)
        self._scale.chosen.connect(self._on_chosen)

    def show_page(self, page: Page) -> None:
        """Fill in the question and the words at both ends."""
        assert isinstance(page, RatingPage)
        self.setAccessibleName(page.question)
        self.heading.setText(page.question)
        self._scale.setAccessibleName(page.question)
        self._scale.show_ends(page.low, page.high)

    def show_value(self, value: PageValue) -> None:
        """Mark the number."""
        assert value is None or isinstance(value, int)
        self._scale.show_choice(value)

    def set_density(self, density: Density) -> None:
        """Take other distances."""
        super().set_density(density)
        self.body.setSpacing(self.theme.px(density.gap + 4))

    def _on_chosen(self, value: int, is_step: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self.answered.emit(value, "steps" if is_step else "")
        if not is_step:
            self.advance_soon()

    def is_onward(self, event: QKeyEvent) -> bool:
        """Enter and PageDown."""
        return is_plain(event) and event.key() in (*ENTER, Qt.Key.Key_PageDown)

    def is_back(self, event: QKeyEvent) -> bool:
        """PageUp and Alt+Left."""
        return super().is_back(event) and not (event.key() == Qt.Key.Key_Left and is_plain(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, arrows move, Backspace takes back."""
        if not (is_plain(event) and self._take_key(event)) and not self._take_digit(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down as key:
                self._scale.step(STEPS[Qt.Key(key)])
            case Qt.Key.Key_Home:
                self._scale.choose(0)
            case Qt.Key.Key_End:
                self._scale.choose(LARGEST)
            case Qt.Key.Key_Backspace if self._scale.choice is not None:
                self._scale.show_choice(None)
                self.answered.emit(None, "")
            case _:
                return False
        return True

    def _take_digit(self, event: QKeyEvent) -> bool:
        character = typed(event)
        if not self.single_keys or event.isAutoRepeat() or len(character) != 1 or character not in "0123456789":
            return False
        self._scale.choose(int(character))
        return True
