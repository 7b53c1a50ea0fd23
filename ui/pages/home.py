"""Home: the relationships of the workspace, a new one, the sample. Painted before anything heavy is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emblem import Emblem
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.summary import RelationshipSummary
    from ui.widgets.relationship_view import RelationshipView

WIDEST = 1080
WORTH_SEARCHING = 3
"""Relationships from which the search field is shown."""


class HomePage(QWidget):
    """Says what was asked for; the window does it. ``opened`` and ``delete_asked`` carry a relationship."""

    new_asked = Signal()
    sample_asked = Signal()
    opened = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Relationships"))
        self._new = Button(self.tr("New relationship"), kind=ButtonKind.PRIMARY)
        self._sample = Button(self.tr("Explore the sample"))
        self._search = QLineEdit()
        self.notice = Notice()
        self._wait = PlainLabel(self.tr("Opening the workspace…"), tone=Tone.MUTED)
        self._nothing = PlainLabel(tone=Tone.TEXT2)
        self._stack = QStackedWidget()
        self._list: RelationshipView | None = None
        self._lay_out()
        self._new.clicked.connect(self.new_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self.focus_list)

    def _lay_out(self) -> None:
        self.notice.hide()
        for button in (self._new, self._sample):
            button.setEnabled(False)
        for label in (self._wait, self._nothing):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._stack.addWidget(label)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(self._head())
        column.addLayout(self._bar())
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        inside.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 28, 32, 24)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(PlainLabel(self.tr("Relationship Healthcheck"), step=Type.DISPLAY))
        promise = self.tr("An outsourcing relationship, seen from both sides. Everything stays on this computer.")
        words.addWidget(PlainLabel(promise, tone=Tone.TEXT2))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(Emblem(theme=self._theme, size=88))
        head.addLayout(words, 1)
        return head

    def _bar(self) -> QHBoxLayout:
        self._search.setPlaceholderText(self.tr("Search names and scope"))
        self._search.setAccessibleName(self.tr("Search relationships"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(self._theme.px(260))
        self._search.hide()
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._new)
        bar.addWidget(self._sample)
        bar.addStretch(1)
        bar.addWidget(self._search)
        return bar

    def show_relationships(self, summaries: Sequence[RelationshipSummary]) -> None:
        """List the relationships, or show how to begin."""
        if self._list is None:
            self._build()
        assert self._list is not None
        if self.notice.kind is NoticeKind.ERROR:
            self.notice.hide()
        for button in (self._new, self._sample):
            button.setEnabled(True)
        has_sample = any(entry.relationship.is_sample for entry in summaries)
        self._sample.setText(self.tr("Open the sample") if has_sample else self.tr("Explore the sample"))
        self._sample.setVisible(bool(summaries))  # before there is anything, the first steps lead to it
        self._search.setVisible(len(summaries) >= WORTH_SEARCHING)
        self._list.show_relationships(summaries)
        self._filter()

    def focus_list(self) -> None:
        """Put the keyboard on the list, or on the first button where there is no list."""
        (self._new if self._list is None or self._list.is_empty else self._list).setFocus()

    def focus_search(self) -> None:
        """Put the keyboard in the search field, where there is enough to search."""
        if self._search.isVisible():
            self._search.setFocus()
            self._search.selectAll()

    def _build(self) -> None:
        # The list knows the domain, whose import would hold up the first picture of the window.
        from ui.widgets.first_steps import FirstSteps
        from ui.widgets.relationship_view import RelationshipView

        self._list = RelationshipView(theme=self._theme)
        self._first = FirstSteps()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._first)
        self._list.opened.connect(self.opened)
        self._list.delete_asked.connect(self.delete_asked)
        self._first.sample_asked.connect(self.sample_asked)

    def _filter(self) -> None:
        assert self._list is not None
        text = self._search.text() if self._search.isVisibleTo(self) else ""
        found = self._list.search(text)
        self._nothing.setText(self.tr("Nothing fits “{0}”.").format(text))
        if self._list.is_empty:
            self._stack.setCurrentWidget(self._first)
        else:
            self._stack.setCurrentWidget(self._list if found else self._nothing)
