"""Questions and what was answered, one line each, with a way back to each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.respondent.reveal import focus_in_sight
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.questionnaire import Page
    from ui.theme import Theme

EVIDENCE_SHOWN = 90
"""Characters of a note that a line shows; the whole note stands on its page."""
STRETCHES = (0, 12, 6, 7, 0)
ROOM = 7
"""Above and below the words of a line, px."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line; ``answer`` is empty where there is none, ``note`` where nothing was noted."""

    page: Page
    question: str
    answer: str
    note: str


class CheckTable(QWidget):
    """Question, answer, note and a button; up and down walk over the buttons.

    Without ``has_answers`` it is a list of questions that still have none.
    """

    change_wanted = Signal(object)

    def __init__(
        self,
        lines: Sequence[CheckLine],
        *,
        theme: Theme,
        action: str,
        has_answers: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self._has_answers = has_answers
        self._pages: dict[Button, Page] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)
        for column, stretch in enumerate(STRETCHES):
            self._grid.setColumnStretch(column, stretch)
        if has_answers:
            self._add_header()
        for line in lines:
            self._add_line(line)

    def _add_header(self) -> None:
        for column, title in enumerate((self.tr("Question"), self.tr("Your answer"), self.tr("Note")), 1):
            self._grid.addWidget(PlainLabel(title, step=Type.CAPTION, tone=Tone.MUTED, wraps=False), 0, column)
        self._grid.setRowMinimumHeight(0, self._theme.px(28))

    def _add_line(self, line: CheckLine) -> None:
        row = self._grid.rowCount()
        if row > 1 or self._has_answers:
            self._grid.addWidget(Rule(), row, 0, 1, len(STRETCHES))
        cells = [PlainLabel(str(line.page.number), tone=Tone.MUTED, wraps=False), PlainLabel(line.question)]
        if self._has_answers:
            cells += [self._answer(line), PlainLabel(_shortened(line.note) or "–", tone=Tone.TEXT2)]
        for column, cell in enumerate(cells):
            cell.setContentsMargins(0, ROOM, 0, ROOM)
            span = 1 if self._has_answers or column == 0 else len(STRETCHES) - 2
            self._grid.addWidget(cell, row + 1, column, 1, span, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._button(line), row + 1, len(STRETCHES) - 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowMinimumHeight(row + 1, self._theme.px(44))

    def _answer(self, line: CheckLine) -> PlainLabel:
        if line.answer:
            return PlainLabel(line.answer, step=Type.STRONG)
        return PlainLabel(self.tr("Not provided"), step=Type.STRONG, tone=Tone.WARN)

    def _button(self, line: CheckLine) -> Button:
        button = Button(self._action, kind=ButtonKind.LINK)
        button.setAccessibleName(self.tr("{0} question {1}").format(self._action, line.page.number))
        answer = line.answer or self.tr("Not provided")
        button.setAccessibleDescription(f"{line.question} {answer}. {_shortened(line.note)}".strip())
        button.clicked.connect(self._on_clicked)
        self._pages[button] = line.page
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.change_wanted.emit(self._pages[button])

    def focus(self, page: Page) -> bool:
        """Put the focus on the button of ``page``; False where it has no line here."""
        for button, own in self._pages.items():
            if own.id == page.id:
                focus_in_sight(button, Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move to the line above and below."""
        buttons = list(self._pages)
        focused = next((index for index, button in enumerate(buttons) if button.hasFocus()), None)
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if focused is None or by is None or not 0 <= focused + by < len(buttons):
            event.ignore()
            return
        focus_in_sight(buttons[focused + by], Qt.FocusReason.TabFocusReason)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EVIDENCE_SHOWN else line[: EVIDENCE_SHOWN - 1].rstrip() + "…"
