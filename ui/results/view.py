"""What the views of Results have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.charts.table import ProfileTable
    from ui.results.material import Material
    from ui.widgets.chart_card import DrawnCard


class View(QWidget):
    """One way to look at results. ``told``: a factor to be told more about; ``explained``: how its numbers came about.

    ``redrawn``: another chart is shown, so that its table twin is another one too.
    """

    told = Signal(str)
    explained = Signal(str)
    redrawn = Signal()

    def errand(self, material: Material) -> tuple[str, Callable[[], object]] | None:
        """A name and the work for what takes longer than a moment; None where the profile is enough."""
        del material
        return None

    def show_material(self, material: Material, answer: object) -> None:
        """Show it; ``answer`` is what the errand brought, None where there was none."""
        raise NotImplementedError

    @property
    def chart(self) -> DrawnCard | None:
        """The chart that is seen, for copying and saving; None where there is none."""
        return None

    @property
    def twin(self) -> ProfileTable | None:
        """The numbers of the chart as a table; None where what is seen is a table, or nothing."""
        return None

    def heading(self, material: Material) -> tuple[str, str]:
        """Title and caption of the page: the first finding, or whose view is withheld; then the answer."""
        profile, findings = material.profile, material.findings
        hidden = [side for side in Side if side not in profile.shown_sides]
        if hidden:
            return self.tr("The view of {0} is withheld").format(profile.organisation(hidden[0])), findings.answer
        return findings.findings[0].title, findings.answer

    def fit(self, *, is_tight: bool) -> None:
        """Lay out anew; ``is_tight`` where things have to stand below each other."""
        del is_tight
