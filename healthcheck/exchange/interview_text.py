"""Two interviews beside each other, as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.charts.reading import MISSING, side_word
from healthcheck.domain.assessment import Reply
from healthcheck.domain.disclosed import DisclosedProfile, InterviewComparison
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.exchange.typescript import Typescript
from healthcheck.message import message

_QUESTION, _ANSWER = 46, 24


def interview_text(interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument) -> str:
    """The answers of both people side by side: no score, no average, no index."""
    head = (
        message("Interview comparison"),
        *(message("{0} ({1})", interview.names[side], side_word(side)) for side in Side),
    )
    rows = [row for factor in profile.factors for row in _answers(factor.factor, interview, profile, instrument)]
    return Typescript(instrument.speech).table([head, *rows], most={0: _QUESTION, 1: _ANSWER, 2: _ANSWER})


def _answers(
    factor: str, interview: InterviewComparison, profile: DisclosedProfile, instrument: Instrument
) -> Iterator[Sequence[str]]:
    ratings = (interview.global_scores[side].get(factor) for side in Side)
    yield (
        message("{0}: all in all, 0 to 10", instrument.factor_by_id[factor].name),
        *(MISSING if rating is None else str(rating) for rating in ratings),
    )
    names = Names(client=profile.client, supplier=profile.supplier, partner="")
    for item in instrument.items_of(profile.form, factor):
        scale = instrument.scales[item.scale]
        labels = {
            **dict(enumerate(scale.labels)),
            Reply.CANNOT_SEE: scale.cannot_see,
            Reply.DOES_NOT_APPLY: scale.does_not_apply,
        }
        replies = (interview.replies[side].get(item.id) for side in Side)
        stem = f"  {item.id} {names.fill(item.stem)}"
        yield (stem, *(MISSING if reply is None else labels[reply] for reply in replies))
