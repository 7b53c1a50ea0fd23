"""A folder of CSV files in, a draft of an import out; or every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from healthcheck.domain.form import Form
from healthcheck.domain.import_report import ImportReport
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.progress import Progress, untold
from healthcheck.domain.relationship import Side
from healthcheck.exchange.assumptions import assumed_name
from healthcheck.exchange.csv_folder import CsvFolder
from healthcheck.exchange.draft import AssessmentDraft, ImportDraft, PersonDraft, RelationshipDraft
from healthcheck.exchange.entries import Entries
from healthcheck.exchange.layout import ANSWERS
from healthcheck.exchange.problems import Problems
from healthcheck.exchange.registers import Registers, RelationshipRow
from healthcheck.message import message


def read_folder(
    folder: Path, instrument: Instrument, *, today: date, is_sample: bool = False, progress: Progress = untold
) -> ImportDraft:
    """Understand the CSV files of ``folder``; ``today`` dates assessments where assessments.csv is missing.

    Raises FolderError where there is no folder, and ImportRefusedError with everything that is wrong in its files.
    """
    problems = Problems()
    files = CsvFolder(folder, problems, progress=progress)
    registers = Registers(files, problems)
    Entries(files, problems, registers.people, instrument).read()
    relationships = tuple(_relationships(registers, instrument, today=today, problems=problems))
    problems.refuse(ImportReport(left_aside=files.left_aside))
    return ImportDraft(
        relationships=relationships,
        instrument_id=instrument.id,
        instrument_version=instrument.version,
        minimum_n=instrument.method.minimum_n,
        is_sample=is_sample,
        rows=dict(files.rows_in),
        repeated=dict(files.repeated_in),
        left_aside=files.left_aside,
    )


def _relationships(
    registers: Registers, instrument: Instrument, *, today: date, problems: Problems
) -> Iterator[RelationshipDraft]:
    people: dict[str, dict[int, list[PersonDraft]]] = {name: {} for name in registers.relationships}
    for name, number in registers.assessments:
        people.setdefault(name, {})[number] = []
    for (name, number, _), person in registers.people.items():
        people.setdefault(name, {}).setdefault(number, []).append(person)
    for name, by_number in people.items():
        row, line = registers.relationships.get(name, (None, None))
        facts = row or RelationshipRow(
            assumed_name(Side.CLIENT, name), assumed_name(Side.SUPPLIER, name), "", None, None
        )
        assessments = tuple(
            _assessment(number, group, registers.assessments.get((name, number), (today, None)), instrument)
            for number, group in sorted(by_number.items())
        )
        if facts.form:
            _check_form(name, facts.form, assessments, instrument, problems)
        yield RelationshipDraft(
            id=name,
            client=facts.client,
            supplier=facts.supplier,
            scope=facts.scope,
            privacy=facts.privacy,
            form=facts.form or _largest(assessment.smallest_form for assessment in assessments),
            is_form_stated=facts.form is not None,
            line=line,
            assessments=assessments,
        )


def _assessment(
    number: int, people: list[PersonDraft], dated: tuple[date, int | None], instrument: Instrument
) -> AssessmentDraft:
    held_on, line = dated
    return AssessmentDraft(number, held_on, line, _smallest_form(people, instrument), tuple(people))


def _smallest_form(people: Iterable[PersonDraft], instrument: Instrument) -> Form:
    """The smallest form that asks every item somebody answered."""
    answered = {item for person in people for item, answer in person.answers.values.items() if answer.reply is not None}
    return _largest(instrument.item_by_id[item].form for item in answered)


def _largest(forms: Iterable[Form]) -> Form:
    return max(forms, key=lambda form: form.rank, default=Form.EXPRESS)


def _check_form(
    name: str, form: Form, assessments: Iterable[AssessmentDraft], instrument: Instrument, problems: Problems
) -> None:
    asked = {item.id for item in instrument.items_of(form)}
    for person in (person for assessment in assessments for person in assessment.people):
        for item, answer in person.answers.values.items():
            if item not in asked and answer.reply is not None:
                reason = message(
                    "{0} is answered, but the {1} form that {2} has does not ask it", item, form.value, name
                )
                problems.add(ANSWERS, reason, line=person.answers.line(item), column="item")
