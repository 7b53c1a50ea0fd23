"""Whoever hears a report gets all of it, in order, and hears what is a heading, a list, a table and a figure."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from healthcheck.reports.report_model import Report
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.pdf.read_back import outline
from tests.healthcheck.reports.pdf.tags import Tag, marked_pages, tag_tree
from tests.healthcheck.reports.written import write_report
from tests.healthcheck.sample_profiles import sample_profile

BLOCKS = {"P", "H1", "H2", "H3", "L", "Table", "Figure", "TOC"}


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(sample_profile("A", 1))


@pytest.fixture(scope="module")
def path(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("tagged") / "joint.pdf"
    write_report(report, written)
    return written


@pytest.fixture(scope="module")
def tree(path: Path) -> Tag:
    return tag_tree(path)


def test_the_document_says_that_it_is_tagged_and_what_to_call_it(path: Path, report: Report) -> None:
    with pikepdf.open(path) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == "en-GB"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        said = document.Root.Metadata.read_bytes().decode()
    assert f'<rdf:li xml:lang="x-default">{report.title}</rdf:li>' in said
    assert report.digest in said


def test_everything_painted_is_content_of_an_element_or_an_artifact(path: Path) -> None:
    for number, page in enumerate(marked_pages(path), start=1):
        assert page.loose == [], number


def test_every_piece_of_content_is_numbered_once_and_leads_to_its_element(path: Path) -> None:
    pages = marked_pages(path)
    with pikepdf.open(path) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        for index, (page, marked) in enumerate(zip(document.pages, pages, strict=True)):
            assert int(page.obj.StructParents) == index
            assert sorted(marked.pieces) == list(range(len(marked.pieces)))
            owners = numbers[2 * index + 1]
            assert [str(owner.S)[1:] for owner in owners] == [marked.pieces[place] for place in sorted(marked.pieces)]
        whole = sum(len(marked.pieces) for marked in pages)
    assert sum(tag.pieces for tag in tag_tree(path).walk()) == whole


def test_sections_begin_with_their_title_and_headings_do_not_skip_a_level(tree: Tag, report: Report) -> None:
    sections = [child for child in tree.children if child.role == "Sect"]
    assert len(sections) == len(report.sections) + 1
    for section in sections:
        headings = [int(tag.role[1]) for tag in section.children if tag.role in ("H1", "H2", "H3")]
        assert headings[0] == 1
        assert headings.count(1) == 1
    assert len(tree.all("H1")) == len(sections) + 1


def test_blocks_stand_in_sections_and_text_in_blocks(tree: Tag) -> None:
    for holder in [tree, *tree.all("Sect")]:
        assert holder.pieces == 0
        assert {child.role for child in holder.children} <= BLOCKS | {"Sect"}


def test_every_figure_says_what_it_shows(tree: Tag) -> None:
    figures = tree.all("Figure")
    kinds = [figure.alternative.split(",")[0] for figure in figures]
    assert kinds == ["Radar chart", "Dumbbell chart", "Radar chart", "Dumbbell chart", "Heat map", "Mirror chart"]
    assert all("Governance" in figure.alternative and "Innovation" in figure.alternative for figure in figures)


def test_every_table_has_a_header_of_columns_and_rows_of_the_same_length(tree: Tag) -> None:
    tables = tree.all("Table")
    assert len(tables) > 10
    for table in tables:
        header, *rows = table.children
        assert {row.role for row in table.children} == {"TR"}
        assert {(cell.role, cell.scope) for cell in header.children} == {("TH", "Column")}
        assert rows
        for row in rows:
            first, *others = row.children
            assert (first.role, first.scope) == ("TH", "Row")
            assert {cell.role for cell in others} <= {"TD"}
            assert len(row.children) == len(header.children)


def test_lists_are_lists(tree: Tag) -> None:
    lists = tree.all("L")
    assert lists
    for entry in lists:
        for item in entry.children:
            assert item.role == "LI"
            assert [part.role for part in item.children] in (["Lbl", "LBody"], ["LBody"])


def test_the_contents_name_each_section_and_its_page(path: Path, report: Report, tree: Tag) -> None:
    (contents,) = tree.all("TOC")
    assert [line.role for line in contents.children] == ["TOCI"] * len(contents.children)
    with pdfplumber.open(path) as document:
        lines = document.pages[0].crop((0, 0, 370, 841)).extract_text().splitlines()
    starts = {title: page for level, title, page in outline(path) if level == 0}
    listed = ["Summary", *(section.label for section in report.sections if section.is_listed)]
    assert len(contents.children) == len(listed)
    for label in listed:
        assert f"{label} {starts[label]}" in lines


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler's pdfinfo")
def test_another_reader_hears_whole_words_in_the_order_of_the_page(path: Path, report: Report) -> None:
    run = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    said = " ".join(run.stdout.replace('"', " ").split())
    place = 0
    for text in (report.summary.answer, *(section.title for section in report.sections)):
        place = said.index(text, place)
