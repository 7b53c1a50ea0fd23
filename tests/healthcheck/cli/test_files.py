"""``healthcheck report`` and ``export`` as somebody at a terminal uses them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PIL import Image

from tests.healthcheck.cli.typed import Say


@pytest.mark.parametrize("chart", ["radar", "gap", "mirror", "trend", "practices", "map", "mesh", "wheel"])
def test_a_chart_is_exported_as_svg(filled: Say, tmp_path: Path, chart: str) -> None:
    status, out, _ = filled("export", "A", "--chart", chart, "--out", tmp_path / "chart.svg")

    assert status == 0
    assert "chart.svg" in out
    named = "Missing expertise" if chart == "wheel" else "Innovation"
    assert named in (tmp_path / "chart.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("chart", ["radar", "gap"])
def test_a_chart_is_exported_as_a_crisp_picture_that_says_what_it_shows(
    filled: Say, tmp_path: Path, chart: str
) -> None:
    assert filled("export", "A", "--chart", chart, "--out", tmp_path / "chart.png")[0] == 0

    with Image.open(tmp_path / "chart.png") as picture:
        assert (picture.format, picture.width) == ("PNG", 2400)
        assert picture.getpixel((0, 0)) == picture.getpixel((2399, picture.height - 1)) == (255, 255, 255)
        colours = picture.convert("RGB").getcolors(2**24) or []
        assert {(0, 90, 140), (213, 94, 0)} <= {colour for _, colour in colours}
        assert "Halmere Health" in picture.info["Title"]
        assert "Innovation" in picture.info["Description"]


@pytest.mark.parametrize(
    ("relationship", "chart", "reason"),
    [
        ("B", "mirror", "the mirror is shown from 5 people on both sides"),
        ("B", "map", "The votes of Verrado Contact are withheld"),
        ("D", "mirror", "This form does not ask what one side expects the other to say"),
        ("D", "trend", "needs an assessment before this one"),
        ("D", "timeline", "Nothing is due within ninety days"),
        ("D", "influence", "There is no influence to draw"),
        ("A", "distribution", "There is no question"),
        ("D", "practices", "No practice was answered by enough people on both sides"),
    ],
)
def test_a_chart_with_nothing_in_it_is_refused_in_words(
    filled: Say, tmp_path: Path, relationship: str, chart: str, reason: str
) -> None:
    status, out, err = filled("export", relationship, "--chart", chart, "--out", tmp_path / "chart.png")

    assert (status, out) == (1, "")
    assert reason in err
    assert "Nothing was written." in err
    assert not (tmp_path / "chart.png").exists()


def test_one_sides_edition_has_no_map_of_practices_but_a_map_of_its_own_votes(filled: Say, tmp_path: Path) -> None:
    audience = ("--audience", "client", "--out", tmp_path / "chart.svg")

    assert "one side's own edition" in filled("export", "A", "--chart", "practices", *audience)[2]
    assert filled("export", "A", "--chart", "map", *audience)[0] == 0


def test_the_table_is_exported_as_csv(filled: Say, tmp_path: Path) -> None:
    assert filled("export", "A", "--assessment", "1", "--out", tmp_path / "table.csv")[0] == 0

    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert next(row for row in rows if row[0] == "Innovation")[1:3] == ["42", "57"]


def test_the_report_is_written_as_a_pdf(filled: Say, tmp_path: Path) -> None:
    status, out, _ = filled("report", "A", "--out", tmp_path / "report.pdf")

    assert status == 0
    assert "report.pdf" in out
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_is_told_in_one_line(filled: Say, tmp_path: Path) -> None:
    for words in (
        ("report", "A", "--out", tmp_path / "no" / "r.pdf"),
        ("export", "A", "--out", tmp_path / "no" / "r.png"),
        ("export", "A", "--out", tmp_path / "no" / "r.svg"),
    ):
        status, out, err = filled(*words)
        assert (status, out) == (1, "")
        assert err.startswith("healthcheck: ")
        assert err.count("\n") == 1
