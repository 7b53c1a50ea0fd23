"""What each audience may see of two assessments together, each leak tried by its arithmetic (``method.md`` 3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from healthcheck.disclosure.history import change_since, convergence_of
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Closing, Response, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.change import Basis
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.disclosed_change import Direction, DisclosedChange
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Verdict
from healthcheck.exchange.change_document import change_document
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.findings.change_sentences import standards_sentence
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, drawn, level, levels, looking_back, named, seen
from tests.healthcheck.exchange.leak_cases import without

C, S = Side.CLIENT, Side.SUPPLIER
OTHERS = [Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER]
SIX = {C: named(C, 1, 2, 3, 4, 5, 6), S: named(S, 1, 2, 3, 4, 5, 6)}


def change(
    history: Sequence[AnsweredAssessment],
    audience: Audience = Audience.JOINT,
    *,
    since: int = 1,
    **more: Any,  # noqa: ANN401
) -> DisclosedChange:
    earlier = next(entry for entry in history if entry.assessment.number == since)
    return change_since(history, earlier=seen(earlier, audience), later=seen(history[-1], audience), **more)


def both(people: dict[Side, list[str]], *, first: int = 1, second: int = 2) -> list[AnsweredAssessment]:
    """Six a side at first, ``people`` later."""
    return [answered(1, drawn(first, SIX)), answered(2, drawn(second, people))]


@pytest.mark.parametrize("audience", Audience)
def test_the_same_people_are_compared_with_themselves(audience: Audience) -> None:
    found = change(both(SIX), audience)
    for entry in found.factors:
        assert entry.shift is not None
        assert entry.shift.basis is Basis.MATCHED
        assert entry.shift.points == entry.shift.later - entry.shift.earlier
        assert entry.shift.verdict is not None
        assert (entry.shift.p_value is not None) is (audience is Audience.FACILITATOR)
        assert (entry.shift.interval is not None) is (audience is Audience.FACILITATOR)
        if audience is not Audience.FACILITATOR:
            assert all(
                value == round(value) for value in (entry.shift.earlier, entry.shift.later, entry.believable or 0)
            )
    assert found.withheld == ()
    assert found.matching is not None


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    "later", [[1, 2, 3, 4, 5, 7], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7, 8]]
)
def test_one_or_two_who_come_or_go_leave_a_direction_word_only(audience: Audience, later: list[int]) -> None:
    found = change(both({C: named(C, *later), S: SIX[S]}), audience)
    for factor in INSTRUMENT.factor_ids:
        client, supplier = found.of(factor, C), found.of(factor, S)
        assert client.shift is None
        assert client.direction is not None
        assert "came or went" in client.withheld
        assert supplier.shift is not None


@pytest.mark.parametrize("audience", Audience)
def test_the_words_of_a_side_with_a_joiner_follow_from_the_two_reports_alone(audience: Audience) -> None:
    """Who of the client's people said what makes no difference, as long as each assessment's results stay the same.

    The joiner trades answers with somebody who was there at first: both reports stay as they are, and so does all that
    is shown of the change. With matched numbers it would not.
    """
    people = {C: named(C, 1, 2, 3, 4, 5, 7), S: SIX[S]}
    history = both(people)
    traded = {"C7": "C1", "C1": "C7"}
    later = [
        replace(entry, respondent_id=traded.get(entry.code, entry.code), code=traded.get(entry.code, entry.code))
        for entry in history[1].responses
    ]
    other = [history[0], replace(history[1], responses=tuple(later))]
    assert change(history, audience) == change(other, audience)
    assert seen(history[1], audience) == seen(other[1], audience)


def test_matched_numbers_are_there_where_three_people_came_and_three_went() -> None:
    people = {C: named(C, 4, 5, 6, 7, 8, 9), S: SIX[S]}
    wider = {C: named(C, *range(1, 10)), S: SIX[S]}
    few = change([answered(1, drawn(1, SIX)), answered(2, drawn(2, people))])
    assert few.of("GOV", C).shift is not None
    assert few.of("GOV", C).shift.basis is Basis.UNMATCHED  # type: ignore[union-attr]
    many = change([answered(1, drawn(1, SIX)), answered(2, drawn(2, wider))])
    assert many.of("GOV", C).shift is not None
    assert many.of("GOV", C).shift.basis is Basis.MATCHED  # type: ignore[union-attr]
    assert many.of("GOV", C).turnover.joined == 3


def test_one_person_without_a_score_in_one_factor_hides_the_number_of_that_factor_alone() -> None:
    unseen = {item.id: "DK" for item in INSTRUMENT.items_of(Form.EXPRESS) if item.factor == "INN"}
    first = [*levels(C, dict.fromkeys(SIX[C], 2)), *levels(S, dict.fromkeys(SIX[S], 2))]
    second = [level(entry.code, entry.side, 3, other=unseen if entry.code == "C1" else None) for entry in first]
    found = change([answered(1, first), answered(2, second)])
    assert found.of("INN", C).shift is None
    assert found.of("INN", C).direction is Direction.HIGHER
    assert found.of("GOV", C).shift is not None
    assert found.of("INN", S).shift is not None


def test_a_second_comparison_does_not_give_away_the_one_person_it_leaves_out() -> None:
    nine = {C: named(C, *range(1, 10)), S: SIX[S]}
    six, five = {C: named(C, *range(1, 7)), S: SIX[S]}, {C: [*named(C, *range(1, 6)), "C20", "C21", "C22"], S: SIX[S]}
    history = [answered(number, drawn(number, people)) for number, people in ((1, nine), (2, six), (3, five))]
    assert change(history[:2]).of("GOV", C).shift is not None
    assert change(history).of("GOV", C).shift is None


@pytest.mark.parametrize("audience", Audience)
def test_nothing_depends_on_a_side_that_is_withheld_at_either_time(audience: Audience) -> None:
    two = {C: SIX[C], S: named(S, 1, 2)}
    for earlier, later in ((SIX, two), (two, SIX)):
        first = [answered(1, drawn(1, earlier)), answered(2, drawn(2, later))]
        small = 0 if earlier is two else 1
        other = _with_other_suppliers(first[small])
        second = [other if index == small else entry for index, entry in enumerate(first)]
        found = change(first, audience)
        assert found == change(second, audience)
        assert all(found.of(factor, S).direction is None for factor in INSTRUMENT.factor_ids)
        assert all(found.of(factor, S).withheld for factor in INSTRUMENT.factor_ids)
        assert found.matching is None


def _with_other_suppliers(held: AnsweredAssessment) -> AnsweredAssessment:
    """The two suppliers answer otherwise."""
    items = {item.id: "1" for item in held.items}
    changed = [level(entry.code, S, 4, other=items) if entry.side is S else entry for entry in held.responses]
    return replace(held, responses=tuple(changed))


def reopened(responses: Sequence[Response]) -> tuple[Closing, ...]:
    """Closed first without the last client, then with everybody."""
    everybody = frozenset(Submission(entry.respondent_id, entry.side, "x") for entry in responses)
    first = frozenset(entry for entry in everybody if entry.respondent_id != "C6")
    return (
        Closing(datetime(2026, 1, 1, tzinfo=UTC), first),
        Closing(datetime(2026, 1, 2, tzinfo=UTC), everybody),
    )


@pytest.mark.parametrize("audience", Audience)
def test_a_side_that_was_reopened_for_one_person_is_rounded_and_not_judged(audience: Audience) -> None:
    second = drawn(2, SIX)
    history = [answered(1, drawn(1, SIX)), answered(2, second, closings=reopened(second))]
    found = change(history, audience)
    for factor in INSTRUMENT.factor_ids:
        client, supplier = found.of(factor, C).shift, found.of(factor, S).shift
        assert client is not None
        assert supplier is not None
        assert client.verdict is None
        assert supplier.verdict is not None
        if audience is not Audience.FACILITATOR:
            assert client.earlier % 5 == client.later % 5 == client.points % 5 == 0
    assert found.matching is not None
    assert found.matching.is_believable is None
    assert {entry.reading for entry in convergence_of(history, [seen(held, audience) for held in history])} == {
        Convergence.CANNOT_BE_TOLD
    }


def test_one_item_that_was_answered_only_once_is_not_given_away() -> None:
    """The score of all items and the change over all but one would tell the one."""
    unseen = next(item.id for item in INSTRUMENT.items_of(Form.STANDARD) if item.factor == "GOV")
    first = [
        level(entry, side, 2, form=Form.STANDARD, other={unseen: "DK"})
        for side, people in SIX.items()
        for entry in people
    ]
    second = [level(entry, side, 3, form=Form.STANDARD) for side, people in SIX.items() for entry in people]
    history = [answered(1, first, form=Form.STANDARD), answered(2, second, form=Form.STANDARD)]
    for audience in Audience:
        found = change(history, audience)
        assert found.of("GOV", C).shift is None
        assert found.of("TRU", C).shift is not None
        assert found.matching is None


def test_a_clear_change_of_everybody_is_clear() -> None:
    first = [*levels(C, dict.fromkeys(SIX[C], 1)), *levels(S, dict.fromkeys(SIX[S], 2))]
    second = [*levels(C, dict.fromkeys(SIX[C], 3)), *levels(S, dict.fromkeys(SIX[S], 2))]
    history = [answered(1, first), answered(2, second)]
    found = change(history)
    client, supplier = found.of("GOV", C), found.of("GOV", S)
    assert client.shift is not None
    assert supplier.shift is not None
    assert (client.direction, client.shift.verdict) == (Direction.HIGHER, Verdict.CLEAR)
    assert (supplier.direction, supplier.shift.verdict) == (Direction.ABOUT_THE_SAME, Verdict.NO_SIGN)
    readings = convergence_of(history, [seen(held) for held in history])
    assert [point.gap for point in readings[0].series] == [25, 25]
    assert readings[0].reading is Convergence.UNCHANGED


def test_two_named_people_are_compared_without_a_verdict() -> None:
    pair = {C: ["C1", "C2"], S: ["S1", "S2"]}
    history = [answered(number, drawn(number, pair), privacy=Privacy.ATTRIBUTED) for number in (1, 2)]
    entry = change(history).of("GOV", C)
    assert entry.shift is not None
    assert entry.shift.basis is Basis.UNMATCHED
    assert (entry.direction, entry.shift.verdict, entry.believable) == (None, None, None)


def test_practices_acted_on_are_shown_from_five_people_and_two_items_a_group() -> None:
    chosen = [entry.id for entry in INSTRUMENT.practices if entry.factor == "GOV"]
    history = both(SIX)
    assert change(history, practices=chosen).acted_on[C] is not None
    assert change(history, Audience.CLIENT, practices=chosen).acted_on[S] is None
    assert change(history, practices=chosen[:1]).acted_on[C] is None
    four = {C: SIX[C][:4], S: SIX[S]}
    few = [answered(number, drawn(number, four)) for number in (1, 2)]
    assert change(few, practices=chosen).acted_on[C] is None


def test_what_an_assessment_keeps_back_of_single_items_enters_no_comparison_of_items() -> None:
    """Two people answered one item of a factor, so no mean of its other items is told on that side."""
    few, item = (entry.id for entry in INSTRUMENT.items_of(Form.EXPRESS, "GOV")[:2])
    chosen = [entry.id for entry in INSTRUMENT.practices if entry.factor == "GOV"]
    first, second = both(SIX)
    thin = replace(first, responses=tuple(without(first.responses, [few], SIX[C][2:])))
    later = replace(second, responses=tuple(looking_back(second.responses, C, item, [0] * 5)))
    assert change([first, later], practices=chosen).acted_on[C] is not None
    assert change([first, later]).recalibrations
    found = change([thin, later], practices=chosen)
    assert found.acted_on[C] is None
    assert found.recalibrations == ()


def test_moved_standards_are_told_of_from_five_people() -> None:
    item = INSTRUMENT.items_of(Form.EXPRESS)[0].id
    for count in (2, 4, 5):
        first, second = both(SIX)
        later = replace(second, responses=tuple(looking_back(second.responses, C, item, [0] * count)))
        found = change([first, later]).recalibrations
        assert len(found) == (count == 5)


def test_what_was_said_in_retrospect_is_held_against_the_assessment_just_before_alone() -> None:
    item = INSTRUMENT.items_of(Form.EXPRESS)[0].id
    first, second = both(SIX)
    third = answered(3, looking_back(second.responses, C, item, [0] * 6))
    assert change([first, second, third], since=2).recalibrations
    assert change([first, second, third], since=1).recalibrations == ()


def test_moved_standards_are_said_in_words() -> None:
    item = INSTRUMENT.items_of(Form.EXPRESS)[0].id
    first = [*levels(C, dict.fromkeys(SIX[C], 3)), *levels(S, dict.fromkeys(SIX[S], 3))]
    second = looking_back(looking_back(first, C, item, [1] * 5), S, item, [3] * 5)
    found = change([answered(1, first), answered(2, second)])
    said = [standards_sentence(entry, found, INSTRUMENT) for entry in found.recalibrations]
    assert said[0].startswith("Standards have moved: Aster now puts")
    assert said[1] == ""


@pytest.mark.parametrize("audience", OTHERS)
def test_the_document_has_every_key_and_whole_numbers(audience: Audience) -> None:
    history = both({C: named(C, 1, 2, 3, 4, 5, 7), S: SIX[S]})
    found = change(history, audience)
    document: Any = change_document(
        found, convergence_of(history, [seen(held, audience) for held in history]), JsonNumbers.of(audience)
    )
    keys = "since since_date comparable factors matching convergence acted_on recalibration withheld"
    assert " ".join(document) == keys
    hidden, shown = document["factors"]["GOV"]["client"], document["factors"]["GOV"]["supplier"]
    assert list(hidden) == list(shown)
    assert [hidden[key] for key in ("basis", "earlier", "later", "change", "p", "verdict")] == [None] * 6
    assert isinstance(shown["change"], int)
    assert shown["p"] is None
    assert change_document(None, (), JsonNumbers.of(audience)) is None


def test_no_room_that_shows_anything_knows_one_persons_change() -> None:
    rooms = ("disclosure", "exchange", "findings", "reports", "charts", "workspace")
    sources = [path for room in rooms for path in Path("healthcheck", room).rglob("*.py")]
    assert sources
    assert not [path for path in sources if "personal_change" in path.read_text(encoding="utf-8")]
