"""What ``healthcheck export`` writes for other programs holds the numbers of the JSON, and nothing that is withheld."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import icalendar
import pdfplumber
import pikepdf
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt

from tests.healthcheck.exported import converted, said, table
from ui.__main__ import main

SAMPLES = Path("resources/samples")
PEOPLE = "relationship,assessment,side,respondent"
PICTURE = MSO_SHAPE_TYPE.PICTURE
Say = Callable[..., tuple[int, str, str]]

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not on this machine; it opens the file where it is"
)


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs one command over a workspace with the samples."""
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(tmp_path / "work.healthcheck"))

    def spoken(*words: str | Path) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        output = capsys.readouterr()
        assert isinstance(status, int)
        return status, output.out, output.err

    return spoken


@pytest.fixture
def filled(say: Say, tmp_path: Path) -> Say:
    assert say("demo", "--no-window", "--out", tmp_path / "demo")[0] == 0
    return say


@pytest.fixture
def two(say: Say, tmp_path: Path) -> Say:
    """Six people of the client and two of the supplier, in confidence; the supplier's all say 4, its notes are loud."""
    place = tmp_path / "two"
    place.mkdir()
    people = [("client", f"C{n}", "2") for n in range(1, 7)] + [("supplier", f"S{n}", "4") for n in (1, 2)]
    items = [
        line.split(",")[4]
        for line in (SAMPLES / "answers.csv").read_text("utf-8").splitlines()
        if line.startswith("D,1,client,D-C1,")
    ]
    (place / "respondents.csv").write_text(
        f"{PEOPLE},seniority\n" + "".join(f"R,1,{side},{code},managing\n" for side, code, _ in people)
    )
    rows = [f"R,1,{side},{code},{item},{value},={code} secret\n" for side, code, value in people for item in items]
    (place / "answers.csv").write_text(f"{PEOPLE},item,value,note\n" + "".join(rows))
    assert say("import", place)[0] == 0
    return say


def document(say: Say, name: str, audience: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(say("results", name, "--audience", audience, "--json")[1])
    return found


@pytest.mark.parametrize("audience", ["facilitator", "joint", "client"])
def test_the_workbook_holds_the_numbers_of_the_json(filled: Say, tmp_path: Path, audience: str) -> None:
    path = tmp_path / "a.xlsx"
    assert filled("export", "A", "--audience", audience, "--out", path)[0] == 0
    found = document(filled, "A", audience)
    gaps = {row["Factor id"]: row for row in table(path, "Gaps")}
    columns = {"client": "Client", "supplier": "Supplier", "gap": "Gap, client minus supplier", "level": "Level"}
    for factor, told in found["factors"].items():
        for key, column in columns.items():
            shown = gaps[factor][column]
            assert shown == pytest.approx(told[key]) if told[key] is not None else isinstance(shown, str)
        assert gaps[factor]["Verdict"].replace(" ", "_") == told["verdict"]
    scores = {(row["Factor id"], row["Side"]): row for row in table(path, "Scores")}
    assert scores["GOV", "Client"]["Interval from"] == pytest.approx(found["factors"]["GOV"]["client_interval"][0])
    assert scores["ALL", "Supplier"]["Score"] == pytest.approx(found["overall"]["supplier"])
    practices = {row["Practice id"]: row for row in table(path, "Practices")}
    assert len(practices) == 96
    for name, told in found["practice_details"].items():
        if isinstance(told["client"], int | float):
            assert practices[name]["Client"] == pytest.approx(told["client"])
    assert table(path, "Findings")[0]["Finding"] == found["findings"][0]["title"]
    assert len(table(path, "Commitments")) == 4


def test_single_answers_are_for_the_facilitator_by_code_by_name_or_by_lot(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    filled("export", "A", "--out", path)
    assert "Respondent" not in said(path)
    filled("export", "A", "--audience", "facilitator", "--out", path)
    rows = table(path, "Answers")
    assert {"A-C1", "A-S4"} <= {row["Respondent"] for row in rows}
    assert len({row["Respondent"] for row in rows}) == 11
    assert "Name" not in rows[0]
    filled("export", "A", "--audience", "facilitator", "--names", "--out", path)
    assert "Rafael Silva" in {row["Name"] for row in table(path, "Answers")}
    filled("export", "A", "--audience", "facilitator", "--anonymous", "--out", path)
    anonymous = table(path, "Answers")
    assert {row["Respondent"] for row in anonymous} == set(range(1, 12))
    sides = [
        side for number in range(1, 12) for side in {row["Side"] for row in anonymous if row["Respondent"] == number}
    ]
    assert sides != sorted(sides), "numbers follow no order"
    status, _, error = filled("export", "A", "--names", "--out", path)
    assert status == 1
    assert "facilitator's own" in error


def test_two_people_of_a_side_are_in_no_file_for_both(two: Say, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    assert two("export", "R", "--out", path)[0] == 0
    text = said(path)
    assert "secret" not in text
    for row in table(path, "Scores"):
        if row["Side"] == "Supplier":
            assert row["Score"] in ("withheld", "no view")
    assert all(not isinstance(row["Supplier"], float) for name in ("Gaps", "Practices") for row in table(path, name))
    two("export", "R", "--audience", "facilitator", "--anonymous", "--out", path)
    assert "secret" not in said(path)
    assert {row["Side"] for row in table(path, "Answers")} == {"Client"}


def test_a_text_that_looks_like_a_formula_stays_text(two: Say, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    two("export", "R", "--audience", "facilitator", "--out", path)
    assert "<f>" not in said(path)
    assert any(row["Note"] == "=C1 secret" for row in table(path, "Answers"))


def test_the_calendar_holds_due_days_and_meetings_that_come_back(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    assert filled("export", "A", "--out", path, "--remind", "7")[0] == 0
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    due = next(event for name, event in events.items() if name.startswith("Due: Bring one coming need"))
    assert due.decoded("dtstart").isoformat() == "2026-05-29"
    assert due.walk("VALARM")
    assert "Made by: Rafael Silva (Halmere Health)" in str(due["description"])
    assert "RRULE:FREQ=MONTHLY;INTERVAL=1" in events["Service review"].to_ical().decode()
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(events)


def test_a_plan_without_a_date_has_no_calendar_and_says_so(two: Say, tmp_path: Path) -> None:
    status, _, error = two("export", "R", "--out", tmp_path / "r.ics")
    assert status == 1
    assert "No day is set in this plan" in error
    assert not (tmp_path / "r.ics").exists()


def shapes(slide: Any) -> Iterator[Any]:  # noqa: ANN401
    """Every shape of a slide, those in groups too."""
    waiting = list(slide.shapes)
    while waiting:
        shape = waiting.pop(0)
        yield shape
        waiting += list(getattr(shape, "shapes", ()))


def texts(slide: Any) -> list[str]:  # noqa: ANN401
    return [shape.text_frame.text for shape in shapes(slide) if shape.has_text_frame and shape.text_frame.text]


def test_slides_say_one_finding_each_in_shapes_that_can_be_edited(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    assert filled("export", "A", "--out", path)[0] == 0
    deck, found = Presentation(str(path)), document(filled, "A", "joint")
    by_title = {slide.shapes.title.text: slide for slide in deck.slides}
    for finding in found["findings"]:
        slide, told = by_title[finding["title"]], found["factors"][finding["factor"]]
        assert {str(told["client"]), str(told["supplier"])} <= set(texts(slide))
        assert finding["text"] in slide.notes_slide.notes_text_frame.text
    charts = [shape for slide in deck.slides for shape in slide.shapes if hasattr(shape, "shapes")]
    assert charts
    assert not [shape for slide in deck.slides for shape in shapes(slide) if shape.shape_type == PICTURE]
    for chart in charts:
        facts = chart._element.xpath(".//p:cNvPr")[0]
        assert "Halmere" in facts.get("descr") or "client" in facts.get("descr")
    radar = next(chart for chart in charts if chart.name.startswith("Radar"))
    assert "n = 6" in " ".join(shape.text_frame.text for shape in radar.shapes if shape.has_text_frame)
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    assert tables[0].cell(1, 2).text == "Rafael Silva"


def test_the_mirror_round_and_the_map_are_slides_of_shapes_too_and_each_makes_a_claim(
    filled: Say, two: Say, tmp_path: Path
) -> None:
    path = tmp_path / "a.pptx"
    filled("export", "A", "--out", path)
    found = {
        shape.name: (slide, shape)
        for slide in Presentation(str(path)).slides
        for shape in slide.shapes
        if hasattr(shape, "shapes")
    }
    slide, mirror = found["What each side expects the other to say"]
    labels = [shape.text_frame.text for shape in mirror.shapes if shape.has_text_frame]
    assert {"Possible blind spot", "Known difference", "58", "74"} <= set(labels)
    assert slide.shapes.title.text == "More difference is expected than can be told"
    assert "Innovation" in slide.notes_slide.notes_text_frame.text
    slide, drawn = found["What matters and how it goes"]
    assert "54 · 28 %" in [shape.text_frame.text for shape in drawn.shapes if shape.has_text_frame]
    assert "Halmere Health on Innovation" in slide.shapes.title.text
    two("export", "R", "--out", tmp_path / "r.pptx")
    assert "What each side expects" not in said(tmp_path / "r.pptx"), "a side of two has no mirror round to show"


def test_no_text_of_a_slide_is_small_or_leaves_its_place(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    filled("export", "C", "--out", path)
    for slide in Presentation(str(path)).slides:
        for shape in shapes(slide):
            assert shape.left >= 0
            assert shape.top + shape.height <= Pt(540)
            if shape.has_text_frame and shape.text_frame.text:
                sizes = {run.font.size.pt for part in shape.text_frame.paragraphs for run in part.runs}
                is_in_chart = shape.name.startswith("Label ")
                assert min(sizes) >= (12 if is_in_chart else 18), shape.text_frame.text


def test_the_supplier_of_two_is_on_no_slide_for_both(two: Say, tmp_path: Path) -> None:
    path = tmp_path / "r.pptx"
    assert two("export", "R", "--out", path)[0] == 0
    text = said(path)
    assert "secret" not in text
    assert ">100<" not in text.replace("<a:t>100</a:t>", ""), "the supplier's people all say 4"
    titles = {finding["title"] for finding in document(two, "R", "joint")["findings"]}
    told = [slide for slide in Presentation(str(path)).slides if slide.shapes.title.text in titles]
    assert len(told) == 7
    assert all("–" in texts(slide) for slide in told)


def research(path: Path) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(path) as archive:
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            for name in archive.namelist()
        }


def test_research_data_name_nobody_and_explain_every_value(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    assert filled("export", "A", "--audience", "facilitator", "--out", path)[0] == 0
    found = research(path)
    answers, book = found["answers.csv"], found["codebook.csv"]
    assert {row["respondent"] for row in answers} == {str(number) for number in range(1, 12)}
    assert all(bool(row["value"]) != bool(row["missing"]) for row in answers)
    explained = {(row["variable"], row["value"]) for row in book}
    for row in answers:
        if row["value"]:
            assert {(row["question"], row["value"]), (row["question"], "0-10")} & explained
        else:
            assert ("missing", row["missing"]) in explained
    whole = said(path)
    for secret in ("A-C1", "Halmere", "Worthwell", "Rafael", "2026-05-11"):
        assert secret not in whole
    assert ("2026-05",) in {(row["value"],) for row in found["about.csv"]}


def test_research_data_leave_out_a_side_of_two_and_need_the_facilitator(two: Say, tmp_path: Path) -> None:
    path = tmp_path / "r.zip"
    status, _, error = two("export", "R", "--out", path)
    assert (status, path.exists()) == (1, False)
    assert "facilitator's own" in error
    two("export", "R", "--audience", "facilitator", "--out", path)
    found = research(path)
    assert {row["side"] for row in found["answers.csv"]} == {"client"}
    assert found["comments.csv"] == [], "nobody released a word"
    facts = {row["fact"]: row["value"] for row in found["about.csv"]}
    assert "2 people submitted" in facts["not_in_it.answers.supplier"]


def words_of(path: Path) -> str:
    with pdfplumber.open(path) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def test_the_questionnaire_is_printed_for_a_pen_in_any_form_and_for_either_side(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert filled("export", "A", "--side", "supplier", "--form", "express", "--out", path)[0] == 0
    text = words_of(path)
    assert "How people at Worthwell Workforce see working with" in " ".join(text.split())
    assert "1 A shared purpose" not in text.replace("\n", " ")[:400]
    assert "cannot see this from where I sit" in text
    filled("export", "A", "--side", "supplier", "--form", "full", "--out", tmp_path / "full.pdf")
    assert len(words_of(tmp_path / "full.pdf")) > 2 * len(text)


def test_each_side_has_one_page_on_what_it_did_for_the_other(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert filled("export", "A", "--print", "value-sheet", "--out", path)[0] == 0
    with pdfplumber.open(path) as document:
        client, supplier = (page.extract_text() for page in document.pages)
    assert "What Halmere Health did for Worthwell Workforce" in client
    assert "What Worthwell Workforce did for Halmere Health" in supplier
    assert "Late: 1, the longest by" in client
    assert "Service review" in supplier
    filled("export", "A", "--print", "value-sheet", "--side", "supplier", "--out", path)
    assert "What Halmere Health did" not in words_of(path)


def test_the_page_on_a_side_of_two_tells_no_rating_of_theirs(two: Say, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    assert two("export", "R", "--print", "value-sheet", "--out", path)[0] == 0
    assert "No rating of Supplier of R has changed" in words_of(path)


def test_a_persons_answers_are_printed_for_the_facilitator_only(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    status, _, error = filled("export", "A", "--respondent", "A-C1", "--out", path)
    assert (status, path.exists()) == (1, False)
    assert "facilitator's own" in error
    assert filled("export", "A", "--respondent", "a-c1", "--audience", "facilitator", "--out", path)[0] == 0
    assert "A-C1" in words_of(path)
    with pikepdf.open(path) as document:
        chosen = [entry for entry in document.objects if _says(entry, "chosen")]
    assert len(chosen) > 40
    assert "has the code" in filled("export", "A", "--respondent", "Z", "--audience", "facilitator", "--out", path)[2]


def _says(entry: Any, word: str) -> bool:  # noqa: ANN401
    return isinstance(entry, pikepdf.Dictionary) and word in str(entry.get("/Alt", ""))


@pytest.mark.parametrize("ending", ["xlsx", "ics", "pptx", "zip", "pdf"])
def test_the_same_assessment_gives_the_same_bytes(filled: Say, tmp_path: Path, ending: str) -> None:
    paths = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]
    for path in paths:
        assert filled("export", "A", "--audience", "facilitator", "--out", path)[0] == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()


@needs_office
def test_another_office_program_opens_the_slides_with_their_numbers(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.pptx"
    filled("export", "A", "--out", path)
    with pdfplumber.open(converted(path, tmp_path)) as pages:
        assert len(pages.pages) == len(Presentation(str(path)).slides)
        text = pages.pages[3].extract_text()
    assert "Worthwell Workforce rates Innovation 19 points higher" in text
    assert "54" in text


@needs_office
def test_another_office_program_opens_the_workbook_with_its_numbers(filled: Say, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    filled("export", "A", "--out", path)
    with pdfplumber.open(converted(path, tmp_path)) as pages:
        text = "\n".join(page.extract_text() for page in pages.pages)
    assert "GOV Governance Client Halmere Health 76 69 84 6" in text
