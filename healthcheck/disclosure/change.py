"""Change -> DisclosedChange: what may be shown of two assessments together (``method.md`` 3.5 and 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from healthcheck.disclosure.compared import Compared
from healthcheck.domain.acted_on import ActedOn
from healthcheck.domain.change import Change, ChangeVerdict, FactorChange, MatchingChange, Shift
from healthcheck.domain.disclosed import Withheld, printed
from healthcheck.domain.disclosed_change import (
    Direction,
    DisclosedChange,
    DisclosedFactorChange,
    DisclosedMatchingChange,
    DisclosedRecalibration,
    ShownShift,
)
from healthcheck.domain.recalibration import Recalibration
from healthcheck.domain.relationship import Side
from healthcheck.scoring.change import Key, change_verdicts
from healthcheck.scoring.threshold import exceeds

_GROUP = 2  # items: the mean of one item is that item


def disclose_change(
    change: Change,
    compared: Compared,
    *,
    acted_on: Mapping[Side, ActedOn | None],
    recalibrations: Sequence[Recalibration],
    practices: Sequence[str] = (),
) -> DisclosedChange:
    """What the audience of ``compared`` may see of ``change``.

    ``practices``: those acted on; which they are stands in a plan that both sides know.

    Verdicts are adjusted over the changes that are shown and judged, so that none depends on a withheld one.
    """
    shifts = {(entry.factor, entry.side): shift for entry in change.factors if (shift := _shown(entry, compared))}
    judged = {key: shift for key, shift in shifts.items() if compared.is_judged(change.of(*key))}
    verdicts = change_verdicts(judged, compared.rules.method)
    factors = tuple(_factor(entry, shifts, verdicts, compared) for entry in change.factors)
    matched = _matching(change.matching, compared)
    earlier, later = compared.earlier, compared.later
    return DisclosedChange(
        relationship_id=later.relationship_id,
        client=later.client,
        supplier=later.supplier,
        audience=later.audience,
        earlier=earlier.assessment,
        later=later.assessment,
        earlier_held_on=earlier.held_on,
        later_held_on=later.held_on,
        comparability=change.comparability,
        factors=factors,
        matching=matched,
        acted_on={side: _acted_on(acted_on.get(side), side, compared) for side in Side},
        recalibrations=tuple(_recalibrations(recalibrations, compared)),
        withheld=tuple(_withheld(factors, matched, compared)),
        practices=tuple(practices),
    )


def _shown(change: FactorChange, compared: Compared) -> Shift | None:
    """The comparison whose numbers may be shown: of the same people where there are enough of them."""
    if not compared.is_shown(change) or _reason(change, compared):
        return None
    is_matched = change.matched is not None and change.turnover.stayed >= compared.rules.item_line
    return change.matched if is_matched else change.unmatched


def _reason(change: FactorChange, compared: Compared) -> str:
    name, reasons = compared.later.organisation(change.side), compared.rules.reasons
    if compared.has_moved_people(change):
        return reasons.of_side(name, reasons.text("change", "few_moved"))
    if compared.leaves_one_item_out(change):
        return reasons.of_side(name, reasons.text("change", "one_item"))
    return ""


def _factor(
    change: FactorChange, shifts: Mapping[Key, Shift], verdicts: Mapping[Key, ChangeVerdict], compared: Compared
) -> DisclosedFactorChange:
    key = (change.factor, change.side)
    shift = shifts.get(key)
    # a direction that only the scores of both reports tell: of everybody, whoever came or went
    basis = shift or (change.unmatched if compared.is_shown(change) else None)
    told = basis if basis and min(change.turnover.earlier, change.turnover.later) >= compared.judged_from else None
    return DisclosedFactorChange(
        factor=change.factor,
        side=change.side,
        turnover=change.turnover,
        direction=_direction(told, change.side, compared) if told else None,
        believable=compared.rules.points(told.believable, change.side) if told else None,
        shift=_shift(shift, change.side, verdicts.get(key), compared) if shift else None,
        withheld="" if shift else _withheld_reason(change, compared),
    )


def _withheld_reason(change: FactorChange, compared: Compared) -> str:
    reasons = compared.rules.reasons
    for profile in (compared.earlier, compared.later):
        for factor in profile.factors:
            view = factor.side(change.side)
            if factor.factor == change.factor and view.score is None:
                return reasons.text("change", "at_one", assessment=str(profile.assessment), reason=view.withheld)
    return _reason(change, compared) or reasons.text("change", "nothing_common")


def _shift(shift: Shift, side: Side, verdict: ChangeVerdict | None, compared: Compared) -> ShownShift:
    rules = compared.rules
    earlier, later = rules.points(shift.earlier, side), rules.points(shift.later, side)
    return ShownShift(
        basis=shift.basis,
        earlier=earlier,
        later=later,
        points=later - earlier,
        interval=shift.interval if rules.is_facilitator else None,
        p_value=shift.p_value if rules.is_facilitator and verdict else None,
        adjusted_p=verdict.adjusted_p if rules.is_facilitator and verdict else None,
        verdict=verdict.verdict if verdict else None,
    )


def _direction(shift: Shift, side: Side, compared: Compared) -> Direction:
    """Told by what is printed on a rounded side, where the exact numbers may not show through."""
    points = shift.points
    if side in compared.rules.rounded:
        points = compared.rules.points(shift.later, side) - compared.rules.points(shift.earlier, side)
    if not exceeds(abs(points), shift.believable):
        return Direction.ABOUT_THE_SAME
    return Direction.HIGHER if points > 0 else Direction.LOWER


def _matching(change: MatchingChange | None, compared: Compared) -> DisclosedMatchingChange | None:
    are_shown = compared.earlier.matching is not None and compared.later.matching is not None
    if change is None or not are_shown or change.left_out == 1:
        return None
    rules = compared.rules

    def moved(earlier: float, later: float) -> float:
        return rules.points(later, *Side) - rules.points(earlier, *Side)

    earlier, later = change.earlier, change.later
    is_known = change.noise is not None and not rules.rounded
    return DisclosedMatchingChange(
        earlier=rules.points(earlier.index, *Side),
        later=rules.points(later.index, *Side),
        index=moved(earlier.index, later.index),
        level=moved(earlier.level, later.level),
        gap=moved(earlier.shrunk_gap, later.shrunk_gap),
        noise=None if change.noise is None else _width(change.noise, compared),
        is_believable=exceeds(abs(change.index), change.noise) if is_known and change.noise is not None else None,
    )


def _width(noise: float, compared: Compared) -> float:
    """It depends on numbers of people alone, so it is not rounded to five."""
    return noise if compared.rules.is_facilitator else float(printed(noise))


def _acted_on(change: ActedOn | None, side: Side, compared: Compared) -> ActedOn | None:
    """A group of one item would be that item, whose change has people who came or went in it."""
    if change is None or min(change.items, change.other_items) < _GROUP:
        return None
    points = compared.rules.points(change.change, side), compared.rules.points(change.other_change, side)
    return ActedOn(change.items, change.other_items, change.n, *points)


def _recalibrations(entries: Sequence[Recalibration], compared: Compared) -> Iterator[DisclosedRecalibration]:
    """From as many people as the mean of an item needs, beside a mean that the earlier assessment's own results show.

    Of three whose standards stay, one in four of whom answers a step higher and one in four a step lower, the line of
    15 points is passed in 22 of 100 cases; of five in 11, of ten in one.
    """
    rules = compared.rules
    for entry in entries:
        is_open = rules.sees_items_of(entry.side) and rules.tells_questions(entry.side)
        is_told = entry.item in compared.earlier_items[entry.side] and entry.n >= compared.means_line
        if not is_open or not is_told:
            continue
        yield DisclosedRecalibration(
            item=entry.item,
            side=entry.side,
            n=entry.n,
            baseline=rules.points(entry.baseline, entry.side),
            retrospective=rules.points(entry.retrospective, entry.side),
            have_moved=entry.have_moved,
        )


def _withheld(
    factors: Sequence[DisclosedFactorChange], matched: DisclosedMatchingChange | None, compared: Compared
) -> Iterator[Withheld]:
    for entry in factors:
        if entry.shift is None:
            yield Withheld(f"{entry.side.value}.{entry.factor}", entry.withheld)
    if matched is None:
        yield Withheld("matching", compared.rules.reasons.text("change", "matching"))
