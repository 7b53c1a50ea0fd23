"""What changed since an earlier assessment, asked through the door that the window uses."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.change import Turnover
from healthcheck.domain.disclosed_change import Direction, DisclosedChange, DisclosedConvergence
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from healthcheck.findings.change_sentences import cautions, convergence_sentence, factor_sentence, matching_sentence
from healthcheck.workspace import Workspace

INSTRUMENT = bundled_instrument()
C, S = Side.CLIENT, Side.SUPPLIER


def rounds(workspace: Workspace, client: str) -> tuple[Assessment, ...]:
    found = next(entry for entry in workspace.samples.install() if entry.client == client)
    return workspace.relationships.assessments(found.id)


def since(workspace: Workspace, held: Assessment, number: int | None = None) -> DisclosedChange:
    found = workspace.results.change(held.id, Audience.JOINT, since=number)
    assert found is not None
    return found


def moved(change: DisclosedChange) -> dict[tuple[str, Side], Direction]:
    return {
        (entry.factor, entry.side): entry.direction
        for entry in change.factors
        if entry.direction not in (None, Direction.ABOUT_THE_SAME)
    }


def test_sample_a_tells_that_measuring_rose_with_the_client_after_the_scorecard(workspace: Workspace) -> None:
    """The story of section 10: a relationship scorecard and a value one-pager from the second assessment on."""
    _, second, third = rounds(workspace, "Halmere Health")
    found = since(workspace, second)
    assert found.earlier == 1
    assert found.comparability.turnover == {C: Turnover(5, 1, 1), S: Turnover(4, 1, 1)}
    assert moved(found)["MEA", C] is Direction.HIGHER
    assert all(entry.shift is None for entry in found.factors)
    whole = moved(since(workspace, third, 1))
    assert whole == dict.fromkeys([("MEA", C), ("INN", C), ("INN", S)], Direction.HIGHER)
    assert since(workspace, third).earlier == 2


def test_sample_c_tells_of_the_recovery(workspace: Workspace) -> None:
    """The drop of the second assessment is within what the index differs by; the recovery after it is not."""
    _, second, third = rounds(workspace, "Zephyrine Air")
    drop, recovery = since(workspace, second).matching, since(workspace, third).matching
    assert drop is not None
    assert recovery is not None
    assert (drop.index < 0, drop.is_believable) == (True, False)
    assert (recovery.index > 0, recovery.is_believable) == (True, True)
    assert moved(since(workspace, third)) == {("TRU", S): Direction.HIGHER}


def test_a_first_assessment_has_nothing_to_be_compared_with(workspace: Workspace) -> None:
    first, second, *_ = rounds(workspace, "Halmere Health")
    assert workspace.results.change(first.id, Audience.JOINT) is None
    assert workspace.results.convergence(first.id, Audience.JOINT) == ()
    with pytest.raises(NotFoundError, match="no assessment 2 before assessment 2"):
        workspace.results.change(second.id, Audience.JOINT, since=2)


def test_an_open_assessment_is_compared_for_the_facilitator_only(workspace: Workspace) -> None:
    first, second, third = rounds(workspace, "Halmere Health")
    workspace.answering.reopen_assessment(second.id)
    assert since(workspace, third).earlier == first.number
    with pytest.raises(UserFacingError, match="still open"):
        workspace.results.change(third.id, Audience.JOINT, since=2)
    found = workspace.results.change(third.id, Audience.FACILITATOR)
    assert found is not None
    assert found.earlier == 2
    assert [len(entry.series) for entry in workspace.results.convergence(third.id, Audience.JOINT)] == [2] * 7


@pytest.mark.parametrize("client", ["Halmere Health", "Heronsgate Conservation Trust", "Zephyrine Air"])
def test_every_change_of_the_samples_can_be_said_in_a_sentence(workspace: Workspace, client: str) -> None:
    last = rounds(workspace, client)[-1]
    found = since(workspace, last)
    sentences = [factor_sentence(entry, found, INSTRUMENT) for entry in found.factors]
    sentences += [convergence_sentence(entry, found, INSTRUMENT) for entry in _closing(workspace, last)]
    sentences += [matching_sentence(found, INSTRUMENT), *cautions(found, INSTRUMENT)]
    assert all(sentence.endswith(".") for sentence in sentences)
    assert not any(brace in sentence for sentence in sentences for brace in "{}")
    assert not any("because" in sentence for sentence in sentences)


def _closing(workspace: Workspace, held: Assessment) -> tuple[DisclosedConvergence, ...]:
    return workspace.results.convergence(held.id, Audience.JOINT)
