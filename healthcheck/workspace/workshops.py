"""Use cases of the workshop: its agenda, its course, and what is said in the room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import AgendaItem, Ballot, Decision, Parked, Place, Workshop, WorkshopState
from healthcheck.message import message
from healthcheck.workspace.workshop_rules import (
    refuse_unfit_agenda,
    refuse_unfit_ballot,
    refuse_unfit_guesses,
    refuse_unfit_score,
)

if TYPE_CHECKING:
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.score_ledger import FactorLedger
    from healthcheck.domain.vote_tally import VoteTally
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.results import ResultsService


class WorkshopService:
    """Each method returns only when the change is on disk, and raises UserFacingError where it is not.

    An assessment has one workshop at most, open or closed. What is noted can be taken back exactly: ``arrange`` takes
    the agenda of before, and each ``put_back_…`` what its ``take_back_…`` gave.
    """

    def __init__(
        self,
        stores: Stores,
        instruments: Instruments,
        *,
        results: ResultsService,
        plan: PlanService,
        now: Callable[[], datetime],
    ) -> None:
        self._stores = stores
        self._instruments = instruments
        self._results = results
        self._plan = plan
        self._now = now

    def of(self, assessment_id: int) -> Workshop | None:
        """The workshop of an assessment; None where none is planned."""
        return self._stores.workshops.of_assessment(assessment_id)

    def get(self, workshop_id: str) -> Workshop:
        """The workshop with that id; NotFoundError where there is none."""
        return self._stores.workshops.get(workshop_id)

    # Before

    def agenda(self, assessment_id: int, *, length: int) -> tuple[AgendaItem, ...]:
        """What the results and the open promises ask for in ``length`` minutes; changes nothing."""
        from healthcheck.workspace.workshop_agenda import agenda_of

        return agenda_of(self._stores, self._results, self._instrument_of(assessment_id), assessment_id, length=length)

    def reasons(self, assessment_id: int) -> Mapping[str, tuple[str, ...]]:
        """Why each factor is worth time, by id: keys of the instrument's sentences (``RoomWording.why``)."""
        from healthcheck.workspace.workshop_agenda import reasons_of

        return reasons_of(self._stores, self._results, assessment_id)

    def plan(self, assessment_id: int, *, length: int = 120) -> Workshop:
        """Plan the workshop, or build its agenda anew from the results; whatever was said in it stays."""
        agenda = self.agenda(assessment_id, length=length)
        held = self.of(assessment_id)
        if held is not None:
            return self._stores.workshops.save_agenda(held.id, length=length, agenda=agenda)
        return self._stores.workshops.add(Workshop(uuid4().hex, assessment_id, length, agenda=agenda))

    def arrange(self, workshop_id: str, agenda: Sequence[AgendaItem], *, length: int | None = None) -> Workshop:
        """Let the agenda be exactly this: renamed, timed, moved, added to, items taken out or put back."""
        refuse_unfit_agenda(agenda)
        booked = self.get(workshop_id).length if length is None else length
        return self._stores.workshops.save_agenda(workshop_id, length=booked, agenda=agenda)

    def new_item(self, *, title: str, minutes: int) -> AgendaItem:
        """An item for whatever comes up, to be put into an agenda; nothing is kept yet."""
        from healthcheck.domain.workshop import ItemKind

        return AgendaItem(uuid4().hex, ItemKind.FREE, title, minutes)

    def delete(self, workshop_id: str) -> None:
        """Delete the workshop with all that was said in it, for good. Its commitments stay in the plan."""
        self._stores.workshops.delete(workshop_id)

    def show_first(self, workshop_id: str, side: Side) -> Workshop:
        """Let ``side`` be revealed first."""
        return self._stores.workshops.save_first_side(workshop_id, side)

    def note_present(self, workshop_id: str, present: Iterable[str], *, others: Mapping[Side, int]) -> Workshop:
        """Keep who is in the room: ids of respondents, and how many others of each side."""
        return self._stores.workshops.save_present(
            workshop_id,
            frozenset(present),
            client=others.get(Side.CLIENT, 0),
            supplier=others.get(Side.SUPPLIER, 0),
        )

    def people_present(self, workshop_id: str) -> Mapping[Side, int]:
        """How many people of each side are in the room."""
        workshop = self.get(workshop_id)
        assessment = self._stores.assessments.get(workshop.assessment_id)
        listed = self._stores.respondents.of_relationship(assessment.relationship_id)
        named = [person.side for person in listed if person.id in workshop.present]
        return {side: named.count(side) + workshop.others.get(side, 0) for side in Side}

    # Its course

    def start(self, workshop_id: str, *, item_id: str | None = None) -> Workshop:
        """Begin it at ``item_id`` (the first item), or go on with one that was ended."""
        workshop = self.get(workshop_id)
        refuse_unfit_agenda(workshop.agenda)
        begun = workshop.started_at or self._now()
        self._stores.workshops.save_state(workshop_id, WorkshopState.RUNNING, started_at=begun, ended_at=None)
        return self.go_to(workshop_id, item_id or workshop.agenda[0].id, step=0)

    def resume(self, workshop_id: str) -> Workshop:
        """Go on at the step where it was left, also where it was ended there."""
        workshop = self.get(workshop_id)
        return self._stores.workshops.save_state(
            workshop_id, WorkshopState.RUNNING, started_at=workshop.started_at or self._now(), ended_at=None
        )

    def go_to(self, workshop_id: str, item_id: str, *, step: int) -> Workshop:
        """Keep that it stands at that step (from 0) of that item: there it resumes after a crash."""
        return self._stores.workshops.save_place(workshop_id, Place(item_id, step, self._now()))

    def spend(self, workshop_id: str, item_id: str, seconds: float) -> Workshop:
        """Keep how long an item has taken in all."""
        return self._stores.workshops.save_seconds(workshop_id, item_id=item_id, seconds=seconds)

    def end(self, workshop_id: str) -> Workshop:
        """End it. Both sides have seen the plan then."""
        workshop = self.get(workshop_id)
        ended = self._stores.workshops.save_state(
            workshop_id, WorkshopState.ENDED, started_at=workshop.started_at, ended_at=self._now()
        )
        self._plan.note_seen(workshop.assessment_id)
        return ended

    # Votes and guesses

    def save_guesses(self, workshop_id: str, guessed: Mapping[Side, Mapping[str, float]]) -> Workshop:
        """Let what each side wrote down be exactly this: guessing side -> factor -> what the other one says, 0-100."""
        refuse_unfit_guesses(guessed, self._instrument(workshop_id))
        return self._stores.workshops.save_guesses(workshop_id, guessed)

    def cast(self, workshop_id: str, *, side: Side, choices: Sequence[str]) -> Ballot:
        """Add one person's top three: three factors of the wheel. StateError once the votes are revealed."""
        ballot = Ballot(uuid4().hex, side, tuple(choices))
        refuse_unfit_ballot(ballot, self._instrument(workshop_id).wheel)
        self._stores.workshop_captures.cast(workshop_id, ballot)
        return ballot

    def take_back_ballot(self, workshop_id: str, ballot_id: str) -> Ballot:
        """Delete a ballot; what it was. StateError once the votes are revealed."""
        ballot = _found(self.get(workshop_id).ballots, ballot_id)
        self._stores.workshop_captures.withdraw(workshop_id, ballot_id)
        return ballot

    def put_back_ballot(self, workshop_id: str, ballot: Ballot) -> Workshop:
        """Add that very ballot again; StateError once the votes are revealed."""
        return self._stores.workshop_captures.cast(workshop_id, ballot)

    def reveal_votes(self, workshop_id: str) -> VoteTally:
        """Show the votes of both sides at once; nobody votes after that."""
        self._stores.workshop_captures.reveal_votes(workshop_id)
        return self.tally(workshop_id)

    def tally(self, workshop_id: str) -> VoteTally:
        """How many have voted, and once that is revealed, for what; within what may be told of a side."""
        from healthcheck.disclosure.room_votes import vote_tally

        workshop = self.get(workshop_id)
        assessment = self._stores.assessments.get(workshop.assessment_id)
        return vote_tally(workshop, assessment, self._instruments.of(assessment))

    # What is said

    def score(
        self,
        workshop_id: str,
        factor: str,
        level: float,
        *,
        layer: ScoreLayer,
        side: Side | None = None,
        reason: str = "",
    ) -> RoomScore:
        """Keep a level (0-4 in half steps) that was said; ``side`` in the layer WORKSHOP, None in the others.

        It counts from now on, and what was said before stays below it.
        """
        (score,) = self.score_together(workshop_id, {(factor, layer, side): level}, reason=reason)
        return score

    def score_together(
        self, workshop_id: str, levels: Mapping[tuple[str, ScoreLayer, Side | None], float], *, reason: str = ""
    ) -> tuple[RoomScore, ...]:
        """Keep levels that were said for one reason, by factor, layer and side as in ``score``: all of them or none."""
        present, instrument = self.people_present(workshop_id), self._instrument(workshop_id)
        scores = tuple(
            RoomScore(uuid4().hex, factor, layer, level, self._now(), side, reason.strip(), present)
            for (factor, layer, side), level in levels.items()
        )
        for score in scores:
            refuse_unfit_score(score, instrument)
        self._stores.workshop_captures.add_score(workshop_id, *scores)
        return scores

    def take_back_scores(self, workshop_id: str, *score_ids: str) -> tuple[RoomScore, ...]:
        """Take out what was noted by mistake: what was said before counts again; what it was."""
        held = self.get(workshop_id).scores
        scores = tuple(_found(held, score_id) for score_id in score_ids)
        self._stores.workshop_captures.remove_score(workshop_id, *score_ids)
        return scores

    def put_back_scores(self, workshop_id: str, *scores: RoomScore) -> Workshop:
        """Keep those very scores again, with their times."""
        return self._stores.workshop_captures.add_score(workshop_id, *scores)

    def ledger(self, assessment_id: int) -> tuple[FactorLedger, ...]:
        """Every layer of every factor, as everybody in the room may see it."""
        from healthcheck.workspace.workshop_ledger import ledger_of

        return ledger_of(self._stores, self._results, self._instrument_of(assessment_id), assessment_id)

    def said(self, assessment_id: int) -> tuple[FactorLedger, ...]:
        """What was said aloud of every factor, in this workshop and the last, without the survey."""
        from healthcheck.workspace.workshop_ledger import said_of

        return said_of(self._stores, self._instrument_of(assessment_id), assessment_id)

    def park(self, workshop_id: str, text: str, *, owner: str = "") -> Parked:
        """A new line at the end of the parking lot."""
        line = Parked(uuid4().hex, text.strip(), owner.strip())
        self._stores.workshop_captures.save_parked(workshop_id, line)
        return line

    def save_parked(self, workshop_id: str, line: Parked) -> Workshop:
        """Keep changed words, owner or tick of a line, or put back one that was taken out."""
        return self._stores.workshop_captures.save_parked(workshop_id, line)

    def take_back_parked(self, workshop_id: str, line_id: str) -> Parked:
        """Take a line out; what it was, for ``save_parked``."""
        line = _found(self.get(workshop_id).parked, line_id)
        self._stores.workshop_captures.remove_parked(workshop_id, line_id)
        return line

    def decide(self, workshop_id: str, text: str) -> Decision:
        """Keep what both sides decided just now."""
        decision = Decision(uuid4().hex, text.strip(), self._now())
        self._stores.workshop_captures.save_decision(workshop_id, decision)
        return decision

    def save_decision(self, workshop_id: str, decision: Decision) -> Workshop:
        """Keep changed words, or put back a decision that was taken out."""
        return self._stores.workshop_captures.save_decision(workshop_id, decision)

    def take_back_decision(self, workshop_id: str, decision_id: str) -> Decision:
        """Take a decision out; what it was, for ``save_decision``."""
        decision = _found(self.get(workshop_id).decisions, decision_id)
        self._stores.workshop_captures.remove_decision(workshop_id, decision_id)
        return decision

    def capture(
        self,
        workshop_id: str,
        *,
        what: str,
        provider: Side,
        provider_id: str | None = None,
        customer_id: str | None = None,
        due: date | None = None,
        factor: str = "",
        noted_by: str = "",
    ) -> Commitment:
        """A commitment made in the room, in the plan of the assessment; both sides have seen it."""
        from healthcheck.domain.commitment import Origin

        return self._plan.add(
            assessment_id=self.get(workshop_id).assessment_id,
            what=what,
            provider=provider,
            provider_id=provider_id,
            customer_id=customer_id,
            due=due,
            origin=Origin(factor=factor),
            seen_by_both=True,
            noted_by=noted_by,
        )

    def captured(self, workshop_id: str) -> tuple[Commitment, ...]:
        """The commitments that were first noted while it was held, in the order of the plan."""
        workshop = self.get(workshop_id)
        promised = self._plan.of(workshop.assessment_id).commitments
        return tuple(entry for entry in promised if workshop.was_noted_in_it(entry.history[0].noted_at))

    def _instrument(self, workshop_id: str) -> Instrument:
        return self._instrument_of(self.get(workshop_id).assessment_id)

    def _instrument_of(self, assessment_id: int) -> Instrument:
        return self._instruments.of(self._stores.assessments.get(assessment_id))


_Noted = TypeVar("_Noted", Ballot, RoomScore, Parked, Decision)


def _found(entries: Sequence[_Noted], wanted: str) -> _Noted:
    entry = next((entry for entry in entries if entry.id == wanted), None)
    if entry is None:
        raise NotFoundError(message("This was taken out of the workshop before."))
    return entry
