"""The heat map prints a share and its counts in every cell, and hatches the cells that have none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from healthcheck.charts.heatmap import LEVELS, practice_heatmap
from healthcheck.charts.heatmap_words import Counts, heatmap_table
from healthcheck.charts.palette import PALETTES, Ink
from healthcheck.charts.scene import Line, Polygon, Scene
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import FACTORS, profile_of
from tests.healthcheck.charts.drawn_views import chart_words, counts_of
from tests.healthcheck.charts.test_palette import contrast, luminance

CELLS = [(0, 1, 2), (3, 4, 5), (5, 5, 5), (0, 0, 0), (1, 1, 1), (2, 3, 2), (4, 4, -1)]


def drawn(counts: Counts) -> Scene:
    return practice_heatmap(counts, profile_of(), words=chart_words(), width=620, height=480, metrics=font_book())


def test_every_cell_prints_the_share_and_the_counts_of_the_table() -> None:
    scene, table = drawn(counts_of(CELLS)), heatmap_table(counts_of(CELLS), words=chart_words())
    assert table.rows[0][:5] == ("Governance", "0 % (0 of 5)", "20 % (1 of 5)", "40 % (2 of 5)", "20 % (3 of 15)")
    printed = [text.text for text in scene.texts]
    for row in table.rows:
        for cell in row[1:5]:
            parts = cell.removesuffix(")").split(" (")
            assert all(part in printed for part in parts)


def test_the_ramp_steps_with_the_share() -> None:
    scene = drawn(counts_of(CELLS))
    inks = [shape.ink for shape in scene.primitives if isinstance(shape, Polygon) and shape.fill == 1.0]
    assert inks[:6] == [Ink.LEVEL_1, Ink.LEVEL_2, Ink.LEVEL_3, Ink.LEVEL_4, Ink.LEVEL_5, Ink.LEVEL_5]


def test_a_cell_without_a_share_is_hatched_and_says_why() -> None:
    cells = [*CELLS[:-1], (-1, -1, -1)]
    scene = drawn(counts_of(cells))
    corners = scene.regions[-2].polygon
    assert scene.regions[-2].factor == "INN.B"
    lines = [line for line in scene.primitives if isinstance(line, Line)]
    assert len(lines) > 20
    for line in lines[-5:]:
        assert all(corners[0][0] - 0.01 <= x <= corners[2][0] + 0.01 for x, _ in line.points)
        assert all(corners[0][1] - 0.01 <= y <= corners[2][1] + 0.01 for _, y in line.points)
    assert [text.text for text in scene.texts].count("not asked") == 4


def test_withheld_practices_leave_the_word_and_no_share() -> None:
    scene = drawn(counts_of(CELLS, withheld=4))
    swatches = {text.text for text in scene.texts if "–" in text.text}
    assert len(swatches) == 5
    assert not any("%" in text.text for text in scene.texts if text.text not in swatches)
    assert [text.text for text in scene.texts].count("withheld") == 28
    assert "matched." not in scene.description.split("practices.", maxsplit=1)[1]


def test_every_cell_is_a_place_with_its_meaning_and_the_row_one_of_its_own() -> None:
    scene = drawn(counts_of(CELLS))
    assert [region.factor for region in scene.regions[:4]] == ["GOV.P", "GOV.T", "GOV.B", "GOV"]
    assert len(scene.regions) == 4 * len(FACTORS)
    assert scene.regions[1].meaning == "Governance, tools: 20 % matched. Of 5: 1 matched, 4 absent."


@pytest.mark.parametrize("ground", PALETTES)
def test_numbers_are_read_on_every_level_and_levels_step_in_greyscale(ground: str) -> None:
    palette = PALETTES[ground]
    assert all(contrast(palette[ink], palette[level]) >= 4.5 for level, ink in LEVELS)
    steps = [luminance(palette[level]) for level, _ in LEVELS]
    assert steps in (sorted(steps), sorted(steps, reverse=True))
    assert min(contrast(palette[low], palette[high]) for (low, _), (high, _) in pairwise(LEVELS)) > 1.2


def test_without_a_factor_there_is_no_map() -> None:
    with pytest.raises(ValueError, match="without a factor"):
        drawn({})


@pytest.mark.parametrize("withheld", [0, 4])
def test_the_description_says_every_cell_of_the_table(withheld: int) -> None:
    counts = counts_of(CELLS, withheld=withheld)
    said, table = drawn(counts).description, heatmap_table(counts, words=chart_words())
    assert len(table.rows) == len(FACTORS)
    for row, factor in zip(table.rows, FACTORS, strict=True):
        meanings = [region.meaning for region in drawn(counts).regions if region.factor.startswith(factor)]
        for cell, meaning in zip(row[1:5], meanings, strict=True):
            share = cell.split(" (")[0]
            assert share in meaning, f"{row[0]}: {cell}"
        assert row[0] in said
