"""The SVG is well formed whatever was typed, loads nothing, and keeps the geometry of its scene."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.charts.frame import framed
from healthcheck.charts.palette import PALETTES, Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene, Shape
from healthcheck.charts.svg import scene_to_svg
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import outside, overlapping, profile_of, words_of

SVG = "{http://www.w3.org/2000/svg}"
LIGHT = PALETTES["light"]


def drawn(names: tuple[str, str] = ("Halmere", "Worthwell")) -> Scene:
    return radar(profile_of(names=names), words=words_of(), width=620, height=560, metrics=font_book())


def test_discs_stand_where_the_scene_has_them() -> None:
    scene = drawn()
    root = ET.fromstring(scene_to_svg(scene, LIGHT))  # noqa: S314 - our own text
    circles = [
        (float(circle.get("cx", "")), float(circle.get("cy", "")), circle.get("fill"))
        for circle in root.iter(f"{SVG}circle")
    ]
    for mark in scene.markers:
        if mark.shape is Shape.DISC:
            assert any(
                (x, y) == pytest.approx((mark.x, mark.y), abs=0.001) and fill == LIGHT[Ink.CLIENT]
                for x, y, fill in circles
            )


def test_title_description_and_tool_tips_are_text() -> None:
    scene = drawn()
    root = ET.fromstring(scene_to_svg(scene, LIGHT))  # noqa: S314
    assert root.find(f"{SVG}title") is not None
    assert root.findtext(f"{SVG}title") == scene.title
    assert root.findtext(f"{SVG}desc") == scene.description
    tips = {tip.text for polygon in root.iter(f"{SVG}polygon") for tip in polygon.iter(f"{SVG}title")}
    assert tips == {region.meaning for region in scene.regions}


@settings(max_examples=60)
@given(
    st.text(max_size=30),
    st.sampled_from(['<script>alert("x")</script>', "&#0; ]]>", "\ud800\x00\x1b", "<img src='file:///etc/passwd'/>"]),
)
def test_hostile_names_stay_text(typed: str, hostile: str) -> None:
    root = ET.fromstring(scene_to_svg(drawn((typed, hostile)), LIGHT).encode())  # noqa: S314
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "polyline", "polygon", "circle", "text",
    }  # fmt: skip
    assert not any(name.endswith("href") or name.startswith("on") for element in root.iter() for name in element.attrib)


def test_a_framed_chart_says_what_it_is_and_how_to_read_it() -> None:
    scene = framed(drawn(), metrics=font_book())
    texts = [text.text for text in scene.texts]
    assert texts[0] == "Profile of Halmere × Worthwell, assessment 1"
    assert "Compare along each spoke; the area has no meaning." in " ".join(texts[-3:])
    assert "n = 6" in " ".join(texts[-3:])
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []


def test_a_frame_takes_names_of_any_length() -> None:
    scene = framed(drawn(("W" * 300, "long name " * 30)), metrics=font_book())
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []
