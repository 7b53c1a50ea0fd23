"""The layers of a factor's score side by side: survey, workshop, agreed, target. No layer overwrites another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class SurveyScore:
    """A side's survey score, 0-100, None where it is withheld, with the reason as a sentence."""

    score: float | None
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class FactorLedger:
    """Every layer of one factor; what was not said is None, or missing from ``workshop``.

    ``survey`` is empty where there are no results for the room. ``last_agreed`` and ``last_target``: from the last
    workshop of an earlier assessment.
    """

    factor: str
    survey: Mapping[Side, SurveyScore]
    workshop: Mapping[Side, RoomScore]
    agreed: RoomScore | None = None
    target: RoomScore | None = None
    last_agreed: RoomScore | None = None
    last_target: RoomScore | None = None

    @property
    def is_said(self) -> bool:
        """Whether anything was said of it in the workshop."""
        return bool(self.workshop) or self.agreed is not None or self.target is not None

    def surveyed(self, side: Side) -> float | None:
        """The survey score of ``side``; None where there is none, or none that may be shown."""
        held = self.survey.get(side)
        return None if held is None else held.score

    @property
    def aim(self) -> RoomScore | None:
        """The target that counts: this workshop's, else that of the last one."""
        return self.target or self.last_target


def factor_ledger(
    factor: str, shown: DisclosedProfile | None, workshop: Workshop | None, last: Workshop | None
) -> FactorLedger:
    """The layers of ``factor``: the survey as ``shown``, what was said in ``workshop``, and what ``last`` left.

    A survey score that is withheld stays so, whatever the side says aloud.
    """
    surveyed = {side: shown.factor(factor).side(side) for side in Side} if shown else {}
    said = {side: workshop.said(ScoreLayer.WORKSHOP, factor, side) if workshop else None for side in Side}
    return FactorLedger(
        factor,
        {side: SurveyScore(view.score, view.withheld) for side, view in surveyed.items()},
        {side: score for side, score in said.items() if score is not None},
        agreed=_said(workshop, ScoreLayer.AGREED, factor),
        target=_said(workshop, ScoreLayer.TARGET, factor),
        last_agreed=_said(last, ScoreLayer.AGREED, factor),
        last_target=_said(last, ScoreLayer.TARGET, factor),
    )


def _said(workshop: Workshop | None, layer: ScoreLayer, factor: str) -> RoomScore | None:
    return workshop.said(layer, factor) if workshop else None
