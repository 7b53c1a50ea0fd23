"""A radar and its gaps as one picture: both whole, both said, neither over the other."""

from __future__ import annotations

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.side_by_side import side_by_side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import outside, overlapping, profile_of, words_of


def test_both_charts_are_in_one_picture_whole_and_apart_with_the_words_of_both() -> None:
    profile, words, metrics = profile_of(), words_of(), font_book()
    wheel = radar(profile, words=words, width=520, height=560, metrics=metrics)
    gaps = dumbbell(profile, words=words, width=440, height=400, metrics=metrics)
    both = side_by_side(wheel, gaps, caption="How to read it")
    assert (both.width > wheel.width + gaps.width, both.height) == (True, 560)
    assert list(outside(both)) == []
    assert list(overlapping(both.texts)) == []
    assert len(both.primitives) == len(wheel.primitives) + len(gaps.primitives)
    assert both.description == f"{wheel.description} {gaps.description}"
    assert (both.title, both.caption) == (wheel.title, "How to read it")
