"""Scores one assessment of thirty people who answered the whole form, and then does all that a page shows of it."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from datetime import date

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.disclosure.annex import annex_of
from healthcheck.disclosure.history import change_since
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Relationship
from healthcheck.findings import findings_of
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import random_responses

A_SIDE = 15
BLANK = 0.05


def main(_started: str, times: str) -> None:
    instrument = bundled_instrument()
    before, held = (_held(number, instrument) for number in (1, 2))
    figures: dict[str, list[float]] = {"scored": [], "shown": [], "everything": [], "first": []}
    for turn in range(-1, int(times)):
        started = time.perf_counter_ns()
        profile = _scored(held)
        scored = time.perf_counter_ns()
        shown = _shown(held, profile)
        findings_of(shown, instrument)
        told = time.perf_counter_ns()
        annex_of(held, profile, shown)
        change_since((before, held), earlier=_shown(before, _scored(before)), later=shown)
        done = time.perf_counter_ns()
        if turn < 0:  # the first one loads what scoring needs, and lists the arrangements of the exact tests
            figures["first"].append((done - started) / 1e6)
            continue
        figures["scored"].append((scored - started) / 1e6)
        figures["shown"].append((told - started) / 1e6)
        figures["everything"].append((done - started) / 1e6)
    import json

    sys.stdout.write(json.dumps(figures))


def _held(number: int, instrument: Instrument) -> AnsweredAssessment:
    """An assessment in which everybody answered everything that the whole form asks."""
    day = date(2025 + number, 5, 4)
    assessment = Assessment(number, "A", number, day, Form.FULL, instrument.id, instrument.version)
    responses = random_responses(number, instrument, Form.FULL, client=A_SIDE, supplier=A_SIDE, blank=BLANK)
    draw = random.Random(number)  # noqa: S311  (repeatable answers, not secrets)
    return AnsweredAssessment(assessment, instrument, tuple(_rated(entry, instrument, draw) for entry in responses))


def _rated(response: Response, instrument: Instrument, draw: random.Random) -> Response:
    factors = instrument.factor_ids
    own, expected = ({factor: draw.randint(0, 10) for factor in factors} for _ in range(2))
    return replace(response, global_scores=own, expectations=expected, votes=tuple(draw.sample(factors, 3)))


def _scored(held: AnsweredAssessment) -> Profile:
    return profile_of(held.responses, held.instrument, Form.FULL, minimum_n=held.assessment.minimum_n)


def _shown(held: AnsweredAssessment, profile: Profile) -> DisclosedProfile:
    return disclose(
        profile,
        relationship=Relationship("A", "Halmere", "Verrado"),
        assessment=held.assessment,
        responses=held.responses,
        names={response.respondent_id: response.code for response in held.responses},
        instrument=held.instrument,
        audience=Audience.FACILITATOR,
    )
