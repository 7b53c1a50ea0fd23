"""What every view of Results is made from: one assessment as one audience may see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from healthcheck.charts.reference import Beside, Reference
from healthcheck.charts.room_layer import RoomLayer, room_layers
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComments
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.workspace.results import ResultsService
from ui.results.lens import Lens


@dataclass(frozen=True)  # without slots, so that what is worked out is worked out once
class Material:
    """``assessment_id`` and ``profile.audience`` name what is looked at; ``results`` answers what takes longer.

    ``findings`` under their edited titles, ``generated`` as the program words them itself. ``before_of``
    works out the assessment before, where this audience may see one, ``comments_of`` reads what people said and it may
    read, ``said_of`` what was said aloud in workshops; ``may_commit``: the action plan can be added to.
    """

    assessment_id: int
    relationship: Relationship
    profile: DisclosedProfile
    findings: Findings
    generated: Findings
    instrument: Instrument
    results: ResultsService
    lens: Lens
    may_commit: bool
    before_of: Callable[[], DisclosedProfile | None]
    comments_of: Callable[[], DisclosedComments]
    said_of: Callable[[], tuple[FactorLedger, ...]]

    @cached_property
    def seen(self) -> DisclosedProfile:
        """The profile through the lens: of one level, or of everybody."""
        if self.lens.seniority is None:
            return self.profile
        return self.results.of_level(self.assessment_id, self.profile.audience, self.lens.seniority)

    @cached_property
    def comments(self) -> DisclosedComments:
        """What people said, as far as this audience may read it."""
        return self.comments_of()

    @cached_property
    def before(self) -> DisclosedProfile | None:
        """The assessment before this one, where the audience may see it."""
        return self.before_of()

    @cached_property
    def layers(self) -> tuple[RoomLayer, ...]:
        """What was said aloud, by the sides that are shown or by both."""
        shown = self.profile.shown_sides
        return tuple(layer for layer in room_layers(self.said_of()) if layer.side is None or layer.side in shown)

    @cached_property
    def layer(self) -> RoomLayer | None:
        """The layer that the lens holds beside the survey."""
        wanted = self.lens.layer, self.lens.beside
        return next((layer for layer in self.layers if (layer.layer, layer.side) == wanted), None)

    @cached_property
    def reference(self) -> Beside | None:
        """What the lens holds one side, or both, beside; None where they are looked at alone."""
        if self.lens.layer is not None:
            return self.layer
        beside = self.lens.beside
        if beside is None or self.before is None or beside not in self.comparable:
            return None
        return Reference(beside, self.before)

    @cached_property
    def comparable(self) -> tuple[Side, ...]:
        """Sides that are shown now and at the assessment before."""
        if self.before is None:
            return ()
        return tuple(side for side in self.profile.shown_sides if side in self.before.shown_sides)

    @cached_property
    def words(self) -> ChartWords:
        """The words that charts print."""
        return ChartWords.of(self.instrument)

    @cached_property
    def names(self) -> Names:
        """The organisations' names for the sentences of the instrument."""
        return Names.of(self.relationship, Side.CLIENT)

    def finding(self, factor: str) -> Finding | None:
        """The finding on ``factor``; None where there is none."""
        return next((entry for entry in self.findings.findings if entry.factor == factor), None)

    def practice_titles(self, practices: tuple[str, ...]) -> tuple[str, ...]:
        """Titles of practices with the names filled in, in the order given."""
        known = {practice.id: practice.title for practice in self.instrument.practices}
        return tuple(self.names.fill(known[practice]) for practice in practices if practice in known)
