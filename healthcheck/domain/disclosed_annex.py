"""What takes tests, resamples or a second scoring, as one audience may see it. Built by ``healthcheck.disclosure``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.disclosed_agreement import DisclosedAgreement
from healthcheck.domain.disclosed_factor_test import DisclosedFactorTest
from healthcheck.domain.disclosed_importance import DisclosedImportance
from healthcheck.domain.disclosed_mesh import DisclosedMesh
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.disclosed_response_quality import DisclosedQuality


@dataclass(frozen=True, slots=True)
class DisclosedAnnex:
    """The rest of one assessment beside its DisclosedProfile, for the same audience.

    ``tests``: by factor. ``quality``: None for all but the facilitator.
    """

    tests: Mapping[str, DisclosedFactorTest]
    agreement: DisclosedAgreement
    quality: DisclosedQuality | None
    importance: DisclosedImportance
    priorities: DisclosedPriorities
    mesh: DisclosedMesh

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """What of it is not shown, and why."""
        return (*self.importance.withheld, *self.priorities.withheld, *self.mesh.withheld)
