"""How large a window may be, and how small it must become, on the screen where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SMALLEST = (1024, 680)
"""Logical px that a window keeps, where the screen has them: a screen of 1920 x 1080 at 200 % has 960 x 540."""

FRAME = 40
"""Logical px of the screen that the system's frame takes above and below a window."""


def within_screen(window: QWidget, size: tuple[int, int]) -> tuple[int, int]:
    """As much of ``size`` (logical px) as the screen of ``window`` has."""
    room = window.screen().availableGeometry()
    return min(size[0], room.width()), min(size[1], room.height() - FRAME)


def fit_screen(window: QWidget) -> None:
    """Let ``window`` become as small as its screen, and otherwise keep what is shown in it its room."""
    window.setMinimumSize(*within_screen(window, SMALLEST))
