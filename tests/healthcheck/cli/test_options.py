"""Every option of ``report`` and ``export`` does what its help says, and ends with the status of how it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
import pytest

from healthcheck.cli import main
from healthcheck.cli.choices import EXPORT_ENDINGS, PARTS
from tests.healthcheck.reports.pdf.read_back import outline, page_texts

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="#ff0000"/></svg>'
LABELS = {
    "views": "The two views",
    "differences": "Where they differ",
    "priorities": "Priority 1: Innovation",
    "strengths": "Strengths to protect",
    "practices": "Matching practices",
    "change": "What has changed",
    "plan": "Action plan",
    "ninety_days": "First 90 days",
    "keeping": "How commitments are kept",
    "detail": "Item detail",
    "votes": "Top three",
    "mirror": "How well each reads the other",
}
"""How the parts that can be left out of sample A's report are called in its outline."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a workspace with the samples."""
    made = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HEALTHCHECK_WORKSPACE", str(made / "work.healthcheck"))
        assert main(["demo", "--no-window", "--out", str(made / "demo")]) == 0
        yield made


@pytest.fixture
def out(home: Path, tmp_path: Path) -> Path:
    """A place for a report, in a folder of its own; ``home`` is there."""
    assert home.exists()
    return tmp_path / "a.pdf"


def said(*words: str | Path) -> int | object:
    return main([str(word) for word in words])


def labels(path: Path) -> set[str]:
    return {title for level, title, _ in outline(path) if level == 0}


def test_a_part_that_is_left_out_is_missing_and_the_others_stay(out: Path) -> None:
    assert said("report", "A", "--out", out) == 0
    whole = labels(out)
    assert set(LABELS.values()) <= whole
    without = [word for part in LABELS if part != "views" for word in ("--without", part)]
    assert said("report", "A", *without, "--out", out) == 0
    assert whole - labels(out) == {*LABELS.values(), *(entry for entry in whole if entry[:8] == "Priority")} - {
        LABELS["views"]
    }
    assert set(PARTS) - set(LABELS) <= {"workshop"}


def test_the_annex_for_experts_comes_on_request(out: Path) -> None:
    said("report", "A", "--out", out)
    assert not any("expert" in label.casefold() for label in labels(out))
    assert said("report", "A", "--expert", "--out", out) == 0
    assert any("expert" in label.casefold() for label in labels(out))


def test_whoever_prepares_it_puts_a_name_a_foot_and_a_line_of_confidence_on_it(out: Path) -> None:
    own = ("--prepared-by", "Ada & Partners", "--footer", "Draft <b>2</b>", "--confidentiality", "Board only")
    assert said("report", "B", *own, "--out", out) == 0
    pages = page_texts(out)
    assert "Ada & Partners" in pages[0]
    for text in pages:
        assert "Draft <b>2</b>" in text
        assert "Board only" in text


def test_a_logo_and_a_colour_change_the_pages_and_a_colour_too_light_for_white_does_not(
    out: Path, tmp_path: Path
) -> None:
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    made = {}
    for name, options in {
        "plain": (),
        "logo": ("--logo", str(tmp_path / "logo.svg")),
        "dark": ("--colour", "7A1F3D"),
        "light": ("--colour", "#F7C948"),
    }.items():
        assert said("report", "D", *options, "--out", out) == 0
        with pikepdf.open(out) as document:
            made[name] = b"".join(page.Contents.read_bytes() for page in document.pages)
    assert b"1 0 0 rg" in made["logo"]
    assert made["dark"] != made["plain"]
    assert made["light"] == made["plain"]


def test_an_assessment_of_its_own_is_reported(out: Path) -> None:
    assert said("report", "A", "--assessment", "1", "--out", out) == 0
    assert "Assessment 1 · 12 May 2025" in page_texts(out)[1]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("edition", ["joint", "client", "supplier", "one-page"])
def test_each_edition_is_written_on_each_paper(edition: str, paper: str, out: Path) -> None:
    assert said("report", "D", "--edition", edition, "--paper", paper, "--out", out) == 0
    with pikepdf.open(out) as document:
        assert {round(float(page.MediaBox[2])) for page in document.pages} == {595 if paper == "a4" else 612}
    words = {"joint": "Joint report", "client": "Client report", "supplier": "Supplier report", "one-page": "One-page"}
    assert words[edition] in page_texts(out)[0]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("report", "nobody"), "nobody"),
        (("report", "A", "--assessment", "9"), "assessment 9"),
        (("report", "A", "--colour", "greenish"), "is no colour"),
        (("report", "A", "--logo", "missing.png"), "There is no file"),
        (("report", "A", "--logo", "pyproject.toml"), "neither PNG nor JPEG nor SVG"),
        (("export", "A", "--names", "--ending", ".xlsx"), "facilitator's own"),
        (("export", "A", "--anonymous", "--ending", ".xlsx"), "facilitator's own"),
        (("export", "A", "--ending", ".zip"), "facilitator's own"),
        (("export", "A", "--respondent", "A-C1"), "facilitator's own"),
        (("export", "A", "--respondent", "Z9", "--audience", "facilitator"), "Nobody in this relationship"),
        (("export", "A", "--chart", "distribution", "--item", "GOV-P99", "--ending", ".svg"), "There is no question"),
        (("export", "D", "--ending", ".ics"), "No day is set"),
        (("export", "A", "--assessment", "7", "--ending", ".csv"), "assessment 7"),
    ],
)
def test_what_cannot_be_done_ends_with_one_a_sentence_and_no_file(
    words: Sequence[str], reason: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ending = words[words.index("--ending") + 1] if "--ending" in words else ".pdf"
    path = out.with_suffix(ending)
    rest = [word for word in words if word not in ("--ending", ending)]
    assert said(*rest, "--out", path) == 1
    told = capsys.readouterr()
    assert reason in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert list(out.parent.iterdir()) == []


def test_a_folder_that_is_not_there_ends_with_one(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("report", "D"), ("export", "D")):
        assert said(*words, "--out", out.parent / "missing" / "a.pdf") == 1
        assert "could not be written" in capsys.readouterr().err
    assert list(out.parent.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("export", "A", "--names", "--anonymous", "--out", "a.xlsx"),
        ("export", "A", "--remind", "-1", "--out", "a.ics"),
        ("export", "A", "--remind", "400", "--out", "a.ics"),
        ("export", "A", "--side", "both", "--out", "a.pdf"),
        ("export", "A", "--form", "long", "--out", "a.pdf"),
        ("export", "A", "--print", "poster", "--out", "a.pdf"),
        ("export", "A", "--audience", "press", "--out", "a.csv"),
        ("export", "A", "--assessment", "two", "--out", "a.csv"),
        ("export", "A"),
        ("report", "A", "--without", "sources", "--out", "a.pdf"),
    ],
)
def test_wrong_usage_ends_with_two_before_anything_is_opened(words: Sequence[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


@pytest.mark.parametrize("audience", ["facilitator", "joint", "client", "supplier"])
@pytest.mark.parametrize("ending", EXPORT_ENDINGS)
def test_each_ending_is_written_for_each_audience_but_answers_of_people(
    ending: str, audience: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = out.with_suffix(ending)
    is_refused = ending == ".zip" and audience != "facilitator"
    assert said("export", "A", "--audience", audience, "--out", path) == int(is_refused)
    assert path.exists() is not is_refused
    assert (str(path) in capsys.readouterr().out) is not is_refused
