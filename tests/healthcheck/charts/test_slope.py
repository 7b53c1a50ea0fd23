"""The trend joins only what may be joined, prints what its table prints, and says every change in words."""

from __future__ import annotations

import re

import pytest

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Polygon, Scene, Shape
from healthcheck.charts.slope import slope
from healthcheck.charts.trend import trend_of
from healthcheck.charts.trend_words import trend_table
from healthcheck.domain.change import Basis
from healthcheck.domain.result import Verdict
from healthcheck.domain.series import KeptPromise
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, FACTORS, REASON, SUPPLIER, Scores
from tests.healthcheck.charts.drawn_views import CHANGE_REASON, changes_of, chart_words, series_of

HIDDEN: Scores = (None,) * 7
LATER = tuple(value + 10 for value in CLIENT)


def drawn(*rounds: tuple[Scores, Scores], width: float = 900, height: float = 560, **more: object) -> Scene:
    profiles = series_of(rounds)
    changes = changes_of(profiles, **more)  # type: ignore[arg-type]
    return slope(profiles, changes, words=chart_words(), width=width, height=height, metrics=font_book())


def lines_of(scene: Scene, ink: Ink) -> list[Line]:
    """The series lines of one side; a line of the key has two level points and one is left of it."""
    found = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink is ink]
    return found[1:]


def test_every_factor_has_a_panel_with_both_lines_and_the_key_a_cell_of_its_own() -> None:
    scene = drawn((CLIENT, SUPPLIER), (LATER, SUPPLIER))
    assert [region.factor for region in scene.regions] == list(FACTORS)
    assert len(lines_of(scene, Ink.CLIENT)) == len(lines_of(scene, Ink.SUPPLIER)) == 7
    assert all(line.dash for line in lines_of(scene, Ink.SUPPLIER))
    tops = [region.polygon[0][1] for region in scene.regions]
    assert [tops.count(top) for top in sorted(set(tops))] == [3, 4]


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.CLEAR, "up 10, larger than chance"),
        (Verdict.LIKELY, "up 10, likely not chance"),
        (Verdict.POSSIBLE, "up 10, may be chance"),
        (Verdict.NO_SIGN, "up 10, within chance"),
        (None, "up 10, not judged"),
    ],
)
def test_only_a_clear_verdict_says_larger_than_chance(verdict: Verdict | None, said: str) -> None:
    scene = drawn((CLIENT, SUPPLIER), (LATER, SUPPLIER), verdict=verdict, width=1600)
    assert said in {text.text for text in scene.texts}
    assert said in scene.description


def test_different_people_are_named_and_no_line_joins_what_may_not_be_joined() -> None:
    scene = drawn((CLIENT, SUPPLIER), (LATER, SUPPLIER), basis=Basis.UNMATCHED, may_connect=False)
    assert "different people" in scene.description
    assert lines_of(scene, Ink.CLIENT) == []
    assert "No line joins points" in scene.caption
    assert sum(mark.shape is Shape.DISC for mark in scene.markers) >= 14


def test_a_missing_score_breaks_the_line_and_is_never_drawn_as_nought() -> None:
    scene = drawn((CLIENT, SUPPLIER), (CLIENT, HIDDEN), (CLIENT, SUPPLIER))
    assert lines_of(scene, Ink.SUPPLIER) == []
    assert len(lines_of(scene, Ink.CLIENT)) == 7
    assert "withheld in assessment 2" in scene.description


def test_a_side_that_is_withheld_throughout_leaves_no_number_anywhere() -> None:
    scene = drawn((CLIENT, HIDDEN), (LATER, HIDDEN))
    profiles = series_of([(CLIENT, HIDDEN), (LATER, HIDDEN)])
    table = trend_table(trend_of(profiles, changes_of(profiles)), words=chart_words())
    assert [text.text for text in scene.texts if text.ink is Ink.SUPPLIER_TEXT] == ["Supplier: no score shown"]
    assert not re.search(r"supplier [0-9–]", scene.description)
    assert {row[2:6] for row in table.rows if row[1] == "Supplier"} == {("–", "–", "withheld", "–")}
    assert all(mark.halo == 0 for mark in scene.markers if mark.ink is Ink.SUPPLIER)
    assert REASON in scene.description
    assert lines_of(scene, Ink.SUPPLIER) == []


def test_the_band_reaches_as_far_as_chance_may_from_the_earlier_score() -> None:
    level: Scores = (50.0,) * 7
    scene = drawn((level, HIDDEN), (level, HIDDEN), believable=20.0)
    grid = sorted({line.points[0][1] for line in scene.primitives if isinstance(line, Line) and line.ink is Ink.GRID})
    hundred, nought = grid[0], grid[4]
    fans = [shape for shape in scene.primitives if isinstance(shape, Polygon) and len(shape.points) == 3]
    assert len(fans) == 7
    high, low = sorted(y for _, y in fans[0].points[1:])
    assert (low - high) / (nought - hundred) == pytest.approx(0.4)


def test_a_direction_comes_without_a_number_and_with_the_reason() -> None:
    scene = drawn((CLIENT, SUPPLIER), (LATER, SUPPLIER), directions_only=True)
    assert "higher" in {text.text for text in scene.texts}
    assert "up 10" not in scene.description
    assert CHANGE_REASON in scene.description


def test_end_values_and_words_are_those_of_the_table() -> None:
    profiles = series_of([(CLIENT, SUPPLIER), (LATER, SUPPLIER)])
    table = trend_table(trend_of(profiles, changes_of(profiles)), words=chart_words())
    scene = drawn((CLIENT, SUPPLIER), (LATER, SUPPLIER), width=1600)
    printed = [text.text for text in scene.texts]
    assert len(table.rows) == 14
    for row in table.rows:
        assert {row[2], row[3], row[4]} <= set(printed)
        assert row[4] in scene.description
    assert table.rows[0][:5] == ("Governance", "Client", "74", "84", "up 10, within chance")


def test_more_than_six_assessments_show_the_last_six() -> None:
    scene = drawn(*[(CLIENT, SUPPLIER)] * 8, width=1600)
    assert scene.title.endswith("assessments 3 to 8")


def test_one_assessment_and_changes_of_others_are_no_trend() -> None:
    profiles = series_of([(CLIENT, SUPPLIER)] * 3)
    for some, changes in ((profiles[:1], []), (profiles, changes_of(profiles)[:1])):
        with pytest.raises(ValueError, match="no trend"):
            trend_of(some, changes)


def test_promises_that_were_kept_are_footnotes_of_their_factor_and_say_so_wherever_the_chart_goes() -> None:
    profiles = series_of(((CLIENT, SUPPLIER), (LATER, SUPPLIER)))
    told = (("OPN", "Share the hiring plan."), ("GOV", "Meet monthly"), ("OPN", "x" * 300))
    kept = [KeptPromise(factor, what) for factor, what in told]
    words, changes = chart_words(), changes_of(profiles)
    scene = slope(profiles, changes, words=words, width=900, height=560, metrics=font_book(), kept=kept)
    texts = [text.text for text in scene.texts]
    assert "Openness¹ ³" in texts
    assert "Governance²" in texts
    assert "¹ Kept since assessment 1: Share the hiring plan. ² Kept since assessment 1: Meet monthly." in scene.caption
    (meaning,) = [region.meaning for region in scene.regions if region.factor == "GOV"]
    assert "² Kept since assessment 1: Meet monthly." in meaning
    assert "hiring" not in meaning
    assert "x" * 200 not in scene.caption
