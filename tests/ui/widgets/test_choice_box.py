from __future__ import annotations

from PySide6.QtCore import Qt

from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox

LONG = "Österreichisch-Ungarische Dampfschifffahrtsgesellschaft mbH"


def picture(text: str) -> bytes:
    box = ChoiceBox()
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    box.addItem(text)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setFixedWidth(160)
    box.resize(box.sizeHint())
    image = box.grab().toImage()
    return bytes(image.constBits())


def test_a_text_that_is_too_long_ends_in_a_mark_of_omission(window_theme: Theme) -> None:
    assert window_theme.scale == 100
    shown = picture(LONG)
    starts = [LONG[:length] for length in range(5, 30)]
    assert any(picture(f"{start}…") == shown != picture(start) for start in starts)
