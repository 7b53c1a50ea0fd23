"""Profiles of the bundled samples as an audience sees them, by way of scoring and disclosure."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Answer, Assessment, AssessmentStatus, Reply, Response, ResponseStatus
from healthcheck.domain.audience import Audience
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Relationship, Seniority, Side
from healthcheck.scoring.profile import profile_of
from healthcheck.workspace.complete import complete_results


def sample_profile(
    relationship: str = "A",
    assessment: int = 1,
    *,
    people: Mapping[Side, int] | None = None,
    client: str | None = None,
    supplier: str | None = None,
    privacy: Privacy | None = None,
    names: Mapping[str, str] | None = None,
    audience: Audience = Audience.JOINT,
    is_from_end: bool = False,
    instrument: Instrument | None = None,
) -> DisclosedProfile:
    """A closed assessment of a sample with at most so many ``people`` a side, the first or the last ones.

    ``names``: respondent id -> name. ``instrument``: the bundled one, in another language perhaps.
    """
    facts = _facts(relationship)
    held = sample_assessment(relationship, assessment, people=people, privacy=privacy, is_from_end=is_from_end)
    held = replace(held, instrument=instrument or held.instrument)
    return disclose(
        profile_of(held.responses, held.instrument, held.assessment.form),
        relationship=Relationship(relationship, client or facts["client"], supplier or facts["supplier"]),
        assessment=held.assessment,
        responses=held.responses,
        names=names or {},
        instrument=held.instrument,
        audience=audience,
    )


def sample_results(
    relationship: str = "A",
    assessment: int = 1,
    *,
    people: Mapping[Side, int] | None = None,
    audience: Audience = Audience.JOINT,
) -> CompleteResults:
    """The same with everything else of it; the change is from the sample's assessment before."""
    history = [sample_assessment(relationship, number, people=people) for number in range(1, assessment + 1)]
    shown = [
        sample_profile(relationship, number, people=people, audience=audience) for number in range(1, assessment + 1)
    ]
    return complete_results(history, shown, bundled_instrument())


def sample_assessment(
    relationship: str,
    assessment: int,
    *,
    people: Mapping[Side, int] | None = None,
    privacy: Privacy | None = None,
    is_from_end: bool = False,
) -> AnsweredAssessment:
    """A closed assessment of a sample with its responses."""
    facts, instrument = _facts(relationship), bundled_instrument()
    held_on = next(
        row["date"]
        for row in _rows("assessments")
        if row["relationship"] == relationship and row["assessment"] == str(assessment)
    )
    held = Assessment(
        id=assessment,
        relationship_id=relationship,
        number=assessment,
        held_on=date.fromisoformat(held_on),
        form=Form(facts["form"]),
        instrument_id=instrument.id,
        instrument_version=instrument.version,
        privacy=privacy or Privacy(facts["privacy"]),
        status=AssessmentStatus.CLOSED,
    )
    kept = _some(sample_responses(relationship, assessment), people or {}, is_from_end=is_from_end)
    return AnsweredAssessment(held, instrument, kept)


def _facts(relationship: str) -> dict[str, Any]:
    return next(row for row in _rows("relationships") if row["relationship"] == relationship)


def _some(responses: tuple[Response, ...], people: Mapping[Side, int], *, is_from_end: bool) -> tuple[Response, ...]:
    kept: list[Response] = []
    for side in Side:
        own = [entry for entry in responses if entry.side is side]
        if side in people:
            own = own[-people[side] :] if is_from_end and people[side] else own[: people[side]]
        kept += own
    return tuple(kept)


@cache
def sample_responses(relationship: str, assessment: int) -> tuple[Response, ...]:
    """The submitted responses of one assessment of a sample."""
    answers: dict[str, dict[str, Answer]] = defaultdict(dict)
    for row in _of("answers", relationship, assessment):
        answers[row["respondent"]][row["item"]] = Answer(row["item"], Reply.parse(row["value"]))
    scores: dict[str, dict[str, int]] = defaultdict(dict)
    for row in _of("global", relationship, assessment):
        scores[row["respondent"]][row["factor"]] = int(row["value"])
    expectations: dict[str, dict[str, int]] = defaultdict(dict)
    for row in _of("expectations", relationship, assessment):
        expectations[row["respondent"]][row["factor"]] = int(row["value"])
    votes: dict[str, list[str]] = defaultdict(list)
    for row in _of("votes", relationship, assessment):
        votes[row["respondent"]].append(row["factor"])
    return tuple(
        Response(
            respondent_id=row["respondent"],
            code=row["respondent"],
            side=Side(row["side"]),
            seniority=Seniority(row["seniority"]),
            status=ResponseStatus.SUBMITTED,
            answers=answers[row["respondent"]],
            global_scores=scores[row["respondent"]],
            expectations=expectations[row["respondent"]],
            votes=tuple(votes[row["respondent"]]),
        )
        for row in _of("respondents", relationship, assessment)
    )


def _of(name: str, relationship: str, assessment: int) -> list[dict[str, Any]]:
    return [row for row in _rows(name) if row["relationship"] == relationship and row["assessment"] == str(assessment)]


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    with (files("resources") / "samples" / f"{name}.csv").open(encoding="utf-8-sig") as file:
        return tuple(csv.DictReader(file))
