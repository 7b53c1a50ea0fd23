"""What narrows and orders the questions, and how many of them are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.models.question_table import Column
from ui.theme import Tone, Type
from ui.widgets.choice import Choice
from ui.widgets.filter_bar import FilterBar
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class QuestionBar(FilterBar):
    """``ordered`` carries the column by which they are sorted."""

    ordered = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._factors = Choice(self.tr("Factor"))
        self._orders = Choice(self.tr("Order"))
        self._count = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
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
        for choice in (self._factors, self._orders):
            self.end_with(choice)
        self.fill((), purpose=self.tr("Search questions"))
        self.end_with(self._count)
        self._factors.chosen.connect(self.changed)
        self._orders.chosen.connect(self.ordered)

    @property
    def factor(self) -> str:
        """Id of the factor whose questions are wanted; empty for all."""
        return self._factors.current

    @property
    def order(self) -> str:
        """The column by which they are sorted."""
        return self._orders.current

    def offer_factors(self, factors: Sequence[tuple[str, str]]) -> None:
        """Offer these (ids and names), keeping what is chosen."""
        self._factors.set_choices((("", self.tr("All factors")), *factors))

    def say_count(self, shown: int, held: int) -> None:
        """Say how many of all are shown."""
        text = self.tr("{0} questions") if shown == held else self.tr("{0} of {1} questions")
        self._count.setText(text.format(shown, held))

    def fit(self, *, is_tight: bool) -> None:
        """Without what can be spared where the page is narrow."""
        for choice in (self._factors, self._orders):
            choice.show_label(is_shown=not is_tight)
        self._count.setHidden(is_tight)
