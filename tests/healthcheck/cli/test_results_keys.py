"""Every key of ``results --json`` is explained by ``results --help``, and what is stored comes out under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.cli.results_keys import RESULTS_KEYS
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Side
from healthcheck.exchange.results_document import results_document
from healthcheck.workspace import Workspace
from tests.healthcheck.scoring.link_ratings import link_ratings

EXPLAINED = frozenset(re.findall(r"\w+", RESULTS_KEYS))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The samples, whose first has a mesh that was rated after its third assessment."""
    with open_workspace(tmp_path_factory.mktemp("samples") / "work.healthcheck", make_new=True) as opened:
        opened.samples.install()
        third = opened.relationships.assessment("A").id
        for rating in link_ratings(3, 3):
            assert rating.side is not None
            opened.meshes.rate_unlisted(third, rating.links, side=rating.side)
        opened.meshes.rate_together(third, link_ratings(1, 0)[0].links)
        opened.meshes.reveal(third)
        yield opened


def document(workspace: Workspace, audience: Audience = Audience.FACILITATOR) -> Any:  # noqa: ANN401 - JSON
    found = workspace.relationships.assessment("A")
    return results_document(workspace.results.complete(found.id, audience))


def keys_of(found: object) -> Iterator[str]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield key
            yield from keys_of(value)
    elif isinstance(found, list):
        for value in found:
            yield from keys_of(value)


@pytest.mark.parametrize("audience", Audience)
def test_every_key_is_explained(workspace: Workspace, audience: Audience) -> None:
    instrument = workspace.instrument
    ids = {*instrument.factor_ids, *(practice.id for practice in instrument.practices)}
    unexplained = set(keys_of(document(workspace, audience))) - ids - EXPLAINED
    assert unexplained == set()


@pytest.mark.parametrize("audience", Audience)
def test_promises_practices_acted_on_and_the_mesh_come_from_what_is_stored(
    workspace: Workspace, audience: Audience
) -> None:
    found = document(workspace, audience)
    told = workspace.plan.follow_through(workspace.relationships.assessment("A").id)
    assert told is not None
    assert told.kept_ratio is not None
    assert found["follow_through"]["due"] == told.due > 0
    assert found["follow_through"]["kept_percent"] == pytest.approx(100 * told.kept_ratio, abs=0.5)
    assert found["change"]["acted_on"]["practices"]
    assert found["mesh"]["joint"]["raters"] == 6
    assert found["mesh"]["room"]["raters"] == 1
    for side in Side:
        shown = found["change"]["acted_on"][side.value]
        sees = audience in (Audience.FACILITATOR, Audience.JOINT) or audience.value == side.value
        assert shown is None or sees


def test_the_change_of_practices_acted_on_stands_beside_that_of_the_others(workspace: Workspace) -> None:
    client = document(workspace)["change"]["acted_on"]["client"]
    assert client["difference"] == pytest.approx(client["change"] - client["other_change"])
    assert client["items"] > 1
