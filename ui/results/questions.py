"""Results › Questions: every question with both sides' answers; sorted, filtered, searched, opened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.charts.reading import MISSING
from healthcheck.charts.withheld_words import withheld_reasons
from ui.models.question_filter import QuestionFilter
from ui.models.question_table import Column, QuestionTable, question_rows
from ui.results.question_cells import GapCell, QuestionCell, SpreadCell
from ui.results.question_drawer import WIDTH, QuestionDrawer
from ui.results.view import View
from ui.results.wrapped_cell import WrappedCell
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.choice import Choice
from ui.widgets.plain_label import PlainLabel
from ui.widgets.search_line import SearchLine
from ui.widgets.table import Table
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

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
LEAST_BESIDE = 470
"""Logical px of a question, and of the table beside the drawer; where there are fewer, that stands in its place."""

SEARCH_WIDTH = 190


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
        self._factors = Choice(self.tr("Factor"))
        self._orders = Choice(self.tr("Order"))
        self._search = SearchLine(least=SEARCH_WIDTH, theme=theme)
        self._head = QWidget()
        self._count = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._orders.set_choices(
            (
                (str(Column.FACTOR.value), self.tr("Order of the framework")),
                (str(Column.GAP.value), self.tr("Widest gap first")),
                (str(Column.CLIENT.value), self.tr("Lowest of the client first")),
                (str(Column.SUPPLIER.value), self.tr("Lowest of the supplier first")),
                (str(Column.SPREAD.value), self.tr("Most mixed first")),
                (str(Column.CANNOT_SEE.value), self.tr("Least visible first")),
                (str(Column.COMMENTS.value), self.tr("Most comments first")),
            )
        )
        self._search.set_purpose(self.tr("Search questions"))
        self._table.horizontalHeader().setSectionsClickable(True)
        self._table.grow_rows()
        self._table.setItemDelegate(WrappedCell(self._table))
        asked, gap = QuestionCell(self._table, theme=self._theme), GapCell(self._table, theme=self._theme)
        for place, cell in ((Column.QUESTION, asked), (Column.GAP, gap), (Column.SPREAD, self._spread)):
            self._table.setItemDelegateForColumn(place, cell)
        head = WrappingRow(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        for widget in (self._factors, self._orders, self._search):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._count)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._table, 1)
        row.addWidget(self._drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(row, 1)
        column.addWidget(self._note)
        self._drawer.hide()

    def _connect(self) -> None:
        self._table.opened.connect(self._open)
        self._table.offer(self.tr("Open"), self._open_current)
        self._table.selectionModel().currentRowChanged.connect(self._follow)
        self._table.horizontalHeader().sectionClicked.connect(self._sort_column)
        self._drawer.closed.connect(self.close_drawer)
        self._drawer.followed.connect(self.practice_wanted)
        self._drawer.promised.connect(self.promised)
        self._factors.chosen.connect(self._narrow)
        self._orders.chosen.connect(self._sort)
        self._search.textChanged.connect(self._narrow)
        self._search.left.connect(self._table.setFocus)
        self._theme.changed.connect(self._fit)

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
            self.close_drawer()
            self._questions.set_rows(header, rows)
        self._factors.set_choices(
            (
                ("", self.tr("All factors")),
                *((entry.factor, material.words.name(entry.factor)) for entry in profile.factors),
            )
        )
        self._silent = self._silent_columns()
        self._narrow()
        self._sort(self._orders.current)
        self._table.set_widths(*(WIDTHS[column] for column in Column))
        self._note.setText(self._reading(material))
        self._table.setAccessibleDescription(self._note.text())
        self._fit()

    @property
    def item(self) -> str:
        """The question in the drawer."""
        return "" if self._drawer.isHidden() else self._item

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        if self._head.isHidden():
            self.close_drawer()
        self._search.take_keyboard()

    def fit(self, *, is_tight: bool) -> None:
        """Fewer columns where the page is narrow."""
        self._is_tight = is_tight
        self._fit()

    def fit_room(self, room: int) -> None:
        """In a low window the list has the room of what else is said of how it is to be read."""
        self._is_low = bool(room)
        self._fit()

    def close_drawer(self) -> None:
        """Shut the drawer; the keyboard goes back to the question it came from."""
        if self._drawer.isHidden():
            return
        focused = self.focusWidget()
        had_keyboard = focused is not None and self._drawer.isAncestorOf(focused)
        self._drawer.hide()
        self._fit()
        if had_keyboard:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape and not self._drawer.isHidden():
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find columns and drawer their place in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The drawer beside the table where both have room, else in its place; the quieter columns go first."""
        px = self._theme.px
        is_open = not self._drawer.isHidden()
        is_beside = self.width() >= px(WIDTH + LEAST_BESIDE)
        for part in (self._table, self._head):
            part.setVisible(is_beside or not is_open)
        self._note.setVisible(not self._is_low and (is_beside or not is_open))
        for choice in (self._factors, self._orders):
            choice.show_label(is_shown=not self._is_tight)
        self._drawer.setMinimumWidth(px(WIDTH) if is_beside else 0)
        self._drawer.setMaximumWidth(px(WIDTH) if is_beside else self.width())
        self._count.setHidden(self._is_tight)
        self._fit_columns(self.width() - (px(WIDTH) + 16 if is_open and is_beside else 0))

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
        self._filter.show_factor(self._factors.current)
        self._filter.search(self._search.text())
        shown, held = self._filter.rowCount(), self._questions.rowCount()
        text = self.tr("{0} questions") if shown == held else self.tr("{0} of {1} questions")
        self._count.setText(text.format(shown, held))

    def _sort(self, key: str) -> None:
        self._filter.sort(int(key), Qt.SortOrder.AscendingOrder)

    def _sort_column(self, column: int) -> None:
        self._filter.sort(column, Qt.SortOrder.AscendingOrder)

    def _open(self, index: QModelIndex) -> None:
        """Tell all of one question in the drawer, and put the keyboard there."""
        self._drawer.show()
        self._fit()
        self._tell(index)
        self._drawer.take_keyboard()

    def _open_current(self) -> None:
        self._open(self._table.currentIndex())

    def _follow(self, index: QModelIndex) -> None:
        """An open drawer goes along with the keyboard."""
        if not self._drawer.isHidden():
            self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        if self._material is not None and index.isValid():
            row = self._questions.row(self._filter.mapToSource(index))
            self._item = row.item.item
            self._drawer.show_item(self._material, row.item)
