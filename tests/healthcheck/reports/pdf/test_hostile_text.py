from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from healthcheck import reports
from healthcheck.domain.report_order import ReportPart
from healthcheck.reports.report_model import Column, Heading, Prose, Report, Section, Table
from tests.healthcheck.reports.made_reports import empty_profile, interview_profile, report_of
from tests.healthcheck.reports.pdf.read_back import fonts, page_texts
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile

MARKUP = (
    "<b>Bold & Co</b>",
    '<img src="file:///etc/passwd"/>',
    '<a href="javascript:alert(1)">x</a>',
    "</para><para>",
    "&#0; &amp; &lt;",
    "%s {client} {0} [S]",
    "unclosed <font color=red",
)


def together(text: str) -> str:
    """Letters alone, so that a line end inside a word makes no difference."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", MARKUP)
def test_mark_up_in_names_and_notes_is_printed_as_typed(name: str, tmp_path: Path) -> None:
    shown = sample_profile("A", 1, client=name, supplier=f"{name}!")
    write_report(report_of(shown, scope=f"{name}?", prepared_by=f"{name}…"), tmp_path / "x.pdf")
    cover, summary, *_ = page_texts(tmp_path / "x.pdf")
    for typed in (name, f"{name}!", f"{name}?", f"{name}…"):
        assert together(typed) in together(cover)
    assert together(name) in together(summary)
    with pikepdf.open(tmp_path / "x.pdf") as document:
        kinds = [str(entry.get("/Subtype", "")) for entry in document.objects if isinstance(entry, pikepdf.Dictionary)]
    assert "/Image" not in kinds
    assert "/Link" not in kinds


def test_names_of_people_in_a_comparison_are_printed_as_typed(tmp_path: Path) -> None:
    shown = sample_profile("D", 1, names={"D-C1": "<i>Ada</i> & Co", "D-S1": "{names}"})
    write_report(report_of(shown), tmp_path / "x.pdf")
    whole = together(" ".join(page_texts(tmp_path / "x.pdf")))
    assert together("<i>Ada</i> & Co") in whole
    assert "{names}" in whole


def test_ten_thousand_characters_are_all_printed(tmp_path: Path) -> None:
    words = " ".join(f"word{number:04d}" for number in range(1200))
    unbroken = "".join(f"x{number:04d}" for number in range(2000))
    write_report(report_of(empty_profile(), scope=f"{words}\n{unbroken}"), tmp_path / "x.pdf")
    pages = page_texts(tmp_path / "x.pdf")
    cover = "".join(together(text.rpartition("Halmere Health × Worthwell")[0]) for text in pages)
    assert together(words) in cover
    assert unbroken in cover


def test_a_name_far_longer_than_any_stands_in_full_on_the_cover_and_in_brief_elsewhere(tmp_path: Path) -> None:
    client, supplier = "C" * 3000, "supplier " * 400
    write_report(report_of(sample_profile("A", 1, client=client, supplier=supplier)), tmp_path / "x.pdf")
    pages = page_texts(tmp_path / "x.pdf")
    start = next(number for number, text in enumerate(pages) if text.startswith("Summary"))
    cover = "".join(pages[:start])
    assert cover.count("C") > len(client)
    assert cover.count("supplier") > supplier.count("supplier")
    assert all("C" * 61 not in together(text) for text in pages[start:])


@pytest.mark.parametrize("name", ["W" * 200, "Wide " * 40, "Österreichisch-Ungarische " * 7])
def test_two_hundred_characters_leave_cover_and_summary_one_page_each(name: str, tmp_path: Path) -> None:
    write_report(report_of(sample_profile("A", 1, client=name, supplier=f"S{name}")), tmp_path / "x.pdf")
    cover, summary, views, *_ = page_texts(tmp_path / "x.pdf")
    assert together(name) in together(cover)
    assert summary.startswith("Summary")
    assert views.startswith("The two views")


def test_other_scripts_are_drawn_by_embedded_fonts(tmp_path: Path) -> None:
    names = ("株式会社テスト", "Ελληνικά кириллица")
    shown = sample_profile("A", 1, client=names[0], supplier=names[1])
    write_report(report_of(shown, scope="שלום हिन्दी ไทย"), tmp_path / "x.pdf")
    cover = together(page_texts(tmp_path / "x.pdf")[0])
    for name in names:
        assert together(name) in cover
    assert all(is_embedded for _, is_embedded in fonts(tmp_path / "x.pdf"))


def test_an_english_sentence_runs_from_left_to_right_whatever_name_it_begins_with(tmp_path: Path) -> None:
    write_report(report_of(sample_profile("A", 1, supplier="שלום")), tmp_path / "x.pdf")
    assert "rates Innovation 15 points higher" in page_texts(tmp_path / "x.pdf")[1]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(client=st.text(min_size=1, max_size=80), scope=st.text(max_size=300))
@example(client="\N{NO-BREAK SPACE}", scope="")
@example(client=" ", scope="\u302a")
def test_no_text_whatever_keeps_a_report_from_being_written(client: str, scope: str, tmp_path: Path) -> None:
    shown = replace(interview_profile(), client=client)
    write_report(report_of(shown, scope=scope), tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def with_section(*blocks: Heading | Prose | Table) -> Report:
    """A report that says nothing but these blocks after its summary."""
    return replace(report_of(empty_profile()), sections=(Section("x", "X", "A table", blocks, ReportPart.VIEWS),))


def test_a_long_table_repeats_its_header_and_leaves_no_row_alone(tmp_path: Path) -> None:
    for count in range(40, 80, 3):
        rows = tuple((f"row{number:03d}", "text") for number in range(count))
        write_report(
            with_section(Heading("Rows"), Table((Column("Name", 80), Column("Header", 86)), rows)), tmp_path / "x.pdf"
        )
        pages = [text for text in page_texts(tmp_path / "x.pdf") if "row" in text]
        assert len(pages) > 1
        for text in pages:
            assert "Header" in text
            assert len(re.findall(r"row\d{3}", text)) >= 2
        assert len(re.findall(r"row\d{3}", " ".join(pages))) == count


def test_a_heading_stays_with_the_table_under_it(tmp_path: Path) -> None:
    rows = tuple((f"row{number:03d}", "text") for number in range(20))
    table = Table((Column("Name", 80), Column("Header", 86)), rows)
    for lines in range(30, 50):
        filler = Prose("\n".join(["filler"] * lines))
        write_report(with_section(filler, Heading("Under here"), Prose("Said first."), table), tmp_path / "x.pdf")
        (page,) = (text for text in page_texts(tmp_path / "x.pdf") if "Under here" in text)
        assert len(re.findall(r"row\d{3}", page)) >= 2


def test_a_cell_taller_than_a_page_is_printed_whole(tmp_path: Path) -> None:
    words = " ".join(f"w{number:04d}" for number in range(2500))
    rows = (("a", "first"), (words, "tall"), ("b", "last"))
    write_report(with_section(Table((Column("Text", 40), Column("Other", 126)), rows)), tmp_path / "x.pdf")
    found = re.findall(r"w\d{4}", " ".join(page_texts(tmp_path / "x.pdf")))
    assert found == words.split()


def test_paragraphs_are_made_in_one_place_only() -> None:
    """A raw string in a paragraph is mark-up; ``pdf.text`` is where strings are escaped."""
    root = Path(reports.__path__[0])
    makers = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if re.search(r"\b(Paragraph|TextBlock)\(", path.read_text("utf-8"))
    ]
    assert makers == ["pdf/text.py"]
