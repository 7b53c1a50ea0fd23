"""A question that is answered by choosing one of its options: the keys for that, and what every such sheet does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.respondent.option_list import OptionList
from ui.respondent.sheet import QuestionSheet, is_plain, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.theme import Theme


class ChoiceSheet(QuestionSheet):
    """Arrows move the choice, Backspace takes it back, and each option has its key."""

    def __init__(
        self,
        *,
        theme: Theme,
        side: Side,
        single_keys: bool,
        advances: bool,
        non_answers: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, side=side, single_keys=single_keys, advances=advances, parent=parent)
        self.options = OptionList(theme=theme, side=side, non_answers=non_answers)
        self.options.chosen.connect(self._on_chosen)

    def keep_choice(self, index: int | None, run: str) -> None:
        """Say which option stands now, none where it was taken back, and the run of changes that this belongs to."""
        raise NotImplementedError

    def set_density(self, density: Density) -> None:
        """Pass the distances on."""
        super().set_density(density)
        self.options.set_density(density)

    def takes_choice(self, event: QKeyEvent) -> bool:
        """Do what the key means to the options; whether it means anything."""
        if is_plain(event) and self._takes_move(event):
            return True
        index = self.options.index_of(typed(event))
        if index is None or not self.single_keys or event.isAutoRepeat():
            return False
        self.options.choose(index)
        return True

    def _takes_move(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Up:
                self.options.step(-1)
            case Qt.Key.Key_Down:
                self.options.step(1)
            case Qt.Key.Key_Backspace if self.options.choice is not None:
                self.options.show_choice(None)
                self.keep_choice(None, "")
            case _:
                return False
        return True

    def _on_chosen(self, index: int, is_step: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self.keep_choice(index, "steps" if is_step else "")
        if not is_step:
            self.advance_soon()
