"""``healthcheck export``: the ending of the file decides what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.relationship import Respondent
    from healthcheck.workspace import Workspace


def write_export(workspace: Workspace, assessment: Assessment, options: argparse.Namespace) -> Path:
    """Write the file that ``options`` ask for; UserFacingError where its audience may not have it."""
    from healthcheck.domain.audience import Audience

    audience = Audience(options.audience)
    ending = options.out.suffix.lower()
    is_personal = options.names or options.anonymous or ending == ".zip"
    if is_personal and audience is not Audience.FACILITATOR:
        raise _for_facilitator()
    return _WRITERS[ending](workspace, assessment, options, audience)


def _for_facilitator() -> UserFacingError:
    return UserFacingError(
        message("Answers of single people are the facilitator's own."),
        safe=message("Nothing was written."),
        do=message("Add --audience facilitator if you are, and hand the file to nobody of either organisation."),
    )


def _chart(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, audience: Audience) -> Path:
    chart, item = options.chart, options.item
    return workspace.reporting.write_chart(assessment.id, options.out, chart=chart, audience=audience, item=item)


def _table(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, audience: Audience) -> Path:
    return workspace.reporting.write_table(assessment.id, options.out, audience=audience)


def _workbook(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, audience: Audience) -> Path:
    from healthcheck.domain.person_labels import PersonLabels

    labels = PersonLabels.NAMES if options.names else PersonLabels.CODES
    labels = PersonLabels.ANONYMOUS if options.anonymous else labels
    return workspace.exporting.write_workbook(assessment.id, options.out, audience=audience, labels=labels)


def _slides(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, audience: Audience) -> Path:
    return workspace.exporting.write_slides(assessment.id, options.out, audience=audience)


def _research(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, _audience: Audience) -> Path:
    return workspace.exporting.write_research(assessment.id, options.out)


def _calendar(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, _audience: Audience) -> Path:
    return workspace.exporting.write_calendar(assessment.id, options.out, reminder_days=options.remind)


def _printed(workspace: Workspace, assessment: Assessment, options: argparse.Namespace, audience: Audience) -> Path:
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.form import Form
    from healthcheck.domain.relationship import Side

    exporting = workspace.exporting
    if options.print == "value-sheet":
        sides = (Side(options.side),) if options.side else ()
        return exporting.write_value_sheet(assessment.id, options.out, sides=sides)
    if options.respondent:
        if audience is not Audience.FACILITATOR:
            raise _for_facilitator()
        person = _person(workspace, assessment, options.respondent)
        return exporting.write_answers(assessment.id, options.out, respondent_id=person.id)
    form = Form(options.form) if options.form else None
    return exporting.write_questionnaire(assessment.id, options.out, side=Side(options.side or Side.CLIENT), form=form)


def _person(workspace: Workspace, assessment: Assessment, code: str) -> Respondent:
    """Whoever has that code, in any case."""
    from healthcheck.domain.refusal import NotFoundError
    from healthcheck.domain.text import shortened

    people = workspace.people.of(assessment.relationship_id)
    found = next((entry for entry in people if entry.code.casefold() == code.casefold()), None)
    if found is None:
        raise NotFoundError(
            message("Nobody in this relationship has the code “{0}”.", shortened(code)),
            safe=message("Nothing was written."),
            do=message("The page of people names every code."),
        )
    return found


_WRITERS: Mapping[str, Callable[[Workspace, Assessment, argparse.Namespace, Audience], Path]] = {
    ".svg": _chart,
    ".png": _chart,
    ".csv": _table,
    ".xlsx": _workbook,
    ".pptx": _slides,
    ".zip": _research,
    ".pdf": _printed,
    ".ics": _calendar,
}
