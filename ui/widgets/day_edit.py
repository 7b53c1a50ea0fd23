"""A day that may be left open: typed in any usual way, walked with the arrow keys, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import icon
from ui.widgets.button import Button, ButtonKind
from ui.widgets.kept_edit import KeptLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

WRITTEN = "d MMM yyyy"
WHOLE = ("yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy")
WITHOUT_YEAR = ("d MMM", "d MMMM", "MMM d", "MMMM d", "d.M.", "d.M")
DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
MONTHS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
LEAP_YEAR = 2000


class DayLine(KeptLine):
    """Up and Down walk by days, Page up and Page down by months."""

    walked = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or type."""
        key = Qt.Key(event.key())
        if key in DAYS or key in MONTHS:
            self.walked.emit(DAYS.get(key, 0), MONTHS.get(key, 0))
            return
        super().keyPressEvent(event)


class DayEdit(QWidget):
    """``chosen`` carries another day, or None where it was taken out; ``puzzled`` that what was typed is no day.

    Without a year the next such day is meant, reckoned from ``set_today``.
    """

    chosen = Signal(object)
    puzzled = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._today = date.today()  # noqa: DTZ011 - the day on the wall
        self.line = DayLine()
        self.line.setAccessibleName(name)
        self._pick = Button(kind=ButtonKind.ICON, icon=icon("calendar-days"), name=self.tr("Choose a day"))
        self._calendar: QFrame | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self._pick)
        self.setFocusProxy(self.line)
        self.line.kept.connect(self._read)
        self.line.walked.connect(self._walk)
        self._pick.clicked.connect(self._open)

    @property
    def day(self) -> date | None:
        """The day that stands there; None where it is open."""
        return self._day

    def set_today(self, today: date) -> None:
        """From which day on a date without a year is meant."""
        self._today = today

    def show_day(self, day: date | None) -> None:
        """Show a day that is already kept."""
        self._day = day
        self.line.show_text(written(day))

    def setAccessibleName(self, name: str) -> None:
        """Name the line in which the day is typed."""
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Describe the line in which the day is typed."""
        self.line.setAccessibleDescription(text)
        self.line.setProperty("invalid", bool(text))
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _read(self, text: str) -> None:
        if not text.strip():
            self._choose(None)
            return
        day = day_of(text, today=self._today)
        if day is None:
            self.puzzled.emit()
        else:
            self._choose(day)

    def _walk(self, days: int, months: int) -> None:
        start = QDate(*(self._day or self._today).timetuple()[:3])
        moved = start.addDays(days).addMonths(months)
        self.line.setText(written(_date(moved)))
        self._choose(_date(moved))

    def _choose(self, day: date | None) -> None:
        is_other = day != self._day
        self.show_day(day)
        if is_other:
            self.chosen.emit(day)

    def _open(self) -> None:
        if self._calendar is None:
            self._calendar = QFrame(self, Qt.WindowType.Popup)
            sheet = QCalendarWidget()
            sheet.setAccessibleName(self.line.accessibleName())
            sheet.activated.connect(self._take)
            sheet.clicked.connect(self._take)
            column = QVBoxLayout(self._calendar)
            column.setContentsMargins(1, 1, 1, 1)
            column.addWidget(sheet)
        sheet = self._calendar.findChildren(QCalendarWidget)[0]
        sheet.setSelectedDate(QDate(*(self._day or self._today).timetuple()[:3]))
        self._calendar.adjustSize()
        place = self.mapToGlobal(QPoint(0, self.height()))
        area = self.screen().availableGeometry()
        place.setX(min(place.x(), area.right() - self._calendar.width()))
        place.setY(min(place.y(), area.bottom() - self._calendar.height()))
        self._calendar.move(place)
        self._calendar.show()
        sheet.setFocus()

    def _take(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self._choose(_date(day))
        self.line.setFocus()


def written(day: date | None) -> str:
    """``30 Jun 2026``; empty for none."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), WRITTEN)


def day_of(text: str, *, today: date) -> date | None:
    """The day that somebody wrote, with or without its year; None where it is no day."""
    tidy = " ".join(text.replace(",", " ").split())
    for locale in (QLocale(), QLocale.c()):
        for kind in WHOLE:
            found = locale.toDate(tidy, kind)
            if found.isValid() and found.year() > today.year - 100:
                return _date(found)
        for kind in WITHOUT_YEAR:
            found = locale.toDate(f"{tidy} {LEAP_YEAR}", f"{kind} yyyy")
            if found.isValid():
                return _next(found, today)
    return None


def _next(found: QDate, today: date) -> date:
    """The first such day from ``today`` on."""
    year = today.year
    while not QDate.isValid(year, found.month(), found.day()) or date(year, found.month(), found.day()) < today:
        year += 1
    return date(year, found.month(), found.day())


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
