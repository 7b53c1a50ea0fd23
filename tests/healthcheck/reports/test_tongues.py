"""Every report and every other form is said in one language, and has room for one that takes two fifths more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pdfplumber
import pikepdf
import pytest

from healthcheck.domain.edition import Edition
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.reports.editions import report_of
from tests.content.pseudo import MIRRORED, STRETCHED
from tests.healthcheck.reports.made_tongues import THREE, in_english, spoken_material, tongue
from tests.healthcheck.reports.pdf.read_back import outline, page_texts
from tests.healthcheck.reports.pdf.tags import tag_tree
from tests.healthcheck.reports.pdf.test_pages import MANY, is_level, overlap
from tests.healthcheck.reports.written import write_report

if TYPE_CHECKING:
    from pdfplumber.page import Page

    from healthcheck.reports.material import Material


@pytest.fixture(scope="module")
def stretched(tmp_path_factory: pytest.TempPathFactory) -> Instrument:
    return tongue(tmp_path_factory.mktemp("tongue"), STRETCHED)


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Instrument:
    return tongue(tmp_path_factory.mktemp("tongue"), MIRRORED)


UNSAID = (
    *("profile", "words", "series", "plan", "workshop"),
    *("edition", "id", "part", "kind", "tone", "side", "language"),
)
"""Fields that figures are drawn from, and those that are no texts."""


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for entry in value for text in texts(entry)]
    if is_dataclass(value) and not isinstance(value, type):
        return [
            text for field in fields(value) if field.name not in UNSAID for text in texts(getattr(value, field.name))
        ]
    return []


CASES: dict[str, Callable[[Instrument], Material]] = {
    "joint": spoken_material,
    "client": lambda instrument: spoken_material(instrument, Edition.CLIENT),
    "supplier": lambda instrument: spoken_material(instrument, Edition.SUPPLIER),
    "one page": lambda instrument: spoken_material(instrument, Edition.ONE_PAGE),
    "first": lambda instrument: spoken_material(instrument, assessment=1, has_plan=False),
    "first one page": lambda instrument: spoken_material(instrument, Edition.ONE_PAGE, assessment=1, has_plan=False),
    "three people": lambda instrument: spoken_material(instrument, assessment=1, people=THREE),
    "one side": lambda instrument: spoken_material(instrument, assessment=1, people={Side.SUPPLIER: 2}),
    "nobody": lambda instrument: spoken_material(
        instrument, assessment=1, people={Side.CLIENT: 2, Side.SUPPLIER: 2}, has_plan=False
    ),
    "pair": lambda instrument: spoken_material(
        instrument, assessment=1, people={Side.CLIENT: 2, Side.SUPPLIER: 2}, privacy=Privacy.ATTRIBUTED
    ),
    "interview": lambda instrument: spoken_material(instrument, relationship="D", assessment=1),
    "interview, client": lambda instrument: spoken_material(instrument, Edition.CLIENT, relationship="D", assessment=1),
    "full form": lambda instrument: spoken_material(instrument, relationship="C", assessment=2),
    "express form": lambda instrument: spoken_material(instrument, relationship="B", assessment=1),
}


@pytest.mark.parametrize("case", CASES)
def test_no_sentence_of_a_report_is_left_in_english(case: str, stretched: Instrument) -> None:
    report = report_of(CASES[case](stretched))
    assert report.language == STRETCHED
    assert [text for text in texts(report) if any(in_english(text))] == []


@pytest.mark.parametrize("edition", Edition)
def test_the_pages_of_an_edition_are_in_one_language_and_nothing_is_clipped(
    edition: Edition, stretched: Instrument, tmp_path: Path
) -> None:
    path = tmp_path / "stretched.pdf"
    write_report(report_of(spoken_material(stretched, edition)), path)
    pages = page_texts(path)
    assert [word for text in pages for word in in_english(text)] == []
    assert [title for _, title, _ in outline(path) if any(in_english(title))] == []
    assert [tag.alternative for tag in tag_tree(path).walk() if any(in_english(tag.alternative))] == []
    assert edition is not Edition.ONE_PAGE or len(pages) == 2
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == STRETCHED
        assert not any(any(in_english(str(document.docinfo[name]))) for name in ("/Title", "/Subject"))
    with pdfplumber.open(path) as read:
        assert (round(read.pages[0].width), round(read.pages[0].height)) == (595, 842)
        assert_nothing_overlaps_or_leaves_the_page(read.pages)


def assert_nothing_overlaps_or_leaves_the_page(pages: list[Page]) -> None:
    left, right, edge = (distance / 25.4 * 72 for distance in (22, 188, 292))
    for page in pages:
        letters = [char for char in page.chars if char["text"].strip()]
        assert min(char["x0"] for char in letters) >= left - 0.5
        assert max(char["x1"] for char in letters) <= right + 0.5
        assert max(char["bottom"] for char in letters) <= edge
        words = sorted(page.filter(is_level).extract_words(), key=lambda word: float(word["top"]))
        for index, one in enumerate(words):
            near = [other for other in words[index + 1 : index + MANY] if overlap(one, other)]
            assert [(one["text"], other["text"]) for other in near] == [], page.page_number


def test_words_without_a_translation_are_found() -> None:
    assert list(in_english("«Páágéè» 3 of 5, Brnd × Wrthwll")) == ["of"]
    assert list(in_english("Governance: «ñó»")) == ["Governance"]


@pytest.mark.parametrize("edition", [Edition.JOINT, Edition.ONE_PAGE])
def test_a_report_from_right_to_left_begins_at_the_right(
    edition: Edition, mirrored: Instrument, tmp_path: Path
) -> None:
    path = tmp_path / "mirrored.pdf"
    write_report(report_of(spoken_material(mirrored, edition)), path)
    left, right = (distance / 25.4 * 72 for distance in (22, 188))
    with pdfplumber.open(path) as read:
        assert_nothing_overlaps_or_leaves_the_page(read.pages)
        for page in read.pages:
            letters = [char for char in page.chars if char["text"].strip() and is_level(char)]
            assert max(char["x1"] for char in letters) > right - 4  # lines begin there
            footer = [char for char in letters if round(char["size"], 1) == 8.5 and char["top"] > 780]
            number = [char for char in footer if char["text"].isdigit() and char["x1"] < left + 60]
            assert number  # of the page, at the left
        summary = read.pages[0 if edition is Edition.ONE_PAGE else 1]
        first, second = (
            next(char for char in summary.chars if char["text"] == digit and char["size"] > 15) for digit in "12"
        )
        assert first["x0"] > right - 20
        assert abs(first["x0"] - second["x0"]) < 4
    assert [word for text in page_texts(path) for word in in_english(text) if word not in CODES] == []


CODES = ("outsourcing", "relationship")
"""The id of the instrument, whose hyphen a reader of such lines loses."""
