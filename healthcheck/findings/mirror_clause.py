"""What the mirror round adds to the finding on a factor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, printed
from healthcheck.domain.disclosed_mirror import DisclosedMirrorGap
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings.mirror_readings import mirror_of, shown_readings

_COUNTS = {Verdict.CLEAR: "shows", Verdict.LIKELY: "indicates"}


def mirror_clause(profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument) -> tuple[str, ...]:
    """Sentences on what the sides say of the factor as a whole and what they expect of each other; often none.

    That a side is in step is said only where its practices show a gap; alone it would say nothing.
    """
    mirror = mirror_of(profile, factor.factor)
    readings = shown_readings(mirror)
    if mirror is None or mirror.gap is None or not readings:
        return ()
    return _Clause(profile, factor, mirror.gap, instrument).sentences(readings)


class _Clause:
    """Words the readings of one factor, whose two answers as a whole lie ``gap`` apart."""

    def __init__(
        self, profile: DisclosedProfile, factor: DisclosedFactor, gap: DisclosedMirrorGap, instrument: Instrument
    ) -> None:
        self._profile, self._factor, self._gap, self._instrument = profile, factor, gap, instrument

    def sentences(self, readings: Mapping[Side, MirrorReading]) -> tuple[str, ...]:
        if self._gap.verdict in _COUNTS:
            return (self._lead(_COUNTS[self._gap.verdict]), *self._of_sides(readings))
        alarmed = {side: reading for side, reading in readings.items() if reading is MirrorReading.FALSE_ALARM}
        if alarmed:
            return tuple(self._of_sides(alarmed))
        return tuple(self._of_sides(readings)) if self._factor.kind.is_gap else ()

    def _lead(self, verb: str) -> str:
        """Whether the question on the whole factor finds what the practices find."""
        above = Side.CLIENT if self._gap.points > 0 else Side.SUPPLIER
        found = {Kind.CLIENT_SEES_MORE: Side.CLIENT, Kind.SUPPLIER_SEES_MORE: Side.SUPPLIER}.get(self._factor.kind)
        relation = "only" if found is None else "same" if found is above else "opposite"
        return self._text(f"{relation}_{verb}", above)

    def _of_sides(self, readings: Mapping[Side, MirrorReading]) -> Iterator[str]:
        """A sentence a side, or one for both where they are alike."""
        if len(readings) == len(Side) and len(set(readings.values())) == 1:
            yield self._text(f"{readings[Side.CLIENT].value}_both", Side.CLIENT)
            return
        for side, reading in readings.items():
            yield self._text(reading.value, side)

    def _text(self, key: str, side: Side) -> str:
        wording = self._instrument.findings
        return wording.text(
            "mirror_clause",
            key,
            organisation=self._profile.organisation(side),
            partner=self._profile.organisation(side.other),
            factor=self._instrument.factor_by_id[self._factor.factor].name,
            detectable=wording.points(printed(self._gap.detectable)),
            missed=self._instrument.missed,
        )
