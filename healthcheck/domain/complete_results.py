"""Everything that one audience may see of one assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_annex import DisclosedAnnex
from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.finding import Findings
from healthcheck.domain.plan import FollowThrough
from healthcheck.domain.proposed_commitment import ProposedCommitment


@dataclass(frozen=True, slots=True)
class CompleteResults:
    """``commitments``: proposals, nothing agreed.

    ``change`` since the assessment before, None where there is none; ``convergence`` over all up to this one.
    ``follow_through``: how the promises of the plan before were kept, None where there is no assessment before. It is
    no answer of anybody and stands in a plan that both sides know, so every audience sees it. ``workshop``: None where
    none has begun. ``pairs``: by factor, the sentence on pairs of one person a side, of the factors whose effect sizes
    are shown.
    """

    profile: DisclosedProfile
    findings: Findings
    annex: DisclosedAnnex
    commitments: tuple[ProposedCommitment, ...]
    change: DisclosedChange | None
    convergence: tuple[DisclosedConvergence, ...]
    follow_through: FollowThrough | None = None
    workshop: DisclosedWorkshop | None = None
    pairs: Mapping[str, str] = field(default_factory=dict)
