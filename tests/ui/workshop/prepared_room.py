"""A workshop in whose room everything was noted that could leak: names, notes, votes, scores, words."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.comment import ReviewedComment
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import Workshop
from healthcheck.workspace import Workspace

FEW = 2
"""Suppliers of a sample of whom nothing may be shown where answers are confidential."""

RELEASED, KEPT, REASON, NOTE = "Oncereleased", "Neverreleased", "Reasongiven", "Forthefacilitator"
PARKED, CAPTURED, DECIDED = "Parkedinroom", "Capturedinroom", "Decidedinroom"
SAID = {Side.CLIENT: 1.5, Side.SUPPLIER: 3.5}
PRESENT = {Side.CLIENT: 6, Side.SUPPLIER: 5}


def with_few_suppliers(workspace: Workspace, name: str, folder: Path) -> Relationship:
    """Take in a sample of which two suppliers answered, in confidence, each with a note that was released."""
    for file in ("relationships", "assessments", "respondents", "answers", "votes", "global", "expectations"):
        rows, columns = _rows(file)
        kept = [row for row in rows if row["relationship"] == name and _is_few(row)]
        if file == "relationships":
            kept = [{**row, "privacy": "confidential"} for row in kept]
        if file == "answers":
            columns = (*columns, *(["note"] if "note" not in columns else []))
            kept = list(_noted(kept))
        with (folder / f"{file}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, columns)
            writer.writeheader()
            writer.writerows(kept)
    workspace.importing.import_folder(folder)
    return workspace.relationships.get(name)


def prepare(
    workspace: Workspace, relationship: Relationship, *, length: int, first: Side = Side.CLIENT
) -> tuple[Assessment, Workshop]:
    """Plan the workshop of its latest assessment and note in it what the room must not see yet, or never."""
    for number, person in enumerate(workspace.people.of(relationship.id)):
        if not person.name:
            workspace.people.update(replace(person, name=f"Quintessa Personage{number}", role="Respondent"))
    assessment = workspace.relationships.assessment(relationship.id)
    for review in workspace.comments.review(assessment.id):
        if RELEASED in review.comment.text:
            workspace.comments.release(assessment.id, review.comment, is_released=True)
    service = workspace.workshops
    held = service.plan(assessment.id, length=length)
    held = service.arrange(held.id, [replace(item, note=f"{NOTE} {item.kind}.") for item in held.agenda])
    service.show_first(held.id, first)
    service.note_present(held.id, (), others=PRESENT)
    held = service.start(held.id)
    wheel = [entry.id for entry in workspace.instrument.wheel]
    for side, count in PRESENT.items():
        for turn in range(count if side is Side.CLIENT else count - 1):
            service.cast(held.id, side=side, choices=(wheel[0], wheel[1 + turn % 3], wheel[5 + turn]))
    factor = workspace.instrument.factor_ids[0]
    service.score(
        held.id, factor, SAID[Side.CLIENT], layer=ScoreLayer.WORKSHOP, side=Side.CLIENT, reason=f"{REASON} twice"
    )
    service.capture(held.id, what=f"{CAPTURED} meet on Mondays", provider=Side.SUPPLIER, factor=factor)
    service.park(held.id, f"{PARKED} who signs on a Sunday?")
    service.decide(held.id, f"{DECIDED} the call moves")
    return assessment, service.get(held.id)


def reveal(workspace: Workspace, held: Workshop) -> Workshop:
    """Show the votes, let the other side show its fingers too, and agree."""
    service, factor = workspace.workshops, workspace.instrument.factor_ids[0]
    service.reveal_votes(held.id)
    service.score(
        held.id, factor, SAID[Side.SUPPLIER], layer=ScoreLayer.WORKSHOP, side=Side.SUPPLIER, reason=f"{REASON} once"
    )
    service.score(held.id, factor, 2, layer=ScoreLayer.AGREED)
    return service.get(held.id)


def comments(workspace: Workspace, assessment: Assessment) -> tuple[ReviewedComment, ...]:
    """Everything that anybody wrote or said, released or not."""
    return workspace.comments.review(assessment.id)


def _rows(name: str) -> tuple[list[dict[str, str]], tuple[str, ...]]:
    with (files("resources") / "samples" / f"{name}.csv").open(encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        return list(reader), tuple(reader.fieldnames or ())


def _is_few(row: Mapping[str, str]) -> bool:
    """Whether the row is of the client, of nobody, or of the first two suppliers."""
    code = row.get("respondent", "")
    return row.get("side") != Side.SUPPLIER or code.partition("-S")[2].partition("r")[0] in {"1", "2"}


def _noted(rows: Iterable[dict[str, str]]) -> Iterable[dict[str, str]]:
    """Everybody writes beside a few answers: beside every second one something that is never released."""
    for number, row in enumerate(rows):
        text = f"{KEPT if number % 2 else RELEASED} {row['side']} {row['item']}" if number % 7 == 0 else ""
        yield {**row, "note": text}
