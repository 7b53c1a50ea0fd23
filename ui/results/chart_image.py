"""A chart as a picture for the clipboard: on white, with its title and its honest caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from healthcheck.charts.frame import framed
from healthcheck.charts.palette import PALETTES, Ground, Ink
from ui.widgets.scene_painter import QtTextMetrics, ScenePainter

if TYPE_CHECKING:
    from healthcheck.charts.scene import Scene

SHARPNESS = 2.0
"""Pixels of the picture for one of the chart."""


def chart_image(scene: Scene) -> QImage:
    """``scene`` in the colours for a light ground; its description goes along as the picture's text."""
    whole = framed(scene, metrics=QtTextMetrics())
    image = QImage(round(whole.width * SHARPNESS), round(whole.height * SHARPNESS), QImage.Format.Format_ARGB32)
    palette = PALETTES[Ground.LIGHT]
    image.fill(QColor(palette[Ink.SURFACE]))
    image.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(image)
    ScenePainter(palette).paint(painter, whole)
    painter.end()
    image.setText("Title", scene.title)
    image.setText("Description", scene.description)
    return image
