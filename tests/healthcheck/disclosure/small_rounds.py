"""One closed assessment of random people with the rules of an audience, for tests of what that audience may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.disclosure.rules import Rules, rules_for
from healthcheck.domain.assessment import Assessment, AssessmentStatus, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import random_responses

INSTRUMENT = bundled_instrument()
NAMES = {Side.CLIENT: "Aster", Side.SUPPLIER: "Birch"}


@dataclass(frozen=True, slots=True)
class Round:
    """What was answered, what scoring makes of it, and what ``audience`` sees."""

    responses: Sequence[Response]
    profile: Profile
    shown: DisclosedProfile
    rules: Rules


def people(
    client: int, supplier: int, *, seed: int = 7, votes: tuple[str, ...] = ("GOV", "TRU", "INN")
) -> list[Response]:
    """People who answered the standard form without blanks and voted alike."""
    drawn = random_responses(seed, INSTRUMENT, Form.STANDARD, client=client, supplier=supplier, blank=0)
    return [replace(entry, votes=votes) for entry in drawn]


def held_round(
    responses: Sequence[Response],
    audience: Audience = Audience.JOINT,
    *,
    privacy: Privacy = Privacy.CONFIDENTIAL,
    minimum_n: int = 3,
    rounded: frozenset[Side] = frozenset(),
) -> Round:
    """The standard form, closed; ``rounded``: sides that a reopening changed by one or two people."""
    held = Assessment(
        id=1,
        relationship_id="X",
        number=1,
        held_on=date(2026, 5, 4),
        form=Form.STANDARD,
        instrument_id=INSTRUMENT.id,
        instrument_version=INSTRUMENT.version,
        privacy=privacy,
        minimum_n=minimum_n,
        status=AssessmentStatus.CLOSED,
    )
    profile = profile_of(responses, INSTRUMENT, held.form, minimum_n=minimum_n)
    shown = disclose(
        profile,
        relationship=Relationship("X", NAMES[Side.CLIENT], NAMES[Side.SUPPLIER]),
        assessment=held,
        responses=responses,
        names={},
        instrument=INSTRUMENT,
        audience=audience,
    )
    if rounded and audience is not Audience.FACILITATOR:
        votes = {
            factor: {side: None if side in rounded else count for side, count in counts.items()}
            for factor, counts in shown.votes.items()
        }
        shown = replace(shown, votes=votes, rounded_sides=dict.fromkeys(sorted(rounded), 5))
    return Round(responses, profile, shown, rules_for(held, audience, INSTRUMENT, rounded=rounded))
