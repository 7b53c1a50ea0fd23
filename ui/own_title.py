"""The title that a page gives itself, or what the consultant wrote in its place: the pencil and F2 edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.title_edits import keep_title
from ui.widgets.title_editor import TitleEditor

if TYPE_CHECKING:
    from ui.page import Page


class OwnTitle(QObject):
    """Puts its editor at the head of ``page``, and is told whenever that states something else."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._assessment_id: int | None = None
        self._place = ""
        self._editor = TitleEditor(page.title)
        page.header.insertWidget(0, self._editor)
        page.beside_title.addWidget(self._editor.pencil, 0, Qt.AlignmentFlag.AlignTop)
        self._editor.kept.connect(self._keep)
        edit = QShortcut(QKeySequence("F2"), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        edit.activated.connect(self._editor.begin)

    def say(self, title: str, caption: str, *, assessment_id: int, place: str) -> None:
        """State ``title``, or what was written at ``place`` (``title_place``); empty where nothing may be written."""
        self._assessment_id, self._place = assessment_id, place
        session = self._page.session
        edited = session.workspace.titles.of(assessment_id).get(place, "") if place else ""
        self._page.set_header(edited or title, caption)
        self._editor.offer(title, is_edited=bool(edited), may_edit=bool(place) and not session.is_read_only)

    def end(self) -> None:
        """Leave the title as it stands."""
        self._editor.end()

    def _keep(self, text: str) -> None:
        page, key = self._page, self._assessment_id
        if key is not None and self._place:
            page.attempt(keep_title, page.session, page.tr, assessment_id=key, place=self._place, text=text)
