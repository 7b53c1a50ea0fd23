"""Python's own import again, in the place of PySide's, which reads the source of every module that is imported.

WORKAROUND: PySide looks in there for its own name, only to serve modules that switch its classes to other names
(``from __feature__ import snake_case``), and the lines stay in memory for good: 29 MiB once every page has been seen,
and a sixth of the work until the relationships are listed. This program switches nothing.
https://doc.qt.io/qtforpython-6/developer/feature-motivation.html, https://github.com/napari/napari/issues/8584
"""

from __future__ import annotations

import builtins


def restore_import() -> None:
    """Put back what PySide replaced and kept; where anything else stands there, or nothing was kept, leave it."""
    import PySide6.QtCore  # noqa: F401  (replaces it when it is first loaded, and never again)

    kept = getattr(builtins, "__orig_import__", None)
    if kept is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = kept
