"""Flags on responses that look answered without care, and what they change (``method.md`` 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.response_quality import QualityFlag, ResponseQuality
from healthcheck.scoring.flagged_difference import flagged_difference
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.response_quality import response_quality, without_flagged
from tests.healthcheck.scoring.random_answers import random_responses, response

VARIED = "0123432101"


def replying(
    instrument: Instrument, replies: Sequence[str], *, side: Side = Side.CLIENT, person: str = "C1"
) -> Response:
    """Replies to the first items of the standard form in its order; ``-`` leaves one blank."""
    asked = instrument.items_of(Form.STANDARD)
    return response(person, side, {item.id: reply for item, reply in zip(asked, replies, strict=False) if reply != "-"})


def quality(response: Response, instrument: Instrument, form: Form = Form.STANDARD) -> ResponseQuality:
    (found,) = response_quality([response], instrument, form, method=instrument.method)
    return found


@pytest.mark.parametrize(("same", "is_flagged"), [(19, False), (20, True)])
def test_twenty_identical_answers_in_a_row_are_flagged(same: int, instrument: Instrument, *, is_flagged: bool) -> None:
    found = quality(replying(instrument, [*"10", *"3" * same, *VARIED]), instrument)
    assert found.longest_run == same
    assert (QualityFlag.SAME_ANSWER_IN_ROW in found.flags) is is_flagged


def test_a_blank_page_does_not_end_a_row_of_identical_answers(instrument: Instrument) -> None:
    found = quality(replying(instrument, [*"3" * 10, "-", *"3" * 10, *VARIED]), instrument)
    assert found.longest_run == 20


@pytest.mark.parametrize("other", ["DK", "NA", "2"])
def test_any_other_answer_ends_a_row_of_identical_answers(other: str, instrument: Instrument) -> None:
    found = quality(replying(instrument, [*"3" * 15, other, *"3" * 15]), instrument)
    assert found.longest_run == 15
    assert not found.is_flagged


@pytest.mark.parametrize("reply", ["DK", "NA"])
def test_honestly_not_seeing_whole_factors_is_no_row_of_identical_answers(reply: str, instrument: Instrument) -> None:
    found = quality(replying(instrument, [*[reply] * 20, *VARIED, *VARIED, *"01"]), instrument)
    assert found.longest_run == 1
    assert not found.is_flagged


def test_rows_are_those_of_the_questionnaire_whatever_the_order_of_the_answers(instrument: Instrument) -> None:
    given = replying(instrument, [*"3" * 20, *VARIED])
    backwards = replace(given, answers=dict(list(given.answers.items())[::-1]))
    assert quality(backwards, instrument) == quality(given, instrument)


@pytest.mark.parametrize(
    ("unseen", "of", "is_flagged"), [(21, 42, False), (22, 42, True), (20, 40, False), (21, 40, True)]
)
def test_more_than_half_cannot_see_is_flagged(
    unseen: int, of: int, instrument: Instrument, *, is_flagged: bool
) -> None:
    """Of what applies: two practices that do not apply leave forty."""
    replies = [*["DK"] * unseen, *(VARIED * 4)[: of - unseen], *["NA"] * (42 - of)]
    found = quality(replying(instrument, replies), instrument)
    assert found.unseen_share == pytest.approx(unseen / of)
    assert (found.flags == (QualityFlag.MOSTLY_CANNOT_SEE,)) is is_flagged


def timed(instrument: Instrument, seconds: Sequence[float | None]) -> Response:
    given = replying(instrument, VARIED * 5)
    paired = zip(given.answers.values(), seconds, strict=False)
    return replace(given, answers={answer.item: replace(answer, seconds=time) for answer, time in paired})


@pytest.mark.parametrize(("seconds", "is_flagged"), [(2.4, True), (2.5, False), (9.0, False), (0.0, True)])
def test_a_median_under_two_and_a_half_seconds_is_flagged(
    seconds: float, instrument: Instrument, *, is_flagged: bool
) -> None:
    found = quality(timed(instrument, [*[seconds] * 3, 0.5, 60.0]), instrument)
    assert found.seconds == seconds
    assert (found.flags == (QualityFlag.HASTY,)) is is_flagged


def test_answers_that_nobody_timed_are_not_hasty(instrument: Instrument) -> None:
    assert quality(timed(instrument, [None] * 5), instrument).seconds is None
    assert quality(timed(instrument, [None, 3.0, None]), instrument).seconds == 3


def test_time_on_a_page_without_a_reply_is_not_the_time_of_an_answer(instrument: Instrument) -> None:
    item = instrument.items_of(Form.STANDARD)[0].id
    left = replace(replying(instrument, []), answers={item: Answer(item, None, "later", seconds=1.0)})
    assert quality(left, instrument).seconds is None
    assert not quality(left, instrument).is_flagged


@pytest.mark.parametrize("replies", [[], ["NA"] * 42], ids=["nothing", "nothing applies"])
def test_an_empty_response_has_no_flag_and_no_nan(replies: list[str], instrument: Instrument) -> None:
    found = quality(replying(instrument, replies), instrument)
    assert (found.longest_run, found.seconds, found.flags) == (0, None, ())
    assert found.unseen_share in {0, None}


def test_only_submitted_responses_are_judged_and_only_on_what_their_form_asks(instrument: Instrument) -> None:
    draft = replace(replying(instrument, "3" * 42), status=ResponseStatus.DRAFT)
    assert response_quality([draft], instrument, Form.STANDARD, method=instrument.method) == ()
    everything = replying(instrument, "3" * 42)
    assert quality(everything, instrument).longest_run == 42
    assert quality(everything, instrument, Form.EXPRESS).longest_run == 21


def test_lines_are_conventions_of_the_method(instrument: Instrument) -> None:
    strict = replace(instrument, method=replace(instrument.method, same_answers_in_row=5))
    given = replying(instrument, [*"33333", *VARIED])
    assert not quality(given, instrument).is_flagged
    assert quality(given, strict).is_flagged


def test_flagged_responses_are_set_aside_and_never_changed(instrument: Instrument) -> None:
    careful = replying(instrument, VARIED * 4, person="C1")
    careless = replying(instrument, "3" * 42, person="C2")
    invited = replace(careful, respondent_id="C3", status=ResponseStatus.INVITED)
    everybody = [careful, careless, invited]
    found = response_quality(everybody, instrument, Form.STANDARD, method=instrument.method)
    assert without_flagged(everybody, found) == [careful, invited]


def test_the_difference_is_that_of_two_profiles(instrument: Instrument) -> None:
    everybody = random_responses(3, instrument, Form.STANDARD, client=6, supplier=4, blank=0.0)
    straight = [replace(entry, answers=_all(entry, Reply.EMBEDDED)) for entry in everybody[:3]]
    responses = [*straight, *everybody[3:]]
    qualities = response_quality(responses, instrument, Form.STANDARD, method=instrument.method)
    assert [entry.is_flagged for entry in qualities] == [True] * 3 + [False] * 7
    everyone = profile_of(responses, instrument, Form.STANDARD)
    rest = profile_of(without_flagged(responses, qualities), instrument, Form.STANDARD)
    found = flagged_difference(everyone, rest)
    assert list(found) == list(instrument.factor_ids)
    for result in everyone.factors:
        client, supplier = found[result.factor][Side.CLIENT], found[result.factor][Side.SUPPLIER]
        assert (client.n, client.n_without, supplier.n, supplier.n_without) == (6, 3, 4, 4)
        assert client.score == result.sides[Side.CLIENT].score
        assert client.points is not None
        assert client.points > 0
        assert supplier.points == 0


def test_a_side_of_flagged_people_only_has_no_score_without_them(instrument: Instrument) -> None:
    responses = [replying(instrument, "3" * 42, person=f"C{number}") for number in range(4)]
    everyone, nobody = profile_of(responses, instrument, Form.STANDARD), profile_of([], instrument, Form.STANDARD)
    found = flagged_difference(everyone, nobody)["GOV"][Side.CLIENT]
    assert (found.score, found.score_without, found.points) == (75, None, None)


def _all(entry: Response, reply: Reply) -> dict[str, Answer]:
    return {item: replace(answer, reply=reply) for item, answer in entry.answers.items()}
