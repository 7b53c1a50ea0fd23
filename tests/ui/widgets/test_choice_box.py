from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap

from ui.theme import Theme, ThemeChoice
from ui.widgets.choice_box import ChoiceBox

LONG = "Österreichisch-Ungarische Dampfschifffahrtsgesellschaft mbH"


def picture(text: str, icon: QIcon | None = None) -> bytes:
    box = ChoiceBox()
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    box.addItem(icon or QIcon(), text)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setFixedWidth(160)
    box.resize(box.sizeHint())
    image = box.grab().toImage()
    return bytes(image.constBits())


def mark() -> QIcon:
    pixels = QPixmap(16, 16)
    pixels.fill(QColor("red"))
    return QIcon(pixels)


@pytest.mark.parametrize("is_marked", [False, True])
def test_a_text_that_is_too_long_ends_in_a_mark_of_omission(window_theme: Theme, *, is_marked: bool) -> None:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    icon = mark() if is_marked else None
    shown = picture(LONG, icon)
    starts = [LONG[:length] for length in range(5, 30)]
    assert any(picture(f"{start}…", icon) == shown != picture(start, icon) for start in starts)


@pytest.mark.parametrize("scale", [100, 150])
def test_a_box_as_wide_as_its_text_shows_all_of_it(window_theme: Theme, scale: int) -> None:
    window_theme.use(choice=ThemeChoice.LIGHT, scale=scale)
    box = ChoiceBox()
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
    box.addItem("Display (800 × 800)")
    box.ensurePolished()
    box.resize(box.sizeHint())
    whole = box.grab().toImage()
    box.setItemText(0, "Display (800 × 800…")
    shortened = box.grab().toImage()
    box.deleteLater()
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    assert whole != shortened
