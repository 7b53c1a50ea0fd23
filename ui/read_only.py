"""What is not offered while a workspace is only looked at, and the sentence that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tips import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from ui.words import Translate


def reason(tr: Translate) -> str:
    """Why nothing can be changed, and what to do about it."""
    return tr("This copy is open for reading only. Open the workspace itself to change something.")


def withhold(tr: Translate, widgets: Iterable[QWidget]) -> None:
    """Grey what would change something; its tool tip and description say why."""
    for widget in widgets:
        widget.setEnabled(False)
        widget.setToolTip(escaped(reason(tr)))
        widget.setAccessibleDescription(reason(tr))
