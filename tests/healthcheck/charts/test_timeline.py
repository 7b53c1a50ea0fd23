"""The ninety days: what stands where, and that every text is whole, inside and free of every other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.charts.scene import Scene
from healthcheck.charts.timeline import timeline
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.domain.fortnight import fortnights_from
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import outside, overlapping

DAY = date(2026, 6, 8)
NAMES = {Side.CLIENT: "Halmere Health", Side.SUPPLIER: "Worthwell Workforce"}
PLAN = TimelineEntry("P", "Share the hiring plan", date(2026, 6, 30), Side.CLIENT, "Ada for Cy", "Promised")


def drawn(*entries: TimelineEntry, width: float = 980, height: float = 480, **more: object) -> Scene:
    meetings = (TimelineMeeting("Service review", (date(2026, 6, 12), date(2026, 7, 12))),)
    named = {"names": NAMES, "text_size": 14.0} | more
    return timeline(
        entries,
        meetings,
        fortnights_from(DAY),
        width=width,
        height=height,
        metrics=font_book(),
        **named,  # type: ignore[arg-type]
    )


def texts(scene: Scene) -> list[str]:
    return [text.text for text in scene.texts]


def test_a_promise_stands_in_its_fortnight_and_in_the_lane_of_its_side() -> None:
    other = replace(PLAN, key="Q", side=Side.SUPPLIER, text="Fill vacancies")
    scene = drawn(PLAN, other)
    first, second = (region.polygon[0] for region in scene.regions)
    heads = {text.text: text.x for text in scene.texts if "–" in text.text}
    assert heads["22 Jun–5 Jul"] == pytest.approx(first[0]) == pytest.approx(second[0])
    assert first[1] < second[1]
    names = {text.text: text.y for text in scene.texts if text.text in NAMES.values()}
    assert names["Halmere Health"] < first[1] < names["Worthwell Workforce"] < second[1]


def test_what_is_late_and_what_comes_later_have_columns_of_their_own_only_where_there_is_any() -> None:
    assert not {"Before", "Later"}.intersection(texts(drawn(PLAN)))
    late, later = replace(PLAN, due=date(2026, 5, 29)), replace(PLAN, due=date(2027, 1, 1))
    assert {"Before", "Later"} <= set(texts(drawn(late, later)))


def test_meetings_stand_under_their_fortnights() -> None:
    assert " ".join(texts(drawn())).count("Service") == 2
    assert any(text.startswith("12 Jun") for text in texts(drawn()))


def test_everything_is_said_in_words_too() -> None:
    scene = drawn(PLAN)
    meaning = "Halmere Health, 30 June 2026: Share the hiring plan. Ada for Cy. Promised."
    assert scene.regions[0].meaning == meaning
    assert scene.description == f"{meaning} Service review: 12 June 2026, 12 July 2026."


def test_cards_without_room_are_counted() -> None:
    many = [replace(PLAN, key=f"P{number}", text=f"Promise {number}") for number in range(30)]
    scene = drawn(*many)
    shown = len(scene.regions)
    assert 0 < shown < 30
    assert f"+ {30 - shown} more" in texts(scene)
    assert all(f"Promise {number}." in scene.description for number in range(30))


def test_a_low_lane_counts_below_its_name_what_has_no_room() -> None:
    promised = replace(PLAN, text="W" * 60, due=DAY, note="")
    names = {Side.CLIENT: NAMES[Side.CLIENT], Side.SUPPLIER: "An organisation with a very long name " * 4}
    short = replace(promised, side=Side.SUPPLIER, text="Plan")
    scene = drawn(promised, short, width=1013, height=260, names=names, text_size=21.0)
    assert list(overlapping(scene.texts)) == []
    assert len(scene.regions) + texts(scene).count("+ 1 more") == 2


letters = st.text(st.one_of(st.characters(min_codepoint=0x61, max_codepoint=0x7A), st.sampled_from("W i-&'<> ö漢字ж")))
promises = st.builds(
    TimelineEntry,
    key=st.uuids().map(str),
    text=st.one_of(letters, st.just("W" * 60), st.just("Share the hiring plan every quarter with volumes")),
    due=st.integers(-40, 140).map(lambda days: DAY + timedelta(days=days)),
    side=st.sampled_from(Side),
    note=st.sampled_from(["", "9 days late", "Counter-offer"]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    entries=st.lists(promises, max_size=40),
    names=st.tuples(letters.filter(str.strip), st.just("An organisation with a very long name " * 4)),
    width=st.integers(420, 1600),
    height=st.integers(260, 900),
    text_size=st.sampled_from([14.0, 21.0]),
)
def test_every_text_is_whole_inside_and_touches_no_other(
    entries: list[TimelineEntry], names: tuple[str, str], width: int, height: int, text_size: float
) -> None:
    scene = drawn(*entries, width=width, height=height, names=dict(zip(Side, names, strict=True)), text_size=text_size)
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []
