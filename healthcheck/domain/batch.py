"""What an import brings, understood as a whole before anything of it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from healthcheck.domain.assessment import Response
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.form import Form
from healthcheck.domain.import_report import ImportReport
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.relationship import Privacy, Relationship, Respondent
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class InterviewImport:
    """An interview with its notes; the id of its assessment is given when it is written."""

    interview: Interview
    notes: tuple[InterviewNote, ...]


@dataclass(frozen=True, slots=True)
class AssessmentImport:
    """One round with the people who answered it.

    ``responses`` pairs each person with what that person answered; ``Respondent.id`` is unique in the whole workspace.
    ``closed_at`` (aware) closes the assessment with those who have submitted; None leaves it open. ``interviews``
    and the ``workshop``, with everything that was said in it, come with a new assessment only, whose id they are given
    when they are written.
    """

    number: int
    held_on: date
    form: Form
    instrument_id: str
    instrument_version: str
    privacy: Privacy
    minimum_n: int
    responses: tuple[tuple[Respondent, Response], ...] = ()
    closed_at: datetime | None = None
    interviews: tuple[InterviewImport, ...] = ()
    workshop: Workshop | None = None


@dataclass(frozen=True, slots=True)
class CommitmentImport:
    """A commitment, and the numbers of the assessments in which it was born and into which it was carried.

    Ids of assessments are given when they are written; those in the commitment itself say nothing.
    """

    commitment: Commitment
    born_in: int
    carried_into: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipImport:
    """A relationship with its rounds; one whose id is known already only gains what it lacks.

    ``commitments`` and ``reviews`` come with a new relationship only.
    """

    relationship: Relationship
    assessments: tuple[AssessmentImport, ...] = ()
    commitments: tuple[CommitmentImport, ...] = ()
    reviews: tuple[ReviewMeeting, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """Everything one import writes, in one transaction."""

    relationships: tuple[RelationshipImport, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import will write, and the list to show before and after it is written."""

    batch: ImportBatch
    report: ImportReport
