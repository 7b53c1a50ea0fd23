"""What kind of conversation a factor calls for: people before practices, and what a finding may be read as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.findings.mirror_readings import BLIND

_OTHERS = (MirrorReading.KNOWN_DIFFERENCE, MirrorReading.MISREAD_DIFFERENCE, MirrorReading.FALSE_ALARM)


class Advice:
    """Words what to do on one factor and what its finding means; ``values`` fill the placeholders of its sentences."""

    def __init__(
        self,
        profile: DisclosedProfile,
        factor: DisclosedFactor,
        wording: FindingWording,
        *,
        action: ActionType | None,
        readings: Mapping[Side, MirrorReading],
        values: Mapping[str, str],
    ) -> None:
        self._profile, self._factor, self._wording = profile, factor, wording
        self._action, self._readings, self._values = action, readings, values
        self._blind = [side for side in Side if readings.get(side) in BLIND]

    def action(self) -> str:
        """What comes first, in two or three words."""
        if self._action is None:
            return self._text("too_little_data", "action")
        return self._wording.text("action_types", self._action.value)

    def advice(self) -> str:
        """What comes first and, where that concerns people, what follows once they have talked."""
        return " ".join(dict.fromkeys(self._advice()))

    def meaning(self) -> str:
        """What the finding may be read as: who speaks for few, who does not know, then what its kind may mean."""
        parts = [self._of_sides("divided", "meaning", self._factor.divided_sides)] if self._factor.divided_sides else []
        parts += [self._of_sides("exchange", "meaning", self._blind)] if self._blind else []
        return " ".join((*parts, self._text(self._factor.kind.value, "meaning")))

    def _advice(self) -> Iterator[str]:
        kind = self._factor.kind.value
        if self._action is ActionType.SETTLE_INSIDE_FIRST:
            yield self._of_sides("divided", "advice", self._factor.divided_sides)
            yield self._text("then", kind)
        elif self._action is ActionType.EXCHANGE_PERSPECTIVES_FIRST:
            yield self._of_sides("exchange", "advice", self._blind)
            yield self._text("then", kind)
        else:
            yield self._text(kind, "advice")
            yield from self._talk()

    def _talk(self) -> Iterator[str]:
        """What to do about a difference that is expected, rightly or not; nobody is told what both know."""
        for reading in _OTHERS:
            sides = [side for side, held in self._readings.items() if held is reading]
            if len(sides) == len(Side):
                yield self._text("mirror_both", reading.value)
            elif sides and reading is not MirrorReading.KNOWN_DIFFERENCE:
                yield self._text(f"mirror_{reading.value}", "advice", sides[0])

    def _of_sides(self, group: str, key: str, sides: Sequence[Side]) -> str:
        both = len(sides) == len(Side)
        return self._text(group, f"{key}_both" if both else key, sides[0])

    def _text(self, group: str, key: str, side: Side = Side.CLIENT) -> str:
        names = {
            "organisation": self._profile.organisation(side),
            "partner": self._profile.organisation(side.other),
        }
        return self._wording.text(group, key, **{**self._values, **names})
