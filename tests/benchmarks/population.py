"""Workspaces of a size: relationships that have been surveyed several times, by people who answered everything."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from healthcheck.bootstrap import open_workspace
from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.storage import Database
from healthcheck.storage.import_store import ImportStore

ASSESSMENTS = 3
A_SIDE = 10
"""People; twice as many in a relationship."""

ANSWERS = ASSESSMENTS * 2 * A_SIDE * 42
"""In a relationship, on the standard form."""

TOGETHER = 25
"""Relationships in one transaction."""

FIRST_DAY = date(2024, 3, 4)
NAMES = ("Halmere", "Verrado", "Aster", "Northwind", "Birch", "Calder", "Fennel", "Orrin", "Tarn", "Wexley")
TRADES = ("Health", "Foods", "Rail", "Water", "Payroll", "Logistics", "Facilities", "Networks")


def populate(path: Path, *, relationships: int) -> float:
    """Make a workspace with so many relationships, three assessments each; returns the seconds it took."""
    started = time.monotonic()
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with Database.open(part, make_new=True) as database:
        store = ImportStore(database)
        for first in range(0, relationships, TOGETHER):
            numbers = range(first, min(first + TOGETHER, relationships))
            store.apply(ImportBatch(tuple(relationship(number) for number in numbers)))
    part.replace(path)
    return time.monotonic() - started


def invite(path: Path, *, people: int) -> tuple[int, tuple[str, ...]]:
    """Make a workspace in which so many people are asked the whole form; the ids of the assessment and of them."""
    with open_workspace(path, make_new=True) as workspace:
        made = workspace.relationships.create(
            client="Halmere Health", supplier="Verrado Foods", form=Form.FULL, held_on=FIRST_DAY
        )
        for number in range(people):
            side = list(Side)[number % len(Side)]
            workspace.people.add(relationship_id=made.id, side=side, name=f"Person {number + 1}")
        assessment = workspace.relationships.assessment(made.id)
        return assessment.id, tuple(person.id for person in workspace.people.of(made.id))


def relationship(number: int) -> RelationshipImport:
    """The same one for the same number."""
    draw = random.Random(number)  # noqa: S311  (repeatable answers, not secrets)
    key = f"R{number + 1}"
    client, supplier = (f"{draw.choice(NAMES)} {draw.choice(TRADES)} {number + 1}" for _ in Side)
    instrument = bundled_instrument()
    people = tuple(crowd(key))
    return RelationshipImport(
        Relationship(key, client, supplier, f"Services in {draw.randint(1, 30)} places"),
        tuple(assessment(draw, instrument, people, nth) for nth in range(ASSESSMENTS)),
    )


def crowd(relationship_id: str) -> Iterator[Respondent]:
    """Everybody who answers in a relationship."""
    for side in Side:
        for place in range(1, A_SIDE + 1):
            code = f"{side.initial}{place}"
            level = list(Seniority)[place % len(Seniority)]
            key = f"{relationship_id}-{code}"
            yield Respondent(key, relationship_id, side, code, f"Person {key}", "Manager", level)


def assessment(
    draw: random.Random, instrument: Instrument, people: tuple[Respondent, ...], nth: int
) -> AssessmentImport:
    """The ``nth`` round, closed, on the 42 items of the standard form."""
    held_on = FIRST_DAY + timedelta(days=180 * nth)
    at = datetime(held_on.year, held_on.month, held_on.day, 12, tzinfo=UTC)
    return AssessmentImport(
        number=nth + 1,
        held_on=held_on,
        form=Form.STANDARD,
        instrument_id=instrument.id,
        instrument_version=instrument.version,
        privacy=Privacy.CONFIDENTIAL,
        minimum_n=3,
        responses=tuple((person, response(draw, instrument, person, at)) for person in people),
        closed_at=at,
    )


def response(draw: random.Random, instrument: Instrument, person: Respondent, at: datetime) -> Response:
    """Every item answered, one in twenty by a non-answer, as the two sides tend to see it."""
    middle = 2.6 if person.side is Side.CLIENT else 2.1
    answers = {}
    for item in instrument.items_of(Form.STANDARD):
        reply = Reply(min(4, max(0, round(draw.gauss(middle, 1)))))
        answers[item.id] = Answer(item.id, Reply.CANNOT_SEE if draw.random() < 1 / 20 else reply)
    return Response(
        respondent_id=person.id,
        code=person.code,
        side=person.side,
        seniority=person.seniority,
        status=ResponseStatus.SUBMITTED,
        submitted_at=at,
        answers=answers,
        global_scores={factor.id: draw.randint(0, 10) for factor in instrument.factors},
        votes=tuple(draw.sample([factor.id for factor in instrument.factors], 3)),
    )
