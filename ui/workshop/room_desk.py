"""Opens what the presenter asks for: a panel for each thing that is entered in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.slides.promise_steps import draft_step
from healthcheck.charts.words import ChartWords
from healthcheck.domain.workshop import ItemKind
from ui.projector import projector_ground
from ui.workshop.answer_panel import AnswerPanel
from ui.workshop.asked import Asked
from ui.workshop.capture_panels import CapturePanel, LinePanel
from ui.workshop.guess_panel import GuessPanel
from ui.workshop.keys_panel import KeysPanel
from ui.workshop.mesh_panel import MeshPanel
from ui.workshop.overview_panel import OverviewPanel
from ui.workshop.park_panel import ParkPanel
from ui.workshop.presence_panel import PresencePanel
from ui.workshop.room_edits import RoomEdits
from ui.workshop.room_panels import ScorePanel, VotePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.workshop import Workshop
    from ui.session import Session
    from ui.words import Translate
    from ui.workshop.panel import Panel
    from ui.workshop.talk import Talk


PRIVATE = frozenset({Asked.VOTE, Asked.GUESS, Asked.MESH, Asked.PRESENT})
"""What is entered unseen, to be shown all at once or, as names are, never."""


class RoomDesk:
    """``panel`` gives what is asked for, None where that is no panel; it raises ``UserFacingError`` as reading does."""

    def __init__(
        self, session: Session, talk: Talk, instrument: Instrument, *, workshop_id: str, relationship: Relationship,
        assessment: Assessment, tr: Translate,
    ) -> None:  # fmt: skip
        self._session, self._talk, self._instrument, self._tr = session, talk, instrument, tr
        self._id, self._relationship, self._assessment = workshop_id, relationship, assessment
        self._edits = RoomEdits(session, workshop_id)
        self._panels: dict[Asked, Callable[[], Panel]] = {
            Asked.CAPTURE: self._capture,
            Asked.ANSWER: self._answer,
            Asked.PARK: self._park,
            Asked.DECIDE: self._decide,
            Asked.RE_SCORE: self._re_score,
            Asked.VOTE: self._vote,
            Asked.GUESS: self._guess,
            Asked.PRESENT: self._presence,
            Asked.MESH: self._mesh,
            Asked.KEYS: KeysPanel,
        }

    def panel(self, wish: Asked, *, is_open: bool) -> Panel | None:
        """A new panel; ``is_open``: the room sees the console, and so what is entered there."""
        if wish is Asked.OVERVIEW:
            words, ground = ChartWords.of(self._instrument), projector_ground(self._session.preferences)
            return OverviewPanel(self._talk, words, ground=ground, is_open=is_open)
        make = self._panels.get(wish)
        panel = make() if make else None
        if panel is not None and is_open and wish in PRIVATE:
            warning = self._tr("The room sees what you type here: cover the projector first.")
            panel.say(f"{warning} {panel.hint.text()}", is_bad=True)
        return panel

    @property
    def _workshop(self) -> Workshop:
        return self._session.workspace.workshops.get(self._id)

    def _capture(self) -> Panel:
        workspace = self._session.workspace
        item = self._workshop.item(self._talk.current.id)
        preferences = self._session.preferences
        panel = CapturePanel(
            self._edits, workspace.plan.of(self._assessment.id), theme=self._session.theme,
            factor=(item.factor or "") if item else "", today=workspace.plan.today,
            shows_typing=preferences.value.shows_typing,
        )  # fmt: skip
        panel.drafted.connect(self._read_along)
        panel.typing_chosen.connect(self._keep_typing)
        panel.closed.connect(self._stop_reading)
        return panel

    def _read_along(self, text: str) -> None:
        self._talk.read_along(draft_step(text) if text else None)

    def _stop_reading(self) -> None:
        self._talk.read_along(None)

    def _keep_typing(self, shows_typing: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._session.preferences.update(shows_typing=shows_typing)

    def _answer(self) -> Panel:
        return AnswerPanel(self._edits, self._session.workspace.workshops.captured(self._id))

    def _park(self) -> Panel:
        return ParkPanel(self._edits, self._workshop.parked)

    def _decide(self) -> Panel:
        return LinePanel(self._tr("Decision"), self._tr("What both sides decided"), self._edits.decide)

    def _vote(self) -> Panel:
        return VotePanel(self._edits, self._instrument, self._relationship)

    def _re_score(self) -> Panel:
        present = self._session.workspace.workshops.people_present(self._id)
        return ScorePanel(self._edits, self._instrument, self._relationship, workshop=self._workshop, present=present)

    def _mesh(self) -> Panel:
        people, present = self._session.workspace.people.of(self._relationship.id), self._workshop.present
        panel = MeshPanel(
            self._edits, self._instrument, self._relationship, assessment_id=self._assessment.id,
            people=sorted(people, key=lambda person: person.id not in present),
        )  # fmt: skip
        panel.show_round(self._edits.mesh_round(self._assessment.id))
        return panel

    def _presence(self) -> Panel:
        people = self._session.workspace.people.of(self._relationship.id)
        return PresencePanel(self._edits, self._relationship, workshop=self._workshop, people=people)

    def _guess(self) -> Panel:
        workshop = self._workshop
        return GuessPanel(
            self._edits, self._instrument, self._relationship, guessed=workshop.guesses,
            is_late=_has_seen_views(workshop, self._talk.current.id, self._talk.step),
        )  # fmt: skip


def _has_seen_views(workshop: Workshop, item_id: str, step: int) -> bool:
    """Whether the room stands behind the first two steps of the reveal: the blank chart and the guesses."""
    places = {item.id: place for place, item in enumerate(workshop.agenda)}
    reveals = [place for place, item in enumerate(workshop.agenda) if item.kind is ItemKind.PROFILE]
    here = places.get(item_id, 0)
    return any(here > place or (here == place and step >= 1 + bool(workshop.guesses)) for place in reveals[:1])
