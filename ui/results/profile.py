"""Results › Profile: radar and gaps side by side, and what stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from healthcheck.charts.table import ProfileTable, profile_table
from ui.results.view import View
from ui.widgets.profile_view import ProfileView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.results.material import Material
    from ui.theme import Theme
    from ui.widgets.chart_card import DrawnCard


class ProfileLook(View):
    """The radar is what is copied and saved; the table holds the numbers of both charts."""

    def __init__(self, *, instrument: Instrument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = ProfileView(instrument=instrument, theme=theme)
        self._material: Material | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._charts)
        self._charts.asked.connect(self.told)

    def show_material(self, material: Material, answer: object) -> None:
        """Draw both charts."""
        del answer
        self._material = material
        self._charts.show_profile(material.profile, material.findings)

    @property
    def chart(self) -> DrawnCard | None:
        """The radar."""
        return self._charts.radar

    @property
    def twin(self) -> ProfileTable | None:
        """One row a factor."""
        held = self._material
        return None if held is None else profile_table(held.profile, words=held.words)
