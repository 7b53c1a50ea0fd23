"""Values of the domain in the reader's words. Each function is given the translator of whoever shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from healthcheck.domain.assessment import Assessment, Response, ResponseStatus
from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.domain.summary import Task, TaskStatus
from ui.translation import plural as plural  # noqa: PLC0414 - pages ask for it here
from ui.translation import said as said  # noqa: PLC0414

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.safekeeping import BackupInfo
    from healthcheck.domain.summary import RelationshipSummary

Translate = Callable[[str], str]
MINUTE, HOUR, DAY = 60, 3600, 86400
DAYS_IN_WORDS = 14
BACKUPS_NAMED = 3


def side(tr: Translate, value: Side) -> str:
    """``Client`` or ``Supplier``."""
    return tr("Client") if value is Side.CLIENT else tr("Supplier")


def seniority(tr: Translate, value: Seniority) -> str:
    """Where in the organisation somebody works."""
    return {
        Seniority.EXECUTIVE: tr("Executive"),
        Seniority.MANAGING: tr("Managing"),
        Seniority.OPERATIONAL: tr("Operational"),
    }[value]


def form(tr: Translate, value: Form) -> str:
    """Name of a form."""
    return {Form.EXPRESS: tr("Express"), Form.STANDARD: tr("Standard"), Form.FULL: tr("Full")}[value]


def minutes(tr: Translate, value: Form) -> str:
    """How long a form takes one person (``method.md`` 2.6)."""
    return {
        Form.EXPRESS: tr("about 10 minutes"),
        Form.STANDARD: tr("about 25 minutes"),
        Form.FULL: tr("65 to 85 minutes, in two sittings if you like"),
    }[value]


def privacy(tr: Translate, value: Privacy) -> str:
    """Name of a promise."""
    return tr("Confidential") if value is Privacy.CONFIDENTIAL else tr("Attributed")


def audience(tr: Translate, value: Audience) -> str:
    """Whose eyes a result is for."""
    return {
        Audience.FACILITATOR: tr("Facilitator"),
        Audience.JOINT: tr("Both sides"),
        Audience.CLIENT: tr("Client only"),
        Audience.SUPPLIER: tr("Supplier only"),
    }[value]


def task(tr: Translate, value: Task) -> str:
    """What has to be done."""
    return {
        Task.PEOPLE: tr("People"),
        Task.CLIENT_ANSWERS: tr("Client answers"),
        Task.SUPPLIER_ANSWERS: tr("Supplier answers"),
        Task.INTERVIEWS: tr("Interviews"),
        Task.CLOSE: tr("Close the assessment"),
        Task.RESULTS: tr("Results for both sides"),
        Task.WORKSHOP: tr("Workshop"),
        Task.COMMITMENTS: tr("Commitments"),
        Task.REPORT: tr("Joint report"),
    }[value]


def task_status(tr: Translate, value: TaskStatus) -> str:
    """How far a task is."""
    return {
        TaskStatus.COMPLETED: tr("Completed"),
        TaskStatus.READY: tr("Ready"),
        TaskStatus.IN_PROGRESS: tr("In progress"),
        TaskStatus.NOT_STARTED: tr("Not started"),
        TaskStatus.CANNOT_START: tr("Cannot start yet"),
    }[value]


def response_status(tr: Translate, response: Response, questions: int) -> str:
    """How far somebody is; ``questions`` is how many the form asks."""
    if response.status is ResponseStatus.SUBMITTED:
        return tr("Submitted")
    done = answered(response)
    if response.status is ResponseStatus.DRAFT or done:
        return tr("In progress, {0} of {1}").format(done, questions)
    return tr("Not started")


def answered(response: Response) -> int:
    """Questions of all kinds that hold something."""
    items = sum(entry.reply is not None for entry in response.answers.values())
    return (
        items + len(response.global_scores) + len(response.expectations) + len(response.outcomes) + bool(response.votes)
    )


def questions(instrument: Instrument, form: Form) -> int:
    """How many questions of all kinds a form asks, the vote being one."""
    ratings = len(instrument.factors) * (2 if instrument.asks_expectations(form) else 1)
    return len(instrument.items_of(form)) + ratings + 1 + len(instrument.outcomes_of(form))


def assessment(tr: Translate, value: Assessment) -> str:
    """``Assessment 2 · May 2026``."""
    return tr("Assessment {0} · {1}").format(value.number, month(value.held_on))


def stage(tr: Translate, summary: RelationshipSummary) -> str:
    """``Assessment 2 open, May 2026``."""
    if summary.assessment is None or summary.held_on is None:
        return tr("No assessment")
    text = tr("Assessment {0} open, {1}") if summary.is_open else tr("Assessment {0} closed, {1}")
    return text.format(summary.assessment, month(summary.held_on))


def turnout(tr: Translate, summary: RelationshipSummary) -> str:
    """``14 of 17 answered · 2 days ago``."""
    changed = ago(tr, summary.last_changed)
    if not summary.invited:
        return tr("Nobody invited yet · {0}").format(changed)
    return tr("{0} of {1} answered · {2}").format(summary.submitted, summary.invited, changed)


def people(tr: Translate, count: int) -> str:
    """``1 person``, ``3 people``."""
    del tr  # which of several texts it is depends on the number, so they are looked up together
    return plural("{0} person", "{0} people", count)


def number(value: int) -> str:
    """``1,240`` in the language of the system."""
    return QLocale().toString(value)


def day(value: date) -> str:
    """``11 May 2026`` in the language of the system."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def month(value: date) -> str:
    """``May 2026``."""
    return QLocale().toString(QDate(value.year, value.month, 1), "MMMM yyyy")


def moment(value: datetime) -> str:
    """``11 May 2026, 14:02`` in local time, the month in short."""
    local = value.astimezone()
    short = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    return f"{short}, {local:%H:%M}"


def ago(tr: Translate, value: datetime, now: datetime | None = None) -> str:
    """How long ago, in words up to two weeks, then as a date."""
    moment_now = now or datetime.now(UTC)
    passed = (moment_now - value).total_seconds()
    days = (moment_now.astimezone().date() - value.astimezone().date()).days
    if passed < MINUTE:
        return tr("just now")
    if passed < HOUR:
        return tr("{0} min ago").format(int(passed // MINUTE))
    if days == 0:
        return tr("today")
    if days == 1:
        return tr("yesterday")
    return tr("{0} days ago").format(days) if days < DAYS_IN_WORDS else day(value.astimezone().date())


def overlap(tr: Translate, minutes: int | None) -> str:
    """How long both sides are at work at the same time; ``minutes`` None where that is not known."""
    if minutes is None:
        return tr("Name a site on each side, and it is said here how long both are at work at the same time.")
    if not minutes:
        return tr("Both sides are never at work at the same time.")
    hours, rest = divmod(minutes, 60)
    if not rest:
        return plural(
            "Both sides are at work at the same time for {0} hour a day.",
            "Both sides are at work at the same time for {0} hours a day.",
            hours,
        )
    text = tr("Both sides are at work at the same time for {0} h {1} min a day.")
    return text.format(hours, rest)


def still_held(tr: Translate, backups: Sequence[BackupInfo]) -> str:
    """Which backups still hold what is deleted, as a sentence; empty where none does."""
    named = [moment(backup.made_at) for backup in backups[:BACKUPS_NAMED]]
    if not named:
        return ""
    if len(backups) == 1:
        return tr("The backup of {0} still holds it.").format(named[0])
    text = "; ".join(named)
    more = len(backups) - len(named)
    if more:
        return tr("Backups that still hold it: {0}; and {1} more.").format(text, more)
    return tr("Backups that still hold it: {0}.").format(text)


def backup_content(tr: Translate, backup: BackupInfo) -> str:
    """What a backup holds, and when that was changed last: ``12 assessments, last change 3 May 2026, 14:02``."""
    if not backup.is_good or backup.last_changed is None:
        return said(backup.content)
    held = plural("{0} assessment", "{0} assessments", backup.assessments)
    return tr("{0}, last change {1}").format(held, moment(backup.last_changed))


def backups_option(tr: Translate, count: int) -> str:
    """What the tick box under a deletion offers; empty where no backup holds what is deleted."""
    if not count:
        return ""
    del tr
    return plural("Also delete the backup that still holds it", "Also delete the {0} backups that still hold it", count)
