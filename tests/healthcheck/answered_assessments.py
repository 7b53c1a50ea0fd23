"""Assessments with answers made by hand or drawn, one after another, as they are held and as an audience sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Assessment, AssessmentStatus, Closing, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import random_responses, response

INSTRUMENT = bundled_instrument()


def answered(
    number: int,
    responses: Sequence[Response],
    *,
    form: Form = Form.EXPRESS,
    instrument: Instrument = INSTRUMENT,
    privacy: Privacy = Privacy.CONFIDENTIAL,
    minimum_n: int = 3,
    closings: tuple[Closing, ...] = (),
    is_closed: bool = True,
) -> AnsweredAssessment:
    """A closed assessment with that number."""
    held = Assessment(
        id=number,
        relationship_id="R",
        number=number,
        held_on=date(2025, number, 1),
        form=form,
        instrument_id=instrument.id,
        instrument_version=instrument.version,
        privacy=privacy,
        minimum_n=minimum_n,
        status=AssessmentStatus.CLOSED if is_closed else AssessmentStatus.OPEN,
        closings=closings,
    )
    return AnsweredAssessment(held, instrument, tuple(responses))


def seen(held: AnsweredAssessment, audience: Audience = Audience.JOINT) -> DisclosedProfile:
    """Its own results as ``audience`` sees them."""
    assessment = held.assessment
    return disclose(
        profile_of(held.responses, held.instrument, assessment.form, minimum_n=assessment.minimum_n),
        relationship=Relationship("R", "Aster", "Birch"),
        assessment=assessment,
        responses=held.responses,
        names={},
        instrument=held.instrument,
        audience=audience,
    )


def level(
    person: str, side: Side, code: int, *, form: Form = Form.EXPRESS, other: Mapping[str, str] | None = None
) -> Response:
    """Somebody who answers ``code`` to everything but the items in ``other`` (item id -> reply)."""
    replies = {item.id: str(code) for item in INSTRUMENT.items_of(form)}
    return response(person, side, {**replies, **(other or {})})


def levels(side: Side, codes: Mapping[str, int], *, form: Form = Form.EXPRESS) -> list[Response]:
    """People of one side by id, each with one code for everything."""
    return [level(person, side, code, form=form) for person, code in codes.items()]


def drawn(
    seed: int, people: Mapping[Side, Sequence[str]], *, form: Form = Form.EXPRESS, blank: float = 0.0
) -> list[Response]:
    """Drawn answers of the people named, by side."""
    found = random_responses(
        seed,
        INSTRUMENT,
        form,
        client=len(people[Side.CLIENT]),
        supplier=len(people[Side.SUPPLIER]),
        blank=blank,
    )
    names = [*people[Side.CLIENT], *people[Side.SUPPLIER]]
    return [replace(entry, respondent_id=name, code=name) for entry, name in zip(found, names, strict=True)]


def named(side: Side, *numbers: int) -> list[str]:
    """Ids such as C1, C2."""
    return [f"{side.initial}{number}" for number in numbers]


def looking_back(people: Sequence[Response], side: Side, item: str, codes: Sequence[int]) -> list[Response]:
    """The same people and as many more of ``side`` as it takes, who say in retrospect where ``item`` stood."""
    own = [entry for entry in people if entry.side is side]
    more = [level(f"{side.initial}+{number}", side, 2) for number in range(len(codes) - len(own))]
    said = [replace(entry, retrospects={item: Reply(code)}) for entry, code in zip([*own, *more], codes, strict=False)]
    return [*(entry for entry in people if entry.side is not side), *said, *own[len(codes) :]]
