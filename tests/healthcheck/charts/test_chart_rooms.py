"""Whatever the numbers, the names and the size: every text is whole, inside, and touches no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Scene, Text
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.result import Verdict
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import NAMES, covered, outside, overlapping, profile_of, words_of

Build = Callable[..., Scene]

scores = st.lists(st.one_of(st.none(), st.sampled_from([0.0, 50.0, 100.0]), st.floats(0, 100)), min_size=7, max_size=7)
letters = st.one_of(
    st.characters(min_codepoint=0x61, max_codepoint=0x7A),
    st.sampled_from("W i-&' ö漢字가жΩשלم"),
    st.just(" "),
)
long_names = st.lists(
    st.one_of(st.sampled_from(NAMES), st.text(letters, min_size=1, max_size=40), st.just("W" * 40)),
    min_size=7,
    max_size=7,
)
widths, heights = st.integers(260, 1600), st.integers(240, 1200)
text_sizes = st.sampled_from([14.0, 16.0, 18.2, 21.0])


def draw(
    build: Build, names: Sequence[str], values: DisclosedProfile, *, width: float, height: float, size: float
) -> Scene:
    return build(values, words=words_of(names), width=width, height=height, metrics=font_book(), text_size=size)


def flat(scene: Scene) -> list[Text]:
    return [text for text in scene.texts if not text.angle]


@pytest.mark.parametrize("build", [radar, dumbbell])
@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(
    names=long_names,
    client=scores,
    supplier=scores,
    people=st.tuples(st.integers(0, 120), st.integers(0, 120)),
    verdict=st.sampled_from(list(Verdict)),
    width=widths,
    height=heights,
    size=text_sizes,
)
def test_no_text_is_clipped_and_none_touches_another(
    *,
    build: Build,
    names: list[str],
    client: list[float | None],
    supplier: list[float | None],
    people: tuple[int, int],
    verdict: Verdict,
    width: int,
    height: int,
    size: float,
) -> None:
    scene = draw(
        build, names, profile_of(client, supplier, n=people, verdict=verdict), width=width, height=height, size=size
    )
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []
    assert list(covered(flat(scene), scene.markers)) == []


@pytest.mark.parametrize("build", [radar, dumbbell])
@settings(max_examples=60)
@given(names=long_names, width=widths, height=heights, size=text_sizes)
def test_names_are_never_cut(build: Build, names: list[str], width: int, height: int, size: float) -> None:
    scene = draw(build, names, profile_of(), width=width, height=height, size=size)
    written = "".join(text.text.removesuffix("-") for text in scene.texts)
    for name in names:
        assert all(part in written for part in name.replace("-", " ").split() if len(part) < 6)
        assert "…" not in written


@pytest.mark.parametrize("build", [radar, dumbbell])
@pytest.mark.parametrize("size", [14.0, 21.0])
@pytest.mark.parametrize(("width", "height"), [(430, 420), (480, 556), (620, 560), (900, 760)])
def test_the_asked_text_size_is_nearly_kept_at_the_sizes_of_the_results_page(
    build: Build, size: float, width: int, height: int
) -> None:
    scene = draw(build, NAMES, profile_of(), width=width, height=height, size=size)
    assert max(text.size for text in scene.texts) >= 0.9 * size
    assert min(text.size for text in scene.texts) >= 13


@pytest.mark.parametrize("build", [radar, dumbbell])
def test_nothing_is_under_eight_points_in_a_chart_of_62_mm(build: Build) -> None:
    side = 62 * 72 / 25.4
    scene = draw(build, NAMES, profile_of(), width=side, height=side, size=8.6)
    assert min(text.size for text in scene.texts) >= 8


@pytest.mark.parametrize("build", [radar, dumbbell])
def test_a_scene_without_room_is_refused(build: Build) -> None:
    with pytest.raises(ValueError, match=r"no (radar|dumbbell)"):
        draw(build, NAMES, profile_of(), width=90, height=400, size=14)
