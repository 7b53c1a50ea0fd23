"""Where the cells of a heat map stand, and at which size of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.heatmap_words import ALL, DIMENSIONS, Counts, judged, matched, missing_text, share
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.disclosed_practice import PracticeCounts
from healthcheck.message import message

EDGE = 2.0
GAP = 3.0
PADDING = 6.0
BEFORE_ALL = 10.0
SHARES = (0.34, 0.26, 0.2)
"""Shares of the width that names may take, the roomiest first."""

TALLEST = 4.6
LEVELS, LONGEST_LEVEL = 5, "80–100 %"
SWATCH = 1.1
"""Height in ems of the key's swatches."""


@dataclass(frozen=True, slots=True)
class HeatmapPlan:
    """``columns``: left and right of each kind, then of all together. Rows start at ``top``, ``pitch`` apart.

    ``is_stacked``: the counts stand below the share, else beside it.
    """

    size: float
    names: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[float, float], ...]
    top: float
    pitch: float
    is_stacked: bool
    key_top: float

    def cell(self, row: int, column: int, gap: float) -> Box:
        """One cell; ``gap`` pixels lie between two."""
        left, right = self.columns[column]
        return Box(left, self.top + self.pitch * row + gap / 2, right, self.top + self.pitch * (row + 1) - gap / 2)


def plan_heatmap(
    counts: Counts, *, words: ChartWords, width: float, height: float, metrics: TextMetrics, text_size: float
) -> HeatmapPlan:
    """The largest text that every cell has room for. ``ValueError`` below 120 × 120."""
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=words.say)
        for plan in _plans(counts, words, sketch, width=width, height=height):
            return plan
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def cell_lines(counts: PracticeCounts) -> tuple[str, ...]:
    """The share and the counts that make it; or why there is none."""
    found = share(counts)
    if found is None:
        return (missing_text(counts),)
    return message("{0} %", found), message("{0} of {1}", matched(counts), judged(counts))


def _plans(counts: Counts, words: ChartWords, sketch: Sketch, *, width: float, height: float) -> Iterator[HeatmapPlan]:
    edge, unit = EDGE * sketch.unit, sketch.unit
    head = block_height(1, size=sketch.small) + 4 * unit
    foot = block_height(1, size=sketch.small) + SWATCH * sketch.size + 12 * unit
    pitch = min((height - 2 * edge - head - foot) / len(counts), TALLEST * sketch.size)
    spare = height - 2 * edge - head - foot - pitch * len(counts)
    for share_of_names in SHARES:
        names = tuple(
            to_width(words.name(factor), width * share_of_names, lambda part: sketch.measure(part, is_semibold=True))
            for factor in counts
        )
        columns = _columns(names, sketch, width=width)
        if block_height(max(map(len, names)), size=sketch.size) > pitch - 2 * unit:
            continue
        for is_stacked in (True, False):
            if _has_room(counts, sketch, columns, pitch, is_stacked=is_stacked):
                top = edge + head + spare / 2
                key_top = top + pitch * len(counts) + 8 * unit
                yield HeatmapPlan(sketch.size, names, columns, top, pitch, is_stacked, key_top)


def _columns(names: tuple[tuple[str, ...], ...], sketch: Sketch, *, width: float) -> tuple[tuple[float, float], ...]:
    unit, edge = sketch.unit, EDGE * sketch.unit
    left = edge + max(sketch.measure(line, is_semibold=True) for name in names for line in name) + 12 * unit
    between = GAP * (len(DIMENSIONS) - 1) * unit + BEFORE_ALL * unit
    each = (width - edge - left - between) / (len(DIMENSIONS) + 1)
    found = []
    for index in range(len(DIMENSIONS) + 1):
        found.append((left, left + each))
        left += each + (BEFORE_ALL if index == len(DIMENSIONS) - 1 else GAP) * unit
    return tuple(found)


def _has_room(
    counts: Counts, sketch: Sketch, columns: tuple[tuple[float, float], ...], pitch: float, *, is_stacked: bool
) -> bool:
    room = columns[0][1] - columns[0][0] - 2 * PADDING * sketch.unit
    titles = max(sketch.measure(title, size=sketch.small) for title in (*DIMENSIONS.values(), ALL))
    rows = [(*row.values(), PracticeCounts.together(row.values())) for row in counts.values()]
    cells = [cell_lines(cell) for row in rows for cell in row]
    widths = [_cell_width(lines, sketch, is_stacked=is_stacked) for lines in cells]
    tall = block_height(2 if is_stacked else 1, size=sketch.size) + (GAP + 4) * sketch.unit
    swatch = (columns[-1][1] - columns[0][0]) / LEVELS - 4 * sketch.unit
    has_key = sketch.measure(LONGEST_LEVEL, size=sketch.small) <= swatch
    return max(*widths, titles - PADDING * sketch.unit) <= room and pitch >= tall and has_key


def _cell_width(lines: tuple[str, ...], sketch: Sketch, *, is_stacked: bool) -> float:
    lead = sketch.measure(lines[0], is_semibold=True)
    rest = sum(sketch.measure(line, size=sketch.small) for line in lines[1:])
    if len(lines) == 1:
        return sketch.measure(lines[0], size=sketch.small)
    return max(lead, rest) if is_stacked else lead + rest + 7 * sketch.unit
