"""A chart file is whole or not there, and says on its own what it shows."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene
from healthcheck.errors import UserFacingError
from healthcheck.reports.chart_files import write_svg
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, SUPPLIER, profile_of, words_of


def drawn(build: object = radar) -> Scene:
    assert callable(build)
    scene: Scene = build(profile_of(), words=words_of(), width=620, height=560, metrics=font_book())
    return scene


@pytest.mark.parametrize("build", [radar, dumbbell])
def test_the_file_holds_title_chart_and_caption(build: object, tmp_path: Path) -> None:
    path = write_svg(drawn(build), tmp_path / "chart.svg")
    text = path.read_text("utf-8")
    assert ET.fromstring(text.encode()).tag.endswith("svg")  # noqa: S314 - our own file
    assert "Halmere Health" in text
    assert "n = 6" in text
    assert [entry.name for entry in tmp_path.iterdir()] == ["chart.svg"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    path.write_text("older", encoding="utf-8")
    write_svg(drawn(), path)
    assert path.read_text("utf-8").startswith("<?xml")


def test_a_failed_write_leaves_the_older_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chart.svg"
    path.write_text("older", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserFacingError) as refused:
        write_svg(drawn(), path)
    assert "No space left on device" in refused.value.what
    assert refused.value.safe
    assert path.read_text("utf-8") == "older"
    assert [entry.name for entry in tmp_path.iterdir()] == ["chart.svg"]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="could not be written"):
        write_svg(drawn(), tmp_path / "nowhere" / "chart.svg")


def test_a_withheld_side_has_no_number_in_the_file(tmp_path: Path) -> None:
    profile = profile_of(client=(None,) * 7, n=(2, 5))
    scene = radar(profile, words=words_of(), width=620, height=560, metrics=font_book())
    text = write_svg(scene, tmp_path / "chart.svg").read_text("utf-8")
    assert "client withheld" in text
    elements = ET.fromstring(text.encode()).iter()  # noqa: S314 - our own file
    written = {element.text for element in elements if element.tag.endswith("text")}
    assert {str(round(score)) for score in SUPPLIER} <= written
    hidden = {str(round(score)) for score in CLIENT} - {str(round(score)) for score in SUPPLIER}
    assert written.isdisjoint(hidden - {"75"})
