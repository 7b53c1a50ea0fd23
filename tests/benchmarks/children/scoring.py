"""Scores one assessment of thirty people who answered the whole form, and then does all that a page shows of it."""

from __future__ import annotations

import sys
import time
from datetime import date

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Relationship
from healthcheck.findings import findings_of
from healthcheck.scoring.profile import profile_of
from tests.healthcheck.scoring.random_answers import random_responses

A_SIDE = 15
BLANK = 0.05


def main(_started: str, times: str) -> None:
    instrument = bundled_instrument()
    responses = random_responses(1, instrument, Form.FULL, client=A_SIDE, supplier=A_SIDE, blank=BLANK)
    relationship = Relationship("A", "Halmere", "Verrado")
    assessment = Assessment(1, "A", 1, date(2026, 5, 4), Form.FULL, instrument.id, instrument.version)
    names = {response.respondent_id: response.code for response in responses}
    figures: dict[str, list[float]] = {"scored": [], "shown": []}
    for turn in range(-1, int(times)):
        started = time.perf_counter_ns()
        profile = profile_of(responses, instrument, Form.FULL, minimum_n=assessment.minimum_n)
        scored = time.perf_counter_ns()
        disclosed = disclose(
            profile,
            relationship=relationship,
            assessment=assessment,
            responses=responses,
            names=names,
            method=instrument.method,
            audience=Audience.FACILITATOR,
        )
        findings_of(disclosed, instrument)
        shown = time.perf_counter_ns()
        if turn >= 0:  # the first one loads what scoring needs
            figures["scored"].append((scored - started) / 1e6)
            figures["shown"].append((shown - started) / 1e6)
    import json

    sys.stdout.write(json.dumps(figures))
