"""A workbook as a file for Excel, LibreOffice and whatever else reads XLSX; the same values give the same bytes.

Every text is written as text: nothing that somebody typed is ever a formula or a link.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.message import message
from healthcheck.reports.speech import Say
from healthcheck.reports.whole_file import whole_file
from healthcheck.reports.workbook.model import Book, Cell, Column, FrontPage, NotShown, NumberForm, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


PROGRAM = "Relationship Healthcheck"
FACE = "Calibri"
"""Comes with Excel, and with LibreOffice by the same widths; a workbook cannot carry a face of its own."""

LONGEST = 32_000
"""Characters of a cell: a little under what Excel takes, so that the sign of shortening still fits."""

LONGEST_TAB = 31
"""Characters of the name of a sheet."""

_FORBIDDEN_IN_TABS = re.compile(r"[\[\]:*?/\\]")

FORMULA_STARTS = ("=", "+", "-", "@")
A4, FOOT = 9, 0.6
FORMS = {NumberForm.WHOLE: "0", NumberForm.DECIMAL: "0.0", NumberForm.PROBABILITY: "0.000", NumberForm.TEXT: "General"}
DAYS = "d mmm yyyy"
LINE = 15.0
HIGHEST_ROW = 400.0
"""Points of a line of text, and of the highest row that a spreadsheet shows."""

HEADING_ROW = 1.4 * LINE
HAIRLINE = 7
TABLE_STYLE = "Table Style Light 1"


def write_book(book: Book, path: Path, *, say: Say, is_right_to_left: bool = False) -> Path:
    """Write ``book``, whole or not at all; WriteFailedError where that fails."""
    with whole_file(path) as file:
        file.write(book_bytes(book, say=say, is_right_to_left=is_right_to_left))
    return path


def book_bytes(book: Book, *, say: Say, is_right_to_left: bool = False) -> bytes:
    """``book`` as XLSX; ``say`` puts the program's own words into the reader's language.

    ``is_right_to_left``: columns begin at the right.
    """
    from xlsxwriter import Workbook

    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = Workbook(target, options)
    workbook.set_properties(
        {
            "title": f"{book.name}: {say(book.front.subtitle)}",
            "author": PROGRAM,
            "company": "",
            "created": datetime.combine(book.day, time()),
        }
    )
    writer = _Writer(workbook, book, say)
    writer.add_front(book.front)
    for sheet in book.sheets:
        writer.add_sheet(sheet)
    for made in workbook.worksheets() if is_right_to_left else ():
        made.right_to_left()
    workbook.close()
    return target.getvalue()


class _Writer:
    """Writes sheets into one workbook; every look that a cell may have is made once."""

    def __init__(self, workbook: Workbook, book: Book, say: Say) -> None:
        self._workbook = workbook
        self._book = book
        self._say = say
        self._looks: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._inks = PALETTES[Ground.PRINT]

    def add_front(self, front: FrontPage) -> None:
        """The page that says what this is; it scrolls as a whole."""
        sheet = self._workbook.add_worksheet(self._say(message("Read me")))
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 92)
        self._put(sheet, 0, 0, front.title, self._look(bold=True, font_size=20, font_color=self._inks[Ink.FOCUS]))
        self._put(sheet, 1, 0, self._say(front.subtitle), self._look(font_size=13, font_color=self._inks[Ink.TEXT2]))
        sheet.set_row(0, 2 * LINE)
        sheet.set_row(1, HEADING_ROW)
        row = self._facts(sheet, 3, front.facts)
        for title, facts in front.passages:
            self._put(sheet, row + 1, 0, self._say(title), self._look(bold=True, font_size=13, bottom=1))
            self._put(sheet, row + 1, 1, "", self._look(bottom=1))
            sheet.set_row(row + 1, HEADING_ROW)
            row = self._facts(sheet, row + 2, facts)
        self._set_page(sheet, is_wide=False)

    def _facts(self, sheet: Worksheet, row: int, facts: tuple[tuple[str, str], ...]) -> int:
        """Labels with their texts; the row after the last one."""
        for label, text in facts:
            self._put(sheet, row, 0, self._say(label), self._look(text_wrap=True, font_color=self._inks[Ink.TEXT2]))
            self._put(sheet, row, 1, self._say(text), self._look(text_wrap=True))
            sheet.set_row(row, LINE * max(_lines(self._say(label), 34), _lines(self._say(text), 92)))
            row += 1
        return row

    def add_sheet(self, sheet: Sheet) -> None:
        """A table with a name, its head always in sight, set up to be printed on sheets lying down."""
        made = self._workbook.add_worksheet(self._tab(sheet))
        titles = self._titles(sheet)
        for at, column in enumerate(sheet.columns):
            made.set_column(at, at, column.width)
        last = max(len(sheet.rows), 1)
        head = self._look(
            bold=True, text_wrap=True, indent=1, bg_color=self._inks[Ink.FOCUS], font_color=self._inks[Ink.SURFACE]
        )
        made.add_table(
            0,
            0,
            last,
            len(sheet.columns) - 1,
            {
                "name": sheet.key,
                "style": TABLE_STYLE,
                "columns": [{"header": title, "header_format": head} for title in titles],
            },
        )
        for number, row in enumerate(sheet.rows, start=1):
            for at, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
                self._write(made, (number, at), cell, column)
            made.set_row(number, self._height(row, sheet.columns))
        made.set_row(0, 2 * LINE + 4)
        made.freeze_panes(1, _fixed(sheet))
        made.repeat_rows(0)
        self._set_page(made, is_wide=True)

    def _height(self, row: tuple[Cell, ...], columns: tuple[Column, ...]) -> float:
        """Points that the longest text of a row needs; not every program works that out by itself."""
        texts = (
            (self._say(cell), column.width) for cell, column in zip(row, columns, strict=True) if isinstance(cell, str)
        )
        return min(LINE * max((_lines(text, width) for text, width in texts), default=1), HIGHEST_ROW)

    def _tab(self, sheet: Sheet) -> str:
        """The name on the tab of a sheet, as far as a workbook can hold it."""
        said = _FORBIDDEN_IN_TABS.sub(" ", self._say(sheet.title))[:LONGEST_TAB].strip("' ")
        held = {entry.get_name().casefold() for entry in self._workbook.worksheets()}
        return said if said and said.casefold() not in held else sheet.key

    def _titles(self, sheet: Sheet) -> list[str]:
        """Heads of a table differ from each other, in every language."""
        titles: list[str] = []
        for column in sheet.columns:
            said = self._say(column.title)
            titles.append(said if said not in titles else f"{said} {len(titles) + 1}")
        return titles

    def _set_page(self, sheet: Worksheet, *, is_wide: bool) -> None:
        sheet.set_paper(A4)
        if is_wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        name = self._book.name.replace("&", "&&")[:200]
        sheet.set_footer(f"&L&8{_footing(name)}&R&8&P / &N", {"margin": FOOT / 2})

    def _write(self, sheet: Worksheet, at: tuple[int, int], cell: Cell, column: Column) -> None:
        row, place = at
        match cell:
            case None:
                sheet.write_blank(row, place, None, self._cell())
            case NotShown():
                edge = "left" if column.form is NumberForm.TEXT else "right"
                look = self._cell(italic=True, font_color=self._inks[Ink.MUTED], align=edge)
                self._put(sheet, row, place, self._say(cell.word), look)
            case str():
                self._put(sheet, row, place, self._say(cell), self._cell(align="left"))
            case date():
                sheet.write_datetime(row, place, cell, self._cell(num_format=DAYS, align="left"))
            case _:
                sheet.write_number(row, place, cell, self._cell(num_format=FORMS[column.form], align="right"))

    def _cell(self, **facts: Any) -> Format:  # noqa: ANN401 - xlsxwriter's own properties
        """The look of a cell of a table: a fine line below it, and air beside its text."""
        air = {"indent": 1} if "align" in facts else {}
        return self._look(text_wrap=True, bottom=HAIRLINE, bottom_color=self._inks[Ink.GRID], **air, **facts)

    def _put(self, sheet: Worksheet, row: int, place: int, text: str, look: Format) -> None:
        """A text as text, whatever it begins with."""
        kept = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        if kept.startswith(FORMULA_STARTS):
            look = self._quoted(look)
        sheet.write_string(row, place, kept, look)

    def _look(self, **facts: Any) -> Format:  # noqa: ANN401 - xlsxwriter's own properties
        usual = {"font_name": FACE, "font_size": 11, "valign": "top", "font_color": self._inks[Ink.TEXT]}
        key = tuple(sorted((usual | facts).items()))
        if key not in self._looks:
            self._looks[key] = self._workbook.add_format(dict(key))
        return self._looks[key]

    def _quoted(self, look: Format) -> Format:
        """The same for a text that a spreadsheet would take for a formula once somebody edits it."""
        facts = dict(next(key for key, made in self._looks.items() if made is look))
        return self._look(**facts | {"quote_prefix": True})


def _lines(text: str, width: float) -> int:
    """Lines that ``text`` takes in a column of ``width`` characters, words never broken: rather one too many."""
    return sum(1 + int(len(line) * 1.08 / width) for line in text.split("\n"))


def _fixed(sheet: Sheet) -> int:
    """Columns that stay in sight: those before the first long text, three at most."""
    for at, column in enumerate(sheet.columns[:3]):
        if column.width > 40:  # noqa: PLR2004 - a wide column would fill a small window
            return at
    return min(3, len(sheet.columns))


def _footing(name: str) -> str:
    """A name that begins with a digit must not run into the size before it."""
    return f" {name}"
