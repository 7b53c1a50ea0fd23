"""How the promises of the plan before were kept, in a sentence of the instrument."""

from __future__ import annotations

from healthcheck.domain.disclosed import printed
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.plan import FollowThrough


def follow_through_sentence(found: FollowThrough, wording: FindingWording) -> str:
    """The kept-promise ratio with what stands beside it (``method.md`` 6)."""
    beside = {"renegotiated": str(found.renegotiated), "accepted": str(found.accepted)}
    ratio = found.kept_ratio
    if ratio is None:
        return wording.text("follow_through", "nothing_due", **beside)
    share = f"{printed(100 * ratio)}\N{NO-BREAK SPACE}%"
    return wording.text("follow_through", "kept", kept=str(found.kept), due=str(found.due), percent=share, **beside)
