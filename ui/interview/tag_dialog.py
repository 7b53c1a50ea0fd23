"""What a note is about: practices and themes, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from healthcheck.domain.person_draft import LONGEST
from healthcheck.domain.text import shortened
from ui.dialogs.sheet import ROLE, Sheet
from ui.theme import Tone
from ui.widgets.button import ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.interview import InterviewNote
    from ui.theme import Theme

WIDTH, HEIGHT = 620, 560
SHOWN = 200
MARGIN = 32
KEY = Qt.ItemDataRole.UserRole
CHECKED, OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TagDialog(Sheet):
    """``kept`` carries practices (ids) and themes.

    Enter in the search field ticks the first entry and clears the field, so that several are found in one go.
    """

    kept = Signal(tuple, tuple)

    def __init__(
        self,
        note: InterviewNote,
        instrument: Instrument,
        *,
        themes: Sequence[str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__("", theme=theme, text=shortened(note.text, SHOWN), parent=parent)
        self.setWindowTitle(self.tr("Tag the note"))
        self.title.setText(self.tr("What is this note about?"))
        self._practices = dict.fromkeys(note.practices)
        self._themes = dict.fromkeys(note.themes)
        self._known = tuple(dict.fromkeys((*note.themes, *themes)))
        self._section = note.section
        self._instrument = instrument
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search practices, or name a theme"))
        self._search.setAccessibleName(self.tr("Search practices, or name a theme"))
        self._search.setMaxLength(LONGEST)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Practices and themes"))
        self._list.setWordWrap(True)
        self._tagged = PlainLabel(tone=Tone.TEXT2)
        for widget in (self._search, self._list, self._tagged):
            self.body.addWidget(widget, 1 if widget is self._list else 0)
        done = self.add_button(self.tr("Done"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self.add_cancel()
        done.clicked.connect(self._keep)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list.itemChanged.connect(self._on_ticked)
        self._fill()
        room = parent.window().size()
        self.resize(min(theme.px(WIDTH), room.width() - 2 * MARGIN), min(theme.px(HEIGHT), room.height() - 2 * MARGIN))
        self._search.setFocus()

    def _entries(self, text: str) -> Iterator[tuple[tuple[str, str], str]]:
        """What fits ``text``: themes, practices by title, a new theme of that very name, practices by description.

        Practices of the section come before the others.
        """
        wanted = text.casefold().split()
        themes = tuple(dict.fromkeys((*self._themes, *self._known)))
        for theme in themes:
            if all(word in theme.casefold() for word in wanted):
                yield ("theme", theme), self.tr("Theme “{0}”").format(theme)
        names = self._instrument.factor_by_id
        ordered = sorted(self._instrument.practices, key=lambda practice: practice.factor != self._section)
        lines = {practice.id: f"{practice.title} · {names[practice.factor].name}" for practice in ordered}
        by_title = [name for name, line in lines.items() if all(word in line.casefold() for word in wanted)]
        for name in by_title:
            yield ("practice", name), lines[name]
        if text and text.casefold() not in {theme.casefold() for theme in themes}:
            yield ("theme", text), self.tr("Theme “{0}”, new").format(text)
        for practice in ordered:
            is_named = practice.id in by_title
            if not is_named and all(word in practice.description.casefold() for word in wanted):
                yield ("practice", practice.id), lines[practice.id]

    def _fill(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for key, line in self._entries(self._search.text().strip()):
            item = QListWidgetItem(line)
            item.setData(KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(CHECKED if self._has(key) else OPEN)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._show_tagged()

    def _has(self, key: tuple[str, str]) -> bool:
        kind, name = key
        return name in (self._themes if kind == "theme" else self._practices)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        kind, name = item.data(KEY)
        tags = self._themes if kind == "theme" else self._practices
        if item.checkState() is CHECKED:
            tags[name] = None
        else:
            tags.pop(name, None)
        self._show_tagged()

    def _show_tagged(self) -> None:
        titles = {practice.id: practice.title for practice in self._instrument.practices}
        names = [*(titles.get(name, name) for name in self._practices), *self._themes]
        self._tagged.setText(self.tr("Tagged: {0}").format(", ".join(names)) if names else self.tr("Not tagged yet"))

    def _take_first(self) -> None:
        """Tick the first entry and search for the next; with nothing typed, it is done."""
        item = self._list.currentItem()
        if not self._search.text().strip():
            self._keep()
        elif item is not None:
            item.setCheckState(OPEN if item.checkState() is CHECKED else CHECKED)
            self._search.clear()

    def _keep(self) -> None:
        self.kept.emit(tuple(self._practices), tuple(self._themes))
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from the search field into the list; Enter ticks there, and goes no further."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_first()
                return True
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
                return True
        return super().eventFilter(watched, event)
