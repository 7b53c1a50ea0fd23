"""Looks at whatever the window shows where a photographer would take a picture: is every text shown as it was typed?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.hostile_relationship import FIELDS, typed
from tests.ui.inspector import seen, texts_of
from tests.ui.photographer import Photographer
from tests.ui.stage import Stage
from ui.file_name import BREAK
from ui.workshop.slide_view import SlideView

MARK_UP = ("<b>", "<img", "%s")


class TextGuard(Photographer):
    """``complaints`` by what is wrong, with the place; ``found``: fields whose text was seen whole, as it was typed."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, stage.folder / "unused")
        self.complaints: dict[str, str] = {}
        self.found: set[str] = set()

    def shoot_only(self, name: str, widget: QWidget) -> None:
        """Look at one part of the window."""
        self.stage.settle()
        for what in (*read_as_mark_up(widget), *shortcuts(widget)):
            self.complaints.setdefault(what, name)
        self.note(*(text for _, text in texts_of(widget)), *written(widget))

    def note(self, *texts: str) -> None:
        """Remember which fields are in one of these."""
        plain = [spaced(text) for text in texts if "<" in text]
        self.found |= {field for field in FIELDS if any(spaced(typed(field)) in text for text in plain)}


def spaced(text: str) -> str:
    """Without line breaks and with single ampersands, as a reader sees it; what is escaped for mark-up unescaped."""
    shown = unescape(text.removeprefix("<span>").removesuffix("</span>")) if text.startswith("<span>") else text
    return re.sub(r"\s+", "", shown.replace(BREAK, "").replace("&&", "&"))


def written(widget: QWidget) -> Iterator[str]:
    """What fields hold, and what stands on slides."""
    for part in seen(widget):
        match part:
            case QLineEdit():
                yield part.text()
            case QPlainTextEdit() | QTextEdit():
                yield part.toPlainText()
            case SlideView() if part.scene is not None:
                yield " ".join(text.text for text in part.scene.texts)
                yield part.scene.description


def read_as_mark_up(widget: QWidget) -> Iterator[str]:
    """What Qt would read as mark-up though somebody typed it."""
    for part in (widget, *widget.findChildren(QWidget)):
        tips = [part.toolTip(), part.whatsThis(), part.statusTip()]
        if isinstance(part, QLabel) and part.textFormat() is not Qt.TextFormat.PlainText:
            tips.append(part.text())
        if isinstance(part, QAbstractItemView) and part.model() is not None and part.isVisible():
            tips += tips_of(part)
        tips += [action.toolTip() for action in part.actions() if action.toolTip() != plain(action)]
        for tip in tips:
            if "<b>" in tip or "<img" in tip:  # which would be bold, or a file that is read
                yield f"{type(part).__name__} has mark-up in {tip[:80]!r}"


def tips_of(view: QAbstractItemView) -> Iterator[str]:
    """The tool tips of the rows of a list."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for row in range(model.rowCount(view.rootIndex())):
        for column in range(columns):
            yield str(model.index(row, column, view.rootIndex()).data(Qt.ItemDataRole.ToolTipRole) or "")


def plain(action: QAction) -> str:
    """The tool tip that Qt makes of the text of an action by itself."""
    return action.text().replace("&", "")


def shortcuts(widget: QWidget) -> Iterator[str]:
    """Ampersands that somebody typed and that Qt would take for a key: on buttons and in menus."""
    menus = [entry for entry in QApplication.topLevelWidgets() if isinstance(entry, QMenu)]
    actions = {action.text() for part in (widget, *menus) for action in part.findChildren(QAction)}
    actions |= {action.text() for menu in menus for action in menu.actions()}
    buttons = {part.text() for part in widget.findChildren(QAbstractButton)}
    for text in actions | buttons:
        if any(sign in text for sign in MARK_UP) and "&" in text.replace("&&", ""):
            yield f"an ampersand is a key in {text[:80]!r}"
