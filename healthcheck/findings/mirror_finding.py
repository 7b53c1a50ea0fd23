"""How well the two sides read each other over all factors: the one finding on the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import MirrorFinding, Strength
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.findings.listing import listed
from healthcheck.findings.mirror_readings import shown_readings
from healthcheck.findings.reading_words import both_read_text
from healthcheck.findings.titles import fitting_title
from healthcheck.scoring.threshold import reaches

_TOLD = (MirrorReading.BLIND_SPOT, MirrorReading.POSSIBLE_BLIND_SPOT, MirrorReading.FALSE_ALARM)


def mirror_finding(profile: DisclosedProfile, instrument: Instrument) -> MirrorFinding | None:
    """What the mirror round says of the whole; None where nothing of it is shown."""
    mirror = profile.mirror
    if mirror is None or not any(mirror.errors.values()):
        return None
    return _Whole(profile, instrument).finding()


class _Whole:
    def __init__(self, profile: DisclosedProfile, instrument: Instrument) -> None:
        self._profile, self._instrument = profile, instrument
        factors = profile.mirror.factors if profile.mirror else ()
        self._readings = {entry.factor: shown_readings(entry) for entry in factors}
        self._errors = profile.mirror.errors if profile.mirror else {}

    def finding(self) -> MirrorFinding:
        blind = {side: self._factors(side, MirrorReading.BLIND_SPOT) for side in Side}
        reading = self._reading(blind)
        return MirrorFinding(
            strength=Strength.SHOWS if reading == "blind" else Strength.INDICATES,
            title=self._title(reading, blind),
            text=" ".join(self._sentences()),
            advice=self._instrument.findings.text("mirror_whole", f"advice_{reading}"),
            blind_spots=blind,
        )

    def _reading(self, blind: Mapping[Side, tuple[str, ...]]) -> str:
        """What there is to say first: what a side does not know, how far it misses, or what it fears."""
        if any(blind.values()):
            return "blind"
        if self._far():
            return "far"
        alarms = any(MirrorReading.FALSE_ALARM in readings.values() for readings in self._readings.values())
        return "alarm" if alarms else "near"

    def _far(self) -> list[Side]:
        """Sides whose expectations lie as far from the answers, on average, as a single one that is off."""
        line = self._instrument.method.mirror_line
        return [side for side in Side if (error := self._errors[side]) is not None and reaches(error.points, line)]

    def _factors(self, side: Side, reading: MirrorReading) -> tuple[str, ...]:
        return tuple(name for name, readings in self._readings.items() if readings.get(side) is reading)

    def _title(self, reading: str, blind: Mapping[Side, tuple[str, ...]]) -> str:
        wording = self._instrument.findings
        factors = sorted({name for own in blind.values() for name in own}, key=self._instrument.factor_ids.index)
        if reading == "blind":
            key = "title_blind_one" if len(factors) == 1 else "title_blind"
            return wording.text("mirror_whole", key, factor=self._name(factors[0]), **self._counts(len(factors)))
        sides = self._far() if reading == "far" else [side for side in Side if self._errors[side] is not None]
        if reading == "alarm":
            return wording.text("mirror_whole", "title_alarm")
        both = len(sides) == len(Side)
        keys = {"far": "title_far_both" if both else "title_far", "near": "title_near" if both else "title_near_one"}
        names = {"organisation": self._profile.organisation(sides[0])}
        return fitting_title(wording, "mirror_whole", keys[reading], names, side=sides[0])

    def _counts(self, number: int) -> dict[str, str]:
        judged = sum(bool(readings) for readings in self._readings.values())
        in_words = self._instrument.wording.in_words
        return {"count": in_words(number), "total": in_words(judged)}

    def _sentences(self) -> Iterator[str]:
        if text := both_read_text(tuple(Side), self._profile, self._instrument):
            yield text
        for reading in _TOLD:
            for side in Side:
                factors = self._factors(side, reading)
                if factors:
                    yield self._instrument.findings.text(
                        "mirror_whole",
                        reading.value,
                        organisation=self._profile.organisation(side),
                        factors=listed([self._name(factor) for factor in factors], self._instrument.findings),
                    )

    def _name(self, factor: str) -> str:
        return self._instrument.factor_by_id[factor].name
