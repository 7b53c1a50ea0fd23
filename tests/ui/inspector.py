"""Looks at whatever the window shows where a photographer would take a picture: what is cut, covered or in English."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from html import unescape
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QLocale, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from tests.content.pseudo import MIRRORED
from tests.ui.heard import unheard
from tests.ui.photographer import Photographer
from ui.drops import Veil
from ui.file_name import BREAK
from ui.respondent.keys_panel import KeysPanel
from ui.widgets.focus_ring import FocusRing
from ui.widgets.plain_label import ElidedLabel
from ui.widgets.scene_view import SceneView
from ui.widgets.search_line import SearchLine
from ui.widgets.toast import Toast

SLACK = 1
"""Pixels that rounding may take."""

FLOATING = (FocusRing, Toast, KeysPanel, Veil)
"""Widgets that are meant to lie over others."""

CODES = re.compile(
    r"#[0-9A-Fa-f]{6}\b|\b[A-Z]\b|\bF\d+\b|\b(?:[A-Z]-)?[CS][A-Za-z]*\d+(?:r\d)?\b|\b[A-Z]{3}(?:[-.][PTB]\d+[a-z]?)?\b"
)
"""Letters that are keys or initials, pseudonyms, and ids."""

PLACES = re.compile(r"[\w-]+\.(?:healthcheck|pdf|svg|png|csv|toml)\b|(?:/[\w.-]+)+|\.backups\b|https?://\S+|</?span>")
"""Names of files and of folders, addresses, and the mark-up of tool tips."""

HEADINGS = "headings"
"""Stands for the text of a header, which has one for each column."""

ROWS = 40
"""Rows of a list that are read; a choice among more is one among names, such as time zones."""

SHORTEST = 3
"""Letters from which a text of the workspace is looked for in what is shown."""

SHORTENED = re.compile(r"([^\n«»]*?)…")
"""A text that is cut short."""

NAMES = re.compile(r"[A-Z]|.*[\s\d-]")
"""What people typed, rather than a kind or a state that the program keeps as a word."""


class Inspector(Photographer):
    """Keeps complaints instead of pictures; ``typed`` are texts that somebody gave the program and that stay as is."""

    def __init__(self, stage: object, folder: object, *, typed: tuple[str, ...] = ()) -> None:
        super().__init__(stage, folder)  # type: ignore[arg-type]
        self.complaints: dict[str, str] = {}
        self._typed = typed
        self._read_at, self._kept = 0, set[str]()

    def shoot(self, name: str) -> None:
        """Look at the window, or at the dialog that is open over it."""
        self.shoot_only(name, self.stage.top)

    def shoot_only(self, name: str, widget: QWidget) -> None:
        """Look at one part, such as a menu that is open."""
        self.stage.settle()
        top, data = widget, self._data()
        for what in (
            *cut(top, data),
            *outside(top),
            *covered(top),
            *too_tall(top),
            *unheard(top),
            *self._english(top, data),
        ):
            self.complaints.setdefault(what, name)

    def _english(self, top: QWidget, data: tuple[str, ...]) -> Iterator[str]:
        known = sorted({*self._typed, *data}, key=len, reverse=True)
        is_mirrored = self.stage.tongue.language.code == MIRRORED
        letters = re.compile("[A-Za-z]+" if is_mirrored else "[A-Za-z]*[aeiouAEIOU][A-Za-z]*")
        for widget, text in texts_of(top):
            left = SHORTENED.sub(partial(without, known), unescape(text).replace(BREAK, ""))
            for entry in known:
                left = left.replace(entry, " ").replace(entry[:1].lower() + entry[1:], " ")
            if found := letters.findall(CODES.sub(" ", PLACES.sub(" ", left))):
                yield f"{kind(widget)} says {' '.join(found[:8])!r} in {text[:90]!r}"

    def _data(self) -> tuple[str, ...]:
        """What people typed into the workspace that is open, and the names of months, which Qt writes."""
        locale = QLocale()
        months = [locale.monthName(month, length) for month in range(1, 13) for length in MONTHS]
        if not hasattr(self.stage, "session"):
            return tuple(months)
        path = self.stage.session.workspace.path
        if path.stat().st_mtime_ns != self._read_at:
            self._read_at = path.stat().st_mtime_ns
            self._kept.update(texts_in(path))
        named = path.parent.name.split(".")[0] if path.parent.suffix == ".backups" else path.stem
        return (*months, path.name, path.stem, named, *self._kept)


def without(known: list[str], found: re.Match[str]) -> str:
    """What stands before a mark of omission, less the beginning of a text that is known."""
    text = found[1].rstrip()
    for place in (match.start() for match in re.finditer(r"\b\w|<", text)):
        if len(text) - place >= SHORTEST and any(entry.startswith(text[place:]) for entry in known):
            return text[:place]
    return found[0]


def texts_in(workspace: Path) -> Iterator[str]:
    """Every text that a workspace file holds, without asking whoever has it open."""
    with closing(sqlite3.connect(f"{workspace.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
            for column in columns:
                query = f"SELECT DISTINCT {column} FROM {table} WHERE typeof({column}) = 'text'"  # noqa: S608
                found = (text for (text,) in connection.execute(query))
                yield from (text for text in found if len(text) >= SHORTEST and NAMES.match(text))


MONTHS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


def seen(top: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown and has a size, scrolled out of sight or not."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.width() > 0 and widget.height() > 0:
            yield widget


def kind(widget: QWidget) -> str:
    """The class of a widget, and of the nearest one around it that is ours."""
    around = widget.parentWidget()
    while around is not None and not type(around).__module__.startswith("ui."):
        around = around.parentWidget()
    own = type(widget).__name__
    return f"{own} in {type(around).__name__}" if around is not None else own


def cut(top: QWidget, data: tuple[str, ...]) -> Iterator[str]:
    """Texts that have less room than they need; a line that names what somebody typed may be shortened."""
    for widget in seen(top):
        text = shown_text(widget)
        names_something = any(entry in text for entry in (*data, os.sep))
        if not text or (names_something and isinstance(widget, ElidedLabel | QComboBox)):
            continue
        needs, has = room_of(widget)
        if needs.width() > has.width() + SLACK or needs.height() > has.height() + SLACK:
            yield f"{kind(widget)} cuts {text[:60]!r}: needs {needs.toTuple()}, has {has.toTuple()}"
        if isinstance(widget, QHeaderView) and not type(widget).__module__.startswith("ui."):
            yield from cut_sections(widget)


def shown_text(widget: QWidget) -> str:
    """What a widget has written on it."""
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text().strip()
        case QComboBox():
            return widget.currentText() if widget.count() <= ROWS else ""
        case QLineEdit():
            return widget.placeholderText() if not widget.text() else ""
        case QHeaderView():
            return HEADINGS if widget.orientation() is Qt.Orientation.Horizontal else ""
    return ""


def room_of(widget: QWidget) -> tuple[QSize, QSize]:
    """The size that a widget needs for its text, and the one that it has; pixels."""
    metrics = QFontMetrics(widget.font())
    needs, has = QSize(0, 0), widget.contentsRect().size()
    match widget:
        case ElidedLabel():
            needs = QSize(metrics.horizontalAdvance(widget.text()), 0)
        case QLabel() if widget.wordWrap():
            words = widget.text().replace(BREAK, " ").split()
            longest = max(map(metrics.horizontalAdvance, words))
            needs = QSize(longest, widget.heightForWidth(widget.width()))
            has = QSize(has.width(), widget.height())
        case QLabel() | QAbstractButton():
            needs, has = widget.sizeHint(), widget.size()
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            needs = QSize(metrics.horizontalAdvance(widget.currentText()), 0)
            has = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget).size()
        case SearchLine():  # whose least size is that of its text
            needs, has = QSize(widget.minimumSizeHint().width(), 0), widget.size()
        case QLineEdit():
            around = QLineEdit.minimumSizeHint(widget).width() - metrics.maxWidth()
            needs, has = QSize(metrics.horizontalAdvance(widget.placeholderText()) + around, 0), widget.size()
    return needs, has


def cut_sections(header: QHeaderView) -> Iterator[str]:
    """Headings of columns that are wider than their column."""
    model = header.model()
    for column in range(header.count()):
        text = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if text and not header.isSectionHidden(column) and header.sectionSizeHint(column) > header.sectionSize(column):
            needs, has = header.sectionSizeHint(column), header.sectionSize(column)
            yield f"{kind(header)} cuts the heading {text!r}: needs {needs}, has {has}"


def outside(top: QWidget) -> Iterator[str]:
    """Widgets that stick out of the one that holds them, where that does not scroll."""
    for widget in seen(top):
        parent = widget.parentWidget()
        if widget is top or parent is None or widget.isWindow() or isinstance(widget, FLOATING):
            continue
        if isinstance(parent.parentWidget(), QAbstractScrollArea) or not is_made_here(widget):
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
            yield f"{kind(widget)} {shown_text(widget)[:40]!r} at {box(widget)} leaves {parent.size().toTuple()}"


def covered(top: QWidget) -> Iterator[str]:
    """Pairs of neighbours that lie over each other."""
    for parent in seen(top):
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and is_made_here(child) and child.isVisible() and not child.isWindow()
        ]
        for one, other in combinations(children, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > SLACK and common.height() > SLACK and not isinstance(one, FLOATING):
                if isinstance(other, FLOATING):
                    continue
                yield f"{kind(one)} {shown_text(one)[:40]!r} and {kind(other)} {shown_text(other)[:40]!r} overlap"


def too_tall(top: QWidget) -> Iterator[str]:
    """A dialog of which a part, such as its buttons, would be beyond the edge of the screen."""
    room = top.screen().availableGeometry().height()
    if isinstance(top, QDialog) and top.height() > room:
        yield f"{type(top).__name__} is {top.height()} px tall on a screen of {room}"


def is_made_here(widget: QWidget) -> bool:
    """Whether it is one of our widgets or shows a text; Qt's own inner parts are its affair."""
    is_shown = isinstance(widget, QLabel | QAbstractButton | QComboBox) and type(widget) is not QAbstractButton
    return type(widget).__module__.startswith("ui.") or is_shown


def box(widget: QWidget) -> tuple[int, int, int, int]:
    """Where a widget is in its parent."""
    place = widget.geometry()
    return place.x(), place.y(), place.width(), place.height()


def texts_of(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything that can be read or heard of what is shown."""
    yield top, top.windowTitle()
    for widget in seen(top):
        own = (shown_text(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        for text in (*own, *more_texts(widget)):
            if text and text != HEADINGS:
                yield widget, text


def more_texts(widget: QWidget) -> Iterator[str]:
    """What a widget says beyond one text: rows, entries, the labels of a chart."""
    match widget:
        case QComboBox() if widget.count() <= ROWS:
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from cells_of(widget)
        case SceneView() if widget.shown is not None:
            scene = widget.shown
            yield from (scene.title, scene.description, scene.caption)
            yield " ".join(text.text for text in scene.texts)
            yield from (region.meaning for region in scene.regions)
        case QMenu():
            yield from (action.text() for action in widget.actions())
    for action in widget.actions():
        yield from menu_texts(action)


def menu_texts(action: QAction) -> Iterator[str]:
    """The text of a menu entry and of what it opens."""
    yield action.text().replace("&", "")
    menu = action.menu()
    if isinstance(menu, QMenu):
        for entry in menu.actions():
            yield from menu_texts(entry)


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    """Headings and cells of a list."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(view.rootIndex()), ROWS)):
            index = model.index(row, column, view.rootIndex())
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                value = index.data(role)
                if isinstance(value, str):
                    yield value
