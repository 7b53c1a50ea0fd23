"""The window comes up where it was left, if there still is a screen there."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ui.screen_room import FRAME
from ui.shell import USUAL, Shell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

EDGES = (8, 16, 24, 32, 50, 58)
"""Where Qt writes left and right edges: of the frame, of the window when not maximised, of the window."""


@pytest.fixture
def shells(qapp: QApplication) -> Iterator[tuple[Shell, Shell]]:
    """A window that is left, and the one of the next start."""
    made = Shell(theme="light", scale=100), Shell(theme="light", scale=100)
    yield made
    for shell in made:
        shell.close()
        shell.deleteLater()
    qapp.processEvents()


def moved_right(place: str, pixels: int) -> str:
    """The same place on a screen that lay so much further to the right."""
    found = bytearray(base64.b64decode(place))
    for edge in EDGES:
        (value,) = struct.unpack_from(">i", found, edge)
        struct.pack_into(">i", found, edge, value + pixels)
    return base64.b64encode(found).decode()


def test_size_and_place_are_taken_again(shells: tuple[Shell, Shell]) -> None:
    left, taken = shells
    left.resize(left.minimumWidth(), 700)
    left.show()
    left.move(0, 40)
    taken.take_place(left.place)
    taken.show()
    assert (taken.width(), taken.height()) == (left.minimumWidth(), 700)


def test_a_window_left_on_a_screen_that_is_gone_comes_up_on_one_that_is_there(shells: tuple[Shell, Shell]) -> None:
    left, taken = shells
    left.show()
    taken.take_place(moved_right(left.place, 5000))
    taken.show()
    assert taken.screen().availableGeometry().intersects(taken.geometry())


@pytest.mark.parametrize("place", ["", "nonsense", "é"])
def test_an_unreadable_place_gives_the_usual_window(shells: tuple[Shell, Shell], place: str) -> None:
    _, taken = shells
    taken.take_place(place)
    room = taken.screen().availableGeometry()
    assert (taken.width(), taken.height()) == (min(USUAL[0], room.width()), min(USUAL[1], room.height() - FRAME))
