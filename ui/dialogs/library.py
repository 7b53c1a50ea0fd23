"""The dialogs of the Help menu, and the settings, by name."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from ui.dialogs.reading import Reading, about_dialog, method_dialog
from ui.dialogs.settings import SettingsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.dialogs.sheet import Sheet
    from ui.preferences import PreferenceStore
    from ui.theme import Theme


def dialog(
    name: str, *, theme: Theme, preferences: PreferenceStore, instrument: Instrument | None, parent: QWidget
) -> Sheet:
    """The dialog called ``settings``, ``method``, ``about`` or ``shortcuts``."""
    if name == "settings":
        return SettingsDialog(preferences=preferences, theme=theme, parent=parent)
    if name == "method" and instrument is not None:
        return method_dialog(instrument, theme=theme, parent=parent)
    if name == "about":
        return about_dialog(version=own_version(), theme=theme, parent=parent)
    return shortcuts_dialog(theme=theme, parent=parent)


def own_version() -> str:
    """The version that is installed; run from a folder of sources there is none."""
    try:
        return version("relationship-healthcheck")
    except PackageNotFoundError:
        return "0"


def shortcuts_dialog(*, theme: Theme, parent: QWidget) -> Reading:
    """What the keyboard does, by place."""
    tr = parent.tr
    reading = Reading(tr("Keyboard shortcuts"), theme=theme, parent=parent)
    reading.add_heading(tr("Everywhere"))
    reading.add_pairs(
        (
            ("Ctrl+N", tr("New relationship")),
            ("Ctrl+1 … Ctrl+5", tr("Overview, People, Questionnaires, Results, Reports")),
            ("F6, Shift+F6", tr("Next or previous part of the window")),
            ("F9", tr("Fold or unfold the sidebar")),
            ("Alt+←, Alt+→", tr("Page before, page after")),
            ("Ctrl+W", tr("Back to all relationships")),
            ("Ctrl+S", tr("Says that everything is saved; it always is")),
            ("Ctrl+=, Ctrl+-, Ctrl+0", tr("Larger, smaller, normal text")),
            ("F11", tr("Full screen")),
        )
    )
    reading.add_heading(tr("Lists and tables"))
    reading.add_pairs(
        (
            ("↑ ↓", tr("Move")),
            ("Enter", tr("Open the row")),
            ("Delete", tr("Delete, after asking")),
            ("Ctrl+C", tr("Copy the selected rows")),
            ("Ctrl+F", tr("Search the relationships")),
        )
    )
    reading.add_heading(tr("Results"))
    reading.add_pairs(
        (
            ("Ctrl+T", tr("Charts as a table, and back")),
            ("← →", tr("Walk through the factors of a chart")),
        )
    )
    reading.add_heading(tr("Questionnaire"))
    reading.add_pairs(
        (
            ("1 … 5", tr("Choose one of the five descriptions")),
            ("0", tr("Cannot see this")),
            ("N", tr("Does not apply")),
            ("Enter, →", tr("Continue")),
            ("←", tr("Back")),
            ("E, F", tr("Note, flag for discussion")),
        )
    )
    reading.finish()
    return reading
