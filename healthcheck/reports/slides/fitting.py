"""How large a text can be where it stands, measured with the face of the charts, which is as wide as any it becomes."""

from __future__ import annotations

from healthcheck.charts.wrapping import to_width
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.slides.deck import SMALLEST

LEADING = 1.22
STEP = 1.0


def lines_of(text: str, width: float, size: float, *, is_semibold: bool = False) -> list[str]:
    """``text`` in lines of at most ``width`` points."""
    book = font_book()

    def measure(part: str) -> float:
        return book.width(part, size=size, is_semibold=is_semibold)

    return [line for part in text.split("\n") for line in (to_width(part, width, measure) or ("",))]


def height_of(text: str, width: float, size: float, *, is_semibold: bool = False) -> float:
    """Points from the top of the first line to the foot of the last."""
    return len(lines_of(text, width, size, is_semibold=is_semibold)) * size * LEADING


def fitted(
    text: str, width: float, height: float, *, largest: float, smallest: float = SMALLEST, is_semibold: bool = False
) -> tuple[str, float]:
    """``text`` with the largest size at which it fits; where even the smallest is too large, it ends in an ellipsis."""
    size = largest
    while size > smallest and height_of(text, width, size, is_semibold=is_semibold) > height:
        size = max(size - STEP, smallest)
    room = max(int(height / (size * LEADING) + 0.01), 1)
    lines = lines_of(text, width, size, is_semibold=is_semibold)
    if len(lines) <= room:
        return text, size
    kept = " ".join(lines[:room]).rstrip()
    while kept and len(lines_of(f"{kept}…", width, size, is_semibold=is_semibold)) > room:
        kept = kept.rsplit(" ", 1)[0] if " " in kept else kept[:-1]
    return f"{kept}…", size
