"""One practice in full: how both sides see it, what to do about it, and the questions behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Side
from ui.icons import icon
from ui.practices import practice_words
from ui.practices.standing_mark import StandingMark
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule, Scrolled
from ui.widgets.comment_rows import CommentRows
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.practices.practice_story import PracticeStory, SideStory
    from ui.theme import Theme


class PracticeDrawer(QFrame):
    """Shows one ``PracticeStory``; ``closed`` when its cross is pressed, ``committed`` to make it a commitment."""

    closed = Signal()
    committed = Signal()

    def __init__(self, *, theme: Theme, may_commit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._may_commit = may_commit
        self._title = PlainLabel(step=Type.H2)
        self._close = Button(kind=ButtonKind.ICON, icon=icon("x"), name=self.tr("Close the practice"))
        self._scrolled = Scrolled()
        self._scrolled.column.setSpacing(6)
        self._scrolled.column.setContentsMargins(16, 4, 16, 16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scrolled, 1)
        self._close.clicked.connect(self.closed)

    def show_story(self, story: PracticeStory) -> None:
        """Tell of another practice, from the top."""
        self._title.setText(story.title)
        self.setAccessibleName(story.title)
        self._clear()
        self._say(story.kind, step=Type.CAPTION, tone=Tone.TEXT2)
        self._say(story.description)
        self._gap(6)
        self._add_sides(story.sides)
        self._say(story.state, step=Type.STRONG)
        self._say(story.state_meaning, tone=Tone.TEXT2)
        if story.comments:
            self._head(self.tr("What people said"))
            self._scrolled.column.addWidget(CommentRows(story.comments, theme=self._theme))
        self._gap(6)
        commit = Button(self.tr("Make this a commitment"))
        commit.clicked.connect(self.committed)
        self._scrolled.column.addWidget(commit, 0, Qt.AlignmentFlag.AlignLeft)
        commit.setHidden(not self._may_commit)
        for heading, text in story.advice:
            self._head(heading)
            self._say(text)
        self._head(self.tr("Questions behind it"))
        for question in story.questions:
            self._say(question.stem)
            self._add_sides(question.sides)
            self._gap(6)
        self._head(self.tr("How these numbers came about"))
        for paragraph in story.origin:
            self._say(paragraph, tone=Tone.TEXT2)
        self._scrolled.column.addWidget(Rule())
        self._say(story.source, step=Type.CAPTION, tone=Tone.TEXT2)
        self._scrolled.column.addStretch(1)
        self._scrolled.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the story."""
        bar = self._scrolled.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        while (item := self._scrolled.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _say(self, text: str, *, step: Type = Type.BODY, tone: Tone = Tone.TEXT) -> None:
        self._scrolled.column.addWidget(PlainLabel(text, step=step, tone=tone))

    def _head(self, text: str) -> None:
        self._gap(10)
        self._say(text, step=Type.H3)

    def _gap(self, size: int) -> None:
        self._scrolled.column.addSpacing(size)

    def _add_sides(self, sides: Sequence[SideStory]) -> None:
        """One row a side: whose view, its shape and word, its number."""
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (side, story) in enumerate(zip(Side, sides, strict=True)):
            name = SideName(side, theme=self._theme, step=Type.BODY, tone=Tone.TEXT)
            name.set_name(story.name)
            word = PlainLabel(practice_words.standing(self.tr, story.standing), tone=Tone.TEXT2, wraps=False)
            number = PlainLabel(story.number, step=Type.STRONG, wraps=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            number.setMinimumWidth(self._theme.px(28))
            people = PlainLabel(story.people, step=Type.CAPTION, tone=Tone.MUTED, wraps=False)
            mark = StandingMark(story.standing, theme=self._theme)
            for place, widget in enumerate((name, mark, word, number, people)):
                grid.addWidget(widget, row, place, Qt.AlignmentFlag.AlignVCenter)
        self._scrolled.column.addWidget(block)
