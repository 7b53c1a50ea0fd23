"""Grid, strip and what is not saved, with what each key does: one side's paper forms on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.domain.assessment import OutcomeAnswer
from healthcheck.domain.text import normalised
from ui.fast_entry.entry_table import EntryTable
from ui.fast_entry.grid import EntryGrid
from ui.fast_entry.strip import Strip
from ui.fast_entry.typing_rules import (
    LARGEST,
    Refused,
    cell_text,
    cleared_value,
    place_of,
    typed_value,
    waits_for_more,
)
from ui.theme import Tone
from ui.translation import plural, said
from ui.widgets.button import Button
from ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from healthcheck.domain.questionnaire import Questionnaire
    from healthcheck.domain.relationship import Respondent
    from ui.fast_entry.entries import Entries
    from ui.fast_entry.row import Row
    from ui.fast_entry.tally import Tally
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme


BRIEF_BELOW = 400
"""Height (px at 100 % text size) below which the explanations are cut short."""


class PaperSheet(QWidget):
    """``went``: another cell or another answer. ``finished``: the person of the current cell is done.

    ``pasted``: somebody tried to paste. ``escaped``: the keyboard leaves the grid.
    """

    went = Signal()
    finished = Signal()
    pasted = Signal()
    escaped = Signal()

    def __init__(self, entries: Entries, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._theme = theme
        self._organisation = ""
        self._table = EntryTable(entries)
        self._table.setParent(self)
        self.grid = EntryGrid(self._table, theme=theme)
        self.strip = Strip(theme=theme)
        self._written_at: tuple[int, int] | None = None
        self._unsaved = Notice()
        self._again = self._unsaved.add_button(Button(self.tr("Try again")))
        self._unsaved.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.grid, 1)
        column.addWidget(self._unsaved)
        column.addWidget(self.strip)
        self._connect()

    def _connect(self) -> None:
        self.grid.typed.connect(self._type)
        self.grid.cleared.connect(self._clear)
        self.grid.opened.connect(self._write)
        self.grid.finished.connect(self.finished)
        self.grid.blank_wanted.connect(self._go_blank)
        self.grid.pasted.connect(self.pasted)
        self.grid.escaped.connect(self.escaped)
        self.grid.taken_back.connect(self._take_back)
        self.grid.went.connect(self._on_went)
        self.strip.written.connect(self._keep_words)
        self.strip.left.connect(self._leave_words)
        self.strip.onward.connect(self._leave_words_downwards)
        self._again.clicked.connect(self.retry)

    def show_form(
        self,
        form: Questionnaire,
        rows: Sequence[Row],
        *,
        people: Sequence[Respondent],
        organisation: str,
        is_view_only: bool,
    ) -> None:
        """Show the forms of ``people``; the current cell is kept where it is still there."""
        self._organisation = organisation
        row, person = self.grid.row, self.person
        self._table.show_form(form, rows=rows, people=people, is_view_only=is_view_only)
        self.grid.setAccessibleName(self.tr("Paper answers of {0}").format(organisation))
        self.grid.fit()
        columns = [entry.id for entry in people]
        if self.grid.row < 0:
            is_kept = person is not None and person.id in columns and 0 <= row < len(rows)
            if is_kept and person is not None:
                self.grid.go(row, columns.index(person.id))
            else:
                self._go_first_blank()
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the grid its lines before the strip its explanations."""
        super().resizeEvent(event)
        is_brief = self.height() < self._theme.px(BRIEF_BELOW)
        self.strip.set_brief(is_brief=is_brief)
        self.grid.set_brief(is_brief=is_brief)

    @property
    def tally(self) -> Tally | None:
        """How far the person of the current cell is; None where nothing is shown."""
        column = self.grid.column
        return self._table.tally(column) if 0 <= column < len(self._table.people) else None

    @property
    def person(self) -> Respondent | None:
        """Whose cell is the current one."""
        return self.tally.person if self.tally else None

    def go_to_person(self, person_id: str) -> None:
        """Move to the first blank of somebody."""
        for column, person in enumerate(self._table.people):
            if person.id == person_id:
                self._go(self._table.next_blank(-1, column), column)

    def go_to_next_person(self) -> None:
        """Move to the first blank of the next person whose form can still be typed; stay where there is none."""
        count = len(self._table.people)
        for column in ((self.grid.column + step) % count for step in range(1, count)):
            if self._table.tally(column).may_change:
                self._go(self._table.next_blank(-1, column), column)
                return

    def return_to(self, person_id: str, page_id: str) -> None:
        """Move to the cell that undo or redo changed."""
        rows = [number for number, row in enumerate(self._table.rows) if row.page and row.page.id == page_id]
        columns = [number for number, person in enumerate(self._table.people) if person.id == person_id]
        if rows and columns:
            self.grid.go(rows[0], columns[0])

    def settle(self) -> None:
        """Put on disk whatever is typed and not there yet."""
        self.strip.settle()
        self._entries.retry()
        self._show_state()

    def retry(self) -> None:
        """Write again what could not be written."""
        self._entries.retry()
        self._show_state()
        self.grid.setFocus()

    def say_view_only(self) -> None:
        """Say why nothing can be typed in the current cell."""
        tally = self.tally
        if tally is None:
            return
        self.strip.say(
            self.tr("Nothing can be changed here: it is only looked at.")
            if tally.is_view_only
            else self.tr("{0} is submitted. Unlock it to change an answer.").format(tally.person.code)
        )

    def _go_first_blank(self) -> None:
        people = range(len(self._table.people))
        column = next((column for column in people if self._table.tally(column).may_change), 0)
        self._go(self._table.next_blank(-1, column), column)

    def _go(self, row: int | None, column: int) -> None:
        self.grid.go(self._table.step(-1, 1) if row is None else row, column)

    def _go_blank(self) -> None:
        row = self._table.next_blank(self.grid.row, self.grid.column)
        if row is None:
            self.strip.say(self.tr("Every question has an answer."), tone=Tone.OK)
        else:
            self.grid.go(row, self.grid.column)

    def _go_down(self, row: int) -> None:
        target = self._table.step(row, 1)
        self.grid.go(target, self.grid.column)
        if target == row:
            self.strip.say(self.tr("This was the last question. Ctrl+Enter submits."), tone=Tone.TEXT2)

    def _type(self, key: str) -> None:
        if self.grid.is_waiting and key == "0":
            self._put(self.grid.row, LARGEST, key="")
            return
        if self.grid.is_waiting:
            self._go_down(self.grid.row)  # the 1 stands, and this key belongs to the next line
        number = self.grid.row
        row, before = self._stands()
        if not self._may_change():
            return
        value = typed_value(row, key, before, tr=self.tr)
        if isinstance(value, Refused):
            self.strip.say(value.why)
            return
        self._put(number - row.place + place_of(row, before) if row.place else number, value, key=key)

    def _put(self, number: int, value: PageValue, *, key: str) -> None:
        """Keep what was typed in line ``number``, and go on once it is on disk."""
        row = self._table.rows[number]
        if not self._keep(number, self.grid.column, value):
            return
        if waits_for_more(row, key):
            self.grid.wait(is_waiting=True)
            self.strip.say(self.tr("0 makes it 10. Enter or the next answer leaves it 1."), tone=Tone.TEXT2)
        else:
            self._go_down(number)

    def _keep(self, number: int, column: int, value: PageValue) -> bool:
        is_saved = self._entries.put(self._table.people[column], self._table.rows[number], value)
        self._table.refresh(column)
        self._show_state()
        return is_saved

    def _clear(self) -> None:
        row, before = self._stands()
        if self._may_change():
            self.grid.wait(is_waiting=False)
            self._keep(self.grid.row, self.grid.column, cleared_value(row, before))

    def _write(self) -> None:
        row, _ = self._stands()
        if row.is_text and self._may_change():
            self._written_at = (self.grid.row, self.grid.column)
            self.strip.write()

    def _keep_words(self, text: str) -> None:
        if self._written_at is None:
            return
        number, column = self._written_at
        _, before = self._stands(number, column)
        if isinstance(before, OutcomeAnswer):
            self._keep(number, column, OutcomeAnswer(before.question, text=normalised(text)))

    def _leave_words(self) -> None:
        self.strip.settle()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_words_downwards(self) -> None:
        self._leave_words()
        if not self._entries.waiting:
            self._go_down(self.grid.row)

    def _stands(self, number: int = -1, column: int = -1) -> tuple[Row, PageValue]:
        """A line and what stands in it, those of the current cell where none is named."""
        row = self._table.rows[self.grid.row if number < 0 else number]
        assert row.page is not None
        person = self._table.people[self.grid.column if column < 0 else column]
        return row, self._entries.value(person, row.page)

    def _may_change(self) -> bool:
        may_change = self.tally is not None and self.tally.may_change
        if not may_change:
            self.say_view_only()
        return may_change

    def _take_back(self) -> None:
        change = self._entries.drop_last()
        if change is not None:
            self.return_to(change.person.id, change.page.id)
        for column in range(len(self._table.people)):
            self._table.refresh(column)
        self._show_state()

    def _on_went(self) -> None:
        self.strip.say("")
        self._show_state()

    def _show_state(self) -> None:
        """Show the current cell in the strip, and what is not saved."""
        tally = self.tally
        if tally is not None and self.grid.row >= 0:
            row, value = self._stands()
            text = value.text if isinstance(value, OutcomeAnswer) else ""
            key = cell_text(row, value)
            self.strip.show_cell(row, tally, organisation=self._organisation, text=text, key=key)
        self._show_unsaved()
        self.went.emit()

    def _show_unsaved(self) -> None:
        count, failure = len(self._entries.waiting), self._entries.failure
        self.grid.takes_back = bool(count)
        self._unsaved.setVisible(bool(count))
        if count:
            text = plural("{0} answer is not saved", "{0} answers are not saved", count)
            detail = f"{said(failure.what)} {said(failure.do)}".strip() if failure else ""
            self._unsaved.show_text(text, detail=detail, kind=NoticeKind.ERROR)
