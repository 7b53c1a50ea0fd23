"""The mirror round as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.disclosed_mirror import DisclosedMirror, DisclosedMirrorFactor, DisclosedMirrorSide
from healthcheck.domain.mirror import ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def mirror_document(mirror: DisclosedMirror | None, numbers: JsonNumbers) -> dict[str, Json]:
    """Every key, null where withheld; ``factors`` empty where the form does not ask for it."""
    return {
        "withheld": (mirror.withheld or None) if mirror else None,
        "factors": {entry.factor: _factor(entry, numbers) for entry in mirror.factors} if mirror else {},
        "reads": {side.value: _error(mirror.errors[side] if mirror else None, numbers) for side in Side},
    }


def _factor(entry: DisclosedMirrorFactor, numbers: JsonNumbers) -> dict[str, Json]:
    gap = entry.gap
    return {
        **{side.value: _side(entry.side(side), numbers) for side in Side},
        "gap": numbers.number(gap.points) if gap else None,
        "gap_interval": numbers.interval(gap.interval) if gap else None,
        "verdict": gap.verdict.value if gap else None,
        "p": numbers.number(gap.p_value) if gap else None,
        "p_adjusted": numbers.number(gap.adjusted_p) if gap else None,
        "detectable": numbers.number(gap.detectable) if gap else None,
    }


def _side(side: DisclosedMirrorSide, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "score": numbers.number(side.own.mean),
        "expected": numbers.number(side.expected.mean),
        "perceived_gap": numbers.number(side.perceived_gap),
        "error": numbers.number(side.error),
        "expects": side.expects.value if side.expects else None,
        "reading": side.reading.value,
        "n": side.own.n,
        "n_expected": side.expected.n,
        "withheld": side.withheld or None,
    }


def _error(error: ReadingError | None, numbers: JsonNumbers) -> dict[str, Json]:
    return {"error": numbers.number(error.points) if error else None, "factors": error.factors if error else 0}
