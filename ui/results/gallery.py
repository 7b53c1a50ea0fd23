"""The six views, each built when it is first looked at; a chart or its table, or a word that it is being worked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from healthcheck.errors import UserFacingError
from ui.results.inquiry import Inquiry
from ui.results.look import Look
from ui.results.twin_table import TwinTable
from ui.theme import Tone
from ui.widgets.one_of import OneOf
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.domain.disclosed import DisclosedProfile
    from ui.results.material import Material
    from ui.results.stories.chapter import Story
    from ui.results.view import View
    from ui.results.view_head import ViewHead
    from ui.session import Session


class Gallery(OneOf):
    """``settled``: what was asked for is seen now. The other signals are those of the views.

    The factor that was pointed at last is looked at again where another view, or the table, takes the place of this.
    """

    settled = Signal()
    refused = Signal(UserFacingError)
    told = Signal(str)
    explained = Signal(str)
    refocused = Signal(object)
    practice_wanted = Signal(str)
    proposed = Signal(object)
    promised = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = session.theme
        self._views: dict[Look, View] = {}
        self._look = Look.PROFILE
        self._material: Material | None = None
        self._answered: tuple[str, int, DisclosedProfile] | None = None
        self._factor = ""
        self._is_table = False
        self._is_tight = False
        self._room = 0
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
        self._table.opened.connect(self.explained)
        self._table.pointed.connect(self._remember)
        self._inquiry.answered.connect(self._take)
        self._inquiry.refused.connect(self._refuse)

    @property
    def is_settled(self) -> bool:
        """Whether anything but the word that it is being worked out is seen."""
        return self.currentWidget() is not self._working

    @property
    def is_table(self) -> bool:
        """Whether a chart's numbers are shown as a table."""
        return self.currentWidget() is self._table

    @property
    def has_picture(self) -> bool:
        """Whether a chart is seen, or the table of one."""
        view = self._views.get(self._look)
        return view is not None and self.is_settled and view.chart is not None

    @property
    def has_twin(self) -> bool:
        """Whether what is seen can be shown the other way, as a table or as a chart."""
        view = self._views.get(self._look)
        return view is not None and self.is_settled and view.twin is not None

    def picture(self) -> Scene | None:
        """The chart that is seen, or that the table stands for, as it leaves the program."""
        return self._view(self._look).picture() if self.has_picture else None

    @property
    def pointed(self) -> str:
        """The factor that was pointed at last; of a part of one or of a pair, the first."""
        return re.split(r"[.-]", self._factor)[0]

    @property
    def item(self) -> str:
        """The question that is looked at; empty for none."""
        return self._view(self._look).item

    def heading(self) -> ViewHead:
        """What the head of the page says of what is seen."""
        assert self._material is not None
        return self._view(self._look).heading(self._material)

    def story(self, key: str) -> Story | None:
        """How the numbers at ``key`` came about."""
        return self._view(self._look).story(key) if self._material is not None else None

    def show_look(self, look: Look, material: Material) -> None:
        """Look at ``material`` in that way; ``settled`` follows, for some views after a while.

        What is seen stays until then where nothing that may be shown of the answers is different: a picture from before
        could show what is withheld now.
        """
        self._look, self._material = look, material
        errand = self._view(look).errand(material)
        if errand is None:
            self._inquiry.drop()
            self._answered = None
            self._take(None)
            return
        name, work = errand
        key = (name, material.assessment_id, material.profile.audience)
        shown = (name, material.assessment_id, material.profile)
        if shown != self._answered:
            self.setCurrentWidget(self._working)
        self._answered = shown
        self._inquiry.ask(key, work, turn=self._session.revision)

    def drop(self) -> None:
        """Nothing is waited for any more."""
        self._inquiry.drop()

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as a chart again; the keyboard goes along with its factor."""
        view, current = self._view(self._look), self.currentWidget()
        has_keyboard = self._table.has_keyboard if self.is_table else current is view and view.has_keyboard
        self._is_table = not self._is_table
        self._turn()
        if has_keyboard and self.is_table:
            self._table.take_keyboard()
        elif has_keyboard:
            view.take_keyboard(self._factor)

    def set_tight(self, *, is_tight: bool) -> None:
        """Lay every view out for the width of the page."""
        self._is_tight = is_tight
        for view in self._views.values():
            view.fit(is_tight=is_tight)

    def set_room(self, room: int) -> None:
        """``room`` px of a low window's page are seen at once, which scrolls charts and tables whole; else 0."""
        if room != self._room:
            self._room = room
            self._table.set_room(room)
            for view in self._views.values():
                view.fit_room(room)

    def focus_search(self) -> None:
        """Take the keyboard to the search, where there is one."""
        search = getattr(self.currentWidget(), "focus_search", None)
        if search is not None:
            search()

    def _refuse(self, error: UserFacingError) -> None:
        """Show no numbers that are out of date."""
        self._answered = None
        self.setCurrentWidget(self._working)
        self.refused.emit(error)

    def _remember(self, factor: str) -> None:
        self._factor = factor or self._factor

    def _take(self, answer: object) -> None:
        assert self._material is not None
        view = self._view(self._look)
        view.show_material(self._material, answer)
        view.fit_room(self._room)
        view.fit(is_tight=self._is_tight)
        self._turn()

    def _turn(self) -> None:
        view = self._view(self._look)
        twin = view.twin
        if self._is_table and twin is not None:
            self._table.show_table(twin, name=self._names[self._look], factor=self._factor)
            self.setCurrentWidget(self._table)
        else:
            self.setCurrentWidget(view)
        self.settled.emit()

    def _view(self, look: Look) -> View:
        if look not in self._views:
            view = self._views[look] = self._build(look)
            view.told.connect(self.told)
            view.explained.connect(self.explained)
            view.pointed.connect(self._remember)
            view.redrawn.connect(self._turn)
            view.refocused.connect(self.refocused)
            view.practice_wanted.connect(self.practice_wanted)
            view.proposed.connect(self.proposed)
            view.promised.connect(self.promised)
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
