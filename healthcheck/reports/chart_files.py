"""Charts as files: a drawing that says on its own what it shows and how to read it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.charts.frame import framed
from healthcheck.charts.palette import PALETTES, Ground
from healthcheck.reports.whole_file import whole_file

if TYPE_CHECKING:
    from healthcheck.charts.scene import Scene

PNG_WIDTH = 2400
"""Pixels across: sharp over the width of a page (290 dpi on A4) and of any slide."""


def write_svg(scene: Scene, path: Path) -> Path:
    """Write ``scene`` with its title and caption as SVG, whole or not at all; WriteFailedError where that fails."""
    from healthcheck.charts.svg import scene_to_svg
    from healthcheck.reports.pdf.fonts import font_book

    drawing = scene_to_svg(framed(scene, metrics=font_book()), PALETTES[Ground.LIGHT])
    with whole_file(path) as file:
        file.write(drawing.encode())
    return path


def write_png(scene: Scene, path: Path) -> Path:
    """Write ``scene`` with its title and caption as PNG, ``PNG_WIDTH`` wide on white, with its values as a description.

    Whole or not at all; WriteFailedError where that fails.
    """
    from PIL.PngImagePlugin import PngInfo

    from healthcheck.reports.page_pixels import page_image

    picture = page_image(_pdf_page(scene), width=PNG_WIDTH)
    said = PngInfo()
    said.add_itxt("Title", scene.title)
    said.add_itxt("Description", scene.description)
    with whole_file(path) as file:
        picture.save(file, "PNG", pnginfo=said)
    return path


def _pdf_page(scene: Scene) -> bytes:
    """``scene`` with its title and caption alone on a page of its size, painted as reports paint it."""
    from reportlab.pdfgen.canvas import Canvas

    from healthcheck.reports.pdf.fonts import font_book
    from healthcheck.reports.pdf.scene_painter import ScenePainter

    fonts, page = font_book(), BytesIO()
    whole = framed(scene, metrics=fonts)
    canvas = Canvas(page, pagesize=(whole.width, whole.height))
    ScenePainter(canvas, palette=PALETTES[Ground.PRINT], fonts=fonts).paint(whole, x=0, y=0)
    canvas.save()
    return page.getvalue()
