"""Which side leads a commitment."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Instrument, Owner, Practice
from healthcheck.domain.relationship import Side
from healthcheck.scoring.threshold import reaches

_OWNERS = {Owner.CLIENT: Side.CLIENT, Owner.SUPPLIER: Side.SUPPLIER}
_BANDS = tuple(Band)
_WITH_EXAMPLES = (ActionType.SHOW_OR_FIX, ActionType.LISTEN, ActionType.EXCHANGE_PERSPECTIVES_FIRST)


def provider_of(
    practice: Practice,
    action: ActionType,
    finding: Finding,
    profile: DisclosedProfile,
    instrument: Instrument,
    *,
    led: Mapping[Side, int],
) -> Side:
    """The side whose practice it is; of a joint one the side that has to move first, else who leads fewer: ``led``.

    That is whoever is divided, or whoever rates the practice higher and so shows its evidence first (``method.md``
    2.5).
    """
    own = _OWNERS.get(instrument.owner_of(practice))
    if own is None and action is ActionType.SETTLE_INSIDE_FIRST and len(finding.divided) == 1:
        own = finding.divided[0]
    if own is None and action in _WITH_EXAMPLES:
        own = higher_side(practice, profile, instrument)
        if own is None and not _is_told(practice, profile):
            own = finding.kind.seen_more_by
    return own or min(Side, key=lambda side: led[side])


def higher_side(practice: Practice, profile: DisclosedProfile, instrument: Instrument) -> Side | None:
    """The side that is shown to rate the practice higher, beyond noise by half a level, or by a band.

    None where neither is, or where single practices of the factor cannot be read (``method.md`` 4.3).
    """
    shown = profile.practice_details.get(practice.id)
    if shown is None:
        return None
    if shown.shrunk_gap is not None:
        is_apart = reaches(abs(shown.shrunk_gap), instrument.method.worth_talking)
        return _above(shown.shrunk_gap, 0) if is_apart else None
    if not profile.factor(practice.factor).reads_practices:
        return None
    if shown.client.band is None or shown.supplier.band is None:
        return None
    return _above(_BANDS.index(shown.client.band), _BANDS.index(shown.supplier.band))


def _is_told(practice: Practice, profile: DisclosedProfile) -> bool:
    shown = profile.practice_details.get(practice.id)
    return shown is not None and shown.shrunk_gap is not None


def _above(client: float, supplier: float) -> Side | None:
    if client == supplier:
        return None
    return Side.CLIENT if client > supplier else Side.SUPPLIER
