"""The six views, each built when it is first looked at; a chart or its table, or a word that it is being worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from healthcheck.errors import UserFacingError
from ui.results.inquiry import Inquiry
from ui.results.look import Look
from ui.results.twin_table import TwinTable
from ui.theme import Tone
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.results.material import Material
    from ui.results.view import View
    from ui.session import Session
    from ui.widgets.chart_card import DrawnCard


class Gallery(QStackedWidget):
    """``settled``: what was asked for is seen now. ``told`` and ``explained`` carry a factor, as the views do."""

    settled = Signal()
    refused = Signal(UserFacingError)
    told = Signal(str)
    explained = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = session.theme
        self._views: dict[Look, View] = {}
        self._look = Look.PROFILE
        self._material: Material | None = None
        self._is_table = False
        self._is_tight = False
        self._working = PlainLabel(self.tr("Being worked out …"), tone=Tone.TEXT2)
        self._working.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._names = {
            Look.PROFILE: self.tr("The profile as a table"),
            Look.GAP: self.tr("The gaps as a table"),
            Look.MIRROR: self.tr("The mirror as a table"),
            Look.TREND: self.tr("The trend as a table"),
            Look.MAP: self.tr("The map as a table"),
        }
        self._table = TwinTable(theme=session.theme)
        self._inquiry = Inquiry(self)
        self.addWidget(self._working)
        self.addWidget(self._table)
        self._inquiry.answered.connect(self._take)
        self._inquiry.refused.connect(self.refused)
        session.changed.connect(self._inquiry.forget)

    @property
    def is_settled(self) -> bool:
        """Whether anything but the word that it is being worked out is seen."""
        return self.currentWidget() is not self._working

    @property
    def is_table(self) -> bool:
        """Whether a chart's numbers are shown as a table."""
        return self.currentWidget() is self._table

    @property
    def chart(self) -> DrawnCard | None:
        """The chart that is seen, or that the table stands for."""
        view = self._views.get(self._look)
        return view.chart if view is not None and self.is_settled else None

    @property
    def has_twin(self) -> bool:
        """Whether what is seen can be shown the other way, as a table or as a chart."""
        view = self._views.get(self._look)
        return view is not None and self.is_settled and view.twin is not None

    def heading(self) -> tuple[str, str]:
        """Title and caption of what is seen."""
        assert self._material is not None
        return self._view(self._look).heading(self._material)

    def show_look(self, look: Look, material: Material) -> None:
        """Look at ``material`` in that way; ``settled`` follows, for some views after a while."""
        self._look, self._material = look, material
        errand = self._view(look).errand(material)
        if errand is None:
            self._inquiry.drop()
            self._take(None)
            return
        name, work = errand
        self.setCurrentWidget(self._working)
        self._inquiry.ask((name, material.assessment_id, material.profile.audience), work)

    def drop(self) -> None:
        """Nothing is waited for any more."""
        self._inquiry.drop()

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as a chart again."""
        self._is_table = not self._is_table
        self._turn()

    def set_tight(self, *, is_tight: bool) -> None:
        """Lay every view out for the width of the page."""
        self._is_tight = is_tight
        for view in self._views.values():
            view.fit(is_tight=is_tight)

    def focus_search(self) -> None:
        """Take the keyboard to the search, where there is one."""
        search = getattr(self.currentWidget(), "focus_search", None)
        if search is not None:
            search()

    def _take(self, answer: object) -> None:
        assert self._material is not None
        view = self._view(self._look)
        view.show_material(self._material, answer)
        view.fit(is_tight=self._is_tight)
        self._turn()

    def _turn(self) -> None:
        view = self._view(self._look)
        twin = view.twin
        if self._is_table and twin is not None:
            self._table.show_table(twin, name=self._names[self._look])
            self.setCurrentWidget(self._table)
        else:
            self.setCurrentWidget(view)
        self.settled.emit()

    def _view(self, look: Look) -> View:
        if look not in self._views:
            view = self._views[look] = self._build(look)
            view.told.connect(self.told)
            view.explained.connect(self.explained)
            view.redrawn.connect(self._turn)
            self.addWidget(view)
        return self._views[look]

    def _build(self, look: Look) -> View:
        # pyqtgraph takes a third of a second to import: only where a chart is seen.
        match look:
            case Look.PROFILE:
                from ui.results.profile import ProfileLook

                return ProfileLook(instrument=self._session.instrument, theme=self._theme)
            case Look.GAP:
                from ui.results.gap import GapLook

                return GapLook(theme=self._theme)
            case Look.MIRROR:
                from ui.results.mirror import MirrorLook

                return MirrorLook(theme=self._theme)
            case Look.TREND:
                from ui.results.trend import TrendLook

                return TrendLook(theme=self._theme)
            case Look.QUESTIONS:
                from ui.results.questions import QuestionsLook

                return QuestionsLook(theme=self._theme)
            case Look.MAP:
                from ui.results.map import MapLook

                return MapLook(theme=self._theme)
