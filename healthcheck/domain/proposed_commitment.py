"""What both sides could promise each other next: a proposal that names both, and nothing agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.priority import Stability
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class ProposedCommitment:
    """One practice to work on for ``finding``; every text has the organisations' names in it.

    ``title``: of the practice. ``action_type``: what comes first, ``opening`` the same as a sentence. ``action``: what
    is done. ``first_step``: what can be done this month. ``duties``: what each side does. ``done_when``: how both will
    know. ``provider``: the side that leads, its people still to be named; its ``customer`` is the other one.
    ``stability``: how firmly it is on the list, None where that is not told.
    """

    practice: str
    factor: str
    finding: Finding
    action_type: ActionType
    title: str
    opening: str
    action: str
    first_step: str
    duties: Mapping[Side, str]
    done_when: str
    effort: Effort
    owner: Owner
    provider: Side
    stability: Stability | None = None

    @property
    def customer(self) -> Side:
        """The side that says when it is done."""
        return self.provider.other
