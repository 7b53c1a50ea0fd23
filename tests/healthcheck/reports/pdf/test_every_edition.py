"""Every edition of a report, written by its command and read back by other programs' eyes."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest

from healthcheck.cli import main
from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import Paper
from tests.healthcheck.reports.pdf.read_back import fonts, outline, page_texts
from tests.healthcheck.reports.pdf.tags import tag_tree
from tests.healthcheck.reports.pdf.test_pages import is_level

SMALLEST = 8.0
"""Points of the smallest text that may be printed."""

LOGIN = "quillerbeck"
"""A login name that no text of a report can hold by chance."""

SHEETS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
PAPERS = {
    Edition.JOINT: Paper.LETTER,
    Edition.CLIENT: Paper.A4,
    Edition.SUPPLIER: Paper.LETTER,
    Edition.ONE_PAGE: Paper.A4,
}
"""On which paper each is read back; the joint report on A4 and the one page on Letter have tests of their own."""

BY_EDITION = {
    Edition.JOINT: ("The two views", "Matching practices", "First 90 days", "Method and limits", "Item detail"),
    Edition.CLIENT: ("The two views", "The practices, as seen from here", "Method and limits", "Item detail"),
    Edition.SUPPLIER: ("The two views", "The practices, as seen from here", "Method and limits", "Item detail"),
}


@dataclass(frozen=True)
class Written:
    """A report on disk, the same made a second time, and the folder of its workspace."""

    edition: Edition
    paper: Paper
    path: Path
    again: Path
    home: Path


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Edition, Paper], Written]:
    home = tmp_path_factory.mktemp(f"home-of-{LOGIN}")
    workspace = ("--workspace", str(home / "work.healthcheck"))
    with pytest.MonkeyPatch.context() as patched:
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            patched.setenv(name, LOGIN)
        assert main([*workspace, "demo", "--out", str(home)])

    def written(edition: Edition, paper: Paper) -> Written:
        paths = [home / f"{edition}-{paper}-{turn}.pdf" for turn in ("first", "second")]
        with pytest.MonkeyPatch.context() as patched:
            for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
                patched.setenv(name, LOGIN)
            assert getpass.getuser() == LOGIN
            for path in paths:
                order = ("--edition", edition.value, "--paper", paper.value, "--out", str(path))
                assert main([*workspace, "report", "A", *order]) == 0
        return Written(edition, paper, path=paths[0], again=paths[1], home=home)

    return written


@pytest.fixture(scope="module", params=PAPERS.items(), ids="-".join)
def report(request: pytest.FixtureRequest, write: Callable[[Edition, Paper], Written]) -> Written:
    return write(*request.param)


def test_bookmarks_lead_to_each_section_in_the_order_of_the_pages(report: Written) -> None:
    entries = outline(report.path)
    titles = [title for level, title, _ in entries if level == 0]
    pages = [page for _, _, page in entries]
    texts = page_texts(report.path)
    assert pages == sorted(pages)
    assert set(BY_EDITION.get(report.edition, ())) <= set(titles)
    sections = [entry for entry in tag_tree(report.path).children if entry.role == "Sect"]
    assert len(sections) == len([title for title in titles if title != "Relationship health check"])
    for level, title, page in entries:
        assert level or title in texts[page - 1]


def test_it_says_its_language_and_that_it_is_tagged_and_every_figure_has_words(report: Written) -> None:
    with pikepdf.open(report.path) as document:
        assert str(document.Root.Lang) == "en-GB"
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root
    figures = tag_tree(report.path).all("Figure")
    assert figures
    assert [figure for figure in figures if len(figure.alternative) < len("Radar chart, seven factors")] == []


def test_all_its_fonts_are_in_the_file(report: Written) -> None:
    found = dict(fonts(report.path))
    assert found
    assert all(found.values()), found


def test_no_text_is_too_small_or_beyond_the_edges_of_the_sheet(report: Written) -> None:
    width, height = SHEETS[report.paper]
    with pdfplumber.open(report.path) as document:
        letters = [char for page in document.pages for char in page.chars if char["text"].strip() and is_level(char)]
    assert min(round(char["size"], 2) for char in letters) >= SMALLEST
    assert min(char["x0"] for char in letters) > 0
    assert max(char["x1"] for char in letters) < width
    assert max(char["bottom"] for char in letters) < height


def test_every_page_is_the_sheet_that_was_ordered(report: Written) -> None:
    document = pypdfium2.PdfDocument(report.path)
    sizes = {(round(page.get_width()), round(page.get_height())) for page in document}
    document.close()
    assert sizes == {SHEETS[report.paper]}


def test_neither_the_login_name_nor_a_place_on_the_disk_is_in_it(report: Written) -> None:
    """In the bytes as they are, and in every stream unpacked."""
    with pikepdf.open(report.path) as document:
        streams = [entry.read_bytes() for entry in document.objects if isinstance(entry, pikepdf.Stream)]
    said = "\n".join(page_texts(report.path)).encode()
    everything = b"\n".join([report.path.read_bytes(), *streams, said])
    places = {LOGIN, str(report.home), str(Path.cwd()), str(Path.home()), "work.healthcheck", report.path.name}
    assert [place for place in sorted(places - {"/"}) if place.encode() in everything] == []
    utf_16 = [place for place in sorted(places - {"/"}) if place.encode("utf-16-be") in everything]
    assert utf_16 == []


def test_made_twice_it_is_the_same_to_the_byte(report: Written) -> None:
    assert report.path.read_bytes() == report.again.read_bytes()
