"""The dialogs of the Help menu, and the settings, by name."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from ui.dialogs.reading import about_dialog, method_dialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcuts import Shortcuts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.workspace import Workspace
    from ui.dialogs.file_choice import FileChoice
    from ui.dialogs.sheet import Sheet
    from ui.preferences import PreferenceStore
    from ui.theme import Theme


def dialog(
    name: str,
    *,
    theme: Theme,
    preferences: PreferenceStore,
    languages: Sequence[str],
    files: FileChoice,
    workspace: Workspace | None,
    parent: QWidget,
) -> Sheet:
    """The dialog called ``settings``, ``method``, ``about`` or ``shortcuts``."""
    if name == "settings":
        return SettingsDialog(
            preferences=preferences,
            languages=languages,
            files=files,
            backups=workspace.safekeeping.backups() if workspace is not None else (),
            reporting=workspace.reporting if workspace is not None else None,
            theme=theme,
            parent=parent,
        )
    if name == "method" and workspace is not None:
        return method_dialog(workspace.instrument, theme=theme, parent=parent)
    if name == "about":
        return about_dialog(version=own_version(), theme=theme, parent=parent)
    return Shortcuts(theme=theme, parent=parent)


def own_version() -> str:
    """The version that is installed; run from a folder of sources there is none."""
    try:
        return version("relationship-healthcheck")
    except PackageNotFoundError:
        return "0"
