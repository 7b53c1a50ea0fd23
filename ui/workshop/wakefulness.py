"""Keeps the machine from going to sleep while something is presented, where the system lets a program ask for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusInterface

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


def can_hold() -> bool:
    """Whether this system has a way to be asked at all."""
    if sys.platform == "darwin":
        return shutil.which("caffeinate") is not None
    return sys.platform == "win32" or bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


class Wakefulness:
    """``hold`` says whether the system promised to stay awake; ``release`` lets it sleep again, twice does no harm."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._cookie: int | None = None
        self.is_held = False

    def hold(self) -> bool:
        """Ask the system; False where it has no way, or refuses."""
        if not self.is_held:
            ask = {"win32": self._ask_windows, "darwin": self._ask_mac}.get(sys.platform, self._ask_desktop)
            try:
                self.is_held = ask()
            except (OSError, ImportError):
                self.is_held = False
        return self.is_held

    def release(self) -> None:
        """Let the machine sleep as it is used to."""
        if not self.is_held:
            return
        self.is_held = False
        if self._child is not None:
            self._child.terminate()
            self._child.wait()
            self._child = None
        if self._cookie is not None:
            _desktop().call("UnInhibit", self._cookie)
            self._cookie = None
        if sys.platform == "win32":
            _execution_state(_CONTINUOUS)

    def _ask_windows(self) -> bool:
        return _execution_state(_CONTINUOUS | _SYSTEM | _DISPLAY) != 0

    def _ask_mac(self) -> bool:
        """``caffeinate`` ends with this program, however that ends."""
        tool = shutil.which("caffeinate")
        if tool is None:
            return False
        self._child = subprocess.Popen([tool, "-di", "-w", str(os.getpid())])  # noqa: S603 - the system's own tool
        return True

    def _ask_desktop(self) -> bool:
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return False
        answer = _desktop().call("Inhibit", "Relationship Healthcheck", "Presenting")
        values = answer.arguments()
        if answer.errorName() or not values:
            return False
        self._cookie = int(values[0])
        return True


def _execution_state(state: int) -> int:
    import ctypes

    windll = getattr(ctypes, "windll")  # noqa: B009 - it is there on Windows alone
    return int(windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state)))


def _desktop() -> QDBusInterface:
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    return QDBusInterface(_SERVICE, _PATH, _SERVICE, QDBusConnection.sessionBus())
