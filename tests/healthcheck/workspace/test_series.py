"""All assessments of a relationship in a row, as one audience may see them."""

from __future__ import annotations

from pathlib import Path

from healthcheck.charts.radar import radar
from healthcheck.charts.words import ChartWords
from healthcheck.domain.audience import Audience
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.workspace import Workspace


def last_of(workspace: Workspace, letter: str) -> int:
    held = {entry.id: entry for entry in workspace.samples.install()}
    return workspace.relationships.assessments(held[letter].id)[-1].id


def test_a_series_holds_every_assessment_and_the_change_from_each_to_the_next(workspace: Workspace) -> None:
    found = workspace.results.series(last_of(workspace, "A"), Audience.JOINT)
    assert [profile.assessment for profile in found.profiles] == [1, 2, 3]
    assert [(change.earlier, change.later) for change in found.changes] == [(1, 2), (2, 3)]
    assert found.changes[-1] == workspace.results.change(last_of(workspace, "A"), Audience.JOINT)
    assert len(found.convergence) == 7


def test_a_first_assessment_has_no_change(workspace: Workspace) -> None:
    held = {entry.id: entry for entry in workspace.samples.install()}
    first = workspace.relationships.assessments(held["A"].id)[0].id
    found = workspace.results.series(first, Audience.JOINT)
    assert len(found.profiles) == 1
    assert found.changes == ()
    assert found.convergence == ()


def test_a_scene_is_written_by_the_ending_of_its_file(workspace: Workspace, tmp_path: Path) -> None:
    profile = workspace.results.profile(last_of(workspace, "A"), Audience.JOINT)
    words = ChartWords.of(workspace.instrument)
    scene = radar(profile, words=words, width=620, height=560, metrics=font_book())
    for name, start in (("a.png", b"\x89PNG"), ("a.svg", b"<")):
        assert workspace.reporting.write_scene(scene, tmp_path / name).read_bytes().startswith(start)
