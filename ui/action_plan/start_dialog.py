"""Offers what a commitment can begin with: what the program proposes, a finding, or nothing at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment_start import CommitmentStart, from_finding, from_proposal
from ui.action_plan.offer_card import OfferCard
from ui.dialogs.sheet import Sheet
from ui.results.inquiry import Inquiry
from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideMark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.complete_results import CompleteResults
    from healthcheck.domain.finding import Finding
    from healthcheck.domain.proposed_commitment import ProposedCommitment
    from healthcheck.errors import UserFacingError
    from ui.session import Session

WIDTH, HEIGHT = 720, 600


class StartDialog(Sheet):
    """``chosen`` carries the ``CommitmentStart``; proposals are worked out beside the window."""

    chosen = Signal(object)

    def __init__(self, plan: ActionPlan, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__("", theme=session.theme, parent=parent)
        self.setWindowTitle(self.tr("Start from"))
        self.title.setText(self.tr("What does the commitment begin with?"))
        self._plan, self._session = plan, session
        self._starts: dict[str, CommitmentStart] = {}
        self._scrolled = Scrolled()
        self._scrolled.column.setSpacing(8)
        self.body.addWidget(self._scrolled, 1)
        self._waiting = PlainLabel(tone=Tone.TEXT2)
        self._scrolled.column.addWidget(self._waiting)
        self._inquiry = Inquiry(self)
        self._inquiry.answered.connect(self._show)
        self._inquiry.refused.connect(self._refuse)
        self._offer("own", self.tr("Your own words"), self.tr("Nothing is filled in."), CommitmentStart())
        self._scrolled.column.addStretch(1)
        self.add_cancel()
        self.take_room(WIDTH, HEIGHT)
        self._ask()

    def _ask(self) -> None:
        if not self._plan.assessment.is_closed:
            self._waiting.setText(self.tr("Proposals and findings come once the assessment is closed."))
            return
        self._waiting.setText(self.tr("Working out what to propose…"))
        results, key = self._session.workspace.results, self._plan.assessment.id
        self._inquiry.ask(key, partial(results.complete, key, Audience.JOINT), turn=self._session.revision)

    def _show(self, results: CompleteResults) -> None:
        self._waiting.hide()
        place = 0
        if results.commitments:
            place = self._head(self.tr("Proposed for this assessment"), place)
            for number, proposal in enumerate(results.commitments):
                self._offer_proposal(f"proposal-{number}", proposal, place + number)
            place += len(results.commitments)
        if results.findings.findings:
            place = self._head(self.tr("Findings"), place)
            for number, finding in enumerate(results.findings.findings):
                self._offer_finding(f"finding-{number}", finding, place + number)

    def _refuse(self, error: UserFacingError) -> None:
        self._waiting.hide()
        self.show_error(error)

    def _head(self, text: str, place: int) -> int:
        """A heading at ``place`` of the column; the place after it."""
        self._scrolled.column.insertWidget(place, PlainLabel(text, step=Type.H3))
        return place + 1

    def _offer_proposal(self, key: str, proposal: ProposedCommitment, place: int) -> None:
        factor = self._session.instrument.factor_by_id[proposal.factor].name
        leads = self.tr("{0} leads").format(self._plan.relationship.organisation(proposal.provider))
        start = from_proposal(proposal)
        self._offer(key, proposal.title, f"{factor} · {leads} · {proposal.action}", start, place=place)

    def _offer_finding(self, key: str, finding: Finding, place: int) -> None:
        factor = self._session.instrument.factor_by_id[finding.factor].name
        start = from_finding(finding)
        self._offer(key, finding.title, f"{factor} · {start.what}", start, place=place)

    def _offer(self, key: str, title: str, text: str, start: CommitmentStart, *, place: int | None = None) -> None:
        """A card with its button; ``place`` None: at the end."""
        self._starts[key] = start
        card = OfferCard(title, text)
        if start.provider is not None:
            card.row.insertWidget(0, SideMark(start.provider, theme=self.theme), 0, Qt.AlignmentFlag.AlignTop)
        button = card.add_button(Button(self.tr("Begin"), name=self.tr("Begin with: {0}").format(title)))
        button.setObjectName(key)
        button.clicked.connect(self._choose)
        column = self._scrolled.column
        column.insertWidget(column.count() if place is None else place, card)

    def _choose(self) -> None:
        start = self._starts[self.sender().objectName()]
        self.accept()
        self.chosen.emit(start)
