"""Use cases of answering: one respondent's questionnaire, saved answer by answer, and the life of an assessment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from healthcheck.domain.refusal import StateError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Answer, Assessment, OutcomeAnswer, Reply, Response
    from healthcheck.domain.questionnaire import Questionnaire
    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class AnsweringService:
    """Each saving method returns only when the change is on disk, and raises UserFacingError where it is not."""

    def __init__(self, stores: Stores, instruments: Instruments, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._instruments = instruments
        self._now = now

    def questionnaire(self, assessment_id: int, respondent_id: str, *, facilitator: str = "") -> Questionnaire:
        """Everything respondent mode shows; ``facilitator`` is named in the privacy promise."""
        response = self._stores.responses.get(assessment_id, respondent_id)
        return self._questionnaire(assessment_id, respondent_id, response, facilitator=facilitator)

    def blank(self, assessment_id: int, respondent_id: str) -> Questionnaire:
        """The questionnaire as the person would meet it with nothing answered yet, invited or not: the paper form."""
        from healthcheck.domain.assessment import Response

        who = self._stores.respondents.get(respondent_id)
        nothing = Response(who.id, code=who.code, side=who.side, seniority=who.seniority)
        return self._questionnaire(assessment_id, respondent_id, nothing, facilitator="")

    def _questionnaire(
        self, assessment_id: int, respondent_id: str, response: Response, *, facilitator: str
    ) -> Questionnaire:
        from healthcheck.workspace.looking_back import look_back_of
        from healthcheck.workspace.questionnaires import questionnaire_of

        assessment = self._stores.assessments.get(assessment_id)
        return questionnaire_of(
            self._instruments.of(assessment),
            relationship=self._stores.relationships.get(assessment.relationship_id),
            assessment=assessment,
            respondent=self._stores.respondents.get(respondent_id),
            response=response,
            facilitator=facilitator,
            look_back=look_back_of(self._stores, self._instruments, assessment),
        )

    def response(self, assessment_id: int, respondent_id: str) -> Response:
        """What is kept of one respondent's answers."""
        return self._stores.responses.get(assessment_id, respondent_id)

    def invite(self, assessment_id: int, respondent_id: str) -> None:
        """Let the person answer in this assessment."""
        self._stores.responses.invite(assessment_id, respondent_id)

    def answer(self, assessment_id: int, respondent_id: str, answer: Answer) -> None:
        """Keep an answer to one item, with its note and flag."""
        self._stores.responses.save_answer(assessment_id, respondent_id, answer)

    def global_score(self, assessment_id: int, respondent_id: str, *, factor: str, value: int | None) -> None:
        """Keep the 0-10 answer on a whole factor; None takes it back."""
        self._stores.responses.save_global_score(assessment_id, respondent_id, factor=factor, value=value)

    def expectation(self, assessment_id: int, respondent_id: str, *, factor: str, value: int | None) -> None:
        """Keep the 0-10 number expected from the partner; None takes it back."""
        self._stores.responses.save_expectation(assessment_id, respondent_id, factor=factor, value=value)

    def release_note(self, assessment_id: int, respondent_id: str, item: str, *, is_released: bool) -> None:
        """Let reports show the note of one item, without name or code, or not; also after submitting and closing.

        NotFoundError where there is no note. Saving another note takes the release back.
        """
        self._stores.responses.release_note(assessment_id, respondent_id, item, is_released=is_released)

    def vote(self, assessment_id: int, respondent_id: str, votes: tuple[str, ...]) -> None:
        """Keep the factors chosen so far, at most three."""
        self._stores.responses.save_votes(assessment_id, respondent_id, votes)

    def outcome(self, assessment_id: int, respondent_id: str, outcome: OutcomeAnswer) -> None:
        """Keep an answer to an outcome or open question."""
        self._stores.responses.save_outcome(assessment_id, respondent_id, outcome)

    def retrospect(self, assessment_id: int, respondent_id: str, *, item: str, reply: Reply | None) -> None:
        """Keep where an item stood at the assessment before, seen from now; None takes it back.

        StateError where the reply says that it does not apply: what was acted on did.
        """
        from healthcheck.domain.assessment import Reply

        if reply is Reply.DOES_NOT_APPLY:
            raise StateError(
                message("A practice that was acted on did apply."),
                safe=message("Nothing was changed."),
                do=message("Choose one of the five levels, or say that it cannot be seen."),
            )
        self._stores.responses.save_retrospect(assessment_id, respondent_id, item=item, reply=reply)

    def position(self, assessment_id: int, respondent_id: str, position: str) -> None:
        """Remember the page where the respondent is."""
        self._stores.responses.save_position(assessment_id, respondent_id, position)

    def submit(self, assessment_id: int, respondent_id: str) -> None:
        """Lock the response; from now on it counts."""
        self._stores.responses.submit(assessment_id, respondent_id, at=self._now())

    def unlock(self, assessment_id: int, respondent_id: str) -> None:
        """Let a submitted response be changed again; it does not count until it is submitted anew."""
        self._stores.responses.unlock(assessment_id, respondent_id)

    def withdraw(self, assessment_id: int, respondent_id: str) -> TakenOut:
        """Delete one person's answers in this assessment.

        The file keeps no trace. What they were is in memory only, for ``restore``, as long as the caller holds it.
        """
        return self._stores.responses.withdraw(assessment_id, respondent_id)

    def restore(self, assessment_id: int, respondent_id: str, taken: TakenOut) -> None:
        """Undo a withdrawal, exactly; UserFacingError where the person has begun anew, or answers are closed by now."""
        self._stores.responses.put_back(assessment_id, respondent_id, taken)

    def close_assessment(self, assessment_id: int) -> Assessment:
        """Make answers read-only; the results for both sides exist from now on."""
        self._stores.assessments.close(assessment_id, at=self._now())
        return self._stores.assessments.get(assessment_id)

    def reopen_assessment(self, assessment_id: int) -> Assessment:
        """Let answers come in again; later reports of a side that changes by one or two people are rounded."""
        self._stores.assessments.reopen(assessment_id)
        return self._stores.assessments.get(assessment_id)
