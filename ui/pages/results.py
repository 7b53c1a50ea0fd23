"""Results: one assessment in six views for one audience, or two people's answers next to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.charts.headcount import scored_text
from healthcheck.charts.withheld_words import withheld_reasons
from healthcheck.charts.words import ChartWords
from healthcheck.domain.commitment_start import from_proposal
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import joined
from ui import words
from ui.action_plan.plan_edits import PlanEdits
from ui.own_title import OwnTitle
from ui.page import Page
from ui.results.action_bar import ActionBar
from ui.results.comparison import Comparison
from ui.results.gallery import Gallery
from ui.results.gathering import material_of, worked_out
from ui.results.handout import Handout
from ui.results.lens import Lens
from ui.results.look import Look, look_names
from ui.results.material import Material
from ui.results.onward import Onward
from ui.results.view_head import ViewHead
from ui.translation import said
from ui.widgets.audience_choice import AudienceChoice
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice
from ui.widgets.one_of import OneOf
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.proposed_commitment import ProposedCommitment
    from healthcheck.domain.relationship import Relationship
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session

BETWEEN_SWITCHES = 24
LENSED = (Look.PROFILE, Look.GAP)
"""Views that can be looked at through a lens (``Lens``)."""


class ResultsPage(Page):
    """``refreshed``: what is seen can be shown, copied or saved in other ways than before.

    ``practice_wanted``: the id of a practice to be looked at on its own page. ``commitment_wanted`` carries what a
    commitment is to begin with.
    """

    FOLDS_CAPTION = True
    refreshed = Signal()
    practice_wanted = Signal(str)
    commitment_wanted = Signal(object)

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._audience = AudienceChoice(name=self.tr("Who reads"))
        self._looks = Segments(list(look_names(self.tr).items()), name=self.tr("View of the results"))
        self._look = Look.PROFILE
        self._lens = Lens()
        self._is_tight = False
        self._looked_at: int | None = None
        self._material: Material | None = None
        self._own = OwnTitle(self)
        self._switches = QHBoxLayout()
        self._withheld = Notice()
        self._gallery = Gallery(session)
        self._onward = Onward(self._gallery, theme=session.theme, page=self)
        self._handout = Handout(session.workspace.reporting, files=files, parent=self)
        self._comparison = Comparison(theme=session.theme)
        self._empty = EmptyState(
            theme=session.theme,
            title=self.tr("No results yet"),
            reason="",
            button=self.tr("Go to questionnaires"),
        )
        self._stack = OneOf()
        self._bar = ActionBar(self.foot, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._switches.setSpacing(BETWEEN_SWITCHES)
        for switch in (self._looks, self._comparison.filter, self._audience):
            self._switches.addWidget(switch)
        self._switches.insertStretch(2, 1)
        for widget in (self._empty, self._gallery, self._comparison):
            self._stack.addWidget(widget)
        self.body.addLayout(self._switches)
        self.body.addWidget(self._withheld)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._audience.chosen.connect(self._reenter)
        self._looks.chosen.connect(self.look_at)
        self._bar.table_toggled.connect(self.toggle_table)
        self._bar.chart_copied.connect(self.copy_chart)
        self._bar.chart_saved.connect(self.save_chart)
        self._bar.promised.connect(self._onward.begin)
        self._onward.commitment_wanted.connect(self.commitment_wanted)
        self._empty.button.clicked.connect(self._go_questionnaires)
        self._gallery.settled.connect(self._settle)
        self._gallery.refused.connect(self.notice.show_error)
        self._gallery.told.connect(self._onward.tell)
        self._gallery.explained.connect(self._onward.explain)
        self._gallery.refocused.connect(self._refocus)
        self._gallery.practice_wanted.connect(self.practice_wanted)
        self._gallery.proposed.connect(self._commit)
        self._gallery.promised.connect(self._onward.begin)
        self._handout.said.connect(self.said)
        self._handout.refused.connect(self.notice.show_error)
        self._body.viewport().installEventFilter(self)

    @property
    def has_table(self) -> bool:
        """Whether there is a chart whose numbers a table can show."""
        return self._stack.currentWidget() is self._gallery and self._gallery.has_twin

    @property
    def has_chart(self) -> bool:
        """Whether there is a chart to copy and to save."""
        return self._stack.currentWidget() is self._gallery and self._gallery.has_picture

    def enter(self) -> None:
        """Work out the profile of the assessment that is looked at, and show it."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        if self._looked_at != assessment.id:
            self._looked_at, self._lens = assessment.id, Lens()
        audience = self._audience.show_assessment(assessment)
        self._fit()
        found = self.attempt(worked_out, self.session, assessment.id, audience)
        if found is not None:
            self._show(relationship, assessment, *found)

    def leave(self) -> None:
        """Wait for nothing while another page is seen."""
        super().leave()
        self._own.end()
        self._gallery.drop()

    def turn_to(self, key: str) -> None:
        """Let this view be the one that is seen when the page comes up."""
        self._look = Look(key)

    def look_at(self, key: str) -> None:
        """Turn to another view."""
        self.turn_to(key)
        self.enter()

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as charts again."""
        if self.has_table:
            self._gallery.toggle_table()

    def copy_chart(self) -> None:
        """Put the chart on the clipboard."""
        if self.has_chart and (picture := self._gallery.picture()) is not None:
            self._handout.copy(picture)

    def save_chart(self) -> None:
        """Ask where to, and write the chart."""
        if self.has_chart and (picture := self._gallery.picture()) is not None:
            self._handout.save(picture)

    def focus_search(self) -> None:
        """Search the questions."""
        self._gallery.focus_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A begins a commitment wherever nothing is typed."""
        if event.key() == Qt.Key.Key_A and not event.modifiers() and self._bar.can_promise:
            self._onward.begin()
            return
        super().keyPressEvent(event)

    def fit(self, *, is_tight: bool) -> None:
        """Where the page is narrow, audiences in a list, fewer buttons, and what goes with a chart below it."""
        wanted = self._looks.whole_width + BETWEEN_SWITCHES + self._audience.whole_width
        self._audience.show_as_list(is_list=wanted > self.inner_width)
        self._is_tight = is_tight
        self._fit_height()
        self._bar.fit(self.inner_width, is_tight=is_tight)
        self._gallery.set_tight(is_tight=is_tight)
        self._comparison.fit(is_tight=is_tight)

    def _fit_height(self) -> None:
        """In a low window the page scrolls what would scroll by itself."""
        self._gallery.set_room(self._body.viewport().height() if self.is_low else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Charts of a low window are as tall as what is seen of the page."""
        if watched is self._body.viewport() and event.type() == QEvent.Type.Resize:
            self._fit_height()
        return super().eventFilter(watched, event)

    def _reenter(self) -> None:
        self.enter()

    def _refocus(self, lens: Lens) -> None:
        self._lens = lens
        self.enter()

    def _show(
        self, relationship: Relationship, assessment: Assessment, profile: DisclosedProfile, findings: Findings
    ) -> None:
        has_charts = bool(profile.shown_sides) and profile.interview is None
        self._looks.setVisible(has_charts)
        self._looks.select(self._look.value)
        self._comparison.filter.setVisible(profile.interview is not None)
        self._say_basis(assessment, profile)
        has_reasons = has_charts and self._look is not Look.PROFILE
        reasons = withheld_reasons(profile, ChartWords.of(self.session.instrument)) if has_reasons else ()
        self._withheld.setVisible(bool(reasons))
        self._withheld.show_text(self.tr("Not everything is shown"), detail=said(joined(" ", reasons)))
        if profile.interview is not None:
            self._comparison.show_profile(profile, self.session.instrument, relationship)
            self._stack.setCurrentWidget(self._comparison)
            self._end_with(self.tr("One view from each side"), findings.answer)
        elif not has_charts:
            self._show_nothing(relationship, assessment, profile)
            self._end_with(self.tr("No results yet"), findings.answer)
        else:
            self._show_gallery(relationship, assessment, profile, findings)

    def _show_gallery(
        self, relationship: Relationship, assessment: Assessment, profile: DisclosedProfile, findings: Findings
    ) -> None:
        lens = self._lens if self._look in LENSED else Lens()
        self._material = material_of(self.session, relationship, assessment, profile, findings, lens=lens)
        if self._material.seen is not profile:
            self._bar.basis.show_profile(self._material.seen)
        self._onward.material = self._material
        self._stack.setCurrentWidget(self._gallery)
        self._gallery.show_look(self._look, self._material)
        if not self._gallery.is_settled:
            # the title must not be that of the view before, nor what can be done with that
            self._say_heading(ViewHead(findings.findings[0].title, findings.answer))
            self._say_actions()

    def _end_with(self, title: str, caption: str) -> None:
        self._material = self._onward.material = None
        self._say_heading(ViewHead(title, caption))
        self._say_actions()

    def _settle(self) -> None:
        if self._material is not None:
            self._say_heading(self._gallery.heading())
            self._say_actions()

    def _say_heading(self, heading: ViewHead) -> None:
        """What the consultant wrote for this place, else what the page says itself."""
        assert self._looked_at is not None
        self._own.say(heading.title, heading.caption, assessment_id=self._looked_at, place=heading.place)
        self._fit_height()

    def _say_actions(self) -> None:
        """Show what can be done with what is seen."""
        can_promise = self._material is not None and not self.session.is_read_only
        self._bar.offer(self._gallery, can_promise=can_promise, has_table=self.has_table, has_chart=self.has_chart)
        self._bar.fit(self.inner_width, is_tight=self._is_tight)
        self.refreshed.emit()

    def _say_basis(self, assessment: Assessment, profile: DisclosedProfile) -> None:
        if profile.interview is None:
            self._bar.basis.show_profile(profile)
        else:
            self._bar.basis.show_facts(words.assessment(self.tr, assessment), is_closed=assessment.is_closed)

    def _commit(self, proposal: ProposedCommitment) -> None:
        """Put a proposal into the action plan, in its own words."""
        assert self._looked_at is not None
        start = from_proposal(proposal)
        if self.attempt(PlanEdits(self.session, self.tr).begin, self._looked_at, start) is not None:
            self.said.emit(self.tr("Added to the action plan: {0}").format(proposal.title))

    def _show_nothing(self, relationship: Relationship, assessment: Assessment, profile: DisclosedProfile) -> None:
        counts = ", ".join(
            f"{relationship.organisation(side)}\u00a0{said(scored_text(profile, side))}" for side in Side
        )
        text = self.tr("Results appear when {0} people on a side have answered enough. So far: {1}.")
        self._empty.reason.setText(text.format(assessment.minimum_n, counts))
        self._stack.setCurrentWidget(self._empty)

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")
