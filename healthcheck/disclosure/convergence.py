"""Whether the two views come closer over all assessments, as an audience may see it."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.disclosure.compared import Compared
from healthcheck.domain.change import Basis, Change, Shift
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence, DisclosedFactorChange, GapPoint
from healthcheck.domain.relationship import Side
from healthcheck.scoring.convergence import gap_change


def disclosed_convergence(
    profiles: Sequence[DisclosedProfile], *, change: Change, shown: DisclosedChange, compared: Compared
) -> tuple[DisclosedConvergence, ...]:
    """One entry a factor. ``profiles``: every assessment as disclosed to the audience, by number.

    ``change``, ``shown`` and ``compared`` are those of the first and the last of them.
    """
    factors = [entry.factor for entry in shown.factors if entry.side is Side.CLIENT]
    return tuple(
        DisclosedConvergence(
            factor=factor,
            series=tuple(_point(profile, factor, last=profiles[-1]) for profile in profiles),
            reading=_reading(factor, change, shown, compared),
        )
        for factor in factors
    )


def _point(profile: DisclosedProfile, factor: str, *, last: DisclosedProfile) -> GapPoint:
    entry = profile.factor(factor)
    return GapPoint(
        assessment=profile.assessment,
        held_on=profile.held_on,
        gap=abs(entry.gap.points) if entry.gap else None,
        shrunk_gap=entry.matching.shrunk_gap if entry.matching else None,
        is_comparable=_version(profile) == _version(last),
    )


def _version(profile: DisclosedProfile) -> tuple[str, ...]:
    return profile.instrument_id, profile.instrument_version, profile.form.value


def _reading(factor: str, change: Change, shown: DisclosedChange, compared: Compared) -> Convergence:
    """Cannot be told where a score is withheld, or rounded so that one or two people do not show through."""
    shifts = [_shift(shown.of(factor, side), change) for side in Side]
    client, supplier = shifts
    if client is None or supplier is None or compared.rules.rounded:
        return Convergence.CANNOT_BE_TOLD
    return gap_change(client=client, supplier=supplier, method=compared.rules.method).reading


def _shift(entry: DisclosedFactorChange, change: Change) -> Shift | None:
    """The comparison whose numbers are shown; where only a direction is, the one that both reports give anyway."""
    if entry.direction is None:
        return None
    raw = change.of(entry.factor, entry.side)
    is_matched = entry.shift is not None and entry.shift.basis is Basis.MATCHED
    return raw.matched if is_matched else raw.unmatched
