"""Overview: where this relationship stands, and what comes next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.site import overlap
from healthcheck.domain.summary import Overview, Task
from ui import words
from ui.action_plan import plan_words
from ui.came_back import came_back
from ui.next_step import ANSWERS, next_step
from ui.page import Page
from ui.read_only import withhold
from ui.relationship_errands import RelationshipErrands
from ui.theme import Tone, Type
from ui.widgets.assessment_switch import AssessmentSwitch
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import Facts
from ui.widgets.glance import Glance
from ui.widgets.notice import Notice
from ui.widgets.parted_label import APART
from ui.widgets.plain_label import PlainLabel
from ui.widgets.task_row import HEIGHT, TaskRow, align

if TYPE_CHECKING:
    from healthcheck.domain.plan import PlanStanding
    from ui.session import Session

PAGES = {
    Task.PEOPLE: "people",
    Task.CLIENT_ANSWERS: "questionnaires",
    Task.SUPPLIER_ANSWERS: "questionnaires",
    Task.INTERVIEWS: "interviews",
    Task.CLOSE: "questionnaires",
    Task.RESULTS: "results",
    Task.WORKSHOP: "workshop",
    Task.COMMITMENTS: "action-plan",
    Task.REPORT: "reports",
}
LISTENING = (*ANSWERS, Task.INTERVIEWS, Task.CLOSE)
GLANCE_WIDTH = 352


class OverviewPage(Page):
    """Tasks in the order of the job, the next one at the head, and a first look at the two profiles.

    ``promises_wait``: a new assessment is open while commitments of earlier ones are too.
    """

    promises_wait = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        hint = self.tr("Look at its results, change people and answers: Reset brings everything back.")
        self._sample = Notice(self.tr("Sample. Changes are yours to throw away."), detail=hint)
        self._reset = self._sample.add_button(Button(self.tr("Reset the sample")))
        self._next = Button(kind=ButtonKind.PRIMARY)
        self._next_text = PlainLabel(step=Type.H3)
        self._next_detail = PlainLabel(tone=Tone.TEXT2)
        self._tasks = Card(padding=0)
        self._facts, self._promises = Facts(), Facts()
        self._glance = Glance(theme=session.theme, instrument=session.instrument)
        self._columns = QHBoxLayout()
        self._next_page = ""
        self._unopened = EmptyState(
            theme=session.theme,
            title=self.tr("Tasks and results will stand here"),
            reason=self.tr(
                "Whoever is named for this relationship is asked to answer as soon as its first assessment is open."
            ),
            button=self.tr("Open the first assessment…"),
        )
        self._errands = RelationshipErrands(session, self)
        self._details = Button(self.tr("Relationship details…"))
        self._new = Button(self.tr("New assessment…"))
        self._switch = AssessmentSwitch(kind=ButtonKind.PLAIN)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._lay_out()
        self._next.clicked.connect(self._go_next)
        self._reset.clicked.connect(self._reset_sample)
        self._glance.asked.connect(self._go_results)
        self._later.timeout.connect(self._show_glance)
        self._errands.said.connect(self.said)
        self._errands.promises_wait.connect(self.promises_wait)
        self._errands.refused.connect(self.notice.show_error)
        self._details.clicked.connect(self._errands.ask_details)
        self._switch.chosen.connect(self.session.choose)
        for button in (self._new, self._unopened.button):
            button.clicked.connect(self._errands.ask_assessment)

    def _lay_out(self) -> None:
        self.beside_heading.setSpacing(8)
        for button in (self._switch, self._details, self._new):
            self.beside_heading.addWidget(button)
        if self.session.is_read_only:
            withhold(self.tr, (self._reset, self._new, self._unopened.button))
        self._tasks.body.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._next_card())
        left.addWidget(self._tasks)
        left.addWidget(self._promises)
        left.addWidget(self._facts)
        left.addStretch(1)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        # a row of its own: Qt would ask the chart for its height at the width of the page, which it does not take
        small = QHBoxLayout()
        small.addWidget(self._glance, 0, Qt.AlignmentFlag.AlignTop)
        small.addStretch(1)
        self._columns.addLayout(small)
        self._standing = scrolled = Scrolled()
        scrolled.column.addWidget(self._sample)
        scrolled.column.addLayout(self._columns)
        scrolled.column.addStretch(1)
        self.body.addWidget(scrolled)
        self.body.addWidget(self._unopened, 1)

    def _next_card(self) -> Card:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(PlainLabel(self.tr("What to do next"), step=Type.CAPTION, tone=Tone.MUTED))
        texts.addWidget(self._next_text)
        texts.addWidget(self._next_detail)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self._next, 0, Qt.AlignmentFlag.AlignVCenter)
        card = Card(kind="next")
        card.body.addLayout(row)
        return card

    def fit(self, *, is_tight: bool) -> None:
        """Put the small chart below the tasks where there is no room beside them."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if is_tight else beside)
        self._glance.setFixedWidth(self.theme.px(GLANCE_WIDTH))
        rows = self._tasks.findChildren(TaskRow)
        for row in rows:
            row.setMinimumHeight(self.theme.px(HEIGHT))
        if rows:
            align(rows)  # texts may be of another size now

    def enter(self) -> None:
        """Show where the assessment that is looked at stands."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None:
            return
        self._standing.setVisible(assessment is not None)
        self._unopened.setVisible(assessment is None)
        self._new.setVisible(assessment is not None and self.session.assessments[-1].is_closed)
        self._switch.show_assessments(
            [(entry.id, words.assessment(self.tr, entry)) for entry in self.session.assessments],
            current=assessment.id if assessment else None,
        )
        if assessment is None:
            self.set_header(self.tr("No assessment is open yet"), relationship.name)
            return
        overview = self.attempt(self.session.workspace.overviews.of, relationship.id, assessment.number)
        if overview is None:
            return
        self._sample.setVisible(relationship.is_sample)
        self._show_next(overview)
        self._show_tasks(overview)
        self._show_promises(overview)
        self._show_facts(overview)
        self._glance.show_counts(overview)
        # The tasks are on screen before numpy and pyqtgraph are loaded for the small chart.
        self._later.start(0)

    def leave(self) -> None:
        """Draw nothing that is not seen."""
        super().leave()
        self._later.stop()

    def _show_next(self, overview: Overview) -> None:
        step, assessment = next_step(self.tr, overview), overview.assessment
        held = words.day(assessment.held_on)
        place = self.tr("{0}  ·  Assessment {1}, {2}").format(overview.relationship.name, assessment.number, held)
        self.set_header(step.title, place)
        self._next_text.setText(step.todo)
        self._next_detail.setText(step.detail)
        self._next_detail.setVisible(bool(step.detail))
        self._next.setText(step.button)
        self._next_page = PAGES[overview.next_task]

    def _show_tasks(self, overview: Overview) -> None:
        clear(self._tasks)
        rows: list[TaskRow] = []
        before = ""
        for state in overview.tasks:
            group = self._group(state.task)
            row = TaskRow(
                state,
                group="" if group == before else group,
                title=words.task(self.tr, state.task),
                page=PAGES[state.task],
                theme=self.theme,
            )
            row.setProperty("place", "first" if not self._tasks.body.count() else "")
            row.clicked.connect(self._go_task)
            self._tasks.body.addWidget(row)
            rows.append(row)
            before = group
        align(rows)

    def _group(self, task: Task) -> str:
        """The part of the job that a task belongs to."""
        if task is Task.PEOPLE:
            return self.tr("Set up")
        if task in LISTENING:
            return self.tr("Listen")
        return self.tr("Understand") if task is Task.RESULTS else self.tr("Act")

    def _show_promises(self, overview: Overview) -> None:
        """How far the plan is, who leads how many, and what became of the plan before."""
        plan, organisation = overview.plan, overview.relationship.organisation
        before = [entry.number for entry in overview.assessments if entry.number < overview.assessment.number]
        leads = APART.join(self.tr("{0} {1}").format(organisation(side), plan.led_by[side]) for side in Side)
        last = APART.join(plan_words.counts(self.tr, plan.last)) if plan.last is not None else ""
        self._promises.show_facts(
            (
                (self.tr("Promised"), self._promised(plan)),
                (self.tr("Who leads"), leads if plan.total else ""),
                (self.tr("Promises of assessment {0}").format(before[-1] if before else ""), last),
            )
        )
        self._promises.setVisible(bool(plan.total or last))

    def _promised(self, plan: PlanStanding) -> str:
        if not plan.total:
            return ""
        text = self.tr("{0} of {1}").format(plan.promised, plan.total)
        return self.tr("{0}, {1} late").format(text, plan.late) if plan.late else text

    def _show_facts(self, overview: Overview) -> None:
        assessment = overview.assessment
        form = f"{words.form(self.tr, assessment.form)}, {words.minutes(self.tr, assessment.form)}"
        promise = words.privacy(self.tr, assessment.privacy)
        if assessment.privacy is Privacy.CONFIDENTIAL:
            promise = self.tr("{0}, shown from {1} people a side").format(promise, assessment.minimum_n)
        self._facts.show_facts(
            (
                (self.tr("Covers"), overview.relationship.scope),
                (self.tr("Services"), ", ".join(overview.relationship.services)),
                (self.tr("Contract"), self._contract(overview.relationship)),
                (self.tr("Questions"), form),
                (self.tr("Promise"), promise),
                (self.tr("Came back"), self._came_back(overview)),
                (self.tr("Working hours"), self._hours(overview.relationship)),
            )
        )

    def _show_glance(self) -> None:
        assessment = self.session.assessment
        if assessment is None or not self._glance.wants_profile or not self.isVisible():
            return
        audience = Audience.JOINT if assessment.is_closed else Audience.FACILITATOR
        results = self.session.workspace.results
        profile = self.attempt(self.session.recall, results.profile, assessment.id, audience)
        if profile is not None:
            self._glance.show_profile(profile)

    def _came_back(self, overview: Overview) -> str:
        """Who of those who answered the assessment before has answered again; empty for the first."""
        earlier = [entry for entry in overview.assessments if entry.number < overview.assessment.number]
        if not earlier:
            return ""
        standing = self.session.workspace.people.standing
        return came_back(self.tr, earlier[-1], standing(earlier[-1].id), standing(overview.assessment.id))

    def _contract(self, relationship: Relationship) -> str:
        starts, ends = relationship.started_on, relationship.ends_on
        if starts and ends:
            return self.tr("{0} to {1}").format(words.day(starts), words.day(ends))
        if starts:
            return self.tr("Since {0}").format(words.day(starts))
        return self.tr("Until {0}").format(words.day(ends)) if ends else ""

    def _hours(self, relationship: Relationship) -> str:
        """How long both sides are at work at the same time; empty where no sites say so."""
        sites = self.session.workspace.relationships.sites(relationship.id)
        minutes = overlap(sites, on=date.today())  # noqa: DTZ011  (the calendar on the wall)
        return "" if minutes is None else words.overlap(self.tr, minutes)

    def _reset_sample(self) -> None:
        relationship = self.session.relationship
        assert relationship is not None
        if self.attempt(self.session.workspace.samples.reset, relationship.id) is not None:
            self.session.edits.forget(relationship.id)
            self.session.open(relationship.id)
            self.said.emit(self.tr("The sample is as it was"))

    def _go_task(self) -> None:
        row = self.sender()
        if isinstance(row, TaskRow):
            self.go_to.emit(row.page)

    def _go_next(self) -> None:
        self.go_to.emit(self._next_page)

    def _go_results(self) -> None:
        self.go_to.emit("results")


def clear(card: Card) -> None:
    """Take all rows off a card."""
    while (item := card.body.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
