from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pdfplumber
import pikepdf
import pytest

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.reports.report_model import Report
from tests.healthcheck.reports.made_reports import (
    empty_profile,
    interview_profile,
    pair_profile,
    report_of,
    withheld_profile,
)
from tests.healthcheck.reports.pdf.read_back import fonts, outline, page_texts
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile

if TYPE_CHECKING:
    from pdfplumber.page import Page

LONG = (
    "The Royal Intercontinental Consolidated Healthcare Trust plc.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik KG",
)


def case(name: str) -> DisclosedProfile:
    made: dict[str, Callable[[], DisclosedProfile]] = {
        "withheld": withheld_profile,
        "empty": empty_profile,
        "pair": pair_profile,
        "interview": interview_profile,
        "long": lambda: sample_profile("C", 2, client=LONG[0], supplier=LONG[1]),
        "capitals": lambda: sample_profile("A", 1, client="W" * 200, supplier="M" * 200),
    }
    return made[name]() if name in made else sample_profile(name[0], int(name[1]))


MANY = 80
"""Words looked at below each word; a line has at most half as many."""

ODD_CASES = ("withheld", "empty", "pair", "interview", "long", "capitals")
CASES = ("A1", "B1", "C2", *ODD_CASES)


@pytest.fixture(scope="module")
def demonstration() -> Report:
    return report_of(sample_profile("A", 1), prepared_by="M. Okonkwo")


@pytest.fixture(scope="module")
def printed(demonstration: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "joint.pdf"
    write_report(demonstration, path)
    return path


@pytest.fixture(scope="module", params=CASES)
def any_report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "any.pdf"
    write_report(report_of(case(request.param)), path)
    return path


@pytest.fixture(scope="module")
def any_pages(any_report: Path) -> Iterator[list[Page]]:
    """The pages with every letter's place, read once for all who ask."""
    with pdfplumber.open(any_report) as document:
        yield document.pages


def test_every_section_is_there_in_order_under_its_claim(demonstration: Report, printed: Path) -> None:
    whole = " ".join(page_texts(printed))
    place = whole.index("The two views Both sides rate")
    for section in demonstration.sections:
        place = whole.index(f"{section.label} {section.title}", place)


def test_the_summary_fills_page_two_alone(demonstration: Report, printed: Path) -> None:
    cover, summary, views, *_ = page_texts(printed)
    assert demonstration.summary.answer in summary
    for card in demonstration.summary.cards:
        assert card.title in summary
    for step in demonstration.summary.steps:
        assert step.text in summary
    assert "Submitted by" in summary
    assert "Halmere Health" in cover
    assert views.startswith("The two views")


@pytest.mark.parametrize("name", ["A1", "A3", "B1", "B2", "C2", *ODD_CASES])
def test_the_summary_never_needs_a_second_page(name: str, tmp_path: Path) -> None:
    report = report_of(case(name))
    write_report(report, tmp_path / "one.pdf")
    starts = {title: page for level, title, page in outline(tmp_path / "one.pdf") if level == 0}
    assert starts["Summary"] == 2
    assert starts[report.sections[0].label] == 3


def test_every_page_carries_its_number_and_the_line_of_the_footer(any_report: Path) -> None:
    pages = page_texts(any_report)
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Joint report · Confidential to both organisations" in text


def test_fonts_are_embedded_and_none_is_borrowed_from_the_reader(any_report: Path) -> None:
    found = dict(fonts(any_report))
    assert found
    assert all(found.values()), found
    assert not [name for name in found if "Helvetica" in name or "Times" in name]


def test_nothing_is_smaller_than_eight_points(any_pages: list[Page]) -> None:
    sizes = {round(char["size"], 2) for page in any_pages for char in page.chars if is_level(char)}
    assert min(sizes) >= 8


def test_nothing_reaches_beyond_the_text_area_or_into_the_footer(any_pages: list[Page]) -> None:
    left, right, foot, edge = (distance / 25.4 * 72 for distance in (22, 188, 276.5, 292))
    for page in any_pages:
        letters = [char for char in page.chars if char["text"].strip()]
        assert min(char["x0"] for char in letters) >= left - 0.5
        assert max(char["x1"] for char in letters) <= right + 0.5
        footer = [char for char in letters if char["bottom"] >= foot]
        assert {round(char["size"], 1) for char in footer} == {8.5}
        assert max(char["bottom"] for char in footer) <= edge


def test_no_two_words_lie_on_each_other(any_pages: list[Page]) -> None:
    for page in any_pages:
        words = sorted(page.filter(is_level).extract_words(), key=lambda word: float(word["top"]))
        for index, one in enumerate(words):
            near = [other for other in words[index + 1 : index + MANY] if overlap(one, other)]
            assert [(one["text"], other["text"]) for other in near] == [], page.page_number


def is_level(thing: dict[str, Any]) -> bool:
    """Whether it is a letter on a level line; names of rings lie aslant over lines on purpose."""
    return bool(thing["object_type"] == "char" and thing["matrix"][1] == 0)


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two words share more room than the box around letters exceeds the letters."""
    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 0.35 * min(one["bottom"] - one["top"], other["bottom"] - other["top"])


def test_the_outline_leads_to_every_section_and_heading(demonstration: Report, printed: Path) -> None:
    entries = outline(printed)
    assert [title for level, title, _ in entries if level == 0] == [
        "Relationship health check",
        "Summary",
        *(section.label for section in demonstration.sections),
    ]
    assert (1, "What good looks like", 6) in entries
    assert {title for level, title, _ in entries if level == 1} >= {"Limits", "The scales", "Governance", "Innovation"}
    pages = [page for _, _, page in entries]
    assert pages == sorted(pages)


def test_language_title_and_hash_are_in_the_document(demonstration: Report, printed: Path) -> None:
    with pikepdf.open(printed) as document:
        assert str(document.Root.Lang) == "en-GB"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo["/Title"]).startswith("Halmere Health × Worthwell Workforce: relationship health")
        assert demonstration.digest in str(document.docinfo["/Subject"])
        assert str(document.docinfo["/CreationDate"]).startswith("D:20250512")


def test_hash_instrument_and_form_are_printed_on_the_method_page(demonstration: Report, printed: Path) -> None:
    (method,) = (text for text in page_texts(printed) if demonstration.digest in text)
    assert "How these results came about" in method
    assert "(outsourcing-relationship), version 1" in method
    assert "Standard, 42 practices" in method


def test_the_charts_are_drawn_and_not_pictured(printed: Path) -> None:
    with pdfplumber.open(printed) as document:
        assert not any(page.images for page in document.pages)
        assert len(document.pages[2].curves) + len(document.pages[2].lines) > 20


def test_numbers_of_a_withheld_side_stand_on_no_page(tmp_path: Path) -> None:
    """Its two people are swapped for two others: no page changes but for the hash and how many answered an item."""
    for name, is_from_end in (("first", False), ("other", True)):
        write_report(report_of(withheld_profile(is_from_end=is_from_end)), tmp_path / f"{name}.pdf")
    first, other = (
        [re.sub(r"[0-9a-f]{64}", "", text).replace("no view", "n < 3") for text in page_texts(tmp_path / f"{name}.pdf")]
        for name in ("first", "other")
    )
    assert first == other
