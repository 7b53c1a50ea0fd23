"""A logo from the bytes of a file: which kind it is by what is in it, and whether it can be trusted and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError, why
from healthcheck.message import message
from healthcheck.reports.logo.svg_document import Drawing, read_drawing
from healthcheck.reports.logo.svg_looks import DrawingRefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

LARGEST_FILE = 4 * 2**20
"""Bytes of a file that is looked into at all."""

MOST_PIXELS = 40_000_000
KEPT = (1984, 662)
"""Pixels that are kept across and down: 1,200 dots an inch at the largest size that is printed."""


class LogoRefusedError(UserFacingError):
    """The file is no logo that can be printed; nothing of it was kept."""

    def __init__(self, what: str, *, do: str = "") -> None:
        safe = message("The report keeps the logo that it had.")
        super().__init__(what, safe=safe, do=do or message("Choose a PNG, JPEG or SVG file."))


@dataclass(frozen=True, slots=True)
class Logo:
    """Pixels as ``png``, or outlines as ``drawing``; ``ratio`` is width over height."""

    ratio: float
    png: bytes = b""
    drawing: Drawing | None = None


def read_logo(file: bytes) -> Logo:
    """The logo in ``file``: PNG or JPEG written anew without anything but its pixels, or the outlines of an SVG.

    LogoRefusedError, in words, for whatever is neither, is too large, is broken, or is more than a plain drawing.
    """
    if not file:
        raise LogoRefusedError(message("The file is empty."))
    if len(file) > LARGEST_FILE:
        raise LogoRefusedError(
            message("The file is larger than 4 MB."),
            do=message("Save the logo smaller: 1,000 pixels across are plenty in print."),
        )
    if file.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return _picture(file)
    if b"<svg" in file[:4096].lower() or file.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return _drawn(file)
    raise LogoRefusedError(message("The file is neither PNG nor JPEG nor SVG, whatever its name says."))


def read_logo_file(path: Path) -> bytes:
    """The bytes of the file at ``path``, a logo that can be printed; LogoRefusedError for anything else."""
    try:
        if not path.is_file():
            raise LogoRefusedError(message("There is no file “{0}” at that place.", shortened(path.name)))
        with path.open("rb") as file:
            found = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise LogoRefusedError(message("“{0}” could not be read: {1}.", shortened(path.name), why(error))) from error
    read_logo(found)
    return found


def _drawn(file: bytes) -> Logo:
    try:
        drawing = read_drawing(file)
    except DrawingRefusedError as error:
        raise LogoRefusedError(
            message("The drawing {0}.", error.end),
            do=message("Save it with everything turned into outlines, or as PNG."),
        ) from error
    return Logo(drawing.width / drawing.height, drawing=drawing)


def _picture(file: bytes) -> Logo:
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(file), formats=("PNG", "JPEG")) as opened:
            is_small = opened.width * opened.height <= MOST_PIXELS
            pixels = _plain(ImageOps.exif_transpose(opened)) if is_small else None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        pixels = None
    except Exception as error:  # a broken file makes the library raise whatever comes to its mind
        raise LogoRefusedError(message("The picture is damaged.")) from error
    if pixels is None:
        raise LogoRefusedError(message("The picture has more than 40 million pixels."), do=message("Save it smaller."))
    written = BytesIO()
    pixels.save(written, "PNG", optimize=True)
    return Logo(pixels.width / pixels.height, png=written.getvalue())


def _plain(picture: Image) -> Image:
    """The pixels in plain colours and no more of them than print can show."""
    has_holes = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    plain = picture.convert("RGBA" if has_holes else "RGB")
    plain.thumbnail(KEPT)
    plain.info.clear()
    return plain
