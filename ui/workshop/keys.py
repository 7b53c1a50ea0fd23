"""Keys of both windows, those of a presenter's remote among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.workshop.asked import Asked
from ui.workshop.talk import Cover

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.workshop.talk import Talk

_FORWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_WHITE = (Qt.Key.Key_W, Qt.Key.Key_Comma)
_FACTORS = tuple(Qt.Key(Qt.Key.Key_1.value + number) for number in range(7))
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_NO_COMMAND = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WISHES = {
    Qt.Key.Key_A: Asked.CAPTURE,
    Qt.Key.Key_P: Asked.PARK,
    Qt.Key.Key_Y: Asked.ANSWER,
    Qt.Key.Key_D: Asked.DECIDE,
    Qt.Key.Key_R: Asked.RE_SCORE,
    Qt.Key.Key_V: Asked.VOTE,
    Qt.Key.Key_G: Asked.GUESS,
    Qt.Key.Key_H: Asked.PRESENT,
    Qt.Key.Key_M: Asked.MESH,
    Qt.Key.Key_O: Asked.OVERVIEW,
    Qt.Key.Key_T: Asked.TIMER,
    Qt.Key.Key_F1: Asked.KEYS,
    Qt.Key.Key_Question: Asked.KEYS,
    Qt.Key.Key_Tab: Asked.CONSOLE,
}
_HELD = {
    (Qt.Key.Key_T, _SHIFT): Asked.RESET,
    (Qt.Key.Key_Question, _SHIFT): Asked.KEYS,
    (Qt.Key.Key_D, _CONTROL | _SHIFT): Asked.SWAP,
    (Qt.Key.Key_Tab, _CONTROL): Asked.CONSOLE,
    (Qt.Key.Key_A, _CONTROL | _SHIFT): Asked.CAPTURE,
    (Qt.Key.Key_P, _CONTROL | _SHIFT): Asked.PARK,
    (Qt.Key.Key_Z, _CONTROL): Asked.UNDO,
    (Qt.Key.Key_Z, _CONTROL | _SHIFT): Asked.REDO,
    (Qt.Key.Key_Y, _CONTROL): Asked.REDO,
}


def steer(talk: Talk, event: QKeyEvent) -> bool:
    """Do what the key asks for; False where it asks for nothing."""
    if event.isAutoRepeat():
        return True  # a key that is held down reveals one step, not all of them
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key not in (Qt.Key.Key_Escape, *_MODIFIERS):
        talk.go_on()
    if (key, modifiers) == (Qt.Key.Key_F, _SHIFT):
        talk.freeze()
        return True
    wish = _HELD.get((key, modifiers)) or (_WISHES.get(key) if modifiers in _NO_COMMAND else None)
    if wish is not None:
        talk.ask(wish)
        return True
    return modifiers in _NO_COMMAND and _steer_plain(talk, key)


def _steer_plain(talk: Talk, key: int) -> bool:
    if key == Qt.Key.Key_L:
        talk.point()
    elif key in _FACTORS and talk.pointed is not None:
        talk.point_at(_FACTORS.index(Qt.Key(key)))
    elif key in _FORWARD:
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
        talk.step_out()
    else:
        return False
    return True
