"""Whatever the numbers, names and size: in every further chart each text is whole, inside, and touches no other."""

from __future__ import annotations

from itertools import permutations
from typing import TypedDict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.charts.distribution import distribution
from healthcheck.charts.heatmap import practice_heatmap
from healthcheck.charts.mesh import document_mesh_chart, influence_chart
from healthcheck.charts.mirror import mirror_chart
from healthcheck.charts.quadrant import MapForm, importance_chart
from healthcheck.charts.scene import Scene
from healthcheck.charts.slope import slope
from healthcheck.domain.change import Basis
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import (
    CLIENT,
    FACTORS,
    NAMES,
    SUPPLIER,
    covered,
    outside,
    overlapping,
    profile_of,
)
from tests.healthcheck.charts.drawn_views import (
    asked_of,
    changes_of,
    chart_words,
    counts_of,
    hidden_mirror,
    importance_of,
    influence_of,
    item_of,
    mirror_of,
    series_of,
    themes,
)


class Room(TypedDict):
    """What every builder takes."""

    width: float
    height: float
    text_size: float


points = st.one_of(st.sampled_from([0.0, 50.0, 100.0]), st.floats(0, 100))
scores = st.lists(st.one_of(st.none(), points), min_size=7, max_size=7)
letters = st.one_of(st.characters(min_codepoint=0x61, max_codepoint=0x7A), st.sampled_from("W i-&' ö漢字가жΩשלم"))
long_names = st.lists(
    st.one_of(st.sampled_from(NAMES), st.text(letters, min_size=1, max_size=40), st.just("W" * 40)),
    min_size=7,
    max_size=7,
)
widths, heights = st.integers(300, 1600), st.integers(240, 900)
sizes = st.sampled_from([14.0, 16.0, 21.0])
rooms = st.fixed_dictionaries({"width": widths, "height": heights, "text_size": sizes})
quiet = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])

LONG = "An organisation whose name has two hundred letters because it has bought eleven others " * 3
ARROWS = tuple(permutations(FACTORS, 2))


def is_tidy(scene: Scene) -> bool:
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []
    assert list(covered(scene.texts, scene.markers)) == []
    return True


@quiet
@given(
    names=long_names,
    rounds=st.lists(st.tuples(scores, scores), min_size=2, max_size=6),
    basis=st.sampled_from(Basis),
    verdict=st.sampled_from([*Verdict, None]),
    days=st.lists(st.integers(0, 2000), min_size=6, max_size=6).map(sorted),
    room=rooms,
)
def test_trends(
    *,
    names: list[str],
    rounds: list[tuple[list[float | None], list[float | None]]],
    basis: Basis,
    verdict: Verdict | None,
    days: list[int],
    room: Room,
) -> None:
    profiles = series_of(rounds, days=days[: len(rounds)])
    changes = changes_of(profiles, basis=basis, verdict=verdict)
    assert is_tidy(slope(profiles, changes, words=chart_words(names), metrics=font_book(), **room))


@quiet
@given(
    names=long_names,
    client=st.lists(st.tuples(points, st.one_of(st.none(), points)), min_size=7, max_size=7),
    supplier=st.lists(st.tuples(points, st.one_of(st.none(), points)), min_size=7, max_size=7),
    reading=st.sampled_from(MirrorReading),
    room=rooms,
)
def test_mirrors(
    *,
    names: list[str],
    client: list[tuple[float, float | None]],
    supplier: list[tuple[float, float | None]],
    reading: MirrorReading,
    room: Room,
) -> None:
    mirror = mirror_of(client, supplier, reading=reading)
    assert is_tidy(mirror_chart(mirror, profile_of(), words=chart_words(names), metrics=font_book(), **room))


@quiet
@given(
    names=long_names,
    cells=st.lists(st.lists(st.integers(-1, 5), min_size=3, max_size=3), min_size=7, max_size=7),
    room=rooms,
)
def test_heat_maps(*, names: list[str], cells: list[list[int]], room: Room) -> None:
    scene = practice_heatmap(counts_of(cells), profile_of(), words=chart_words(names), metrics=font_book(), **room)
    assert is_tidy(scene)


@quiet
@given(
    names=long_names,
    client=st.lists(
        st.tuples(st.one_of(st.none(), points), st.sampled_from([0.0, 14.0, 33.0])), min_size=7, max_size=7
    ),
    supplier=st.lists(st.tuples(points, st.floats(0, 100)), min_size=7, max_size=7),
    form=st.sampled_from(MapForm),
    room=rooms,
)
def test_importance_maps(
    *,
    names: list[str],
    client: list[tuple[float | None, float]],
    supplier: list[tuple[float, float]],
    form: MapForm,
    room: Room,
) -> None:
    found = importance_of(client, supplier, supplier)
    scene = importance_chart(found, profile_of(), form=form, words=chart_words(names), metrics=font_book(), **room)
    assert is_tidy(scene)


@quiet
@given(
    client=st.one_of(st.integers(0, 7), st.lists(st.integers(0, 60), min_size=5, max_size=5)),
    supplier=st.one_of(st.integers(0, 7), st.lists(st.integers(0, 60), min_size=5, max_size=5)),
    labels=st.lists(st.text(letters, min_size=1, max_size=60), min_size=5, max_size=5),
    room=rooms,
)
def test_distributions(*, client: list[int] | int, supplier: list[int] | int, labels: list[str], room: Room) -> None:
    scene = distribution(item_of(client, supplier), asked_of(labels=labels), profile_of(), metrics=font_book(), **room)
    assert is_tidy(scene)


@quiet
@given(names=long_names, arrows=st.sets(st.sampled_from(ARROWS)), room=rooms)
def test_meshes(*, names: list[str], arrows: set[tuple[str, str]], room: Room) -> None:
    words = chart_words(names)
    assert is_tidy(document_mesh_chart(themes(), words=words, metrics=font_book(), **room))
    assert is_tidy(influence_chart(influence_of(sorted(arrows)), words=words, metrics=font_book(), **room))


@pytest.mark.parametrize(("width", "height"), [(480, 360), (900, 560), (1600, 900)])
def test_reasons_are_whole_however_long_an_organisation_is_named(width: int, height: int) -> None:
    room: Room = {"width": width, "height": height, "text_size": 14.0}
    reason = f"{LONG}: 2 people said how they see it all in all. The mirror is shown from 5 people on both sides."
    profile = profile_of(names=(LONG, LONG))
    assert is_tidy(mirror_chart(hidden_mirror(reason), profile, words=chart_words(), metrics=font_book(), **room))
    assert is_tidy(influence_chart(influence_of(()), Side.SUPPLIER, words=chart_words(), metrics=font_book(), **room))


@pytest.mark.parametrize(("width", "height"), [(480, 360), (620, 480), (900, 560)])
def test_text_keeps_its_size_at_the_sizes_of_the_pages(width: int, height: int) -> None:
    room: Room = {"width": width, "height": height, "text_size": 14.0}
    words, profile = chart_words(), profile_of()
    profiles = series_of([(CLIENT, SUPPLIER), (SUPPLIER, CLIENT)])
    # Two squares with seven names each have no room for that in the smallest scene; one square has.
    form = MapForm.JOINT if width < 600 else MapForm.BY_SIDE
    places = [(10.0 + 13 * number, 4.0 * number) for number in range(7)]
    guesses = [(10.0 * number, 50.0) for number in range(7)]
    for scene in (
        slope(profiles, changes_of(profiles), words=words, metrics=font_book(), **room),
        mirror_chart(mirror_of(guesses, guesses), profile, words=words, metrics=font_book(), **room),
        practice_heatmap(counts_of([(0, 3, 5)] * 7), profile, words=words, metrics=font_book(), **room),
        importance_chart(
            importance_of(places, places, places), profile, form=form, words=words, metrics=font_book(), **room
        ),
        distribution(item_of((0, 1, 5, 3, 0), (2, 2, 2, 2, 2)), asked_of(), profile, metrics=font_book(), **room),
        document_mesh_chart(themes(), words=words, metrics=font_book(), **room),
    ):
        assert min(text.size for text in scene.texts) >= 13


def test_a_scene_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="no chart"):
        document_mesh_chart(themes(), words=chart_words(), width=90, height=400, metrics=font_book())
