"""Changes since an earlier assessment in sentences of the instrument."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.domain.change import Obstacle
from healthcheck.domain.disclosed import printed
from healthcheck.domain.disclosed_change import (
    Direction,
    DisclosedChange,
    DisclosedConvergence,
    DisclosedFactorChange,
    DisclosedRecalibration,
    ShownShift,
)
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict

_STRENGTH = {Verdict.CLEAR: "shows", Verdict.LIKELY: "indicates"}


def factor_sentence(entry: DisclosedFactorChange, change: DisclosedChange, instrument: Instrument) -> str:
    """What can be said of one factor on one side; the reason where nothing can."""
    if entry.shift is None and entry.direction is None:
        return entry.withheld
    words, shift = instrument.findings, entry.shift
    return words.text(
        "change",
        _key(entry),
        organisation=change.organisation(entry.side),
        factor=instrument.factor_by_id[entry.factor].name,
        earlier=str(change.earlier),
        earlier_score=str(printed(shift.earlier)) if shift else "",
        later_score=str(printed(shift.later)) if shift else "",
        change=words.points(printed(abs(shift.points))) if shift else "",
        believable=words.points(printed(entry.believable)) if entry.believable is not None else "",
    )


def standards_sentence(entry: DisclosedRecalibration, change: DisclosedChange, instrument: Instrument) -> str:
    """That one side's standards have moved on an item; empty where they have not."""
    if not entry.have_moved:
        return ""
    factor = instrument.factor_by_id[instrument.item_by_id[entry.item].factor].name
    return instrument.findings.text(
        "change", "standards_moved", organisation=change.organisation(entry.side), factor=factor
    )


def matching_sentence(change: DisclosedChange, instrument: Instrument) -> str:
    """How the matching index changed, always beside what it differs by without any change; empty where withheld."""
    matched, words = change.matching, instrument.findings
    if matched is None:
        return ""
    key = {True: "index_believable", False: "index_noise", None: "index_untold"}[matched.is_believable]
    return words.text(
        "change",
        key,
        earlier=str(change.earlier),
        earlier_score=str(printed(matched.earlier)),
        later_score=str(printed(matched.later)),
        change=words.points(printed(abs(matched.index))),
        noise=words.points(printed(matched.noise)) if matched.noise is not None else "",
    )


def acted_on_sentence(side: Side, change: DisclosedChange, instrument: Instrument) -> str:
    """How practices that were acted on changed against the others; empty where withheld."""
    found = change.acted_on.get(side)
    if found is None:
        return ""
    moved = printed(found.difference)
    return instrument.findings.text(
        "change",
        "acted_on_same" if not moved else "acted_on_up" if moved > 0 else "acted_on_down",
        organisation=change.organisation(side),
        difference=instrument.findings.points(abs(moved)),
        earlier=str(change.earlier),
    )


def convergence_sentence(entry: DisclosedConvergence, change: DisclosedChange, instrument: Instrument) -> str:
    """Whether the two views of one factor come closer."""
    factor = instrument.factor_by_id[entry.factor].name
    return instrument.findings.text(
        "change", entry.reading.value, client=change.client, supplier=change.supplier, factor=factor
    )


def cautions(change: DisclosedChange, instrument: Instrument) -> tuple[str, ...]:
    """What has to be said before any change is read, each sentence once."""
    return tuple(dict.fromkeys(_cautions(change, instrument)))


def _cautions(change: DisclosedChange, instrument: Instrument) -> Iterator[str]:
    words = instrument.findings
    for side in Side:
        for obstacle in change.comparability.obstacles[side]:
            organisation = change.organisation(side) if obstacle is Obstacle.DIFFERENT_PEOPLE else ""
            yield words.text("change", obstacle.value, organisation=organisation)
    told = [entry for entry in change.factors if entry.direction is not None]
    if any(_may_be_chance(entry) for entry in told):
        yield words.text("change", "by_chance", count=instrument.wording.in_words(len(told)))


def _may_be_chance(entry: DisclosedFactorChange) -> bool:
    """A change that stands out alone, but was not or could not be judged together with the others."""
    if entry.shift is None:
        return entry.direction is not Direction.ABOUT_THE_SAME
    return entry.shift.verdict is Verdict.LIKELY


def _key(entry: DisclosedFactorChange) -> str:
    if entry.shift is None:
        assert entry.direction is not None
        return f"direction_{entry.direction.value}"
    return _judged(entry.shift)


def _judged(shift: ShownShift) -> str:
    if shift.verdict is None:
        return "unjudged"
    if shift.verdict in _STRENGTH:
        return f"{'higher' if shift.points > 0 else 'lower'}_{_STRENGTH[shift.verdict]}"
    return "possible" if shift.verdict is Verdict.POSSIBLE else "about_the_same"
