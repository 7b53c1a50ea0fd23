"""An import as the files tell it, before anything is known of the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from healthcheck.domain.assessment import Answer
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.exchange.lined_values import LinedValues


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """One respondent in one assessment, with every value and its line.

    A blank is kept as such (an Answer without reply and note, a rating of None): it may contradict what is there.
    ``line`` is that of respondents.csv.
    """

    code: str
    side: Side
    seniority: Seniority
    line: int
    answers: LinedValues[Answer] = field(default_factory=LinedValues)
    global_scores: LinedValues[int | None] = field(default_factory=LinedValues)
    expectations: LinedValues[int | None] = field(default_factory=LinedValues)
    votes: LinedValues[None] = field(default_factory=LinedValues)


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """One assessment; ``line`` None where assessments.csv says nothing of it.

    ``smallest_form`` asks every item that is answered in it.
    """

    number: int
    held_on: date
    line: int | None
    smallest_form: Form
    people: tuple[PersonDraft, ...]


@dataclass(frozen=True, slots=True)
class RelationshipDraft:
    """One relationship; where ``line`` is None, relationships.csv is missing and the names are made from the id.

    ``form`` is the one stated, else the smallest that holds all answered items; ``privacy`` None where not stated.
    """

    id: str
    client: str
    supplier: str
    scope: str
    privacy: Privacy | None
    form: Form
    is_form_stated: bool
    line: int | None
    assessments: tuple[AssessmentDraft, ...]


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """Everything a folder says. ``rows`` and ``repeated`` count rows by file name."""

    relationships: tuple[RelationshipDraft, ...]
    instrument_id: str
    instrument_version: str
    minimum_n: int
    is_sample: bool
    rows: Mapping[str, int]
    repeated: Mapping[str, int]
    left_aside: tuple[str, ...]
