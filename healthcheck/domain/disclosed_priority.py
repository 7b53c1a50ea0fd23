"""What to work on first, as one audience may see it. Built by ``healthcheck.disclosure`` only."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.priority import Stability


@dataclass(frozen=True, slots=True)
class DisclosedPriority:
    """One practice: ``need`` and ``priority`` in points, ``importance`` and ``leverage`` in percent of the average.

    ``stability``: for practices on the list, None where it cannot be told. ``share`` (0-1) is for the facilitator.
    ``action``: what comes first, by what both sides say of this very practice, people before practices.
    """

    practice: str
    factor: str
    effort: Effort
    owner: Owner
    need: float
    importance: float
    leverage: float
    priority: float
    stability: Stability | None
    share: float | None
    action: ActionType
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class DisclosedPriorities:
    """``practices`` in framework order; ``proposed``: the ids on the list, highest priority first.

    Where it cannot be told how firm the list is, it is in framework order too. ``unranked``: ids of practices that
    fewer than ``from_n`` people of a side answered. All empty where everything is withheld.
    """

    practices: tuple[DisclosedPriority, ...]
    proposed: tuple[str, ...]
    unranked: tuple[str, ...]
    from_n: int
    uses_votes: bool
    uses_mesh: bool
    withheld: tuple[Withheld, ...]
