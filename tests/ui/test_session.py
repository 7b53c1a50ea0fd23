"""What several pages show is worked out once, and anew as soon as something is different."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.workspace.results import ResultsService
from tests.ui.results.looking import two_sides
from tests.ui.stage import Stage


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Audience]:
    """For whom a profile was worked out."""
    counted: list[Audience] = []
    profile: Callable[..., DisclosedProfile] = ResultsService.profile

    def counting(service: ResultsService, assessment_id: int, audience: Audience) -> DisclosedProfile:
        counted.append(audience)
        return profile(service, assessment_id, audience)

    monkeypatch.setattr(ResultsService, "profile", counting)
    return counted


def test_turning_pages_works_nothing_out_twice(stage: Stage, asked: list[Audience]) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    stage.finish()
    for page in ("Practices", "Overview", "Results", "Practices", "Results"):
        stage.press(page)
        stage.finish()
    assert asked == [Audience.JOINT]


def test_after_an_edit_every_page_shows_what_is_true_now(stage: Stage, asked: list[Audience]) -> None:
    relationship = two_sides(stage, client=4, supplier=4)
    stage.show(relationship, "Results")
    assert stage.says("Alcor")
    stage.session.do(stage.workspace.relationships.update, replace(relationship, supplier="Brightline"))
    stage.settle()
    assert stage.says("Brightline")
    assert not stage.says("Alcor")
    stage.press("Practices")
    assert not stage.says("Alcor")
    assert len(asked) == 2


def test_another_relationship_takes_nothing_over(stage: Stage, asked: list[Audience]) -> None:
    first, second = (two_sides(stage, client=count, supplier=3) for count in (3, 4))
    for relationship, count in ((first, 3), (second, 4), (first, 3)):
        stage.show(relationship, "Results")
        assert stage.says(f"client n = {count}")
    assert len(asked) == 3
