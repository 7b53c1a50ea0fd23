from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

RESTORED = "import linecache; from ui.plain_import import restore_import; restore_import()"
KEPT = "print(*(name for name in linecache.cache if name.endswith('wave.py')))"
STARTED = """
import builtins, PySide6.QtCore, ui.application
ui.application.run = lambda _workspace: print(builtins.__import__ is builtins.__orig_import__)
from ui.__main__ import main
main([])
"""


def printed(*lines: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def test_no_text_of_what_is_imported_stays_in_memory() -> None:
    assert printed(RESTORED, "import wave", KEPT) == ""


def test_pyside_would_keep_it() -> None:
    """Once this fails, PySide has mended its import, and ours can go."""
    assert printed("import linecache, PySide6.QtCore, wave", KEPT)


def test_loading_more_of_qt_does_not_bring_it_back() -> None:
    assert printed(RESTORED, "from PySide6 import QtWidgets, QtSvg, QtTest", "import pyqtgraph, wave", KEPT) == ""


def test_an_import_that_somebody_else_put_there_stays() -> None:
    hook = "import builtins; builtins.__import__ = hook = lambda *a, **k: builtins.__orig_import__(*a, **k)"
    assert printed(RESTORED, hook, "restore_import()", "print(builtins.__import__ is hook)") == "True"


def test_the_window_starts_with_it() -> None:
    assert printed(STARTED) == "True"
