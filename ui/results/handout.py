"""The chart that is seen, on its way out of the program: to the clipboard or into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from healthcheck.errors import UserFacingError
from ui.file_name import safe_name
from ui.results.chart_image import chart_image

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.scene import Scene
    from healthcheck.workspace.reporting import ReportingService
    from ui.dialogs.file_choice import FileChoice


class Handout(QObject):
    """``said``: what was done, in a few words; ``refused``: why it could not be."""

    said = Signal(str)
    refused = Signal(UserFacingError)

    def __init__(self, reporting: ReportingService, *, files: FileChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._reporting = reporting
        self._files = files
        self._page = parent

    def copy(self, scene: Scene) -> None:
        """Put the chart on the clipboard as a picture with its title and caption."""
        QGuiApplication.clipboard().setImage(chart_image(scene))
        self.said.emit(self.tr("Copied: {0}").format(scene.title))

    def save(self, scene: Scene) -> None:
        """Ask for a place and write the chart there, as a picture or as a drawing."""
        path = self._files.to_save(
            self._page,
            title=self.tr("Save the chart"),
            name=safe_name(scene.title, ".png"),
            kinds=self.tr("Picture (*.png);;Drawing (*.svg)"),
        )
        if path is not None:
            self._write(scene, path)

    def _write(self, scene: Scene, path: Path) -> None:
        try:
            self._reporting.write_scene(scene, path)
        except UserFacingError as error:
            self.refused.emit(error)
        else:
            self.said.emit(self.tr("Saved {0}").format(path.name))
