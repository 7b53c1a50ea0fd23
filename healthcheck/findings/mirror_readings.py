"""What is shown of the mirror round for one factor."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_mirror import DisclosedMirrorFactor
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side

BLIND = frozenset({MirrorReading.BLIND_SPOT, MirrorReading.POSSIBLE_BLIND_SPOT})
"""Readings of a side that does not know of a difference, or may not."""

_NOT_SHOWN = (MirrorReading.TOO_FEW, MirrorReading.NOT_TOLD)


def mirror_of(profile: DisclosedProfile, factor: str) -> DisclosedMirrorFactor | None:
    """The factor's part of the mirror round; None where the form does not ask for it."""
    factors = profile.mirror.factors if profile.mirror else ()
    return next((entry for entry in factors if entry.factor == factor), None)


def shown_readings(mirror: DisclosedMirrorFactor | None) -> Mapping[Side, MirrorReading]:
    """Readings that say something, by side, client first."""
    if mirror is None or mirror.gap is None:
        return MappingProxyType({})
    readings = {side: mirror.side(side).reading for side in Side}
    return MappingProxyType({side: reading for side, reading in readings.items() if reading not in _NOT_SHOWN})
