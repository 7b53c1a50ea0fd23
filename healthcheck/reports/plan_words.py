"""Where a commitment stands, in the same words on every page, slide, sheet and day of a calendar."""

from __future__ import annotations

from healthcheck.domain.plan import CommitmentState
from healthcheck.message import message

STATES = {
    CommitmentState.REQUESTED: message("requested"),
    CommitmentState.COUNTER_OFFERED: message("counter-offer"),
    CommitmentState.PROMISED: message("promised"),
    CommitmentState.IN_HAND: message("in hand"),
    CommitmentState.DELIVERED: message("delivered"),
    CommitmentState.ACKNOWLEDGED: message("acknowledged"),
    CommitmentState.DECLINED: message("declined"),
    CommitmentState.WITHDRAWN: message("withdrawn"),
}
