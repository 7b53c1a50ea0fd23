"""Pages as pixels, painted by the engine that browsers show PDFs with."""

from __future__ import annotations

import zlib
from threading import Lock
from typing import TYPE_CHECKING

from healthcheck.domain.report_draft import PagePicture

if TYPE_CHECKING:
    from PIL.Image import Image

_ONE_AT_A_TIME = Lock()
"""The engine keeps state of its own for the whole process and is not made for more than one thread."""


def page_picture(pdf: bytes, page: int, *, width: int) -> PagePicture:
    """``page`` (from 1) of a document, ``width`` pixels across. May run on any thread."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            sheet = document[page - 1]
            bitmap = sheet.render(scale=width / sheet.get_width())
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, zlib.compress(bitmap.buffer, 1))
        finally:
            document.close()


def page_image(pdf: bytes, *, width: int) -> Image:
    """The only page of a document, ``width`` pixels across."""
    from PIL.Image import frombuffer

    picture = page_picture(pdf, 1, width=width)
    size = (picture.width, picture.height)
    return frombuffer("RGB", size, picture.rows, "raw", "BGR", picture.stride, 1)
