"""Names in any script are the same in slides, spreadsheets and drawings, and run in their own direction there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.text import PP_ALIGN

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene, Text
from healthcheck.charts.svg import scene_to_svg
from healthcheck.domain.action_plan import ActionPlan
from healthcheck.domain.direction import is_right_to_left
from healthcheck.domain.relationship import Relationship
from healthcheck.reports.chart_files import write_png, write_svg
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.slides.telling import deck_of
from healthcheck.reports.slides.writing import write_deck
from healthcheck.reports.workbook.book import book_of
from healthcheck.reports.workbook.writing import write_book
from tests.content.pseudo import MIRRORED
from tests.healthcheck.exported import said
from tests.healthcheck.reports.made_reports import material_of
from tests.healthcheck.reports.made_tongues import spoken_material, tongue
from tests.healthcheck.sample_profiles import sample_assessment, sample_profile

PAIRS = (
    ("בית חולים (שיבא) 2024", "مستشفى الملك فيصل"),
    ("प्रौद्योगिकी विभाग", "株式会社リレーションシップ"),
    ("Ελληνική Εταιρεία", "北京协和医院"),
    ("Қазақстан Телеком", "Zürcher Łódź 😀"),
)


@pytest.fixture(scope="module", params=PAIRS)
def pair(request: pytest.FixtureRequest) -> tuple[str, str]:
    client, supplier = request.param
    return client, supplier


@pytest.fixture(scope="module")
def material(pair: tuple[str, str]) -> Material:
    return material_of(sample_profile("A", 1, client=pair[0], supplier=pair[1]))


def test_slides_hold_the_names_as_typed_and_say_which_way_they_run(
    material: Material, pair: tuple[str, str], tmp_path: Path
) -> None:
    path = write_deck(deck_of(material), tmp_path / "slides.pptx", say=material.instrument.speech.say)
    held = said(path)
    assert all(name in held for name in pair)
    for slide in Presentation(str(path)).slides:
        for part in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
            text = "".join(part.itertext())
            runs_right = part.find("./*[@rtl='1']") is not None
            assert runs_right == is_right_to_left(text)


def test_a_drawing_holds_the_names_with_the_way_they_run(
    material: Material, pair: tuple[str, str], tmp_path: Path
) -> None:
    scene = radar(material.profile, words=material.words, width=620, height=560, metrics=font_book())
    path = write_svg(scene, tmp_path / "radar.svg")
    drawing = path.read_text("utf-8")
    assert all(name in drawing for name in pair)


@pytest.mark.parametrize(("name", "drawn"), [("בית חולים 24", "\u200fבית חולים 24\u200f"), ("हिन्दी", "हिन्दी")])
def test_a_label_of_a_drawing_runs_as_its_letters_do(name: str, drawn: str) -> None:
    label = Text(0, 10, name, size=12, ink=Ink.TEXT, width=60)
    scene = Scene(width=90, height=20, primitives=(label,), title="t", description="d", caption="c")
    assert f">{drawn}</text>" in scene_to_svg(scene, PALETTES[Ground.LIGHT])


def test_a_picture_can_be_made_of_every_name(material: Material, pair: tuple[str, str], tmp_path: Path) -> None:
    from PIL import Image

    scene = radar(material.profile, words=material.words, width=620, height=560, metrics=font_book())
    with Image.open(write_png(scene, tmp_path / "radar.png")) as image:
        assert all(name in image.text["Title"] for name in pair)  # type: ignore[attr-defined]


def test_a_spreadsheet_holds_the_names_as_typed(material: Material, pair: tuple[str, str], tmp_path: Path) -> None:
    assessment = sample_assessment("A", 1).assessment
    plan = ActionPlan(Relationship("A", *pair), assessment, (assessment,), assessment.held_on, (), (), None, (), ())
    path = write_book(book_of(material, plan), tmp_path / "book.xlsx", say=material.instrument.speech.say)
    assert all(name in said(path) for name in pair)


def test_slides_and_sheets_in_hebrew_begin_at_the_right(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    instrument = tongue(tmp_path_factory.mktemp("tongue"), MIRRORED)
    material, say = spoken_material(instrument, assessment=1, has_plan=False), instrument.speech.say_directed
    slides = write_deck(deck_of(material), tmp_path / "slides.pptx", say=say, is_right_to_left=True)
    tables = [shape for slide in Presentation(str(slides)).slides for shape in slide.shapes if shape.has_table]
    assert tables
    assert all(shape._element.xpath(".//a:tblPr/@rtl") == ["1"] for shape in tables)
    title = Presentation(str(slides)).slides[1].shapes.title.text_frame.paragraphs[0]
    assert title.alignment == PP_ALIGN.RIGHT
    assessment = sample_assessment("A", 1).assessment
    plan = ActionPlan(Relationship("A", "C", "S"), assessment, (assessment,), assessment.held_on, (), (), None, (), ())
    book = write_book(book_of(material, plan), tmp_path / "book.xlsx", say=say, is_right_to_left=True)
    assert said(book).count('rightToLeft="1"') >= 6
