"""What was said aloud stands beside the survey: a dotted line with bars on the radar, posts on the dumbbell."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.palette import Ink
from healthcheck.charts.radar import BAR_STROKE, radar
from healthcheck.charts.room_layer import RoomLayer, room_layers, with_layer
from healthcheck.charts.scene import Line, Scene
from healthcheck.charts.table import profile_table
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, SUPPLIER, outside, overlapping, profile_of, words_of

NOW = datetime(2026, 6, 3, 12, tzinfo=UTC)
TARGETS = RoomLayer(ScoreLayer.TARGET, {"GOV": 87.5, "OPN": 75.0}, date(2026, 6, 3))
RESCORED = RoomLayer(ScoreLayer.WORKSHOP, {"GOV": 50.0}, date(2026, 6, 3), Side.CLIENT)


def wheel(layer: RoomLayer | None, *, width: float = 620, height: float = 560) -> Scene:
    return radar(
        profile_of(CLIENT, SUPPLIER),
        reference=layer, words=words_of(), width=width, height=height, metrics=font_book(),
    )  # fmt: skip


def bars(scene: Scene) -> list[Line]:
    return [
        entry
        for entry in scene.primitives
        if isinstance(entry, Line) and entry.ink is Ink.REFERENCE and not entry.dash and len(entry.points) == 2
    ]


def test_targets_are_bars_on_their_spokes_beside_both_sides() -> None:
    scene = wheel(TARGETS)
    assert len(bars(scene)) == 2 + 1, "one more in the legend"
    assert {entry.ink for entry in scene.markers} >= {Ink.CLIENT, Ink.SUPPLIER}
    assert "Target 88." in scene.description
    assert "Grey, dotted: Target, said aloud on 3 June 2026." in scene.caption


def test_what_a_side_said_anew_stands_beside_that_side_alone() -> None:
    scene = wheel(RESCORED)
    assert Ink.SUPPLIER not in {getattr(entry, "ink", None) for entry in scene.primitives}
    assert "Client, re-scored 50." in scene.description
    assert "supplier" not in scene.description


@pytest.mark.parametrize(("width", "height"), [(620, 560), (420, 380), (900, 700)])
def test_names_stay_whole_and_apart_with_a_layer(width: float, height: float) -> None:
    scene = wheel(TARGETS, width=width, height=height)
    assert not list(outside(scene))
    assert not list(overlapping(scene.texts))


@pytest.mark.parametrize(("width", "height"), [(620, 400), (360, 300)])
def test_a_dumbbell_has_a_post_on_each_row_that_was_spoken_of_and_says_so(width: float, height: float) -> None:
    profile = profile_of(CLIENT, SUPPLIER)
    room = {"words": words_of(), "width": width, "height": height, "metrics": font_book()}
    plain, scene = dumbbell(profile, **room), dumbbell(profile, layer=TARGETS, **room)  # type: ignore[arg-type]
    more = [entry for entry in scene.primitives if isinstance(entry, Line) and entry not in plain.primitives]
    posts = [line for line in more if line.points[0][0] == line.points[1][0]]
    assert 2 <= len(posts) <= 3
    assert "Target: Governance 88, Openness 75." in scene.description
    assert scene.caption.startswith("Upright stroke: Target, said aloud on 3 June 2026.")
    told = [region.meaning for region in scene.regions if "Target" in region.meaning]
    assert len(told) == 2
    assert not list(outside(scene))
    assert not list(overlapping(scene.texts))


def test_the_table_has_the_same_numbers_in_a_column_of_their_own() -> None:
    table = TARGETS.table(profile_of(CLIENT, SUPPLIER), words_of())
    assert table.header[:4] == ("Factor", "Client", "Supplier", "Target")
    assert [row[3] for row in table.rows] == ["88", "–", "–", "75", "–", "–", "–"]
    assert with_layer(profile_table(profile_of(CLIENT, SUPPLIER), words=words_of()), TARGETS, words_of()) == table


def test_the_targets_of_the_last_workshop_hold_until_this_one_sets_some() -> None:
    def said(layer: ScoreLayer, level: float) -> RoomScore:
        return RoomScore(str(level), "GOV", layer, level, NOW)

    before = FactorLedger("GOV", {}, {}, last_target=said(ScoreLayer.TARGET, 3))
    (layer,) = room_layers([before])
    assert (layer.score("GOV"), layer.is_from_before) == (75, True)
    assert "before this assessment" in layer.told
    (layer,) = room_layers([FactorLedger("GOV", {}, {}, target=said(ScoreLayer.TARGET, 4), last_target=before.aim)])
    assert (layer.score("GOV"), layer.is_from_before) == (100, False)
    assert room_layers([FactorLedger("GOV", {}, {})]) == ()
    assert BAR_STROKE > 2
