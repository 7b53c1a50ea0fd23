"""Where a relationship stands, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Assessment, Response, ResponseStatus
from healthcheck.domain.relationship import Relationship, Respondent, Side
from healthcheck.domain.summary import Overview, Task, TaskState, TaskStatus
from healthcheck.domain.workshop import WorkshopState

if TYPE_CHECKING:
    from healthcheck.domain.interview import Interview
    from healthcheck.domain.plan import PlanStanding
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService


class OverviewService:
    """The overview page's one value."""

    def __init__(self, relationships: RelationshipService, stores: Stores, plan: PlanService) -> None:
        self._relationships = relationships
        self._stores = stores
        self._plan = plan

    def of(self, relationship_id: str, number: int | None = None) -> Overview:
        """Where the relationship stands in the assessment with that number, or in its latest one."""
        assessment = self._relationships.assessment(relationship_id, number)
        return overview_of(
            self._relationships.get(relationship_id),
            self._relationships.assessments(relationship_id),
            assessment,
            people=self._stores.respondents.of_relationship(relationship_id),
            responses=self._stores.responses.of_assessment(assessment.id),
            plan=self._plan.of(assessment.id).standing,
            interviews=self._stores.interviews.of_assessment(assessment.id),
            workshop=self._stores.workshops.state_of(assessment.id),
        )


def overview_of(
    relationship: Relationship,
    assessments: Sequence[Assessment],
    assessment: Assessment,
    *,
    people: Sequence[Respondent],
    responses: Sequence[Response],
    plan: PlanStanding,
    interviews: Sequence[Interview],
    workshop: WorkshopState | None = None,
) -> Overview:
    """The tasks of ``assessment`` with their states, and the one to do next.

    ``workshop``: None where none is planned.
    """
    # the first list of relationships needs no rules
    from healthcheck.disclosure.rules import agreed_line

    submitted, invited = _count(responses, ResponseStatus.SUBMITTED), _count(responses, None)
    tasks = _tasks(assessment, submitted, invited, interviews=interviews, plan=plan, workshop=workshop)
    names = {person.id: person.display_name for person in people}
    waiting = [entry for entry in responses if entry.status is not ResponseStatus.SUBMITTED]
    return Overview(
        relationship=relationship,
        assessments=tuple(assessments),
        assessment=assessment,
        tasks=tasks,
        next_task=_after_closing(plan, workshop) if assessment.is_closed else _before_closing(tasks),
        waiting=tuple(names.get(entry.respondent_id, entry.code) for entry in waiting),
        can_close=not assessment.is_closed and all(submitted.values()),
        submitted=submitted,
        invited=invited,
        results_shown=min(submitted.values()) >= agreed_line(assessment),
        plan=plan,
    )


def _count(responses: Sequence[Response], status: ResponseStatus | None) -> dict[Side, int]:
    return {side: sum(entry.side is side and status in (None, entry.status) for entry in responses) for side in Side}


def _tasks(
    assessment: Assessment,
    submitted: dict[Side, int],
    invited: dict[Side, int],
    *,
    interviews: Sequence[Interview],
    plan: PlanStanding,
    workshop: WorkshopState | None,
) -> tuple[TaskState, ...]:
    people = TaskStatus.COMPLETED if all(invited.values()) else _begun(sum(invited.values()))
    closing = TaskStatus.COMPLETED if assessment.is_closed else _open_when(ready=all(submitted.values()))
    after = TaskStatus.READY if assessment.is_closed else TaskStatus.CANNOT_START
    return (
        TaskState(Task.PEOPLE, people, sum(invited.values()), sum(invited.values())),
        _answers(Task.CLIENT_ANSWERS, submitted[Side.CLIENT], invited[Side.CLIENT], assessment),
        _answers(Task.SUPPLIER_ANSWERS, submitted[Side.SUPPLIER], invited[Side.SUPPLIER], assessment),
        *_interviewing(assessment, interviews, has_people=any(invited.values())),
        TaskState(Task.CLOSE, closing),
        TaskState(Task.RESULTS, after),
        TaskState(Task.WORKSHOP, _meeting(assessment, workshop)),
        TaskState(Task.COMMITMENTS, _promising(assessment, plan), plan.promised, plan.total),
        TaskState(Task.REPORT, after),
    )


def _answers(task: Task, done: int, total: int, assessment: Assessment) -> TaskState:
    if not total:
        return TaskState(task, TaskStatus.CANNOT_START)
    finished = done == total or assessment.is_closed
    return TaskState(task, TaskStatus.COMPLETED if finished else _begun(done), done, total)


def _promising(assessment: Assessment, plan: PlanStanding) -> TaskStatus:
    """Commitments come out of the results; those that are there already count before closing too."""
    if plan.total:
        return TaskStatus.COMPLETED if plan.promised == plan.total else TaskStatus.IN_PROGRESS
    return _open_when(ready=assessment.is_closed)


def _meeting(assessment: Assessment, workshop: WorkshopState | None) -> TaskStatus:
    """A workshop is about results; a planned one has not begun."""
    if workshop is WorkshopState.ENDED:
        return TaskStatus.COMPLETED
    if workshop is WorkshopState.RUNNING:
        return TaskStatus.IN_PROGRESS
    return _open_when(ready=assessment.is_closed)


def _interviewing(
    assessment: Assessment, interviews: Sequence[Interview], *, has_people: bool
) -> tuple[TaskState, ...]:
    """How many of those that were begun are finished; nothing where none was held before the assessment closed."""
    held = sum(interview.is_finished for interview in interviews)
    if not interviews:
        return () if assessment.is_closed else (TaskState(Task.INTERVIEWS, _open_when(ready=has_people)),)
    status = TaskStatus.COMPLETED if held == len(interviews) else TaskStatus.IN_PROGRESS
    return (TaskState(Task.INTERVIEWS, status, held, len(interviews)),)


def _begun(done: int) -> TaskStatus:
    return TaskStatus.IN_PROGRESS if done else TaskStatus.NOT_STARTED


def _open_when(*, ready: bool) -> TaskStatus:
    return TaskStatus.NOT_STARTED if ready else TaskStatus.CANNOT_START


def _before_closing(tasks: Sequence[TaskState]) -> Task:
    """The first task that waits for somebody; interviews are held where somebody wants more."""
    unfinished = (TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS)
    waiting = (state.task for state in tasks if state.status in unfinished and state.task is not Task.INTERVIEWS)
    return next(waiting, Task.CLOSE)


def _after_closing(plan: PlanStanding, workshop: WorkshopState | None) -> Task:
    """Read the results, meet, agree who does what, hand out the report.

    A workshop is waited for once it is planned, and until everything in the plan is promised without it. The report
    does not wait until the last commitment is promised.
    """
    is_agreed = plan.total > 0 and plan.promised == plan.total
    if workshop is WorkshopState.RUNNING or (workshop is WorkshopState.PLANNED and not is_agreed):
        return Task.WORKSHOP
    if plan.total:
        return Task.REPORT
    return Task.COMMITMENTS if workshop is WorkshopState.ENDED else Task.RESULTS
