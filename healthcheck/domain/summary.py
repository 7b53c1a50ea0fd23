"""Short views of a relationship, for lists and for the overview page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from healthcheck.domain.assessment import Assessment, AssessmentStatus
from healthcheck.domain.plan import PlanStanding
from healthcheck.domain.relationship import Relationship, Side


@dataclass(frozen=True, slots=True)
class RelationshipSummary:
    """One line of the list of relationships; ``submitted`` and ``invited`` count people of its latest assessment."""

    relationship: Relationship
    assessment: int | None
    status: AssessmentStatus | None
    held_on: date | None
    submitted: int
    invited: int
    last_changed: datetime

    @property
    def is_open(self) -> bool:
        """Whether its latest assessment takes answers."""
        return self.status is AssessmentStatus.OPEN


class TaskStatus(StrEnum):
    """How far a task is, in words.

    ``READY``: it can be read or handed out as often as somebody wants; nothing keeps whether that was done.
    """

    COMPLETED = "completed"
    READY = "ready"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    CANNOT_START = "cannot_start"


class Task(StrEnum):
    """What has to be done in one assessment, in the order of the job."""

    PEOPLE = "people"
    CLIENT_ANSWERS = "client_answers"
    SUPPLIER_ANSWERS = "supplier_answers"
    INTERVIEWS = "interviews"
    CLOSE = "close"
    RESULTS = "results"
    WORKSHOP = "workshop"
    COMMITMENTS = "commitments"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class TaskState:
    """How far one task is; ``done`` of ``total`` people or commitments where it counts any, else both 0."""

    task: Task
    status: TaskStatus
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Where a relationship stands: its tasks, and the one to do next.

    ``waiting`` names respondents of the assessment who have not submitted yet; ``can_close``: it can do without them,
    because each side has answered. ``submitted`` counts by side;
    ``results_shown``: every side has as many submitted responses as its promise asks for. ``plan``: its commitments.
    """

    relationship: Relationship
    assessments: tuple[Assessment, ...]
    assessment: Assessment
    tasks: tuple[TaskState, ...]
    next_task: Task
    waiting: tuple[str, ...]
    can_close: bool
    submitted: Mapping[Side, int]
    invited: Mapping[Side, int]
    results_shown: bool
    plan: PlanStanding
