"""Mirror rounds and practices made by hand, put into profiles made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_mirror import (
    DisclosedMirror,
    DisclosedMirrorFactor,
    DisclosedMirrorGap,
    DisclosedMirrorSide,
)
from healthcheck.domain.disclosed_practice import DisclosedPractice, DisclosedPracticeSide
from healthcheck.domain.mirror import GlobalMean, MirrorReading, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState, Verdict

DETECTABLE = 25.0


def reading(
    name: str,
    client: MirrorReading,
    supplier: MirrorReading,
    *,
    verdict: Verdict | None = Verdict.CLEAR,
    points: float = -20.0,
) -> DisclosedMirrorFactor:
    """One factor of a mirror round: what each side knows, and client minus supplier as a whole; no gap: None."""
    gap = None if verdict is None else DisclosedMirrorGap(points, None, None, None, DETECTABLE, verdict)
    return DisclosedMirrorFactor(name, _side(client), _side(supplier), gap)


def mirrored(
    profile: DisclosedProfile,
    *factors: DisclosedMirrorFactor,
    client_error: float | None = 6.0,
    supplier_error: float | None = 7.0,
) -> DisclosedProfile:
    """The profile with these factors read by both sides; the others of the framework are in step."""
    given = {entry.factor: entry for entry in factors}
    in_step = MirrorReading.IN_STEP
    every = tuple(
        given.get(name) or reading(name, in_step, in_step, verdict=Verdict.NO_SIGN, points=2)
        for name in bundled_instrument().factor_ids
    )
    errors = {Side.CLIENT: _error(client_error), Side.SUPPLIER: _error(supplier_error)}
    return replace(profile, mirror=DisclosedMirror(every, errors))


def practised(profile: DisclosedProfile, practices: Mapping[str, DisclosedPractice]) -> DisclosedProfile:
    """The profile with these practices."""
    states = {name: entry.state for name, entry in practices.items()}
    return replace(profile, practice_details=dict(practices), practices=states)


def practice(
    name: str,
    state: PracticeState | None,
    client: float | Band | None = None,
    supplier: float | Band | None = None,
    *,
    gap: float | None = None,
    invisible_to: tuple[Side, ...] = (),
    ruled_out_by: Side | None = None,
) -> dict[str, DisclosedPractice]:
    """One practice by id, with a mean, a band or nothing on each side."""
    known = next(entry for entry in bundled_instrument().practices if entry.id == name)
    shown = DisclosedPractice(
        factor=known.factor,
        dimension=known.dimension,
        state=state,
        client=_practice_side(client),
        supplier=_practice_side(supplier),
        shrunk_gap=gap,
        invisible_to=invisible_to,
        scope_disagreement=ruled_out_by,
    )
    return {name: shown}


def _side(found: MirrorReading) -> DisclosedMirrorSide:
    return DisclosedMirrorSide(GlobalMean(6, 60.0), GlobalMean(6, 60.0), 5.0, 5.0, None, found)


def _error(points: float | None) -> ReadingError | None:
    return None if points is None else ReadingError(points, 7)


def _practice_side(value: float | Band | None) -> DisclosedPracticeSide:
    if value is None or isinstance(value, Band):
        return DisclosedPracticeSide(4, None, value)
    return DisclosedPracticeSide(6, value, Band.HIGH if value >= 62.5 else Band.LOW if value < 37.5 else Band.MIDDLE)
