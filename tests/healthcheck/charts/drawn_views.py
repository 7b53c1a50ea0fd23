"""Trends, mirrors, maps, counts and meshes to draw, as disclosure would hand them over; None is withheld."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from healthcheck.charts.distribution_words import AskedItem
from healthcheck.charts.heatmap_words import JUDGED
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.disclosure.shares import high_share
from healthcheck.domain.change import Basis, Comparability, Turnover
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide, DisclosedProfile, Withheld
from healthcheck.domain.disclosed_change import Direction, DisclosedChange, DisclosedFactorChange, ShownShift
from healthcheck.domain.disclosed_importance import DisclosedImportance, DisclosedMapPoint
from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh, FactorInfluence
from healthcheck.domain.disclosed_mirror import (
    DisclosedMirror,
    DisclosedMirrorFactor,
    DisclosedMirrorGap,
    DisclosedMirrorSide,
)
from healthcheck.domain.disclosed_practice import PracticeCounts
from healthcheck.domain.importance import Quadrant
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.mesh import FactorMesh
from healthcheck.domain.mirror import GlobalMean, MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState, Verdict
from healthcheck.scoring.mesh import document_mesh
from tests.healthcheck.charts.drawn_profiles import FACTORS, NAMES, REASON, Scores, profile_of

INSTRUMENT = bundled_instrument()
CHANGE_REASON = "Worthwell: a few people came or went in between, and a number would give away what they said."
MAP_REASON = "The votes of Worthwell are withheld, so there is no map of them."
MESH_REASON = "Worthwell: The mesh is shown from 3 people."


def chart_words(names: Sequence[str] = NAMES) -> ChartWords:
    """The bundled instrument's words with these names of factors."""
    return replace(ChartWords.of(INSTRUMENT), names=dict(zip(FACTORS, names, strict=True)))


def series_of(rounds: Sequence[tuple[Scores, Scores]], *, days: Sequence[int] | None = None) -> list[DisclosedProfile]:
    """One joint profile a round, half a year apart unless told."""
    starts = days or [182 * number for number in range(len(rounds))]
    return [
        replace(profile_of(*scores), assessment=number, held_on=date(2025, 5, 12) + timedelta(days=start))
        for number, (scores, start) in enumerate(zip(rounds, starts, strict=True), start=1)
    ]


def changes_of(
    profiles: Sequence[DisclosedProfile],
    *,
    verdict: Verdict | None = Verdict.NO_SIGN,
    basis: Basis = Basis.MATCHED,
    believable: float = 12.0,
    may_connect: bool = True,
    directions_only: bool = False,
) -> list[DisclosedChange]:
    """The change from each profile to the next; none of a score that is withheld."""
    return [
        DisclosedChange(
            relationship_id="A",
            client=later.client,
            supplier=later.supplier,
            audience=later.audience,
            earlier=earlier.assessment,
            later=later.assessment,
            earlier_held_on=earlier.held_on,
            later_held_on=later.held_on,
            comparability=Comparability(
                common_form=later.form,
                is_same_form=True,
                is_same_version=True,
                items=35,
                turnover={side: Turnover(5, 0, 0) for side in Side},
                may_connect=dict.fromkeys(Side, may_connect),
                obstacles=dict.fromkeys(Side, ()),
            ),
            factors=tuple(
                _step(factor, side, earlier, later, verdict, basis, believable, directions_only=directions_only)
                for factor in FACTORS
                for side in Side
            ),
            matching=None,
            acted_on={},
            recalibrations=(),
            withheld=(),
        )
        for earlier, later in pairwise(profiles)
    ]


def _step(  # noqa: PLR0917 - a change is made of these
    factor: str,
    side: Side,
    earlier: DisclosedProfile,
    later: DisclosedProfile,
    verdict: Verdict | None,
    basis: Basis,
    believable: float,
    *,
    directions_only: bool,
) -> DisclosedFactorChange:
    before, after = (profile.factor(factor).side(side).score for profile in (earlier, later))
    if before is None or after is None:
        return DisclosedFactorChange(factor, side, Turnover(2, 0, 0), None, None, None, REASON)
    direction = Direction.HIGHER if after > before else Direction.LOWER
    if directions_only:
        return DisclosedFactorChange(factor, side, Turnover(5, 1, 0), direction, believable, None, CHANGE_REASON)
    shift = ShownShift(basis, before, after, after - before, None, None, None, verdict)
    return DisclosedFactorChange(factor, side, Turnover(5, 0, 0), direction, believable, shift)


Guess = tuple[float, float | None]
"""What a side says, and what it expects of the other; None is withheld."""


def mirror_of(
    client: Sequence[Guess], supplier: Sequence[Guess], *, reading: MirrorReading = MirrorReading.POSSIBLE_BLIND_SPOT
) -> DisclosedMirror:
    """A mirror round in which everybody answered what each says themselves."""
    factors = tuple(
        DisclosedMirrorFactor(
            factor,
            _mirrored(mine, reading),
            _mirrored(theirs, reading),
            DisclosedMirrorGap(mine[0] - theirs[0], None, None, None, 15.0, Verdict.LIKELY),
        )
        for factor, mine, theirs in zip(FACTORS, client, supplier, strict=True)
    )
    return DisclosedMirror(factors, dict.fromkeys(Side))


def hidden_mirror(reason: str) -> DisclosedMirror:
    """A mirror round of which nothing may be shown."""
    side = DisclosedMirrorSide(
        GlobalMean(2, None), GlobalMean(2, None), None, None, None, MirrorReading.TOO_FEW, reason
    )
    factors = tuple(DisclosedMirrorFactor(factor, side, side, None) for factor in FACTORS)
    return DisclosedMirror(factors, dict.fromkeys(Side), reason)


def _mirrored(held: Guess, reading: MirrorReading) -> DisclosedMirrorSide:
    own, expected = held
    known = reading if expected is not None else MirrorReading.TOO_FEW
    reason = "" if expected is not None else REASON
    return DisclosedMirrorSide(GlobalMean(6, own), GlobalMean(6, expected), None, None, None, known, reason)


def counts_of(cells: Sequence[Sequence[int]], *, withheld: int = 0) -> dict[str, dict[Dimension, PracticeCounts]]:
    """Seven by three cells: that many matched practices of five judged ones; -1 is a cell of not asked ones."""
    found = {}
    for factor, row in zip(FACTORS, cells, strict=True):
        found[factor] = {kind: _cell(matched, withheld) for kind, matched in zip(Dimension, row, strict=True)}
    return found


def _cell(matched: int, withheld: int) -> PracticeCounts:
    states = dict.fromkeys(PracticeState, 0)
    if withheld:
        return PracticeCounts(states, withheld)
    if matched < 0:
        return PracticeCounts(states | {PracticeState.NOT_ASKED: 3}, 0)
    assert len(JUDGED) >= matched
    return PracticeCounts(states | {PracticeState.MATCHED: matched, PracticeState.ABSENT: 5 - matched}, 0)


Place = tuple[float | None, float]
"""Performance and share of votes."""


def importance_of(
    client: Sequence[Place], supplier: Sequence[Place] = (), joint: Sequence[Place] = ()
) -> DisclosedImportance:
    """A map with these places; an empty panel is withheld."""
    panels = {"client": client, "supplier": supplier, "joint": joint}
    points = {name: _points(places) for name, places in panels.items()}
    return DisclosedImportance(
        performance_line=60.0,
        importance_line=14.0,
        sides={side: points[side.value] for side in Side},
        joint=points["joint"],
        withheld=tuple(Withheld(f"importance.{name}", MAP_REASON) for name, held in points.items() if not held),
    )


def _points(places: Sequence[Place]) -> tuple[DisclosedMapPoint, ...]:
    return tuple(
        DisclosedMapPoint(factor, across, share, Quadrant.KEEP_UP if across is not None else None)
        for factor, (across, share) in zip(FACTORS, places, strict=False)
    )


def asked_of(stem: str = "We warn each other early.", labels: Sequence[str] | None = None) -> AskedItem:
    """A statement with the labels of the frequency scale."""
    named = labels or ("Never or almost never", "Seldom", "About half the time", "Usually", "Always or almost always")
    return AskedItem(stem, tuple(named), "I cannot see this from where I sit", 8)


def item_of(client: Sequence[int] | int, supplier: Sequence[int] | int) -> DisclosedItem:
    """Counts by code on each side; a number alone: so many people, whose spread is withheld."""
    return DisclosedItem("TRU-03", _spread(client), _spread(supplier), None, False, False)


def _spread(held: Sequence[int] | int) -> DisclosedItemSide:
    if isinstance(held, int):
        return DisclosedItemSide(held, None, None, None, None, is_invisible=False)
    mean = 25 * sum(code * count for code, count in enumerate(held)) / max(sum(held), 1)
    share = high_share(held, INSTRUMENT.method) if any(held) else None
    return DisclosedItemSide(sum(held), float(round(mean)), None, tuple(held), 0, is_invisible=False, high_share=share)


def themes() -> FactorMesh:
    """The bundled instrument's own mesh."""
    return document_mesh(INSTRUMENT)


def influence_of(arrows: Sequence[tuple[str, str]], *, is_agreed: bool = True) -> DisclosedMesh:
    """A mesh with these arrows in the eyes of both sides together; the sides alone are withheld."""
    factors = tuple(
        FactorInfluence(factor, 10.0 + number, 17.0 - number, 27.0, 2.0 * number - 7.0)
        for number, factor in enumerate(FACTORS)
    )
    held = DisclosedInfluence(5, factors, tuple(arrows), is_agreed, None, None, None)
    reasons = tuple(Withheld(f"mesh.{side.value}", MESH_REASON) for side in Side)
    sides: Mapping[Side, DisclosedInfluence | None] = dict.fromkeys(Side)
    return DisclosedMesh(themes(), {Side.CLIENT: 3, Side.SUPPLIER: 2}, held, sides, reasons)
