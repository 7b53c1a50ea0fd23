"""The interview comparison: one named person a side, answers side by side, nothing averaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.disclosed import InterviewComparison
from healthcheck.domain.relationship import Privacy, Side


def interview_comparison(
    responses: Sequence[Response], names: Mapping[str, str], rules: Rules
) -> InterviewComparison | None:
    """The answers of both people where each side has exactly one submitted response and both agreed to be named.

    ``names``: respondent id -> name. The consent is for the joint report, so one side's own edition has none.
    """
    if rules.privacy is not Privacy.ATTRIBUTED or not rules.sees_both:
        return None
    submitted = [entry for entry in responses if entry.status is ResponseStatus.SUBMITTED]
    by_side = {entry.side: entry for entry in submitted}
    if len(submitted) != len(Side) or len(by_side) != len(Side):
        return None
    return InterviewComparison(
        names={side: names.get(entry.respondent_id, entry.code) for side, entry in by_side.items()},
        replies={side: _replies(entry) for side, entry in by_side.items()},
        global_scores={side: dict(entry.global_scores) for side, entry in by_side.items()},
    )


def _replies(response: Response) -> dict[str, int]:
    return {item: int(answer.reply) for item, answer in response.answers.items() if answer.reply is not None}
