"""Two assessments compared, as a section of the results document."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.acted_on import ActedOn
from healthcheck.domain.change import Comparability, Turnover
from healthcheck.domain.disclosed_change import (
    DisclosedChange,
    DisclosedConvergence,
    DisclosedFactorChange,
    DisclosedMatchingChange,
    DisclosedRecalibration,
    GapPoint,
)
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def change_document(
    change: DisclosedChange | None, convergence: Sequence[DisclosedConvergence], numbers: JsonNumbers
) -> Json:
    """Every key in its order, whatever is withheld (null then); null where there is no earlier assessment."""
    if change is None:
        return None
    factors = dict.fromkeys(entry.factor for entry in change.factors)
    return {
        "since": change.earlier,
        "since_date": change.earlier_held_on.isoformat(),
        "comparable": _comparability(change.comparability),
        "factors": {
            factor: {side.value: _factor(change.of(factor, side), numbers) for side in Side} for factor in factors
        },
        "matching": _matching(change.matching, numbers) if change.matching else None,
        "convergence": {entry.factor: _convergence(entry, numbers) for entry in convergence},
        "acted_on": {
            "practices": list(change.practices),
            **{side.value: _acted_on(change.acted_on.get(side), numbers) for side in Side},
        },
        "recalibration": [_recalibration(entry, numbers) for entry in change.recalibrations],
        "withheld": [{"what": entry.what, "reason": entry.reason} for entry in change.withheld],
    }


def _comparability(found: Comparability) -> dict[str, Json]:
    return {
        "common_form": found.common_form.value,
        "same_form": found.is_same_form,
        "same_version": found.is_same_version,
        "items": found.items,
        "people": {side.value: _turnover(found.turnover[side]) for side in Side},
        "may_connect": {side.value: found.may_connect[side] for side in Side},
        "obstacles": {side.value: [entry.value for entry in found.obstacles[side]] for side in Side},
    }


def _turnover(people: Turnover) -> dict[str, Json]:
    return {"stayed": people.stayed, "joined": people.joined, "left": people.left}


def _factor(entry: DisclosedFactorChange, numbers: JsonNumbers) -> dict[str, Json]:
    shift = entry.shift
    return {
        "n": _turnover(entry.turnover),
        "direction": entry.direction.value if entry.direction else None,
        "believable": numbers.number(entry.believable),
        "basis": shift.basis.value if shift else None,
        "earlier": numbers.number(shift.earlier) if shift else None,
        "later": numbers.number(shift.later) if shift else None,
        "change": numbers.number(shift.points) if shift else None,
        "interval": numbers.interval(shift.interval) if shift else None,
        "p": numbers.number(shift.p_value) if shift else None,
        "p_adjusted": numbers.number(shift.adjusted_p) if shift else None,
        "verdict": shift.verdict.value if shift and shift.verdict else None,
    }


def _matching(change: DisclosedMatchingChange, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "pmi_earlier": numbers.number(change.earlier),
        "pmi_later": numbers.number(change.later),
        "pmi": numbers.number(change.index),
        "level": numbers.number(change.level),
        "gap": numbers.number(change.gap),
        "noise": numbers.number(change.noise),
        "believable": change.is_believable,
    }


def _convergence(entry: DisclosedConvergence, numbers: JsonNumbers) -> dict[str, Json]:
    return {"reading": entry.reading.value, "series": [_point(point, numbers) for point in entry.series]}


def _point(point: GapPoint, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "assessment": point.assessment,
        "date": point.held_on.isoformat(),
        "gap": numbers.number(point.gap),
        "shrunk_gap": numbers.number(point.shrunk_gap),
        "comparable": point.is_comparable,
    }


def _acted_on(change: ActedOn | None, numbers: JsonNumbers) -> Json:
    if change is None:
        return None
    return {
        "n": change.n,
        "items": change.items,
        "other_items": change.other_items,
        "change": numbers.number(change.change),
        "other_change": numbers.number(change.other_change),
        "difference": numbers.number(change.difference),
    }


def _recalibration(entry: DisclosedRecalibration, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "item": entry.item,
        "side": entry.side.value,
        "n": entry.n,
        "baseline": numbers.number(entry.baseline),
        "retrospective": numbers.number(entry.retrospective),
        "standards_moved": entry.have_moved,
    }
