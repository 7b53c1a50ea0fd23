"""Two documents of one relationship held against each other, by whoever kept the first (``method.md`` 3.5, 4 and 5).

One assessment before and after it was reopened, and several assessments one after another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import pytest

from healthcheck.disclosure.history import change_since
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.exchange.change_document import change_document
from healthcheck.exchange.json_numbers import JsonNumbers
from tests.healthcheck.answered_assessments import INSTRUMENT, seen
from tests.healthcheck.exchange.leak_cases import (
    OTHERS,
    WIDEST,
    C,
    Document,
    S,
    asked,
    differing,
    document,
    held,
    people,
    reopened,
    replying,
    told,
    with_answers,
)

FACTORS = INSTRUMENT.factor_ids
PRACTICE, ITEM = next(
    (entry.id, entry.items[0])
    for entry in INSTRUMENT.practices
    if len(entry.items) == 1 and entry.items[0] in asked("GOV")
)
STRONG, HALF_A_LEVEL = INSTRUMENT.method.strong_line, INSTRUMENT.method.worth_talking


def before_and_after(everybody: Sequence[Response], late: int, audience: Audience) -> tuple[Document, Document]:
    """The documents without the last ``late`` clients, and with everybody."""
    clients = [entry.code for entry in everybody if entry.side is C]
    missing = set(clients[len(clients) - late :])
    times = reopened([entry for entry in everybody if entry.code not in missing], everybody)
    before, after = (document(time, audience=audience) for time in times)
    return before, after


def late_ones(before: object, after: object, *, late: int, of: int) -> float | None:
    """What the late ones said on average: all times their mean, less those who were there times theirs."""
    if not isinstance(before, int | float) or not isinstance(after, int | float):
        return None
    return (of * after - (of - late) * before) / late


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("late", [1, 2])
def test_the_score_of_one_or_two_who_came_late_stays_open_by_many_points(late: int, audience: Audience) -> None:
    """The first report was exact to a point, so a step of five of the second is worth five times its people."""
    people_of_side = 8
    before, after = before_and_after(people(1, people_of_side, 6, blank=0.0), late, audience)
    for factor in FACTORS:
        shown = after["factors"][factor]
        numbers = [shown["client"], *shown["client_interval"], shown["level"], shown["pmi"], shown["detectable"]]
        assert all(number % 5 == 0 for number in numbers)
        assert before["factors"][factor]["client"] is not None
    open_points = people_of_side * 5 / late
    assert open_points >= 20
    # three at once are told by their mean, to a few points: nobody of them alone
    first, then = before_and_after(people(1, people_of_side, 6, blank=0.0), 3, audience)
    mean = late_ones(first["factors"]["GOV"]["client"], then["factors"]["GOV"]["client"], late=3, of=8)
    assert mean is not None
    assert any(factor["client"] % 5 for factor in then["factors"].values())


@pytest.mark.parametrize("count", [4, 5, 7, 9])
def test_a_reopened_side_is_rounded_to_five_however_many_they_are(count: int) -> None:
    """So ``method.md`` 3.2: the one who came late stays open by their number times five points, 20 of four people."""
    _, after = before_and_after(people(1, count, 8, blank=0.0), 1, Audience.JOINT)
    assert {after["factors"][factor]["client"] % 5 for factor in FACTORS} == {0}
    assert any(after["factors"][factor]["client"] % 10 for factor in FACTORS)


@pytest.mark.parametrize("late", [1, 2])
def test_no_word_turns_with_what_one_or_two_said_who_came_late(late: int) -> None:
    """Agreement, a divided side, states, readings and votes are gone; strong and weak follow what is printed."""
    for seed in range(2):
        _, found = before_and_after(people(seed, 7, 6, blank=0.0), late, Audience.JOINT)
        assert {sides["client"]["agreement"] for sides in found["agreement"]["factors"].values()} == {None}
        assert set(found["practices"].values()) <= {None, "not_asked"}
        assert {entry["invisible_to"] == [] for entry in found["practice_details"].values()} == {True}
        assert {counts["client"] for counts in found["top_three"].values()} == {None}
        assert {factor[side.value]["reading"] for factor in found["mirror"]["factors"].values() for side in Side} == {
            "not_told"
        }
        assert found["priorities"]["practices"] is None
        for factor in found["factors"].values():
            assert "divided_client" not in factor["marks"]
            strong = [factor[side.value] >= STRONG for side in Side]
            if factor["verdict"] in {"possible", "no_sign"}:
                assert (factor["verdict"] == "possible") is (abs(factor["gap"]) >= HALF_A_LEVEL)
                expected = "shared_strength" if all(strong) else "on_the_line" if any(strong) else "shared_weakness"
                assert factor["kind"] == expected


def test_a_word_of_agreement_stays_with_the_facilitator() -> None:
    _, found = before_and_after(people(1, 7, 6, blank=0.0), 1, Audience.FACILITATOR)
    assert None not in {sides["client"]["agreement"] for sides in found["agreement"]["factors"].values()}
    assert found["practices"][PRACTICE] is not None


@pytest.mark.parametrize("seed", [3, 4])
def test_the_answers_of_the_one_who_came_late_could_have_been_others(seed: int) -> None:
    """Other answers of the one, a point more here and a point less there, leave the second report to the letter.

    Even for somebody who knows what all others said: but for one question at most of the six on governance, where a
    step of five happens to lie close by.
    """
    everybody = people(seed, 7, 6, blank=0.0)
    first, late = everybody[:6] + everybody[7:], everybody[6]
    said = {item: int(late.answers[item].reply or 0) for item in asked("GOV")}

    def report(replies: Mapping[str, int]) -> dict[str, object]:
        other = {item: Answer(item, Reply(reply)) for item, reply in replies.items()}
        then = [
            with_answers(entry, answers={**entry.answers, **other}) if entry is late else entry for entry in everybody
        ]
        return told(document(reopened(first, then)[1]))

    def others(item: str) -> Iterator[dict[str, int]]:
        """One point up or down here, the opposite on another item."""
        for second, step in product(said, (1, -1)):
            changed = {**said, item: said[item] + step, second: said[second] - step}
            if second != item and set(changed.values()) <= set(range(5)):
                yield changed

    shown = report(said)
    undecided = [item for item in said if any(report(changed) == shown for changed in others(item))]
    assert len(undecided) >= len(said) - 1


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT])
def test_of_three_who_came_late_the_one_who_answered_a_question_is_not_read_out(audience: Audience) -> None:
    """Three people differ, but in this question one: nine people times the mean, less eight times the mean before."""
    codes = ["0", "4", "2", "2", "3", "4", "1", "2"]
    open_to_all = replying(people(1, 11, 6, blank=0.0), ITEM, {C: [*codes, "4", "4", "4"]})
    before, after = before_and_after(open_to_all, 3, audience)
    pair = [found["practice_details"][PRACTICE]["client"] for found in (before, after)]
    assert late_ones(*pair, late=3, of=11) == pytest.approx(100, abs=8)
    one_of_them = replying(open_to_all, ITEM, {C: [*codes, "4", "DK", ""]})
    before, after = before_and_after(one_of_them, 3, audience)
    pair = [found["practice_details"][PRACTICE]["client"] for found in (before, after)]
    assert pair[0] == before["practice_details"][PRACTICE]["client"]
    assert isinstance(pair[0], int)
    assert late_ones(*pair, late=1, of=9) is None
    # the score of the whole factor is one of three people still
    assert after["factors"]["GOV"]["client"] is not None


def test_of_three_who_came_late_the_only_vote_and_the_only_guess_are_not_read_out() -> None:
    everybody = [
        with_answers(entry, votes=(), expectations={}) if entry.code in {"C9", "C10"} else entry
        for entry in people(1, 11, 6, blank=0.0)
    ]
    before, after = before_and_after(everybody, 3, Audience.JOINT)
    for factor in FACTORS:
        votes = [found["top_three"][factor]["client"] for found in (before, after)]
        assert votes[0] is not None
        assert late_ones(*votes, late=1, of=1) is None
        guesses = [found["mirror"]["factors"][factor]["client"]["expected"] for found in (before, after)]
        assert guesses[0] is not None
        assert late_ones(*guesses, late=1, of=9) is None
    assert after["overall"]["weights"]["panel"] == {"client": None, "supplier": None}


def test_three_who_each_answered_one_question_anew_are_not_read_out() -> None:
    """Three people differ between the two reports, but in each question only one."""
    first = people(1, 8, 6, blank=0.0)
    items = asked("GOV")[:3]
    then = [
        with_answers(entry, answers={**entry.answers, items[at]: Answer(items[at], Reply.EMBEDDED)})
        if at < 3
        else entry
        for at, entry in enumerate(first)
    ]
    after = document(reopened(first, then)[1])
    assert not any(isinstance(entry["client"], int) for entry in after["practice_details"].values())
    assert any(isinstance(entry["supplier"], int) for entry in after["practice_details"].values())


def test_three_who_left_may_have_been_the_only_ones_to_answer_a_question() -> None:
    everybody = people(1, 11, 6, blank=0.0)
    after = document(reopened(everybody, [entry for entry in everybody if entry.code not in {"C0", "C1", "C2"}])[1])
    assert not any(isinstance(entry["client"], int) for entry in after["practice_details"].values())


@pytest.mark.parametrize(("minimum_n", "is_rounded"), [(3, False), (5, True)])
def test_as_many_must_come_late_as_a_score_needs(minimum_n: int, *, is_rounded: bool) -> None:
    """A minimum of five promises that no fewer are told by their mean, be it by subtraction."""
    everybody = people(1, 9, 6, blank=0.0)
    first = [entry for entry in everybody if entry.code not in {"C6", "C7", "C8"}]
    after = document(reopened(first, everybody, minimum_n=minimum_n)[1])
    scores = [factor["client"] for factor in after["factors"].values()]
    assert all(score % 5 == 0 for score in scores) is is_rounded


def those_who_moved(
    first: Document, second: Document, factor: str, *, people_at: tuple[int, int], stayed: int
) -> list[float]:
    """Rule 4: everybody's mean less that of the ones who stayed, at either time, is that of those who came or went."""
    matched = second["change"]["factors"][factor]["client"]
    if matched["basis"] != "matched":
        return []
    pairs = ((first, matched["earlier"], people_at[0]), (second, matched["later"], people_at[1]))
    return [
        (number * found["factors"][factor]["client"] - stayed * mean) / (number - stayed)
        for found, mean, number in pairs
        if number > stayed
    ]


def two_times(leave: int, join: int) -> list[AnsweredAssessment]:
    """Eight clients, of whom ``leave`` go and ``join`` come."""
    later = [
        entry for entry in people(2, 8 + join, 6, blank=0.0) if entry.code not in {f"C{at}" for at in range(leave)}
    ]
    return [held(people(1, 8, 6, blank=0.0)), held(later, number=2)]


@pytest.mark.parametrize("audience", WIDEST)
@pytest.mark.parametrize(("leave", "join"), [(0, 1), (2, 0), (1, 2), (3, 1)])
def test_who_came_or_went_between_two_assessments_is_not_told_by_those_who_stayed(
    leave: int, join: int, audience: Audience
) -> None:
    history = two_times(leave, join)
    first, second = document(history[0], audience=audience), document(*history, audience=audience)
    for factor in FACTORS:
        assert those_who_moved(first, second, factor, people_at=(8, 8 - leave + join), stayed=8 - leave) == []
        change = second["change"]["factors"][factor]["client"]
        assert [change[key] for key in ("earlier", "later", "change", "p", "verdict")] == [None] * 5
        assert change["direction"] is not None


def test_three_who_came_are_told_by_their_mean() -> None:
    history = two_times(0, 3)
    first, second = document(history[0]), document(*history)
    assert len(those_who_moved(first, second, "GOV", people_at=(8, 11), stayed=8)) == 1


@pytest.mark.parametrize("audience", WIDEST)
def test_who_of_a_side_with_one_joiner_said_what_shows_nowhere(audience: Audience) -> None:
    """The joiner trades answers with somebody who stayed: neither report changes, and nor does what is between them."""
    history = two_times(0, 1)
    names = {"C8": "C0", "C0": "C8"}
    traded = [
        with_answers(entry, respondent_id=names.get(entry.code, entry.code), code=names.get(entry.code, entry.code))
        for entry in history[1].responses
    ]
    other = [history[0], held(traded, number=2)]
    assert (
        differing(_rounded(document(*history, audience=audience)), _rounded(document(*other, audience=audience))) == {}
    )


def _rounded(found: object) -> object:
    """Another order of the same people adds up to the same but for the last bits."""
    if isinstance(found, dict):
        return {key: _rounded(entry) for key, entry in found.items()}
    if isinstance(found, list):
        return [_rounded(entry) for entry in found]
    return round(found, MEANT_DECIMALS) if isinstance(found, float) else found


def baseline(history: Sequence[AnsweredAssessment], later: int, audience: Audience) -> float | None:
    """The mean at the first assessment of those who were there at ``later`` too, where it is shown."""
    known = history[:later]
    found = change_since(known, earlier=seen(known[0], audience), later=seen(known[-1], audience))
    section = change_document(found, (), JsonNumbers.of(audience))
    assert isinstance(section, dict)
    shown: Document = {"change": section}
    entry = shown["change"]["factors"]["GOV"]["client"]
    return entry["earlier"] if entry["basis"] == "matched" else None


@pytest.mark.parametrize("audience", WIDEST)
def test_two_comparisons_with_one_assessment_do_not_tell_the_one_they_differ_by(audience: Audience) -> None:
    """Nine people, then six of them, then five of these with three others: six baselines less five are the sixth's."""
    nine = people(1, 9, 6, blank=0.0)
    six = [entry for entry in people(2, 9, 6, blank=0.0) if entry.code not in {"C6", "C7", "C8"}]
    five = [entry for entry in people(3, 13, 6, blank=0.0) if entry.code not in {f"C{at}" for at in (5, 6, 7, 8, 9)}]
    history = [held(nine), held(six, number=2), held(five, number=3)]
    assert baseline(history, 2, audience) is not None
    assert baseline(history, 3, audience) is None


@pytest.mark.parametrize("audience", OTHERS)
def test_the_series_of_gaps_says_what_each_report_said_and_no_more(audience: Audience) -> None:
    history = [held(people(at, 6, 6), number=at) for at in (1, 2, 3)]
    series = document(*history, audience=audience)["change"]["convergence"]["GOV"]["series"]
    own = [document(time, audience=audience)["factors"]["GOV"] for time in history]
    assert [point["gap"] for point in series] == [abs(factor["gap"]) for factor in own]
    assert [point["shrunk_gap"] for point in series] == [factor["shrunk_gap"] for factor in own]
    assert S.value in own[0]
