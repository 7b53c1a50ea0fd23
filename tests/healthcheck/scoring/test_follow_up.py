"""One person's change, standards that move, practices acted on, gaps that close, promises kept (``method.md`` 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from healthcheck.domain.assessment import Reply, ResponseStatus
from healthcheck.domain.change import Basis, Shift
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.form import Form
from healthcheck.domain.method import Method
from healthcheck.domain.plan import CommitmentOutcome, CommitmentState, FollowThrough, PlanTally, Renegotiation
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval
from healthcheck.scoring.acted_on import acted_on
from healthcheck.scoring.convergence import gap_change
from healthcheck.scoring.follow_through import follow_through, tally
from healthcheck.scoring.personal_change import personal_changes, smallest_reliable_change
from healthcheck.scoring.recalibration import recalibrations
from healthcheck.scoring.statistics.reliable_change import reliable_change
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, level, levels, looking_back

C, S = Side.CLIENT, Side.SUPPLIER
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(("sd", "reliability", "points"), [(20, 0.80, 25), (20, 0.70, 30), (15, 0.80, 19)])
def test_the_smallest_reliable_change_of_a_person_is_that_of_section_6(
    method: Method, sd: float, reliability: float, points: int
) -> None:
    conventions = replace(method.change, person_sd=sd, person_reliability=reliability)
    assert round(smallest_reliable_change(conventions)) == points


def test_v9_the_reliable_change_of_jacobson_and_truax_1991_is_more_than_chance(method: Method) -> None:
    index = reliable_change(32.5, 47.5, sd=7.5, reliability=0.80).index
    assert index == pytest.approx(3.16, abs=5e-3)
    assert index > method.change.person_critical


@pytest.mark.parametrize(
    ("later", "index", "is_reliable"), [(3, 25 / 12.649, True), (1, -25 / 12.649, True), (2, 0, False)]
)
def test_a_person_learns_whether_their_own_view_changed_by_more_than_chance(
    later: int, index: float, *, is_reliable: bool
) -> None:
    first = answered(1, levels(C, {"C1": 2, "C2": 4}))
    second = answered(2, levels(C, {"C1": later, "C3": 0}))
    found = personal_changes("C1", C, earlier=first, later=second)
    assert [entry.factor for entry in found] == list(INSTRUMENT.factor_ids)
    assert found[0].index == pytest.approx(index, abs=1e-3)
    assert found[0].is_reliable is is_reliable
    assert personal_changes("C2", C, earlier=first, later=second) == ()


def test_standards_have_moved_from_fifteen_points() -> None:
    """Four people said 75 then; three of five say 50 of it today, which makes 60."""
    then = levels(C, dict.fromkeys(["C1", "C2", "C3", "C4"], 3))
    first, item = answered(1, then), INSTRUMENT.items_of(Form.EXPRESS)[0].id
    (found,) = recalibrations(first, answered(2, looking_back(then, C, item, [2, 2, 2, 3, 3])))
    assert (found.side, found.n, found.baseline, found.retrospective) == (C, 4, 75, 60)
    assert found.have_moved
    (less,) = recalibrations(first, answered(2, looking_back(then, C, item, [2, 2, 3, 3, 3])))
    assert not less.have_moved
    assert recalibrations(first, answered(2, then)) == ()


def test_other_people_have_other_standards_but_none_that_have_moved() -> None:
    item = INSTRUMENT.items_of(Form.EXPRESS)[0].id
    then = levels(C, dict.fromkeys([f"C{number}" for number in range(6)], 3))
    for stayed, have_moved in ((3, True), (2, False)):
        others = levels(C, dict.fromkeys([f"C{number}" for number in range(6 - stayed, 12 - stayed)], 3))
        (found,) = recalibrations(answered(1, then), answered(2, looking_back(others, C, item, [1] * 6)))
        assert found.retrospective == 25
        assert found.have_moved is have_moved


def test_who_cannot_see_how_it_was_and_who_has_not_submitted_have_no_say_in_moved_standards() -> None:
    then, item = levels(C, dict.fromkeys(["C1", "C2", "C3"], 3)), INSTRUMENT.items_of(Form.EXPRESS)[0].id
    unsure, drafted = looking_back(then, C, item, [Reply.CANNOT_SEE] * 3), looking_back(then, C, item, [0, 0, 0])
    drafts = [replace(entry, status=ResponseStatus.DRAFT) for entry in drafted]
    for later in (unsure, drafts):
        assert recalibrations(answered(1, then), answered(2, later)) == ()


def test_what_was_acted_on_is_held_against_the_rest() -> None:
    """Everything rises by 25, the practices acted on by 50: the difference tells, not the change."""
    chosen = [entry for entry in INSTRUMENT.practices if entry.factor == "GOV"][:8]
    items = {item for entry in chosen for item in entry.items}
    first = levels(C, dict.fromkeys(["C1", "C2", "C3"], 1), form=Form.FULL)
    second = [level(f"C{n}", C, 2, form=Form.FULL, other=dict.fromkeys(items, "3")) for n in (1, 2, 3)]
    held = answered(1, first, form=Form.FULL), answered(2, second, form=Form.FULL)
    found = acted_on(*held, {entry.id for entry in chosen})
    entry = found[C]
    assert entry is not None
    assert (entry.items, entry.n) == (len(items), 3)
    assert (entry.change, entry.other_change, entry.difference) == (50, 25, 25)
    assert found[S] is None
    assert acted_on(*held, ())[C] is None


@pytest.mark.parametrize(
    ("client", "supplier", "error", "reading"),
    [
        ((80, 70), (50, 60), 3.0, Convergence.CONVERGING),
        ((50, 70), (40, 40), 3.0, Convergence.DIVERGING),
        ((80, 80), (50, 50), 3.0, Convergence.UNCHANGED),
        ((80, 75), (50, 50), 8.0, Convergence.CANNOT_BE_TOLD),
        ((60, 50), (50, 60), 3.0, Convergence.UNCHANGED),
    ],
)
def test_views_are_said_to_come_closer_only_where_the_change_is_believable(
    method: Method, client: tuple[float, float], supplier: tuple[float, float], error: float, reading: Convergence
) -> None:
    sides = [Shift(Basis.UNMATCHED, *means, error, 12, Interval(0, 0), 1.0) for means in (client, supplier)]
    assert gap_change(client=sides[0], supplier=sides[1], method=method).reading is reading


def test_the_change_of_a_gap_has_the_errors_of_both_sides(method: Method) -> None:
    """Errors 3 and 4 make 5; 12 degrees of freedom each make 625 / (81 / 12 + 256 / 12) = 22.26; t(.95) = 1.7163."""
    client = Shift(Basis.MATCHED, 40, 50, 3.0, 12, Interval(0, 0), 1.0)
    supplier = Shift(Basis.UNMATCHED, 60, 60, 4.0, 12, Interval(0, 0), 1.0)
    found = gap_change(client=client, supplier=supplier, method=method)
    assert (found.earlier, found.later) == (20, 10)
    assert found.interval.high - found.interval.low == pytest.approx(2 * 5 * 1.7163, abs=1e-3)


def promise(due: date | None, state: CommitmentState = CommitmentState.PROMISED, **facts: object) -> CommitmentOutcome:
    return replace(CommitmentOutcome(state, due), **facts)  # type: ignore[arg-type]


def test_nothing_due_has_no_kept_promise_ratio() -> None:
    requested = promise(date(2026, 1, 1), CommitmentState.REQUESTED)
    later = promise(date(2026, 9, 1))
    withdrawn = promise(date(2026, 2, 1), CommitmentState.WITHDRAWN, withdrawn_on=date(2026, 1, 5))
    assert follow_through([requested, later, withdrawn, promise(None)], on=TODAY).kept_ratio is None


def test_kept_late_renegotiated_and_accepted_promises_are_counted_apart() -> None:
    due = date(2026, 2, 1)
    kept = promise(due, CommitmentState.ACKNOWLEDGED, delivered_on=due, acknowledged_on=date(2026, 2, 3))
    late = promise(due, CommitmentState.DELIVERED, delivered_on=date(2026, 2, 2))
    early = promise(date(2026, 9, 1), CommitmentState.DELIVERED, delivered_on=date(2026, 2, 20))
    moved = promise(date(2026, 9, 1), renegotiations=(Renegotiation(due, date(2026, 1, 20)),))
    moved_late = promise(date(2026, 9, 1), renegotiations=(Renegotiation(due, date(2026, 2, 2)),))
    given_up = promise(due, CommitmentState.WITHDRAWN, withdrawn_on=date(2026, 2, 20))
    found = follow_through([kept, late, early, moved, moved_late, given_up], on=TODAY)
    assert found == FollowThrough(due=5, kept=2, missed=3, renegotiated=1, accepted=1)
    assert found.kept_ratio == pytest.approx(0.4)


def test_a_promise_is_not_missed_on_the_day_it_is_due() -> None:
    assert follow_through([promise(TODAY)], on=TODAY).due == 0


def test_every_commitment_is_counted_once_and_a_missed_date_is_not_mended_by_a_new_one() -> None:
    due, later = date(2026, 2, 1), date(2026, 9, 1)
    outcomes = [
        promise(due, CommitmentState.ACKNOWLEDGED, delivered_on=due, acknowledged_on=due),
        promise(later, CommitmentState.DELIVERED, delivered_on=date(2026, 2, 20)),
        promise(due),
        promise(due, CommitmentState.DELIVERED, delivered_on=date(2026, 2, 2)),
        promise(later, renegotiations=(Renegotiation(due, date(2026, 2, 2)),)),
        promise(due, CommitmentState.WITHDRAWN, withdrawn_on=date(2026, 2, 20)),
        promise(later, renegotiations=(Renegotiation(due, due),)),
        promise(None, CommitmentState.REQUESTED),
        promise(due, CommitmentState.COUNTER_OFFERED),
        promise(due, CommitmentState.DECLINED),
        promise(due, CommitmentState.WITHDRAWN, withdrawn_on=date(2026, 1, 5)),
        promise(None, CommitmentState.WITHDRAWN, withdrawn_on=date(2026, 1, 5)),
    ]
    found = tally(outcomes, on=TODAY)
    assert found == PlanTally(kept=2, late=4, open=1, unpromised=2, declined=1, withdrawn=2)
    assert found.total == len(outcomes)
