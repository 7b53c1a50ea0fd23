"""What goes to other programs is in one language too: slides, numbers, dates, code book, printed sheets, charts."""

from __future__ import annotations

import csv
import io
import pickle
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest
from pptx import Presentation
from python_calamine import CalamineWorkbook

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.language import Language
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportOrder
from healthcheck.message import message
from healthcheck.workspace.workspace import Workspace
from tests.content.pseudo import STRETCHED
from tests.healthcheck.held_workshops import REASONS, hold
from tests.healthcheck.reports.made_tongues import in_english, tongue, write_samples
from tests.healthcheck.reports.pdf.read_back import page_texts


@dataclass(frozen=True)
class Spoken:
    """A workspace that speaks a stretched language, with the samples in it, and the last assessment of one of them."""

    workspace: Workspace
    held: Assessment
    language: Language

    @property
    def assessment(self) -> int:
        return self.held.id


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spoken]:
    folder = tmp_path_factory.mktemp("tongue")
    instrument = tongue(folder, STRETCHED)
    samples, stories = write_samples(folder)
    with open_workspace(
        folder / "work.healthcheck", make_new=True, language=instrument.speech, instrument=lambda _: instrument
    ) as workspace:
        first, *_ = workspace.importing.add_samples(samples, stories=stories)
        yield Spoken(workspace, workspace.relationships.assessments(first.id)[-1], instrument.speech)


CODES = frozenset({"DEL", "TRU", "GOV", "MEA", "GOA", "INN", "OPN"})
"""Ids of factors, which are the same in every language."""


def left_over(texts: Iterator[str]) -> list[str]:
    return [text for text in texts if any(word not in CODES for word in in_english(text))]


def test_slides_do_not_mix_languages(spoken: Spoken, tmp_path: Path) -> None:
    path = spoken.workspace.exporting.write_slides(spoken.assessment, tmp_path / "slides.pptx")

    def texts() -> Iterator[str]:
        for slide in Presentation(str(path)).slides:
            for shape in slide.shapes:
                # names that the library itself gives to the places of a layout
                yield from () if shape.is_placeholder else (shape.name,)
            yield from ("".join(part.itertext()) for part in slide._element.iter("{*}p"))
            yield from (str(part.get("descr", "")) for part in slide._element.iter("{*}cNvPr"))
            yield slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""

    assert len(list(texts())) > 100
    assert left_over(texts()) == []


@pytest.mark.parametrize("audience", [Audience.FACILITATOR, Audience.JOINT])
def test_a_spreadsheet_does_not_mix_languages(spoken: Spoken, audience: Audience, tmp_path: Path) -> None:
    path = spoken.workspace.exporting.write_workbook(spoken.assessment, tmp_path / "book.xlsx", audience=audience)
    book = CalamineWorkbook.from_path(str(path))
    ids = re.compile(r"\b[A-Z]{3}-\w+|\b(?:outcome|global|expectation|vote|own)\b\S*")

    def texts() -> Iterator[str]:
        for name in book.sheet_names:
            yield name
            for row in book.get_sheet_by_name(name).to_python():
                yield from (ids.sub("", str(cell)) for cell in row if isinstance(cell, str))

    assert len(book.sheet_names) >= 7
    assert left_over(texts()) == []


def test_a_calendar_is_in_the_language(spoken: Spoken, tmp_path: Path) -> None:
    path = spoken.workspace.exporting.write_calendar(spoken.assessment, tmp_path / "plan.ics", reminder_days=3)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    said = (str(event.get(name, "")) for event in events for name in ("summary", "description"))
    assert len(events) > 5
    assert left_over(said) == []


def test_a_code_book_says_in_the_language_what_codes_mean(spoken: Spoken, tmp_path: Path) -> None:
    path = spoken.workspace.exporting.write_research(spoken.assessment, tmp_path / "answers.zip")
    with zipfile.ZipFile(path) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("codebook.csv").decode("utf-8-sig"))))
    assert len(rows) > 100
    assert left_over(row[column] for row in rows for column in ("label", "factor", "meaning")) == []


def test_printed_sheets_are_in_the_language(spoken: Spoken, tmp_path: Path) -> None:
    workspace, assessment = spoken.workspace, spoken.held
    paths = [
        workspace.exporting.write_value_sheet(assessment.id, tmp_path / "value.pdf"),
        *(workspace.exporting.write_questionnaire(assessment.id, tmp_path / f"{side}.pdf", side=side) for side in Side),
        *(
            workspace.reporting.write_interview_guide(
                assessment, tmp_path / f"guide{is_own}.pdf", side=Side.CLIENT, for_interviewer=is_own
            )
            for is_own in (True, False)
        ),
    ]
    for path in paths:
        assert left_over(iter(page_texts(path))) == []


@pytest.mark.parametrize("chart", ["radar", "gap", "trend", "practices", "mirror", "wheel", "mesh", "timeline"])
def test_a_chart_is_in_the_language(spoken: Spoken, chart: str, tmp_path: Path) -> None:
    path = spoken.workspace.reporting.write_chart(spoken.assessment, tmp_path / "chart.svg", chart=chart)
    texts = (text.replace("&amp;", "&") for text in re.findall(r">([^<>]+)<", path.read_text("utf-8")))
    assert left_over(texts) == []


@pytest.mark.parametrize("edition", [Edition.JOINT, Edition.SUPPLIER])
def test_the_minutes_of_a_workshop_are_in_the_language(spoken: Spoken, edition: Edition, tmp_path: Path) -> None:
    held = spoken.workspace.relationships.assessments("B")[-1]
    if spoken.workspace.workshops.of(held.id) is None:
        hold(spoken.workspace, held.id)
    path = tmp_path / "report.pdf"
    spoken.workspace.reporting.write_report(held.id, path, order=ReportOrder(edition=edition))
    typed = re.compile(
        "|".join((*REASONS.values(), "Half way", "Table the plan", "The call moves to Mondays", *PARKED))
    )
    assert left_over(typed.sub("", text) for text in page_texts(path)) == []


PARKED = (r"Who signs on a Sunday\?", "Clara", "outsourcing-relationship")


def test_a_language_can_be_handed_to_the_process_that_sets_pages(spoken: Spoken) -> None:
    handed = pickle.loads(pickle.dumps(spoken.language))  # noqa: S301 - our own
    text = message("Page {0} of {1}", 2, 3)
    assert handed.say(text) == spoken.language.say(text) != text
