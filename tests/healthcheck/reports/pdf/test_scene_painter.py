"""The page carries the scene's own geometry, as vectors and as text that can be read out."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.palette import PALETTES, Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene, Shape
from healthcheck.domain.report_order import Paper
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.page import SHEETS
from healthcheck.reports.pdf.paged_canvas import PagedCanvas
from healthcheck.reports.pdf.scene_painter import SceneFlowable, ScenePainter
from tests.healthcheck.charts.drawn_profiles import CLIENT, profile_of, words_of

PRINT = PALETTES["print"]


def drawn(client: tuple[float, ...] = CLIENT) -> Scene:
    return radar(profile_of(client), words=words_of(), width=334, height=283, metrics=font_book(), text_size=9)


def page_of(scene: Scene) -> bytes:
    """A page of exactly the scene."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(scene.width, scene.height), invariant=1)
    ScenePainter(canvas, palette=PRINT, fonts=font_book()).paint(scene, x=0, y=0)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def shapes(pdf: bytes) -> list[dict[str, Any]]:
    with pdfplumber.open(BytesIO(pdf)) as document:
        page = document.pages[0]
        return [*page.curves, *page.rects]


def test_discs_and_diamonds_stand_where_the_scene_has_them() -> None:
    scene = drawn()
    centres = [
        ((shape["x0"] + shape["x1"]) / 2, (shape["top"] + shape["bottom"]) / 2) for shape in shapes(page_of(scene))
    ]
    for mark in scene.markers:
        assert any(centre == pytest.approx((mark.x, mark.y), abs=0.02) for centre in centres), mark


def test_every_text_can_be_read_out_once() -> None:
    scene = drawn()
    read = pypdfium2.PdfDocument(page_of(scene))[0].get_textpage().get_text_bounded()
    for ring in ("25", "50 agreed", "100 embedded", "Trust &", "Process"):
        assert read.count(ring) == 1 or ring == "25"
    assert "Supplier" in read


def test_the_ink_of_a_side_is_on_the_page() -> None:
    scene = drawn()
    image = pypdfium2.PdfDocument(page_of(scene))[0].render(scale=4).to_pil().convert("RGB")
    for mark in scene.markers:
        if mark.shape is not Shape.DIAMOND_RING:
            expected = tuple(bytes.fromhex(PRINT[mark.ink].removeprefix("#")))
            assert image.getpixel((round(mark.x * 4), round(mark.y * 4))) == pytest.approx(expected, abs=3)
    assert PRINT[Ink.CLIENT] == "#005A8C"


def test_fonts_are_embedded() -> None:
    with pdfplumber.open(BytesIO(page_of(drawn()))) as document:
        names = {character["fontname"] for character in document.pages[0].chars}
    assert all("+SourceSansPro" in name for name in names)


def test_a_flowable_takes_its_own_size_and_carries_the_description() -> None:
    scene = dumbbell(profile_of(), words=words_of(), width=400, height=260, metrics=font_book(), text_size=9)
    chart = SceneFlowable(scene)
    assert chart.wrap(500, 700) == (400, 260)
    assert chart.alternative == scene.description
    file = BytesIO()
    SimpleDocTemplate(file).build([chart], canvasmaker=partial(PagedCanvas, sheet=SHEETS[Paper.A4]))
    assert len(pypdfium2.PdfDocument(file.getvalue())) == 1


def test_one_series_is_tinted_and_the_tint_ends_with_it() -> None:
    scene = radar(
        profile_of(supplier=(None,) * 7, n=(6, 2)), words=words_of(), width=334, height=283, metrics=font_book()
    )
    filled = [shape for shape in shapes(page_of(scene)) if shape["fill"]]
    assert filled
    image = pypdfium2.PdfDocument(page_of(scene))[0].render(scale=4).to_pil().convert("RGB")
    colours = {colour for _, colour in image.getcolors(1 << 24)}
    assert any(colour == pytest.approx((230, 239, 244), abs=3) for colour in colours)
