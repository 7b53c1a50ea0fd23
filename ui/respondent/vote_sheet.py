"""The vote: exactly three of the seven factors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from healthcheck.domain.questionnaire import VOTES, Page, VotePage
from ui.respondent.choice_card import ChoiceCard
from ui.respondent.reveal import focus_in_sight, order_buttons
from ui.respondent.sheet import QuestionSheet, is_plain, typed
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme


class VoteSheet(QuestionSheet):
    """A column of cards for each group of factors; a fourth tick is refused in words beside the counter, above them."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, side=side, single_keys=single_keys, advances=advances, parent=parent)
        self._choices: tuple[str, ...] = ()
        self._votes: tuple[str, ...] = ()
        self._cards: list[ChoiceCard] = []
        self._columns: list[list[int]] = []
        self._instruction = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._counter = PlainLabel(step=Type.STRONG, wraps=False)
        self._refusal = PlainLabel(step=Type.STRONG, tone=Tone.WARN, wraps=False)
        self._grid = QHBoxLayout()
        count = QHBoxLayout()
        count.setSpacing(16)
        count.addWidget(self._instruction, 1)
        count.addWidget(self._refusal)
        count.addWidget(self._counter)
        self.body.addLayout(count)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_page(self, page: Page) -> None:
        """Fill in the cards."""
        assert isinstance(page, VotePage)
        self.setAccessibleName(page.question)
        self.heading.setText(page.question)
        self._instruction.setText(page.instruction)
        self._choices = tuple(choice.factor for choice in page.choices)
        if not self._cards:
            self._build(page)
        for number, (card, choice) in enumerate(zip(self._cards, page.choices, strict=True), 1):
            card.show_choice(choice.name, choice.meaning, cap=str(number) if self.single_keys else "")
        order_buttons(self.heading, self)

    def _build(self, page: VotePage) -> None:
        """Set up the cards: a questionnaire has one vote, so its groups stay."""
        for group in dict.fromkeys(choice.group for choice in page.choices):
            column = QVBoxLayout()
            column.addWidget(PlainLabel(group, step=Type.STRONG, tone=Tone.TEXT2))
            members = [index for index, choice in enumerate(page.choices) if choice.group == group]
            for index in members:
                card = ChoiceCard(theme=self.theme, side=self.side)
                card.show_meaning(is_shown=self.density.has_meanings)
                card.wanted.connect(partial(self._toggle, index))
                self._cards.append(card)
                column.addWidget(card)
            column.addStretch(1)
            self._columns.append(members)
            self._grid.addLayout(column, 1)

    def show_value(self, value: PageValue) -> None:
        """Tick the chosen cards and count them."""
        assert isinstance(value, tuple)
        self._votes = value
        for choice, card in zip(self._choices, self._cards, strict=True):
            card.setChecked(choice in value)
        self._counter.setText(self.tr("{0} of {1} chosen").format(len(value), VOTES))
        self._counter.set_tone(Tone.TEXT if len(value) == VOTES else Tone.TEXT2)
        self._refusal.setText("")

    def set_density(self, density: Density) -> None:
        """Take other distances."""
        super().set_density(density)
        for card in self._cards:
            card.show_meaning(is_shown=density.has_meanings)
        gap = self.theme.px(density.option_gap)
        self._grid.setSpacing(gap)
        for column in self._grid.children():
            if isinstance(column, QVBoxLayout):
                column.setSpacing(gap)

    def _toggle(self, index: int) -> None:
        choice = self._choices[index]
        if choice in self._votes:
            votes = tuple(vote for vote in self._votes if vote != choice)
        elif len(self._votes) == VOTES:
            self._refusal.setText(self.tr("Remove one to choose another"))
            return
        else:
            votes = tuple(vote for vote in self._choices if vote in {*self._votes, choice})
        self.show_value(votes)
        self.answered.emit(votes, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits tick, arrows move over the cards."""
        if not self._take_digit(event) and not (is_plain(event) and self._take_arrow(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _take_digit(self, event: QKeyEvent) -> bool:
        character = typed(event)
        if not self.single_keys or event.isAutoRepeat() or len(character) != 1 or character not in "123456789":
            return False
        index = int(character) - 1
        if index < len(self._cards):
            focus_in_sight(self._cards[index])
            self._cards[index].click()
        return True

    def _take_arrow(self, key: Qt.Key) -> bool:
        focused = next((index for index, card in enumerate(self._cards) if card.hasFocus()), None)
        if focused is None:
            if key != Qt.Key.Key_Down:
                return False
            focus_in_sight(self._cards[0])
            return True
        steps = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        if key not in steps:
            return False
        target = self._beside(focused, *steps[key])
        if target is not None:
            focus_in_sight(self._cards[target])
        return True

    def _beside(self, index: int, across: int, down: int) -> int | None:
        """The card so many columns and rows from the one at ``index``; a shorter column ends with its last card."""
        column = next(number for number, members in enumerate(self._columns) if index in members)
        row = self._columns[column].index(index) + down
        if not 0 <= column + across < len(self._columns):
            return None
        members = self._columns[column + across]
        if down and not 0 <= row < len(members):
            return None
        return members[min(row, len(members) - 1)]
