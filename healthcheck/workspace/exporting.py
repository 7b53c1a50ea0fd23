"""Use cases of handing out the other forms: workbook, slides, calendar, research data, printed sheets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.person_labels import PersonLabels
from healthcheck.domain.progress import Progress, stretch, untold
from healthcheck.errors import UserFacingError
from healthcheck.message import message
from healthcheck.workspace.history import History

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.assessment import Assessment, Response
    from healthcheck.domain.form import Form
    from healthcheck.domain.relationship import Respondent, Side
    from healthcheck.domain.reported_plan import ReportedCommitment
    from healthcheck.reports.material import Material
    from healthcheck.reports.workbook.book import SingleAnswers
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.report_material import ReportMaterials


READ, SCORED = 0.6, 0.2
"""Share of the work that is done once everything is read and worked out; slides are long in drawing."""


class ExportService:
    """Each method writes one file, beside its place first, and gives its path; all may run beside the window's thread.

    ``progress`` hears shares of the work, 0 to 1; what it raises ends the work and leaves no file.

    NotClosedError where an audience other than the facilitator asks for results of an open assessment.
    """

    def __init__(
        self, stores: Stores, instruments: Instruments, *, materials: ReportMaterials, plan: PlanService
    ) -> None:
        self._stores = stores
        self._instruments = instruments
        self._materials = materials
        self._plan = plan
        self._history = History(stores, instruments)

    def write_workbook(
        self,
        assessment_id: int,
        path: Path,
        *,
        audience: Audience = Audience.JOINT,
        labels: PersonLabels = PersonLabels.CODES,
        progress: Progress = untold,
    ) -> Path:
        """Everything with numbers as XLSX; single answers, called by ``labels``, for the facilitator only."""
        from healthcheck.reports.workbook.book import book_of
        from healthcheck.reports.workbook.writing import write_book

        material = self._material(assessment_id, audience)
        answers = self._answers(assessment_id, labels) if audience is Audience.FACILITATOR else None
        book = book_of(material, self._plan.of(assessment_id), answers)
        progress(READ)
        speech = self._instruments.current.speech
        return write_book(book, path, say=speech.say_directed, is_right_to_left=speech.is_right_to_left)

    def _answers(self, assessment_id: int, labels: PersonLabels) -> SingleAnswers:
        from healthcheck.disclosure.anonymised import anonymised
        from healthcheck.reports.workbook.book import SingleAnswers

        assessment = self._stores.assessments.get(assessment_id)
        held = self._history.answered(assessment)
        people = self._stores.respondents.of_relationship(assessment.relationship_id)
        anonymous = anonymised(held) if labels is PersonLabels.ANONYMOUS else None
        return SingleAnswers(held, {person.id: person for person in people}, labels, anonymous)

    def write_slides(
        self, assessment_id: int, path: Path, *, audience: Audience = Audience.JOINT, progress: Progress = untold
    ) -> Path:
        """The findings as slides whose shapes and tables can be edited, as PPTX."""
        from healthcheck.reports.slides.telling import deck_of
        from healthcheck.reports.slides.writing import write_deck

        material = self._material(assessment_id, audience)
        progress(SCORED)
        speech = self._instruments.current.speech
        return write_deck(
            deck_of(material),
            path,
            say=speech.say_directed,
            is_right_to_left=speech.is_right_to_left,
            progress=stretch(progress, SCORED, 1),
        )

    def write_research(self, assessment_id: int, path: Path, *, progress: Progress = untold) -> Path:
        """Anonymous answers with their code book, as an archive of CSV files; for the facilitator, who hands them on.

        UserFacingError where neither side has enough people.
        """
        from healthcheck.disclosure.anonymised import anonymised
        from healthcheck.reports.research_data import write_research

        held = self._history.answered(self._stores.assessments.get(assessment_id))
        found = anonymised(held)
        if not found.responses:
            raise UserFacingError(
                message("Too few people have answered for their answers to be anonymous."),
                safe=message("Nothing was written."),
                do=message("Answers without names are handed out from {0} people of a side.", found.minimum),
            )
        progress(READ)
        return write_research(found, held.instrument, path)

    def write_calendar(
        self, assessment_id: int, path: Path, *, reminder_days: int | None = None, progress: Progress = untold
    ) -> Path:
        """The dates of the plan as iCalendar; UserFacingError where it has none."""
        from healthcheck.reports.plan_calendar import has_dates, write_calendar

        plan = self._plan.of(assessment_id)
        if not has_dates(plan):
            raise UserFacingError(
                message("No day is set in this plan: no commitment has a date, and no review meeting a first day."),
                safe=message("Nothing was written."),
                do=message("Agree dates in the action plan, then try again."),
            )
        progress(READ)
        return write_calendar(plan, path, say=self._instruments.current.speech.say, reminder_days=reminder_days)

    def write_value_sheet(
        self, assessment_id: int, path: Path, *, sides: Sequence[Side] = (), progress: Progress = untold
    ) -> Path:
        """One page a side (both where none is named): kept promises, what changed, what comes next; for both sides."""
        from healthcheck.domain.relationship import Side
        from healthcheck.reports.pdf.value_pages import write_value_sheets
        from healthcheck.reports.value_sheet import value_sheets

        material, instrument = self._material(assessment_id, Audience.JOINT), self._instruments.current
        sheets = value_sheets(material, self._commitments_until(assessment_id), sides or tuple(Side))
        name, say = material.profile.name, instrument.speech.say
        progress(READ)
        return write_value_sheets(sheets, path, name=name, say=say, language=instrument.language)

    def _commitments_until(self, assessment_id: int) -> tuple[ReportedCommitment, ...]:
        """Those of this plan and of the plans before, one that was carried on only once."""
        last = self._stores.assessments.get(assessment_id)
        held = self._stores.assessments.of_relationship(last.relationship_id)
        found: dict[str, ReportedCommitment] = {}
        for assessment in held:
            if assessment.number <= last.number:
                plan = self._plan.of(assessment.id)
                reported = self._plan.for_report(assessment.id).commitments
                found |= {entry.id: told for entry, told in zip(plan.commitments, reported, strict=True)}
        return tuple(found.values())

    def write_questionnaire(
        self,
        assessment_id: int,
        path: Path,
        *,
        side: Side,
        form: Form | None = None,
        progress: Progress = untold,
    ) -> Path:
        """The form that people on ``side`` meet, to be filled in by pen; ``form``: not the assessment's."""
        from healthcheck.domain.assessment import Response
        from healthcheck.domain.relationship import Respondent, Seniority

        progress(READ)
        assessment = self._stores.assessments.get(assessment_id)
        nobody = Respondent("", assessment.relationship_id, side, code="")
        nothing = Response("", code="", side=side, seniority=Seniority.MANAGING)
        return self._write_form(replace(assessment, form=form or assessment.form), nobody, nothing, path)

    def write_answers(self, assessment_id: int, path: Path, *, respondent_id: str, progress: Progress = untold) -> Path:
        """One person's questionnaire with the answers they gave: for that person, and for the facilitator."""
        progress(READ)
        assessment = self._stores.assessments.get(assessment_id)
        person = self._stores.respondents.get(respondent_id)
        response = self._stores.responses.get(assessment_id, respondent_id)
        return self._write_form(assessment, person, response, path)

    def _write_form(self, assessment: Assessment, person: Respondent, response: Response, path: Path) -> Path:
        from healthcheck.reports.pdf.questionnaire_document import write_questionnaire
        from healthcheck.reports.questionnaire_sheet import QuestionnaireSheet
        from healthcheck.workspace.looking_back import look_back_of
        from healthcheck.workspace.questionnaires import questionnaire_of

        instrument = self._instruments.of(assessment)
        asked = questionnaire_of(
            instrument,
            relationship=self._stores.relationships.get(assessment.relationship_id),
            assessment=assessment,
            respondent=person,
            response=response,
            facilitator="",
            look_back=look_back_of(self._stores, self._instruments, assessment),
        )
        is_filled = bool(person.id)
        say, language = instrument.speech.say, instrument.language
        return write_questionnaire(QuestionnaireSheet(asked, is_filled, say, language), path)

    def _material(self, assessment_id: int, audience: Audience) -> Material:
        from healthcheck.domain.edition import Edition
        from healthcheck.domain.report_order import ReportOrder

        edition = Edition(audience.value) if audience is not Audience.FACILITATOR else Edition.JOINT
        return self._materials.of(assessment_id, ReportOrder(edition=edition), audience)
