"""Results › Questions: every question with both sides' answers; sorted, filtered, searched, opened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.reading import MISSING
from healthcheck.charts.withheld_words import withheld_reasons
from ui.models.question_filter import QuestionFilter
from ui.models.question_table import Column, QuestionTable, question_rows
from ui.results.question_bar import QuestionBar
from ui.results.question_board import QuestionBoard
from ui.results.question_cells import GapCell, QuestionCell, SpreadCell
from ui.results.question_drawer import QuestionDrawer
from ui.results.view import View
from ui.results.wrapped_cell import WrappedCell
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.results.material import Material
    from ui.theme import Theme

WIDTHS = {
    Column.FACTOR: 150,
    Column.QUESTION: 0,
    Column.CLIENT: 80,
    Column.SUPPLIER: 84,
    Column.GAP: 168,
    Column.SPREAD: 150,
    Column.CANNOT_SEE: 104,
    Column.REMARK: 130,
    Column.COMMENTS: 92,
}
QUIETEST = (Column.SPREAD, Column.REMARK, Column.CANNOT_SEE, Column.COMMENTS, Column.GAP)
"""Columns that go, in this order, where the question would have too little room: its drawer says them too."""

LEAST_QUESTION = 260
"""Logical px of a question."""


class QuestionsLook(View):
    """Enter opens a question; a click on a column's name, or the list above, sorts."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._item = ""
        self._silent: frozenset[Column] = frozenset()
        self._is_tight = False
        self._is_low = False
        self._questions = QuestionTable()
        self._filter = QuestionFilter(self._questions)
        for model in (self._questions, self._filter):
            model.setParent(self)
        self._table = Table(self._filter, name=self.tr("Questions"), theme=theme)
        self._spread = SpreadCell(self._table, theme=theme)
        self._drawer = QuestionDrawer(theme=theme)
        self._bar = QuestionBar(theme=theme)
        self._board = QuestionBoard(theme=theme)
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._table.horizontalHeader().setSectionsClickable(True)
        self._table.grow_rows()
        self._table.setItemDelegate(WrappedCell(self._table))
        asked, gap = QuestionCell(self._table, theme=self._theme), GapCell(self._table, theme=self._theme)
        for place, cell in ((Column.QUESTION, asked), (Column.GAP, gap), (Column.SPREAD, self._spread)):
            self._table.setItemDelegateForColumn(place, cell)
        self._board.hold(self._bar, self._table, self._drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._board, 1)
        column.addWidget(self._note)

    def _connect(self) -> None:
        self._table.opened.connect(self._open)
        self._table.offer(self.tr("Open"), self._open_current)
        self._table.selectionModel().currentRowChanged.connect(self._follow)
        self._table.horizontalHeader().sectionClicked.connect(self._sort_column)
        self._drawer.closed.connect(self._board.close_drawer)
        self._board.fitted.connect(self._fit)
        self._drawer.followed.connect(self.practice_wanted)
        self._drawer.promised.connect(self.promised)
        self._bar.changed.connect(self._narrow)
        self._bar.ordered.connect(self._sort)

    def show_material(self, material: Material, answer: object) -> None:
        """List the questions of this assessment."""
        del answer
        is_other = self._material is None or self._material.assessment_id != material.assessment_id
        self._material = material
        profile = material.profile
        header = (
            self.tr("Factor"),
            self.tr("Question"),
            self.tr("Client"),
            self.tr("Supplier"),
            self.tr("Gap less noise"),
            self.tr("How answers spread"),
            self.tr("Cannot see"),
            self.tr("Remark"),
            self.tr("Comments"),
        )
        self._spread.use(material.instrument.method)
        comments = Counter(comment.item for comment in material.comments.comments)
        rows = question_rows(self.tr, profile, material.instrument, material.names, comments=comments)
        if is_other or rows != self._questions.rows:
            self._board.close_drawer()
            self._questions.set_rows(header, rows)
        self._bar.offer_factors([(entry.factor, material.words.name(entry.factor)) for entry in profile.factors])
        self._silent = self._silent_columns()
        self._narrow()
        self._sort(self._bar.order)
        self._table.set_widths(*(WIDTHS[column] for column in Column))
        self._note.setText(self._reading(material))
        self._table.setAccessibleDescription(self._note.text())
        self._fit()

    @property
    def item(self) -> str:
        """The question in the drawer."""
        return self._item if self._board.is_open else ""

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        self._board.focus_search()

    def fit(self, *, is_tight: bool) -> None:
        """Fewer columns where the page is narrow."""
        self._is_tight = is_tight
        self._fit()

    def fit_room(self, room: int) -> None:
        """In a low window the list has the room of what else is said of how it is to be read."""
        self._is_low = bool(room)
        self._fit()

    def _fit(self) -> None:
        """What is said below goes with the table; the quieter columns give way first."""
        self._note.setVisible(not self._is_low and self._board.is_list_seen)
        self._bar.fit(is_tight=self._is_tight)
        self._fit_columns(self._board.list_width)

    def _fit_columns(self, room: int) -> None:
        hidden = {Column.FACTOR, *self._silent}
        for column in QUIETEST:
            taken = sum(self._theme.px(width) for name, width in WIDTHS.items() if name not in hidden)
            if room - taken < self._theme.px(LEAST_QUESTION):
                hidden.add(column)
        for column in Column:
            self._table.setColumnHidden(column, column in hidden)

    def _silent_columns(self) -> frozenset[Column]:
        """Columns in which nothing is said."""
        rows = range(self._questions.rowCount())
        return frozenset(
            column
            for column in (Column.REMARK, Column.CANNOT_SEE, Column.COMMENTS)
            if all(self._questions.index(row, column).data() in {"", MISSING} for row in rows)
        )

    def _reading(self, material: Material) -> str:
        """How the cells are to be read, with the lines below which nothing is shown."""
        method = material.instrument.method
        texts = [
            self.tr("Means on 0–100 from {0} people of a side, thirds (low, middle, high) with fewer.").format(
                method.item_means_from_n
            ),
            self.tr("How answers spread, and who cannot see a practice, from {0} people.").format(
                method.distribution_from_n
            ),
        ]
        matching = material.profile.matching
        if matching is not None and not matching.reads_practices:
            texts.append(self.tr("At this number of people read factors, not single questions."))
        texts += map(said, withheld_reasons(material.profile, material.words))
        texts += dict.fromkeys(entry.reason for entry in material.comments.withheld)
        return " ".join(texts)

    def _narrow(self) -> None:
        self._filter.show_factor(self._bar.factor)
        self._filter.search(self._bar.text)
        self._bar.say_count(self._filter.rowCount(), self._questions.rowCount())

    def _sort(self, key: str) -> None:
        self._filter.sort(int(key), Qt.SortOrder.AscendingOrder)

    def _sort_column(self, column: int) -> None:
        self._filter.sort(column, Qt.SortOrder.AscendingOrder)

    def _open(self, index: QModelIndex) -> None:
        """Tell all of one question in the drawer, and put the keyboard there."""
        self._board.open_drawer()
        self._tell(index)
        self._drawer.take_keyboard()

    def _open_current(self) -> None:
        self._open(self._table.currentIndex())

    def _follow(self, index: QModelIndex) -> None:
        """An open drawer goes along with the keyboard."""
        if self._board.is_open:
            self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        if self._material is not None and index.isValid():
            row = self._questions.row(self._filter.mapToSource(index))
            self._item = row.item.item
            self._drawer.show_item(self._material, row.item)
