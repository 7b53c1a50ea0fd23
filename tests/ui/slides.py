"""Pictures of every audience step: ``python -m tests.ui.slides FOLDER``."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.relationship import Privacy, Side
from tests.healthcheck.sample_profiles import sample_profile
from tests.healthcheck.workshop_slides import every_step, full_room
from ui.theme import Theme, ThemeChoice
from ui.widgets.scene_painter import QtTextMetrics, ScenePainter

if TYPE_CHECKING:
    from healthcheck.charts.scene import Scene
    from healthcheck.domain.disclosed import DisclosedProfile

SIZES = ((1920, 1080), (1280, 720), (1024, 768))
LONG = "Nordwestdeutsche Versicherungsgesellschaft für Industrie und Handel"


def shown(scene: Scene, ground: Ground) -> QImage:
    """``scene`` as a projector would show it."""
    image = QImage(int(scene.width), int(scene.height), QImage.Format.Format_RGB32)
    image.fill(QColor(PALETTES[ground][Ink.SURFACE]))
    painter = QPainter(image)
    ScenePainter(PALETTES[ground]).paint(painter, scene)
    painter.end()
    return image


def profiles() -> dict[str, DisclosedProfile]:
    """A usual result, one with a side too small to show, and one with long names."""
    return {
        "usual": sample_profile("A"),
        "two-people": sample_profile("A", people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL),
        "long-names": sample_profile("A", client=LONG, supplier=LONG[::-1]),
    }


def main(folder: Path) -> None:
    """Write every step at every size and on both grounds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    Theme(application, choice=ThemeChoice.LIGHT)
    words = ChartWords.of(bundled_instrument())
    for name, profile in profiles().items():
        for width, height in SIZES:
            for ground in (Ground.PROJECTOR, Ground.DARK_ROOM):
                place = folder / f"{name}-{width}x{height}-{ground}"
                place.mkdir(parents=True, exist_ok=True)
                for number, step in enumerate(every_step(full_room(profile))):
                    scene = step.scene(width=width, height=height, metrics=QtTextMetrics(), words=words)
                    shown(scene, ground).save(str(place / f"{number:02}.png"))


if __name__ == "__main__":
    parser = ArgumentParser(description="Writes a picture of every slide, at every size and on both grounds.")
    parser.add_argument("folder", type=Path)
    main(parser.parse_args().folder)
