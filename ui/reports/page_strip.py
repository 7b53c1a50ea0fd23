"""All pages of a draft in small, one below the other, to be leafed through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme, Type

if TYPE_CHECKING:
    from ui.reports.page_painter import PagePainter

WIDTH = 76
"""Logical px of a page in small."""

MARGIN, LINE = 10, 22
"""Logical px around a page, and of the line with its number below it."""

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole


class PageModel(QAbstractListModel):
    """As many rows as pages; a picture is asked for when its row comes into sight."""

    def __init__(self, painter: PagePainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = painter
        self._pages = 0
        self._pictures: dict[int, QImage] = {}
        self.picture_width = WIDTH
        painter.painted.connect(self._take)

    def show_pages(self, pages: int, *, picture_width: int) -> None:
        """Begin anew with so many pages, ``picture_width`` pixels across; old pictures stay until there are others."""
        if pages != self._pages:
            self.beginResetModel()
            self._pages = pages
            self._pictures = {page: image for page, image in self._pictures.items() if page <= pages}
            self.endResetModel()
        self.picture_width = picture_width
        for page in range(pages, 0, -1):  # what is wanted last is painted first
            self._painter.want(page, width=picture_width)

    def clear(self) -> None:
        """Have no page, and no picture of one."""
        self.beginResetModel()
        self._pages = 0
        self._pictures.clear()
        self.endResetModel()

    def _take(self, page: int, width: int, picture: QImage) -> None:
        if width == self.picture_width and page <= self._pages:
            self._pictures[page] = picture
            place = self.index(page - 1)
            self.dataChanged.emit(place, place)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a page."""
        return 0 if parent is not None and parent.isValid() else self._pages

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401  (Qt's signature)
        """The number, the picture once it is painted, and the name for a screen reader."""
        page = index.row() + 1
        match role:
            case ROLE.DisplayRole:
                return str(page)
            case ROLE.DecorationRole:
                return self._pictures.get(page)
            case ROLE.AccessibleTextRole:
                return self.tr("Page {0}").format(page)
        return None


class PageStrip(QListView):
    """``turned`` carries the page, from 1, that is chosen with the keys or the mouse."""

    turned = Signal(int)

    def __init__(self, painter: PagePainter, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = PageModel(painter, self)
        self._ratio = 1.414
        self.setModel(self._pages)
        self.setItemDelegate(_Sheet(theme, self))
        self.setAccessibleName(self.tr("Pages"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._turn)
        theme.changed.connect(self._fit)
        self._fit()

    def show_pages(self, pages: int, *, ratio: float) -> None:
        """Show so many pages; ``ratio`` is the height of one over its width."""
        self._ratio = ratio
        self._fit()
        self._pages.show_pages(pages, picture_width=round(self._theme.px(WIDTH) * self.devicePixelRatio()))

    def clear(self) -> None:
        """Show no page."""
        self.selectionModel().blockSignals(True)
        self._pages.clear()
        self.selectionModel().blockSignals(False)

    def show_page(self, page: int) -> None:
        """Mark ``page`` without announcing it."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._pages.index(page - 1))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    @property
    def sheet(self) -> QSize:
        """Pixels of one page."""
        width = self._theme.px(WIDTH)
        return QSize(width, round(width * self._ratio))

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH + 2 * MARGIN) + 14)
        self.scheduleDelayedItemsLayout()

    def _turn(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.turned.emit(now.row() + 1)


class _Sheet(QStyledItemDelegate):
    """A page with its number below; the chosen one in a frame of ink."""

    def __init__(self, theme: Theme, strip: PageStrip) -> None:
        super().__init__(strip)
        self._theme = theme
        self._strip = strip

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one."""
        tokens, sheet = self._theme.tokens, self._strip.sheet
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        left = area.left() + (area.width() - sheet.width()) // 2
        page = QRect(left, area.top() + self._theme.px(MARGIN), sheet.width(), sheet.height())
        picture = index.data(ROLE.DecorationRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, Qt.GlobalColor.white)
        if isinstance(picture, QImage):
            painter.drawImage(page, picture)
        painter.setPen(QPen(QColor(tokens.ink if is_chosen else tokens.control), 2 if is_chosen else 1))
        painter.drawRect(page.adjusted(-1, -1, 1, 1) if is_chosen else page)
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(QColor(tokens.text if is_chosen else tokens.text2))
        below = QRect(area.left(), page.bottom() + 1, area.width(), self._theme.px(LINE))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A page with its margin and its number."""
        sheet = self._strip.sheet
        return QSize(sheet.width(), sheet.height() + self._theme.px(MARGIN + LINE))
