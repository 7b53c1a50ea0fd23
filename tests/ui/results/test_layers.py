"""Results beside what was said aloud in the workshop: by a side, by both, and what both aim at."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from tests.ui.results.looking import chart, choose, look, rows, two_sides
from tests.ui.stage import Stage


@pytest.fixture
def said(stage: Stage) -> Stage:
    """Results of three people a side: one factor re-scored by the client and agreed, two aimed at."""
    relationship = two_sides(stage, client=3, supplier=3)
    workshops = stage.workspace.workshops
    held = workshops.plan(stage.workspace.relationships.assessment(relationship.id).id, length=60)
    workshops.start(held.id)
    workshops.score(held.id, "TRU", 1.5, layer=ScoreLayer.WORKSHOP, side=Side.CLIENT)
    workshops.score(held.id, "TRU", 2, layer=ScoreLayer.AGREED)
    for factor in ("TRU", "INN"):
        workshops.score(held.id, factor, 3.5, layer=ScoreLayer.TARGET)
    stage.show(relationship, "Results")
    return stage


def test_targets_are_drawn_in_both_charts_said_and_in_the_table(said: Stage) -> None:
    choose(said, "Compare", "Targets")
    radar, gaps = chart(said, "Targets").accessibleDescription(), chart(said, "Gaps between").accessibleDescription()
    assert "Trust & confidence: client 25, supplier 83. Target 88." in radar
    assert "Target: Trust & confidence 88, Innovation 88." in gaps
    assert said.says("Upright stroke: Target")
    said.menu("Copy chart as image")
    assert "Target 88" in QGuiApplication.clipboard().image().text("Description")
    said.menu("Show as table")
    assert [row[3] for row in rows(said, "The profile as a table")] == ["–", "–", "88", "–", "–", "–", "88"]
    said.menu("Show as table")
    choose(said, "Compare", "Both sides now")
    assert "Target" not in chart(said, "Profile").accessibleDescription()


def test_what_was_agreed_stands_beside_both_sides_and_a_re_score_beside_its_side(said: Stage) -> None:
    choose(said, "Compare", "Agreed by both")
    assert "Agreed 50." in chart(said, "Agreed").accessibleDescription()
    choose(said, "Compare", "Client: re-scored")
    heard = chart(said, "Profile of Northwind").accessibleDescription()
    assert "Trust & confidence: client 25. Client, re-scored 38." in heard
    assert "supplier" not in heard


def test_the_gaps_alone_can_be_held_beside_a_layer_too(said: Stage) -> None:
    look(said, "Gap")
    choose(said, "Compare", "Targets")
    assert "Target: Trust & confidence 88" in chart(said, "Gaps between").accessibleDescription()
    said.menu("Show as table")
    assert "88" in {row[3] for row in rows(said, "The gaps as a table")}
