"""Among how many people of a side a reader would have to look for whoever said something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.comment import Comment
from healthcheck.domain.interview import Interview
from healthcheck.domain.relationship import Side


class Crowds:
    """The n that decides whether words may be shown is that of the very thing they are about (``method.md`` 3.5).

    Readers are not told whether something was written or said, so everybody of the side counts who was heard on it in
    either way. A note belongs to one question, whose n may be printed beside it: there only those who answered count.
    """

    def __init__(self, held: AnsweredAssessment, interviews: Sequence[Interview], *, sides: dict[str, Side]) -> None:
        self._responses = [entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED]
        self._factor_of = {item.id: item.factor for item in held.items}
        self._practices = {practice.id: practice for practice in held.instrument.practices}
        self._interviewed = {side: _people(interviews, side, sides) for side in Side}

    def behind(self, comment: Comment) -> int:
        """People of the comment's side who could have said it, for all that readers know."""
        if comment.item:
            return self._answered(comment.side, comment.item)
        return len(self._interviewed[comment.side] | set(self._heard(comment.side, comment.factor)))

    def on_practice(self, side: Side, practice: str) -> int | None:
        """People of ``side`` who answered each question on a practice; None where the form asks none."""
        found = self._practices.get(practice)
        asked = [item for item in found.items if item in self._factor_of] if found else []
        return min((self._answered(side, item) for item in asked), default=None)

    def interviewed(self, side: Side) -> int:
        """People of ``side`` who agreed to notes."""
        return len(self._interviewed[side])

    def _answered(self, side: Side, item: str) -> int:
        return sum(entry.side is side and _is_valid(entry, item) for entry in self._responses)

    def _heard(self, side: Side, factor: str) -> Iterator[str]:
        """Ids of those whose response says something of ``factor``; of all where it is empty."""
        for entry in self._responses:
            items = (item for item in entry.answers if self._factor_of.get(item) == factor)
            is_heard = not factor or factor in entry.global_scores or any(_is_valid(entry, item) for item in items)
            if entry.side is side and is_heard:
                yield entry.respondent_id


def _people(interviews: Sequence[Interview], side: Side, sides: dict[str, Side]) -> frozenset[str]:
    return frozenset(
        entry.respondent_id for entry in interviews if entry.may_note and sides.get(entry.respondent_id) is side
    )


def _is_valid(response: Response, item: str) -> bool:
    """Whether it counts in the n that is printed for ``item``."""
    reply = response.reply(item)
    return reply is not None and reply >= 0
