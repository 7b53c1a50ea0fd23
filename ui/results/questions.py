"""Results › Questions: every question with both sides' answers; sorted, filtered, searched, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from healthcheck.charts.reading import MISSING
from healthcheck.domain.relationship import Side
from ui.models.question_filter import QuestionFilter
from ui.models.question_table import Column, QuestionTable, question_rows
from ui.results.choice import Choice
from ui.results.question_dialog import question_dialog
from ui.results.view import View
from ui.results.wrapped_cell import WrappedCell
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.results.material import Material
    from ui.theme import Theme

WIDTHS = {
    Column.FACTOR: 150,
    Column.QUESTION: 0,
    Column.CLIENT: 84,
    Column.SUPPLIER: 84,
    Column.GAP: 150,
    Column.CANNOT_SEE: 110,
    Column.REMARK: 130,
}
TIGHT_HIDDEN = (Column.REMARK, Column.CANNOT_SEE, Column.FACTOR)
"""Columns that a narrow page leaves to the filter and to the dialog of a question."""

SEARCH_WIDTH = 190


class QuestionsLook(View):
    """Enter opens a question; a click on a column's name, or the list above, sorts."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._material: Material | None = None
        self._silent: tuple[Column, ...] = ()
        self._questions = QuestionTable()
        self._filter = QuestionFilter(self._questions)
        for model in (self._questions, self._filter):
            model.setParent(self)
        self._table = Table(self._filter, name=self.tr("Questions"), theme=theme)
        self._factors = Choice(self.tr("Factor"))
        self._orders = Choice(self.tr("Order"))
        self._search = QLineEdit()
        self._count = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._lay_out()
        self._table.opened.connect(self._open)
        self._factors.chosen.connect(self._narrow)
        self._orders.chosen.connect(self._sort)
        self._search.textChanged.connect(self._narrow)

    def _lay_out(self) -> None:
        self._orders.set_choices(
            (
                (str(Column.FACTOR.value), self.tr("Order of the framework")),
                (str(Column.GAP.value), self.tr("Widest gap first")),
                (str(Column.CLIENT.value), self.tr("Lowest of the client first")),
                (str(Column.SUPPLIER.value), self.tr("Lowest of the supplier first")),
                (str(Column.CANNOT_SEE.value), self.tr("Least visible first")),
            )
        )
        self._search.setPlaceholderText(self.tr("Search questions"))
        self._search.setAccessibleName(self.tr("Search questions"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(self._theme.px(SEARCH_WIDTH))
        self._table.horizontalHeader().setSectionsClickable(True)
        self._table.grow_rows()
        self._table.setItemDelegate(WrappedCell(self._table))
        head = QHBoxLayout()
        head.setSpacing(12)
        for widget in (self._factors, self._orders):
            head.addWidget(widget)
        head.addWidget(self._search)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addWidget(self._note)
        self._table.horizontalHeader().sectionClicked.connect(self._sort_column)

    def show_material(self, material: Material, answer: object) -> None:
        """List the questions of this assessment."""
        del answer
        self._material = material
        profile = material.profile
        header = (
            self.tr("Factor"),
            self.tr("Question"),
            self.tr("Client"),
            self.tr("Supplier"),
            self.tr("Gap less noise"),
            self.tr("Cannot see"),
            self.tr("Remark"),
        )
        self._questions.set_rows(header, question_rows(self.tr, profile, material.instrument, material.names))
        self._factors.set_choices(
            (
                ("", self.tr("All factors")),
                *((entry.factor, material.words.name(entry.factor)) for entry in profile.factors),
            )
        )
        self._narrow()
        self._sort(self._orders.current)
        self._fit_columns()
        self._note.setText(self._reading(material))

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def fit(self, *, is_tight: bool) -> None:
        """Fewer columns where the page is narrow."""
        self._count.setHidden(is_tight)
        self._search.setFixedWidth(self._theme.px(SEARCH_WIDTH))
        for column in TIGHT_HIDDEN:
            self._table.setColumnHidden(column, is_tight or column in self._silent)

    def _fit_columns(self) -> None:
        rows = range(self._questions.rowCount())
        self._silent = tuple(
            column
            for column in (Column.REMARK, Column.CANNOT_SEE)
            if all(self._questions.index(row, column).data() in {"", MISSING} for row in rows)
        )
        self._table.set_widths(*(WIDTHS[column] for column in Column))

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
        texts += dict.fromkeys(
            reason for side in Side for entry in material.profile.factors if (reason := entry.side(side).withheld)
        )
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
        if self._material is None:
            return
        row = self._questions.row(self._filter.mapToSource(index))
        question_dialog(self._material, row.item, theme=self._theme, parent=self).open()
