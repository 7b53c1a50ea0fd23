"""How the promises of the plan before were kept, in a sentence of the instrument."""

from __future__ import annotations

from healthcheck.domain.disclosed import printed
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.plan import FollowThrough


def follow_through_sentence(found: FollowThrough, wording: FindingWording) -> str:
    """The kept-promise ratio with what stands beside it (``method.md`` 6)."""
    beside = {"renegotiated": str(found.renegotiated), "accepted": str(found.accepted)}
    if not found.due:
        return wording.text("follow_through", "nothing_due", **beside)
    counts = {"kept": str(found.kept), "due": str(found.due), **beside}
    if found.share_told is None:
        return wording.text("follow_through", "kept_of_few", **counts)
    share = f"{printed(100 * found.share_told)}\N{NO-BREAK SPACE}%"
    return wording.text("follow_through", "kept", percent=share, **counts)
