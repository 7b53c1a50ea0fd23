"""Whether a side can see what the other side does (``method.md`` 3.2 and 3.5, rule 7)."""

from __future__ import annotations

from healthcheck.domain.instrument import Owner
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side

_FEWEST = 2
_OWNER = {Side.CLIENT: Owner.CLIENT, Side.SUPPLIER: Owner.SUPPLIER}


def is_invisible(owner: Owner, side: Side, *, cannot_see: int, people: int, method: Method) -> bool:
    """Whether the other side's practice is invisible to ``side``: a third or more of five or more cannot see it.

    Never one person alone, whatever share an instrument sets: that would point at the one.
    """
    if owner is not _OWNER[side.other] or people < method.invisible_from_n or cannot_see < _FEWEST:
        return False
    return cannot_see / people >= method.invisible_share
