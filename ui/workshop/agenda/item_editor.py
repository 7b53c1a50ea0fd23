"""One item of the agenda: its name, its minutes, what the facilitator is reminded of, and what each side is asked."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from healthcheck.domain.relationship import Side
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.kept_edit import KeptLine, KeptText
from ui.widgets.number_box import NumberBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.workshop import AgendaItem
    from ui.theme import Theme

MOST_MINUTES = 480


class ItemEditor(Card):
    """``edited`` carries the item as it is wanted, once a field is left or Enter is pressed."""

    edited = Signal(object)

    def __init__(self, *, theme: Theme, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._item: AgendaItem | None = None
        self.title_line = KeptLine()
        self.minutes = NumberBox()
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setKeyboardTracking(False)
        self.note = KeptText(theme=theme, least=2, most=6)
        self.prompts = {side: KeptText(theme=theme, least=2, most=6) for side in Side}
        self._asked = {side: Field("", self.prompts[side]) for side in Side}
        for field in (
            Field(self.tr("Item"), self.title_line),
            Field(self.tr("Minutes"), self.minutes),
            Field(self.tr("Note for the facilitator"), self.note, hint=self.tr("Only the facilitator sees it.")),
            *self._asked.values(),
        ):
            self.body.addWidget(field)
        self.title_line.kept.connect(self._keep_title)
        self.minutes.valueChanged.connect(self._keep_minutes)
        self.note.kept.connect(self._keep_note)
        for side, text in self.prompts.items():
            text.kept.connect(lambda words, side=side: self._keep_prompt(side, words))
        for box in (self.title_line, self.minutes):
            box.setReadOnly(is_read_only)
        for text in (self.note, *self.prompts.values()):
            text.setReadOnly(is_read_only)

    def show_item(self, item: AgendaItem, *, title: str, note: str, asked: Mapping[Side, str]) -> None:
        """Show an item; ``title``, ``note``: the present ones, ``asked``: how the question to a side is labelled."""
        self._item = item
        self.title_line.show_text(title)
        self.minutes.blockSignals(True)
        self.minutes.setValue(item.minutes)
        self.minutes.blockSignals(False)
        self.note.show_text(note)
        for side, field in self._asked.items():
            field.set_label(asked[side])
            self.prompts[side].show_text(item.prompts.get(side, ""))
            field.setVisible(bool(item.prompts))

    def keep(self) -> None:
        """Hand over what is still being typed."""
        self.title_line.keep()
        for text in (self.note, *self.prompts.values()):
            text.keep()

    def _keep_title(self, text: str) -> None:
        if self._item is not None:
            self.edited.emit(replace(self._item, title=text.strip()))

    def _keep_minutes(self, minutes: int) -> None:
        if self._item is not None:
            self.edited.emit(replace(self._item, minutes=minutes))

    def _keep_note(self, text: str) -> None:
        if self._item is not None:
            self.edited.emit(replace(self._item, note=text.strip()))

    def _keep_prompt(self, side: Side, text: str) -> None:
        if self._item is not None:
            prompts = MappingProxyType({**self._item.prompts, side: text.strip()})
            self.edited.emit(replace(self._item, prompts=prompts))
