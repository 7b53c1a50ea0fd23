"""An icon beside a text is seen on whatever ground the theme has now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from ui.theme import ThemeChoice
from ui.widgets.sign import Sign

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme import Theme


def inks(sign: Sign) -> set[str]:
    """Colours that fully cover a pixel of the drawing."""
    image = sign.grab().toImage()
    ground = sign.palette().color(sign.backgroundRole()).name()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels} - {ground}


def test_a_sign_that_was_made_in_the_light_is_seen_in_the_dark_and_grows_with_the_text(
    window_theme: Theme, qtbot: QtBot
) -> None:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    sign = Sign("lock")
    qtbot.addWidget(sign)
    sign.resize(sign.sizeHint())
    usual, light = sign.sizeHint().width(), inks(sign)
    window_theme.use(choice=ThemeChoice.DARK, scale=150)
    ink = QColor(window_theme.tokens.text).name()
    assert ink in inks(sign)
    assert ink not in light
    assert sign.sizeHint().width() > usual * 1.4
