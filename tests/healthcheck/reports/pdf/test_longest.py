"""The longest relationship that can be kept prints in every edition, within its margins, and nothing of it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComment, DisclosedComments
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import Branding, Paper, ReportOrder
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.findings import findings_of
from healthcheck.reports.editions import report_of as edition_of
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.page import MM, SHEETS, TEXT_WIDTH
from healthcheck.reports.pdf.writer import report_pages
from tests.healthcheck.answered_assessments import answered, drawn, seen
from tests.healthcheck.reports.made_plans import commitment, plan_of, review
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.sample_profiles import sample_profile

LONGEST_NOTE = 10_000
NOTES = {Side.CLIENT: ("alpha", "gamma"), Side.SUPPLIER: ("bravo", "delta")}
"""What the notes of each side begin and end with."""

PEOPLE = {side: tuple(f"{side.value[0].upper()}{number}" for number in range(30)) for side in Side}
NAMES = {
    side: tuple(f"{title} Wolfeschlegelsteinhausenbergerdorff-{number}" for number in range(30))
    for side, title in ((Side.CLIENT, "Professor Maria Antonia"), (Side.SUPPLIER, "Dr Bartholomew"))
}
ORGANISATIONS = (
    "The Royal Intercontinental Consolidated Healthcare Trust of the United Provinces plc.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik KG",
)
COMMITMENTS = 300
EDGE = 5 * MM
"""What most printers leave white at the foot and the head of a sheet."""

ODD = 3.0
"""Points that a letter may lean over its column."""


def note(word: str) -> str:
    """So long a note, with a word in it that no line holds."""
    filler = "and then nobody knew who had said what to whom in which meeting " * 200
    return f"{word}begins {'W' * 400} {filler}"[: LONGEST_NOTE - 20] + f" {word}ends"


@cache
def profile(edition: Edition) -> DisclosedProfile:
    shown = seen(answered(1, drawn(7, PEOPLE)), edition.audience)
    return replace(shown, client=ORGANISATIONS[0], supplier=ORGANISATIONS[1])


def promise(number: int) -> ReportedCommitment:
    side = list(Side)[number % 2]
    made = commitment(
        number,
        what=f"promise{number:03d} {'is kept in front of everybody ' * (250 if number == 1 else 6)}stop{number:03d}",
        provider_side=side,
        provider=NAMES[side][number % 30],
        done_when="Both have seen it " * 10,
        factor=("GOV", "TRU", "INN", "")[number % 4],
    )
    return replace(made, customer=NAMES[side.other][number % 30], why="It is needed " * 12, needs="A word " * 12)


@cache
def pages(edition: Edition, paper: Paper) -> bytes:
    order = ReportOrder(
        edition=edition, paper=paper, branding=Branding(footer="F" * 200, confidentiality="Confidential " * 20)
    )
    notes = [
        DisclosedComment(side, note(f"{word}{factor}"), factor)
        for side in Side
        if edition.audience.value in ("joint", side.value)
        for word in NOTES[side]
        for factor in ("INN", "")
    ]
    meetings = [replace(review(f"{'Executive review ' * 6}{number}"), attendees=NAMES) for number in range(3)]
    report = report_of(
        profile(edition),
        scope="A scope of many words " * 40,
        prepared_by="P" * 120,
        order=order,
        plan=plan_of(*(promise(number) for number in range(1, COMMITMENTS + 1)), reviews=tuple(meetings)),
        comments=DisclosedComments(tuple(notes), ()),
    )
    return report_pages(report, order=order)[0]


def boxes(document: pypdfium2.PdfDocument) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Page, letter and its edges (left, foot, right, top) of everything printed."""
    for number, page in enumerate(document, start=1):
        text = page.get_textpage()
        letters = text.get_text_range()
        if len(letters) == text.count_chars():
            for index, letter in enumerate(letters):
                if letter.strip():
                    yield number, letter, text.get_charbox(index, loose=False)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("edition", Edition)
def test_every_letter_stands_within_the_margins(edition: Edition, paper: Paper) -> None:
    sheet = SHEETS[paper]
    left, right = sheet.left - ODD, sheet.left + TEXT_WIDTH + ODD
    document = pypdfium2.PdfDocument(pages(edition, paper))
    try:
        found = [entry for entry in boxes(document) if not _is_within(entry[2], left, right, sheet.height)]
        assert found[:5] == []
        assert (len(document) == 2) is (edition is Edition.ONE_PAGE)
    finally:
        document.close()


def _is_within(box: tuple[float, float, float, float], left: float, right: float, height: float) -> bool:
    return left <= box[0] and box[2] <= right and box[1] >= EDGE and box[3] <= height - EDGE


@pytest.mark.parametrize("edition", [entry for entry in Edition if entry is not Edition.ONE_PAGE])
def test_every_note_and_every_commitment_is_there_from_its_first_word_to_its_last(edition: Edition) -> None:
    document = pypdfium2.PdfDocument(pages(edition, Paper.A4))
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    for number in range(1, COMMITMENTS + 1):
        assert f"promise{number:03d}" in text
        assert f"stop{number:03d}" in text
    for side in Side:
        for word in NOTES[side]:
            is_read_here = edition.audience.value in ("joint", side.value)
            assert (f"{word}INNbegins" in text) is is_read_here
            assert (f"{word}ends" in text) is is_read_here
            assert (f"{word}INNends" in text) is is_read_here


def test_the_longest_names_of_factors_stay_whole_within_the_margins() -> None:
    """Those of an instrument of somebody's own, two of them without a place to break."""
    own = bundled_instrument()
    names = [f"{'Interdependencies' * (2 if at % 3 == 0 else 1)} and readiness for everything {at}" for at in range(7)]
    factors = tuple(replace(entry, name=name) for entry, name in zip(own.factors, names, strict=True))
    instrument = replace(own, factors=factors)
    shown = sample_profile("A", 1)
    report = edition_of(Material(shown, findings_of(shown, instrument), instrument))
    document = pypdfium2.PdfDocument(report_pages(report)[0])
    try:
        sheet = SHEETS[Paper.A4]
        left, right = sheet.left - ODD, sheet.left + TEXT_WIDTH + ODD
        assert [entry for entry in boxes(document) if not _is_within(entry[2], left, right, sheet.height)][:5] == []
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
        for name in names:
            assert name.rpartition(" and ")[2] in text
    finally:
        document.close()
