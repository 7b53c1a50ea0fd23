"""Charts as files: a drawing that says on its own what it shows and how to read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.charts.frame import framed
from healthcheck.charts.palette import PALETTES, Ground
from healthcheck.charts.svg import scene_to_svg
from healthcheck.reports.whole_file import whole_file

if TYPE_CHECKING:
    from healthcheck.charts.scene import Scene


def write_svg(scene: Scene, path: Path) -> Path:
    """Write ``scene`` with its title and caption as SVG, whole or not at all; WriteFailedError where that fails."""
    from healthcheck.reports.pdf.fonts import font_book

    drawing = scene_to_svg(framed(scene, metrics=font_book()), PALETTES[Ground.LIGHT])
    with whole_file(path) as file:
        file.write(drawing.encode())
    return path
