"""Reading a PDF back: its text page by page, its fonts, its outline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2


def page_texts(path: Path) -> list[str]:
    """The text of every page, spaces and line ends as single spaces."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def fonts(path: Path) -> Iterator[tuple[str, bool]]:
    """Name of every font in the file, and whether it is embedded."""
    with pikepdf.open(path) as document:
        for entry in document.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/Font":
                described = entry.get("/FontDescriptor")
                yield str(entry.BaseFont), described is not None and "/FontFile2" in described


def outline(path: Path) -> list[tuple[int, str, int]]:
    """(level, title, page from 1) of every entry, in reading order."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [(entry.level, entry.get_title(), entry.get_dest().get_index() + 1) for entry in document.get_toc()]
    finally:
        document.close()
