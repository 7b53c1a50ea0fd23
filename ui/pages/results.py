"""Results › Profile: the two views side by side, what stands out, and what is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from healthcheck.charts.caption import basis
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from ui import words
from ui.models.text_table import TextTable
from ui.page import Page
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segments import Segments
from ui.widgets.table import Table

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.relationship import Relationship
    from ui.session import Session
    from ui.widgets.profile_view import ProfileView


class ResultsPage(Page):
    """One profile for one audience: as charts, as a table, or as two people's answers next to each other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        choices = [(audience.value, audience.value) for audience in Audience]
        self._audience = Segments(choices, name=self.tr("Who reads"))
        self._chosen: Audience | None = None
        self._looked_at: int | None = None
        self._is_table = False
        self._charts: ProfileView | None = None
        self._findings: Findings | None = None
        self._twin = TextTable(numbers=(1, 2, 3))
        self._twin.setParent(self)
        self._table = Table(self._twin, name=self.tr("The profile as a table"), theme=session.theme)
        self._answers = TextTable()
        self._answers.setParent(self)
        self._comparison = Table(self._answers, name=self.tr("Interview comparison"), theme=session.theme)
        self._empty = EmptyState(
            theme=session.theme,
            title=self.tr("No results yet"),
            reason="",
            button=self.tr("Go to questionnaires"),
        )
        self._stack = QStackedWidget()
        self._switch = Button()
        self._basis = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._lay_out()
        self._audience.chosen.connect(self._choose)
        self._switch.clicked.connect(self.toggle_table)
        self._empty.button.clicked.connect(self._go_questionnaires)

    def _lay_out(self) -> None:
        self._comparison.grow_rows()
        self.beside_caption.addWidget(self._audience)
        for widget in (self._empty, self._table, self._comparison):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.foot.addWidget(self._switch)
        self._basis.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self._basis, 1)

    @property
    def has_table(self) -> bool:
        """Whether there is a chart whose numbers a table can show."""
        return self._switch.isVisible()

    def enter(self) -> None:
        """Work out the profile of the assessment that is looked at, and show it."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        if self._looked_at != assessment.id:
            self._looked_at, self._chosen = assessment.id, None
        audience = self._audience_for(assessment)
        self._show_audiences(assessment, audience)
        profile = self.attempt(self.session.workspace.results.profile, assessment.id, audience)
        if profile is not None:
            self._show(relationship, assessment, profile)

    def toggle_table(self) -> None:
        """Show the same numbers as a table, or as charts again."""
        if self.has_table:
            self._is_table = not self._is_table
            self.enter()

    def _audience_for(self, assessment: Assessment) -> Audience:
        if not assessment.is_closed:
            return Audience.FACILITATOR
        return self._chosen or Audience.JOINT

    def _show_audiences(self, assessment: Assessment, current: Audience) -> None:
        reason = self.tr("The results for both sides exist once the assessment is closed.")
        for audience in Audience:
            self._audience.set_text(audience.value, words.audience(self.tr, audience))
            is_open_to = assessment.is_closed or audience is Audience.FACILITATOR
            self._audience.set_enabled(audience.value, is_enabled=is_open_to, reason=reason)
        self._audience.select(current.value)

    def _choose(self, key: str) -> None:
        self._chosen = Audience(key)
        self.enter()

    def _show(self, relationship: Relationship, assessment: Assessment, profile: DisclosedProfile) -> None:
        findings = self.session.workspace.results.findings(profile)
        is_shown = {side: side in profile.shown_sides for side in Side}
        has_charts = any(is_shown.values()) and profile.interview is None
        self._switch.setVisible(has_charts)
        self._switch.setText(self.tr("Show as charts") if self._is_table else self.tr("Show as table"))
        if profile.interview is not None:
            self._show_comparison(relationship, profile)
        elif not has_charts:
            self._show_nothing(relationship, assessment, profile)
        elif self._is_table:
            self._show_table(profile)
        else:
            self._show_charts(profile, findings)
        self._show_words(assessment, profile, findings, has_charts=has_charts)

    def _show_words(
        self, assessment: Assessment, profile: DisclosedProfile, findings: Findings, *, has_charts: bool
    ) -> None:
        self.set_header(self._title(profile, findings, has_charts=has_charts), findings.answer)
        facts = words.assessment(self.tr, assessment) if profile.interview else basis(profile)
        if not assessment.is_closed:
            facts = self.tr("Still open: a first look for the facilitator only  ·  {0}").format(facts)
        self._basis.setText(facts)

    def _title(self, profile: DisclosedProfile, findings: Findings, *, has_charts: bool) -> str:
        hidden = [side for side in Side if side not in profile.shown_sides]
        if profile.interview is not None:
            return self.tr("One view from each side")
        if not has_charts:
            return self.tr("No results yet")
        if hidden:
            return self.tr("The view of {0} is withheld").format(profile.organisation(hidden[0]))
        return findings.findings[0].title

    def _show_charts(self, profile: DisclosedProfile, findings: Findings) -> None:
        if self._charts is None:
            # pyqtgraph takes a third of a second to import: only where a chart is seen.
            from ui.widgets.profile_view import ProfileView

            self._charts = ProfileView(instrument=self.session.instrument, theme=self.theme)
            self._charts.asked.connect(self._tell)
            self._stack.addWidget(self._charts)
        self._findings = findings
        self._charts.show_profile(profile, findings)
        self._stack.setCurrentWidget(self._charts)

    def _tell(self, factor: str) -> None:
        """Say more about one factor."""
        from ui.dialogs.finding import finding_dialog

        relationship, findings = self.session.relationship, self._findings
        assert relationship is not None
        for finding in findings.findings if findings else ():
            if finding.factor == factor:
                dialog = finding_dialog(
                    finding,
                    instrument=self.session.instrument,
                    relationship=relationship,
                    theme=self.theme,
                    parent=self,
                )
                dialog.open()
                return

    def _show_table(self, profile: DisclosedProfile) -> None:
        from healthcheck.charts.table import profile_table
        from healthcheck.charts.words import ChartWords

        twin = profile_table(profile, words=ChartWords.of(self.session.instrument))
        self._twin.set_rows(twin.header, twin.rows)
        self._table.set_widths(180, 90, 90, 180, 0, 0)
        self._stack.setCurrentWidget(self._table)

    def _show_nothing(self, relationship: Relationship, assessment: Assessment, profile: DisclosedProfile) -> None:
        counts = ", ".join(f"{relationship.organisation(side)} {profile.n[side]}" for side in Side)
        text = self.tr("Results appear when {0} people on a side have answered. So far: {1}.")
        self._empty.reason.setText(text.format(assessment.minimum_n, counts))
        self._stack.setCurrentWidget(self._empty)

    def _show_comparison(self, relationship: Relationship, profile: DisclosedProfile) -> None:
        from ui.models.comparison import comparison_rows

        assert profile.interview is not None
        header, rows = comparison_rows(self.tr, profile.interview, self.session.instrument, relationship)
        self._answers.set_rows(header, rows)
        self._comparison.set_widths(150, 0, 190, 190)
        self._stack.setCurrentWidget(self._comparison)

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")
