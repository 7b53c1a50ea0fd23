"""What an audience is shown of answers made up for a test of disclosure."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.assessment import Answer, Assessment, AssessmentStatus, Closing, Reply, Response, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import random_responses

INSTRUMENT = bundled_instrument()


def everybody(client: int, supplier: int, *, seed: int = 7, form: Form = Form.STANDARD) -> list[Response]:
    """People who answer every item, every global question and every expectation."""
    drawn = random_responses(seed, INSTRUMENT, form, client=client, supplier=supplier, blank=0.0)
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    return [
        replace(
            entry,
            global_scores={factor: draw.randint(0, 10) for factor in INSTRUMENT.factor_ids},
            expectations={factor: draw.randint(0, 10) for factor in INSTRUMENT.factor_ids},
        )
        for entry in drawn
    ]


def replying(people: Sequence[Response], item: str, texts: Mapping[Side, Sequence[str]]) -> list[Response]:
    """The same people; those of a side in ``texts`` give these replies (one a person) to ``item``."""
    waiting = {side: iter(replies) for side, replies in texts.items()}
    return [
        replace(entry, answers={**entry.answers, item: Answer(item, Reply.parse(next(waiting[entry.side])))})
        if entry.side in waiting
        else entry
        for entry in people
    ]


def reopened(responses: Sequence[Response], *, late: int) -> tuple[Closing, ...]:
    """Two closings: without the first ``late`` people, and with everybody."""
    return (_closing(4, responses[late:]), _closing(9, responses))


def shown(
    responses: Sequence[Response],
    audience: Audience = Audience.JOINT,
    *,
    form: Form = Form.STANDARD,
    minimum_n: int = 3,
    closings: tuple[Closing, ...] = (),
) -> DisclosedProfile:
    """What ``audience`` sees of a closed confidential assessment of Aster (client) and Birch."""
    held = Assessment(
        id=1,
        relationship_id="X",
        number=1,
        held_on=date(2026, 5, 4),
        form=form,
        instrument_id=INSTRUMENT.id,
        instrument_version=INSTRUMENT.version,
        minimum_n=minimum_n,
        status=AssessmentStatus.CLOSED,
        closings=closings,
    )
    return disclose(
        profile_of(responses, INSTRUMENT, form, minimum_n=minimum_n),
        relationship=Relationship("X", "Aster", "Birch"),
        assessment=held,
        responses=responses,
        names={},
        instrument=INSTRUMENT,
        audience=audience,
    )


def _closing(day: int, responses: Sequence[Response]) -> Closing:
    submitted = frozenset(Submission(entry.respondent_id, entry.side, str(entry.answers)) for entry in responses)
    return Closing(datetime(2026, 5, day, tzinfo=UTC), submitted)
