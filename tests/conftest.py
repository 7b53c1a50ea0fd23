"""Says which packages to install where Qt cannot be loaded, before any plugin or test trips over it."""

from __future__ import annotations

import sys

from ui.prerequisites import missing_libraries

# Here and not in a hook: the conftest files below this one, and pytest-qt when it is configured, import Qt at once.
_PROBLEM = missing_libraries()
if _PROBLEM:
    sys.exit(_PROBLEM)
