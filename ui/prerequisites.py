"""What a Linux machine must bring before Qt can be loaded, said in words instead of a loader's error or an abort."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PACKAGES = "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
"""Debian's names of what Qt needs even without a screen."""

SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs besides for an X display, with the Debian package that brings it."""

X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where every X server on Linux listens

SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def missing_libraries() -> str:
    """Which packages to install, as one line; empty where Qt can be loaded."""
    try:
        from PySide6 import QtWidgets  # noqa: F401  (loading it is the test)
    except ImportError as error:
        if not sys.platform.startswith("linux") or "cannot open shared object file" not in str(error):
            raise
        library = str(error).split(":", 1)[0]
        return _advice(library, f"{PACKAGES} {' '.join(SCREEN_LIBRARIES.values())}")
    return ""


def missing_for_display(
    environment: Mapping[str, str], *, platform: str = sys.platform, can_load: Callable[[str], bool] | None = None
) -> str:
    """Which packages an X display needs besides, as one line; empty where all are there, or no X display is meant.

    Qt aborts the whole program where one is missing, and says so only in a loader's words.
    """
    if not platform.startswith("linux") or not _is_for_x(environment):
        return ""
    is_there = can_load or _can_load
    missing = [library for library in SCREEN_LIBRARIES if not is_there(library)]
    if not missing:
        return ""
    return _advice(" and ".join(missing), " ".join(SCREEN_LIBRARIES[library] for library in missing))


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window could be shown; without one Qt would abort the whole program."""
    if not platform.startswith("linux"):
        return True
    if _chosen(environment) in SCREENLESS:
        return True
    return _has_wayland(environment) or _has_x(environment)


def _has_wayland(environment: Mapping[str, str]) -> bool:
    """Whether the socket that WAYLAND_DISPLAY names is there; a session that ended leaves the name behind."""
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), name).is_socket()


def _has_x(environment: Mapping[str, str]) -> bool:
    """Whether DISPLAY names a display that may answer: a local one by its socket, one on another computer untried."""
    host, _, number = environment.get("DISPLAY", "").rpartition(":")
    if not number or host not in {"", "unix"}:
        return bool(number)
    return Path(X_SOCKETS, f"X{number.partition('.')[0]}").is_socket()


def _is_for_x(environment: Mapping[str, str]) -> bool:
    """Whether Qt will talk to an X display: told to, or left to itself where there is no other."""
    chosen = _chosen(environment)
    return chosen == "xcb" or (
        not chosen and bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")
    )


def _chosen(environment: Mapping[str, str]) -> str:
    return environment.get("QT_QPA_PLATFORM", "").split(":")[0]


def _can_load(library: str) -> bool:
    # Loading asks the loader itself; ctypes.util.find_library would start ldconfig or a compiler for each of them.
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _advice(libraries: str, packages: str) -> str:
    return f"Qt needs {libraries}, which this machine lacks. On Debian and Ubuntu: apt-get install {packages}"
