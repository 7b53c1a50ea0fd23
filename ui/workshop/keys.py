"""Keys of both windows, those of a presenter's remote among them (``experience.md`` 6.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.workshop.talk import Cover

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.workshop.talk import Talk

_FORWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_WHITE = (Qt.Key.Key_W, Qt.Key.Key_Comma)
_NO_COMMAND = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def steer(talk: Talk, event: QKeyEvent) -> bool:
    """Do what the key asks for; False where it asks for nothing."""
    key, modifiers = event.key(), event.modifiers()
    if key == Qt.Key.Key_F and modifiers == Qt.KeyboardModifier.ShiftModifier:
        talk.freeze()
        return True
    return modifiers in _NO_COMMAND and _steer_plain(talk, key)


def _steer_plain(talk: Talk, key: int) -> bool:
    if key in _FORWARD:
        talk.forward()
    elif key in _BACK:
        talk.back()
    elif key == Qt.Key.Key_Down:
        talk.skip(1)
    elif key == Qt.Key.Key_Up:
        talk.skip(-1)
    elif key in _BLACK:
        talk.put_over(Cover.BLANK)
    elif key in _WHITE:
        talk.put_over(Cover.WHITE)
    elif key == Qt.Key.Key_Escape:
        talk.end()
    else:
        return False
    return True
