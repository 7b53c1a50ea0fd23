"""The wheel of factors: every name whole and apart from its neighbours, each with its part and its box."""

from __future__ import annotations

import itertools

import pytest

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Polygon, Scene
from healthcheck.charts.wheel import wheel
from healthcheck.content import bundled_instrument
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import outside, overlapping

INSTRUMENT = bundled_instrument()
SIZES = [(600, 340, 15), (900, 520, 15), (1400, 900, 15), (960, 600, 22), (620, 360, 22), (470, 250, 9)]


def drawn(
    *,
    width: float = 900,
    height: float = 520,
    size: float = 15,
    chosen: tuple[str, ...] = (),
    closed: tuple[str, ...] = (),
    has_boxes: bool = True,
) -> Scene:
    return wheel(
        INSTRUMENT.wheel,
        INSTRUMENT.group_names,
        title="Fifteen factors",
        width=width,
        height=height,
        metrics=font_book(),
        chosen=chosen,
        closed=closed,
        has_boxes=has_boxes,
        text_size=size,
    )


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
@pytest.mark.parametrize("has_boxes", [True, False])
def test_every_name_is_whole_inside_and_touches_no_other(
    width: float, height: float, size: float, *, has_boxes: bool
) -> None:
    scene = drawn(width=width, height=height, size=size, has_boxes=has_boxes, chosen=("TRU", "OPN", "UND"))
    said = " ".join(text.text for text in scene.texts)
    for entry in INSTRUMENT.wheel:
        assert all(word in said for word in entry.name.split()), entry.name
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []


def test_threads_do_not_cross() -> None:
    threads = [entry for entry in drawn().primitives if isinstance(entry, Line) and len(entry.points) == 3]
    assert len(threads) == 15
    for one, other in itertools.combinations(threads, 2):
        assert not any(
            crosses(*first, *second)
            for first in itertools.pairwise(one.points)
            for second in itertools.pairwise(other.points)
        )


def crosses(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]) -> bool:
    def turn(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0

    return turn(a, b, c) is not turn(a, b, d) and turn(c, d, a) is not turn(c, d, b)


def test_each_factor_has_its_part_of_the_ring_and_its_name() -> None:
    regions = drawn().regions
    assert len(regions) == 30
    assert {region.factor for region in regions} == {entry.id for entry in INSTRUMENT.wheel}
    meanings = {region.factor: region.meaning for region in regions}
    assert meanings["TRU"] == "Mutual trust and confidence"


def test_what_is_chosen_is_told_by_shape_and_by_words() -> None:
    scene = drawn(chosen=("GOV",))
    assert scene.description.endswith("Chosen: Strong governance.")
    bold = [text.text for text in scene.texts if text.is_semibold]
    assert bold == ["Strong governance"]
    full = [entry for entry in scene.primitives if isinstance(entry, Polygon) and entry.ink is Ink.LEVEL_5]
    assert len(full) == 2  # its part and its box
    assert "Process: Understanding the client's business and brand; A good contract" in scene.description


def test_what_is_closed_stands_back_and_has_no_box() -> None:
    seven = tuple(entry.id for entry in INSTRUMENT.wheel if entry.factor)
    quiet = [text.text for text in drawn(closed=seven).texts if text.ink is Ink.MUTED]
    assert "Strong governance" in quiet
    assert "Communication" not in quiet


def test_a_scene_too_small_for_its_names_is_refused() -> None:
    with pytest.raises(ValueError, match="too small"):
        drawn(width=100, height=100)
    with pytest.raises(ValueError, match="too small for 15 names"):
        drawn(width=300, height=125, size=40)
