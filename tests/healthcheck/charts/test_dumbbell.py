"""The dumbbell sorts by the printed gap, says who is higher, and says in words why a gap is not there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Scene, Shape
from healthcheck.domain.result import Verdict
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, FACTORS, NAMES, REASON, SUPPLIER, profile_of, words_of

ALL = (50.0,) * 7


def drawn(
    client: Sequence[float | None] = CLIENT,
    supplier: Sequence[float | None] = SUPPLIER,
    *,
    width: float = 620,
    height: float = 480,
    verdict: Verdict = Verdict.NO_SIGN,
    half_width: float = 10.0,
) -> Scene:
    profile = profile_of(client, supplier, verdict=verdict, half_width=half_width)
    return dumbbell(profile, words=words_of(), width=width, height=height, metrics=font_book())


def order(scene: Scene) -> list[str]:
    return [region.factor for region in scene.regions]


def row_texts(scene: Scene, factor: str) -> list[str]:
    """What is written in a row, from left to right."""
    region = next(entry for entry in scene.regions if entry.factor == factor)
    top, bottom = region.polygon[0][1], region.polygon[2][1]
    texts = [text for text in scene.texts if top < text.y <= bottom]
    return [text.text for text in sorted(texts, key=lambda text: (text.left, text.y))]


def test_the_widest_printed_gap_comes_first_and_the_lower_mean_breaks_ties() -> None:
    assert order(drawn()) == ["MEA", "INN", "GOA", "DEL", "OPN", "TRU", "GOV"]
    tied = drawn((40.0, 20.0, *ALL[2:]), (50.0, 30.0, *ALL[2:]))
    assert order(tied)[:2] == ["MEA", "GOV"]


@pytest.mark.parametrize(("width", "height"), [(620, 480), (510, 300), (900, 340)])
def test_the_ring_around_the_first_row_does_not_strike_out_names_of_columns(width: float, height: float) -> None:
    scene = drawn(width=width, height=height)
    ring = scene.regions[0].polygon[0][1] - 3
    heads = [text for text in scene.texts if text.text in {"Client", "Supplier", "Gap", "Reading"}]
    assert len(heads) >= 3
    assert all(y <= ring for text in heads for _, y in text.corners)


def test_gaps_are_differences_of_printed_numbers() -> None:
    # 42.5 prints as 42 (half to even) and 56.9 as 57: fifteen, although 14.4 points lie between them
    assert row_texts(drawn(), "INN")[:3] == ["Innovation", "15", "higher"]
    near = drawn((49.6, *ALL[1:]), (50.4, *ALL[1:]))
    assert {"0", "same"} <= set(row_texts(near, "GOV"))


def test_the_higher_side_stands_beside_the_number_as_a_drawn_marker() -> None:
    scene = drawn((90.0, 10.0, *ALL[2:]), (10.0, 90.0, *ALL[2:]))
    signs = sorted((mark for mark in scene.markers if mark.halo == 0 and mark.stroke == 0), key=lambda mark: mark.y)
    by_row = dict(zip(order(scene), [mark.shape for mark in signs], strict=False))
    assert by_row == {"GOV": Shape.DISC, "MEA": Shape.DIAMOND}
    assert not any(sign in text.text for text in scene.texts for sign in "●◆◇")


def test_only_the_first_row_is_bold_and_only_if_it_has_a_gap() -> None:
    bold = {text.text for text in drawn().texts if text.is_semibold}
    assert bold & set(NAMES) == {"Measuring value"}
    alone = {text.text for text in drawn(supplier=(None,) * 7).texts if text.is_semibold}
    assert alone & set(NAMES) == set()


def test_gridlines_stand_at_the_levels_with_numbers_and_names() -> None:
    scene = drawn(width=900)
    grid = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink is Ink.GRID]
    steps = [line.points[0][0] for line in grid]
    assert len(steps) == 5
    assert len({round(after - before, 6) for before, after in pairwise(steps)}) == 1
    texts = [text.text for text in scene.texts]
    assert all(number in texts for number in ("0", "25", "50", "75", "100"))
    assert all(name in texts for name in words_of().levels)


def test_intervals_are_cut_at_the_ends_of_the_scale() -> None:
    scene = drawn((2.0, *CLIENT[1:]), (99.0, *SUPPLIER[1:]), half_width=30)
    track = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink is Ink.GRID]
    left, right = track[0].points[0][0], track[-1].points[0][0]
    thin = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink in (Ink.CLIENT, Ink.SUPPLIER)]
    assert len(thin) == 14
    assert min(x for line in thin for x, _ in line.points) == pytest.approx(left)
    assert max(x for line in thin for x, _ in line.points) == pytest.approx(right)


@pytest.mark.parametrize(
    ("client", "supplier", "people", "said", "shown"),
    [
        (50.0, None, (6, 2), "Supplier withheld", ["50"]),
        (None, 40.0, (2, 5), "Client withheld", ["40"]),
        (None, None, (2, 2), "Both withheld", []),
        (50.0, None, (6, 0), "No supplier view", ["50"]),
        (None, None, (0, 0), "No view", []),
    ],
)
@pytest.mark.parametrize("width", [620, 300])
def test_why_no_row_has_a_gap_is_said_once_and_rows_show_the_side_that_may_be_shown(
    *,
    client: float | None,
    supplier: float | None,
    people: tuple[int, int],
    said: str,
    shown: list[str],
    width: int,
) -> None:
    profile = profile_of((client,) * 7, (supplier,) * 7, n=people)
    scene = dumbbell(profile, words=words_of(), width=width, height=400, metrics=font_book())
    texts = [text.text for text in scene.texts]
    assert texts.count(said) == 1
    assert "Gap" not in texts
    assert row_texts(scene, "INN") == ["Innovation", *shown]


def test_words_stand_in_the_place_of_a_gap_that_other_rows_have() -> None:
    scene = drawn(supplier=(SUPPLIER[0], None, *SUPPLIER[2:]))
    assert row_texts(scene, "MEA") == ["Measuring value", "Supplier", "withheld"]


def test_rows_without_a_gap_come_last_and_show_the_side_that_may_be_shown() -> None:
    scene = drawn(supplier=(SUPPLIER[0], None, *SUPPLIER[2:]))
    assert order(scene)[-1] == "MEA"
    region = scene.regions[-1]
    marks = [mark for mark in scene.markers if region.polygon[0][1] < mark.y < region.polygon[2][1]]
    assert [mark.ink for mark in marks] == [Ink.CLIENT]
    assert REASON in scene.description
    assert "48" not in " ".join(text.text for text in scene.texts)
    assert "48" not in scene.description


@pytest.mark.parametrize(("client", "supplier"), [(50.0, 50.0), (100.0, 100.0), (0.0, 0.0), (100.0, 97.0), (0.0, 3.0)])
def test_the_names_of_the_sides_stand_apart_within_the_track_however_close_the_points(
    client: float, supplier: float
) -> None:
    scene = drawn((client,) * 7, (supplier,) * 7)
    one, other = sorted(
        (text for text in scene.texts if text.text in {"Client", "Supplier"}), key=lambda text: text.left
    )
    assert one.left + one.width < other.left
    gap = next(text for text in scene.texts if text.text == "Gap")
    assert other.left + other.width < gap.left


def test_equal_scores_show_both_markers() -> None:
    scene = drawn(ALL, ALL)
    assert sum(mark.shape is Shape.DIAMOND_RING for mark in scene.markers) == 7
    assert sum(mark.shape is Shape.DISC for mark in scene.markers) == 7


def test_verdicts_stand_in_words_where_there_is_room() -> None:
    assert row_texts(drawn(width=900, verdict=Verdict.LIKELY), "GOV")[-1] == "likely"
    assert "likely" not in row_texts(drawn(width=430, verdict=Verdict.LIKELY), "GOV")


def test_small_scenes_put_names_above_their_tracks() -> None:
    scene = drawn(width=300, height=330)
    starts = {text.left for text in scene.texts if text.text in NAMES}
    assert len(starts) == 1
    assert {"Client", "Supplier"} <= {text.text for text in scene.texts}


def test_the_description_says_every_row_in_the_order_of_the_chart() -> None:
    description = drawn().description
    assert description.startswith("Dumbbell chart, seven factors, widest gap first, scale 0 to 100. Measuring value:")
    assert "Governance: client 74, supplier 77, supplier 3 higher, no sign; 18 could hide." in description
    assert set(order(drawn())) == set(FACTORS)
