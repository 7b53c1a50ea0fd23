"""Practices: how far each practice of the source is in place on each side, one by one and as a map."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from healthcheck.charts.words import ChartWords
from healthcheck.domain.commitment_start import from_practice
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.domain.title_place import PRACTICES
from healthcheck.workspace.practice_map import practice_counts
from ui.action_plan.plan_edits import PlanEdits
from ui.own_title import OwnTitle
from ui.page import Page
from ui.practices.map_twin import MapTwin
from ui.practices.nothing_yet import NothingYet
from ui.practices.practice_filter import PracticeFilter, Wanted
from ui.practices.practice_line import PracticeLine, practice_lines, side_to_show
from ui.practices.practice_list import PracticeList
from ui.practices.practice_story import PracticeStory, practice_story
from ui.practices.practice_summary import counts, reason, shown_sides, title
from ui.theme import Tone, Type
from ui.widgets.audience_choice import AudienceChoice
from ui.widgets.basis_line import BasisLine
from ui.widgets.notice import Notice
from ui.widgets.one_of import OneOf
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_comment import DisclosedComments
    from ui.dialogs.file_choice import FileChoice
    from ui.practices.heatmap_card import HeatmapCard
    from ui.results.handout import Handout
    from ui.session import Session


class View(StrEnum):
    """What the page shows of the same practices."""

    LIST = "list"
    MAP = "map"
    TWIN = "twin"


class PracticesPage(Page):
    """One profile for one audience, read once and shown three ways; nothing on it can be edited.

    ``refreshed``: what is seen can be shown, copied or saved in other ways than before.
    """

    FOLDS_CAPTION = True
    refreshed = Signal()

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._files = files
        self._profile: DisclosedProfile | None = None
        self._comments: DisclosedComments | None = None
        self._lines: tuple[PracticeLine, ...] = ()
        self._audience = AudienceChoice(name=self.tr("Who reads"))
        views = [
            (View.LIST, self.tr("List")),
            (View.MAP, self.tr("Heat map")),
            (View.TWIN, self.tr("Heat map as table")),
        ]
        self._views = Segments(views, name=self.tr("View"))
        self._list = PracticeList(
            session.instrument, tell=self._story, may_commit=not session.is_read_only, theme=session.theme
        )
        self._twin = MapTwin(theme=session.theme)
        self._map: HeatmapCard | None = None
        self._handout: Handout | None = None
        self._empty = NothingYet(theme=session.theme)
        self._withheld = Notice()
        self._found = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._basis = BasisLine()
        self._stack = OneOf()
        self._switches = QHBoxLayout()
        self._own = OwnTitle(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (self._list, self._twin, self._empty):
            self._stack.addWidget(widget)
        self._switches.addWidget(self._views)
        self._switches.addStretch(1)
        self._switches.addWidget(self._audience)
        self.body.addLayout(self._switches)
        self.body.addWidget(self._withheld)
        self.body.addWidget(self._stack, 1)
        self.foot.setSpacing(16)
        self.foot.addWidget(self._found)
        self.foot.addWidget(self._basis, 1)
        self._views.select(View.LIST)

    def _connect(self) -> None:
        self._audience.chosen.connect(self._reenter)
        self._views.chosen.connect(self._turn)
        self._list.filtered.connect(self._show_found)
        self._list.committed.connect(self._commit)
        self._twin.asked.connect(self._show_cell)
        self._empty.button.clicked.connect(self._go_on)

    @property
    def has_table(self) -> bool:
        """Whether there are practices, to be seen as a list or as a map."""
        return self._stack.currentWidget() is not self._empty and self._profile is not None

    @property
    def has_chart(self) -> bool:
        """Whether the map is seen, which can be copied and saved."""
        return self._map is not None and self._stack.currentWidget() is self._map

    def enter(self) -> None:
        """Read the profile of the assessment that is looked at, once for everything on the page."""
        assessment = self.session.assessment
        if self.session.relationship is None or assessment is None:
            return
        workspace, audience = self.session.workspace, self._audience.show_assessment(assessment)
        profile = self.attempt(self.session.recall, workspace.results.profile, assessment.id, audience)
        if profile is None:
            return
        self._comments = self.attempt(self.session.recall, workspace.comments.shown, assessment.id, audience)
        is_other = self._profile is None or profile.relationship_id != self._profile.relationship_id
        self._profile, self._lines = profile, practice_lines(profile, self.session.instrument)
        if is_other:
            self._list.close_drawer()
            self._list.ask_for(PracticeFilter())
        self._show(profile)

    def open_practice(self, practice: str) -> None:
        """Show all of one practice, whatever was filtered before."""
        line = next((entry for entry in self._lines if entry.practice.id == practice), None)
        if line is not None and self.has_table:
            self._look_at(View.LIST)
            self._list.open_line(line)

    def leave(self) -> None:
        """Leave the title as it stands."""
        super().leave()
        self._own.end()

    def toggle_table(self) -> None:
        """Turn from the list to the map, or back."""
        if self.has_table:
            self._look_at(View.MAP if self._views.current == View.LIST else View.LIST)
            if self._views.current == View.LIST:
                self._list.take_focus()
            elif self._map is not None:
                self._map.view.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        if self.has_table:
            self._look_at(View.LIST)
            self._list.focus_search()

    def copy_chart(self) -> None:
        """Put the map on the clipboard as a picture."""
        if self._map is not None and self._map.view.shown is not None:
            self._out().copy(self._map.view.shown)

    def save_chart(self) -> None:
        """Write the map into a file."""
        if self._map is not None and self._map.view.shown is not None:
            self._out().save(self._map.view.shown)

    def fit(self, *, is_tight: bool) -> None:
        """Leave out what can be spared where the page is narrow."""
        self._found.setHidden(is_tight)
        wanted = self._views.whole_width + self._switches.spacing() + self._audience.whole_width
        self._audience.show_as_list(is_list=wanted > self.inner_width)
        self._twin.fit(is_tight=is_tight)

    def _show(self, profile: DisclosedProfile) -> None:
        has_any = bool(shown_sides(self._lines))
        self._views.setVisible(has_any)
        self._show_words(profile, has_any=has_any)
        if has_any:
            self._list.show_lines(self._lines)
            self._turn()
        else:
            self._show_nothing(profile)
        self.refreshed.emit()

    def _show_words(self, profile: DisclosedProfile, *, has_any: bool) -> None:
        assert self.session.assessment is not None
        self._own.say(
            title(self.tr, self._lines, profile),
            counts(self.tr, self._lines) if has_any else "",
            assessment_id=self.session.assessment.id,
            place=PRACTICES if has_any else "",
        )
        hidden = reason(self.tr, self._lines, profile) if has_any else ""
        self._withheld.setVisible(bool(hidden))
        self._withheld.show_text(self.tr("Not everything is shown"), detail=hidden)
        self._basis.show_profile(profile)

    def _show_nothing(self, profile: DisclosedProfile) -> None:
        """Say what will be here, and lead to where it comes from."""
        self._found.setText("")
        if profile.interview is not None:
            self.set_header(self.tr("One view from each side"))
        self._empty.show_reason(profile)
        self._stack.setCurrentWidget(self._empty)

    def _go_on(self) -> None:
        has_answers = self._profile is not None and self._profile.interview is not None
        self.go_to.emit("results" if has_answers else "questionnaires")

    def _reenter(self) -> None:
        self.enter()

    def _look_at(self, view: View) -> None:
        self._views.select(view)
        self._turn()

    def _turn(self) -> None:
        """Show the chosen one of the three views."""
        view, profile = View(self._views.current), self._profile
        assert profile is not None
        if view is View.LIST:
            self._stack.setCurrentWidget(self._list)
        elif view is View.MAP:
            self._stack.setCurrentWidget(self._drawn_map(profile))
        else:
            self._show_twin(profile)
        self._show_found()
        self.refreshed.emit()

    def _drawn_map(self, profile: DisclosedProfile) -> HeatmapCard:
        # pyqtgraph takes a third of a second to import: only where the map is seen.
        from ui.practices.heatmap_card import HeatmapCard

        found = practice_counts(profile)
        if self._map is None:
            self._map = HeatmapCard(found, profile, words=ChartWords.of(self.session.instrument), theme=self.theme)
            self._map.asked.connect(self._show_cell)
            self._stack.addWidget(self._map)
        else:
            self._map.show_counts(found, profile)
        return self._map

    def _show_twin(self, profile: DisclosedProfile) -> None:
        from healthcheck.charts.heatmap_words import heatmap_table

        self._twin.show_twin(heatmap_table(practice_counts(profile), words=ChartWords.of(self.session.instrument)))
        self._stack.setCurrentWidget(self._twin)

    def _show_cell(self, name: str) -> None:
        """Go from a cell of the map to its practices."""
        factor, _, kind = name.partition(".")
        wanted = PracticeFilter(wanted=Wanted.ALL, factor=factor, dimension=Dimension(kind) if kind else None)
        self._list.ask_for(wanted)
        self._look_at(View.LIST)
        self._list.take_focus()

    def _show_found(self) -> None:
        is_list = self._views.current == View.LIST
        text = self.tr("{0} of {1} practices shown").format(self._list.count, len(self._lines))
        self._found.setText(text if is_list and self._lines else "")

    def _story(self, line: PracticeLine) -> PracticeStory:
        relationship, profile = self.session.relationship, self._profile
        assert relationship is not None
        assert profile is not None
        names = Names.of(relationship, Side.CLIENT)
        story = practice_story(self.tr, line, profile, self.session.instrument, names)
        return replace(story, comments=self._comments.of_practice(line.practice.id)) if self._comments else story

    def _commit(self, line: PracticeLine) -> None:
        """Put a practice into the action plan, in the instrument's own words."""
        relationship, assessment = self.session.relationship, self.session.assessment
        assert relationship is not None
        assert assessment is not None
        start = from_practice(line.practice, self.session.instrument, relationship, otherwise=side_to_show(line))
        if self.attempt(PlanEdits(self.session, self.tr).begin, assessment.id, start) is not None:
            title = Names.of(relationship, Side.CLIENT).fill(line.practice.title)
            self.said.emit(self.tr("Added to the action plan: {0}").format(title))

    def _out(self) -> Handout:
        if self._handout is None:
            from ui.results.handout import Handout

            self._handout = Handout(self.session.workspace.reporting, files=self._files, parent=self)
            self._handout.said.connect(self.said)
            self._handout.refused.connect(self.notice.show_error)
        return self._handout
