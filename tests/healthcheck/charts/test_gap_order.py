"""The orders of a dumbbell: rows, caption and description all say the same one."""

from __future__ import annotations

import pytest

from healthcheck.charts.caption import gap_caption
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.gap_order import GapOrder, ordered
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import profile_of, words_of

CLIENT = (60.0, 20.0, 70.0, 50.0, 40.0, 30.0, 80.0)
SUPPLIER = (65.0, 30.0, 40.0, None, 41.0, 75.0, 80.0)


def names(order: GapOrder) -> list[str]:
    return [factor.factor for factor in ordered(profile_of(client=CLIENT, supplier=SUPPLIER), order)]


def test_the_widest_gap_leads_and_what_has_none_comes_last() -> None:
    found = names(GapOrder.WIDEST)
    framework = names(GapOrder.FRAMEWORK)
    assert found[0] == framework[5]
    assert found[-1] == framework[3]


def test_the_lowest_rating_leads() -> None:
    assert names(GapOrder.LOWEST)[0] == names(GapOrder.FRAMEWORK)[1]


@pytest.mark.parametrize("order", GapOrder)
def test_every_order_holds_each_factor_once_and_is_named_by_chart_and_caption(order: GapOrder) -> None:
    profile = profile_of(client=CLIENT, supplier=SUPPLIER)
    assert sorted(names(order)) == sorted(names(GapOrder.FRAMEWORK))
    scene = dumbbell(profile, order=order, words=words_of(), width=620, height=480, metrics=font_book())
    assert [region.factor for region in scene.regions] == names(order)
    said = {"widest": "widest", "lowest": "lowest", "mixed": "mixed", "framework": "framework"}[order]
    for text in (scene.title, scene.description, gap_caption(profile, words_of(), order).casefold()):
        assert said in text
