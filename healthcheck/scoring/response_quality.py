"""Which responses look answered without care, by their shape alone (``method.md`` 2.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.response_quality import QualityFlag, ResponseQuality
from healthcheck.scoring.threshold import exceeds, reaches


def response_quality(
    responses: Sequence[Response], instrument: Instrument, form: Form, *, method: Method
) -> tuple[ResponseQuality, ...]:
    """The quality of each submitted response to the items of ``form``, in the order given."""
    asked = [item.id for item in instrument.items_of(form)]
    return tuple(_quality(entry, asked, method) for entry in responses if entry.status is ResponseStatus.SUBMITTED)


def without_flagged(responses: Sequence[Response], qualities: Sequence[ResponseQuality]) -> list[Response]:
    """The ``responses`` that carry no flag; those that ``qualities`` does not know stay."""
    flagged = {entry.respondent_id for entry in qualities if entry.is_flagged}
    return [entry for entry in responses if entry.respondent_id not in flagged]


def _quality(response: Response, asked: Sequence[str], method: Method) -> ResponseQuality:
    answers = [response.answers[item] for item in asked if item in response.answers]
    replies = [answer.reply for answer in answers if answer.reply is not None]
    run, seconds, unseen = _longest_run(replies), _seconds(answers), _unseen_share(replies, len(asked))
    return ResponseQuality(
        respondent_id=response.respondent_id,
        code=response.code,
        side=response.side,
        longest_run=run,
        seconds=seconds,
        unseen_share=unseen,
        flags=tuple(_flags(run=run, seconds=seconds, unseen=unseen, method=method)),
    )


def _flags(*, run: int, seconds: float | None, unseen: float | None, method: Method) -> Iterator[QualityFlag]:
    if run >= method.same_answers_in_row:
        yield QualityFlag.SAME_ANSWER_IN_ROW
    if seconds is not None and not reaches(seconds, method.hasty_seconds):
        yield QualityFlag.HASTY
    if unseen is not None and exceeds(unseen, method.unseen_share):
        yield QualityFlag.MOSTLY_CANNOT_SEE


def _longest_run(replies: Sequence[Reply]) -> int:
    """Practices in a row with the same of the five points, in the order of the questionnaire.

    What was left blank is passed over. A non-answer ends a run and makes none: who cannot see two whole factors says so
    twenty times, with every care.
    """
    return max((len(list(same)) for reply, same in groupby(replies) if reply >= Reply.NOT_IN_PLACE), default=0)


def _seconds(answers: Sequence[Answer]) -> float | None:
    timed = [answer.seconds for answer in answers if answer.reply is not None and answer.seconds is not None]
    return median(timed) if timed else None


def _unseen_share(replies: Sequence[Reply], asked: int) -> float | None:
    """Of what applies to the person, blanks among it, as for the visibility of a factor (``method.md`` 3.2)."""
    applicable = asked - replies.count(Reply.DOES_NOT_APPLY)
    return replies.count(Reply.CANNOT_SEE) / applicable if applicable else None
