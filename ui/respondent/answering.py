"""What respondent mode needs from the program around it, and no more: nothing here leads to a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply
    from ui.theme import Theme


class Answering(Protocol):
    """The workspace's answering service: each method returns once the change is on disk, else ``UserFacingError``."""

    def answer(self, assessment_id: int, respondent_id: str, answer: Answer, /) -> None:
        """Keep an answer to one item, with its note and flag."""

    def release_note(self, assessment_id: int, respondent_id: str, item: str, /, *, is_released: bool) -> None:
        """Let others read the note of one item, without name or code, or not."""

    def global_score(self, assessment_id: int, respondent_id: str, /, *, factor: str, value: int | None) -> None:
        """Keep the 0-10 answer on a whole factor; None takes it back."""

    def expectation(self, assessment_id: int, respondent_id: str, /, *, factor: str, value: int | None) -> None:
        """Keep the 0-10 number expected from the partner; None takes it back."""

    def vote(self, assessment_id: int, respondent_id: str, votes: tuple[str, ...], /) -> None:
        """Keep the factors chosen so far, at most three."""

    def outcome(self, assessment_id: int, respondent_id: str, outcome: OutcomeAnswer, /) -> None:
        """Keep an answer to an outcome or open question."""

    def retrospect(self, assessment_id: int, respondent_id: str, /, *, item: str, reply: Reply | None) -> None:
        """Keep where an item stood at the assessment before, seen from now; None takes it back."""

    def position(self, assessment_id: int, respondent_id: str, position: str, /) -> None:
        """Remember the page where the respondent is."""

    def submit(self, assessment_id: int, respondent_id: str, /) -> None:
        """Lock the response; from now on it counts."""


class Surroundings(Protocol):
    """The part of ``ui.session.Session`` that respondent mode sees."""

    @property
    def answering(self) -> Answering:
        """The service that saves."""

    @property
    def theme(self) -> Theme:
        """Colours, type and text size."""
