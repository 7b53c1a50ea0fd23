"""What a Linux machine must bring before Qt can be loaded, said in words instead of a loader's error or an abort."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGES = "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
"""Debian's names of what Qt needs even without a screen."""

SCREEN_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
"""Debian's names of what Qt needs besides for an X display."""

SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def missing_libraries() -> str:
    """Which packages to install, as one line; empty where Qt can be loaded."""
    try:
        from PySide6 import QtWidgets  # noqa: F401  (loading it is the test)
    except ImportError as error:
        if not sys.platform.startswith("linux") or "cannot open shared object file" not in str(error):
            raise
        library = str(error).split(":", 1)[0]
        return (
            f"Qt needs {library}, which this machine lacks. On Debian and Ubuntu: "
            f"apt-get install {PACKAGES} {SCREEN_PACKAGES}"
        )
    return ""


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window could be shown; without one Qt would abort the whole program."""
    if not platform.startswith("linux"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
