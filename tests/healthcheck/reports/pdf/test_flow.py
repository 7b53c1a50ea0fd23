"""How sections share pages: what belongs together stays together, and no page is left with a line or a word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import Paper, ReportOrder
from healthcheck.reports.pdf.writer import report_pages
from healthcheck.reports.report_model import Report
from tests.healthcheck.reports.made_plans import comments_of, commitment, plan_of, review
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.pdf.read_back import outline, page_texts
from tests.healthcheck.reports.report_texts import section_of, text_of
from tests.healthcheck.sample_profiles import sample_profile

TITLE = 20.0
"""Points of a section's title."""


def printed(report: Report, folder: Path) -> Path:
    path = folder / "report.pdf"
    path.write_bytes(report_pages(report)[0])
    return path


@pytest.mark.parametrize("words", [20, 45, 60, 75])
def test_the_note_of_a_table_stands_on_its_page_however_long_the_comments_above(words: int, tmp_path: Path) -> None:
    said = [f"{number} {'and so we went on ' * (words // 5)}" for number in range(1, 4)]
    texts = page_texts(printed(report_of(sample_profile("A", 1), comments=comments_of(said)), tmp_path))
    heads = ("What people were asked, most telling first", "What each side answered")
    pages = [[text for text in texts if head in text] for head in heads]
    assert [len(held) for held in pages] == [3, 1]
    note = "The gap is the client's number less"
    assert [note in text for held in pages for text in held] == [True] * 4
    assert sum(note in text for text in texts) == 4


def test_no_title_of_two_lines_leaves_a_word_alone_on_the_second(tmp_path: Path) -> None:
    looked_at = 0
    with pdfplumber.open(printed(report_of(sample_profile("A", 1)), tmp_path)) as document:
        for page in document.pages:
            large = [char for char in page.chars if abs(char["size"] - TITLE) < 0.1]
            tops = sorted({round(char["top"]) for char in large})
            if len(tops) < 2:
                continue
            ends = [max(char["x1"] for char in large if round(char["top"]) == top) for top in tops]
            left = min(char["x0"] for char in large)
            assert ends[-1] - left > 0.5 * (ends[0] - left)
            looked_at += 1
    assert looked_at


def test_short_sections_of_the_annex_share_a_page(tmp_path: Path) -> None:
    report = report_of(sample_profile("A", 1), comments=comments_of(["Said so."]))
    pages = {title: page for level, title, page in outline(printed(report, tmp_path)) if level == 0}
    assert pages["Top three"] == pages["What people said"]


def test_the_glossary_explains_no_word_that_a_report_without_scores_does_not_use() -> None:
    profile = sample_profile("D", 1, audience=Audience.CLIENT)
    section = section_of(report_of(profile, order=ReportOrder(edition=Edition.CLIENT)), "sources")
    words = text_of(section)
    assert "Score" in words
    for unused in ("Interval", "Strength, weakness", "Divided", "Matching index", "Commitment"):
        assert unused not in words


def test_names_too_long_for_the_head_of_a_column_give_way_to_client_and_supplier(tmp_path: Path) -> None:
    profile = sample_profile("A", 1, client="Aktiengesellschaftsverwaltungen Nord", supplier="Worthwell")
    detail = next(text for text in page_texts(printed(report_of(profile), tmp_path)) if text.startswith("Item detail"))
    assert "Practice Client Supplier Gap" in detail
    assert "-\n" not in detail


def test_names_that_stand_on_two_lines_head_their_columns_themselves(tmp_path: Path) -> None:
    detail = next(
        text
        for text in page_texts(printed(report_of(sample_profile("A", 1)), tmp_path))
        if text.startswith("Item detail")
    )
    assert "Practice Client Supplier Gap" not in detail


def test_the_ninety_days_with_their_meetings_stand_on_one_page_of_either_paper(tmp_path: Path) -> None:
    commitments = (commitment(1), commitment(2, provider_side=Side.SUPPLIER), commitment(3, days_late=9))
    reviews = tuple(replace(review(), name=name) for name in ("Call", "Service review", "Executive review"))
    report = report_of(sample_profile("A", 1), plan=plan_of(*commitments, reviews=reviews))
    for paper in Paper:
        pages = report_pages(report, order=ReportOrder(paper=paper))[0]
        (tmp_path / "x.pdf").write_bytes(pages)
        days = next(text for text in page_texts(tmp_path / "x.pdf") if text.startswith("First 90 days"))
        assert "The ninety days run to" in days


def test_long_names_take_neither_the_charts_nor_the_table_from_their_pages(tmp_path: Path) -> None:
    client, supplier = "Northern Counties Health and Social Care Trust", "Worthwell International Services"
    person = "Rafael Silva Featherstonehaugh-Cholmondeley"
    plan = plan_of(*(commitment(number, provider=person) for number in (1, 2, 3)))
    texts = page_texts(
        printed(report_of(sample_profile("A", 1, client=client, supplier=supplier), plan=plan), tmp_path)
    )
    assert "Governance 76 77" in texts[1] or "n = 6" in texts[1]
    assert "Featherstonehaugh-Cholmondeley" in texts[1]
    assert texts[2].startswith("The two views")
    assert texts[3].startswith("Where they differ")


def test_no_page_after_the_first_sections_is_left_more_than_half_white_before_an_annex(tmp_path: Path) -> None:
    said = [f"{number} said so" for number in range(1, 3)]
    profile = sample_profile("A", 3, audience=Audience.CLIENT)
    order = ReportOrder(edition=Edition.CLIENT, paper=Paper.LETTER)
    report = report_of(profile, order=order, comments=comments_of(said))
    (tmp_path / "x.pdf").write_bytes(report_pages(report, order=order)[0])
    places = {title: page for level, title, page in outline(tmp_path / "x.pdf") if level == 0}
    assert places["How well each reads the other"] == places["What people said"]
