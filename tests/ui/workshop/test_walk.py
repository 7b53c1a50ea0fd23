"""At no step of any real agenda is the room told what is not yet revealed, or what may never be shown.

``python -m tests.ui.workshop.walk`` walks every sample at every length, whole and with two suppliers.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.relationship import Side
from tests.ui.workshop.prepared_room import prepare, with_few_suppliers
from tests.ui.workshop.walk import Walk, walks

pytestmark = pytest.mark.usefixtures("window_theme")


@pytest.mark.parametrize(("name", "length"), [("A", 60), ("B", 90), ("C", 180), ("D", 120)])
def test_a_sample_is_revealed_step_by_step_and_tells_nothing_early(name: str, length: int, tmp_path: Path) -> None:
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        for walk in walks(workspace, name, length=length):
            assert walk.steps > 10
            assert walk.leaks == []


@pytest.mark.parametrize(("name", "length"), [("A", 120), ("C", 60)])
def test_of_two_suppliers_in_confidence_no_step_tells_anything(name: str, length: int, tmp_path: Path) -> None:
    (few := tmp_path / "few").mkdir()
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        for walk in walks(workspace, name, length=length, few=few):
            assert walk.steps > 10
            assert walk.leaks == []


def test_a_walk_notices_a_side_that_is_seen_before_its_turn_or_that_may_not_be_seen(tmp_path: Path) -> None:
    (few := tmp_path / "few").mkdir()
    with open_workspace(tmp_path / "work.healthcheck", make_new=True) as workspace:
        relationship = with_few_suppliers(workspace, "A", few)
        assessment, held = prepare(workspace, relationship, length=60)
        other = replace(held, first_side=Side.SUPPLIER)
        early = Walk(
            workspace, relationship, assessment=assessment, workshop=held, people={Side.CLIENT: 6, Side.SUPPLIER: 2},
            shown=other,
        )  # fmt: skip
        never = Walk(
            workspace, relationship, assessment=assessment, workshop=held, people={Side.CLIENT: 2, Side.SUPPLIER: 2}
        )
        for walk in (early, never):
            walk.there_and_back()
        assert any("whose turn has not come" in leak for leak in early.leaks)
        assert any("of which nothing may be shown" in leak for leak in never.leaks)
        assert any("the number" in leak for leak in never.leaks)
