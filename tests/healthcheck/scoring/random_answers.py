"""Answers of any form, any number of people and any share of blanks, for tests of the method."""

from __future__ import annotations

import random
from collections.abc import Sequence

from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Seniority, Side


def response(person: str, side: Side, replies: dict[str, str]) -> Response:
    """A submitted response; ``replies`` maps item ids to 0-4, DK or NA."""
    return Response(
        respondent_id=person,
        code=person,
        side=side,
        seniority=Seniority.MANAGING,
        status=ResponseStatus.SUBMITTED,
        answers={item: Answer(item, Reply.parse(text)) for item, text in replies.items()},
    )


def random_responses(
    seed: int, instrument: Instrument, form: Form, *, client: int, supplier: int, blank: float
) -> list[Response]:
    """``client`` and ``supplier`` people; each item is blank, DK or NA with a share of ``blank`` in all."""
    draw = random.Random(seed)  # noqa: S311 - repeatable answers, not secrets
    lean = {side: {item.id: draw.gauss(0, 1) for item in instrument.items} for side in Side}
    people: Sequence[tuple[Side, int]] = [(Side.CLIENT, n) for n in range(client)]
    people = [*people, *((Side.SUPPLIER, n) for n in range(supplier))]
    return [
        response(f"{side.initial}{n}", side, _replies(draw, instrument, form, lean[side], blank)) for side, n in people
    ]


def _replies(
    draw: random.Random, instrument: Instrument, form: Form, lean: dict[str, float], blank: float
) -> dict[str, str]:
    replies = {}
    for item in instrument.items_of(form):
        missing = draw.random() < blank
        kind = (
            draw.choice(["", "DK", "NA"])
            if missing
            else str(min(4, max(0, round(2 + lean[item.id] + draw.gauss(0, 1)))))
        )
        if kind:
            replies[item.id] = kind
    return replies
