"""The votes cast in a workshop, side by side, where enough people of a side cast them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from healthcheck.domain.vote_tally import VoteTally

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.workshop import Workshop


def vote_tally(workshop: Workshop, assessment: Assessment, instrument: Instrument) -> VoteTally:
    """Nothing but how many voted until they are revealed; then counts by factor, most votes first.

    Votes need as many people of a side as those of the survey, whoever is named (``method.md`` 3.5): a few ballots
    would tell what each of them chose.
    """
    cast = {side: workshop.ballots_of(side) for side in Side}
    if not workshop.are_votes_revealed:
        return VoteTally(cast, {}, {}, is_revealed=False)
    line = max(assessment.minimum_n, instrument.method.votes_from_n)
    withheld = {
        side: instrument.reasons.text("votes", "too_few", people=instrument.reasons.people(people), minimum=str(line))
        for side, people in cast.items()
        if people < line
    }
    counts = {entry.id: _counts(workshop, entry.id, withheld) for entry in instrument.wheel}
    return VoteTally(cast, _ordered(counts), withheld, is_revealed=True)


def own_tally(tally: VoteTally, own: Side) -> VoteTally:
    """Without the votes of the other side, and in an order that does not tell them either."""
    votes = {factor: {**counts, own.other: None} for factor, counts in tally.votes.items()}
    known = sorted(votes)  # equals in an order of their own: that of before follows the other side's votes
    withheld = {side: reason for side, reason in tally.withheld.items() if side is own}
    return replace(tally, votes=_ordered({factor: votes[factor] for factor in known}), withheld=withheld)


def _ordered(counts: dict[str, dict[Side, int | None]]) -> dict[str, dict[Side, int | None]]:
    """Most votes first."""
    order = sorted(counts, key=lambda factor: -sum(people or 0 for people in counts[factor].values()))
    return {factor: counts[factor] for factor in order}


def _counts(workshop: Workshop, factor: str, withheld: dict[Side, str]) -> dict[Side, int | None]:
    return {
        side: None
        if side in withheld
        else sum(ballot.side is side and factor in ballot.choices for ballot in workshop.ballots)
        for side in Side
    }
