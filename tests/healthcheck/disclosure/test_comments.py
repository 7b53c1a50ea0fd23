"""Which released words an audience reads (``method.md`` 3.5), each rule with the leak that it closes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from healthcheck.disclosure.assessment_rules import assessment_rules
from healthcheck.disclosure.comments import CommentRules, disclosed_comments
from healthcheck.disclosure.crowds import Crowds
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Closing, Response, ResponseStatus, Submission
from healthcheck.domain.audience import Audience
from healthcheck.domain.comment import Comment, CommentKind
from healthcheck.domain.disclosed_comment import DisclosedComments
from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview
from healthcheck.domain.relationship import Privacy, Side
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, levels, named

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
ITEM = INSTRUMENT.items_of(Form.EXPRESS, "TRU")[0].id
PRACTICE = next(practice.id for practice in INSTRUMENT.practices if ITEM in practice.items)
UNASKED = next(
    practice.id
    for practice in INSTRUMENT.practices
    if not any(INSTRUMENT.item_by_id[item].form is Form.EXPRESS for item in practice.items)
)


def people(client: int, supplier: int) -> list[Response]:
    counts = {Side.CLIENT: client, Side.SUPPLIER: supplier}
    return [
        entry
        for side, count in counts.items()
        for entry in levels(side, dict.fromkeys(named(side, *range(1, count + 1)), 2))
    ]


def note(who: str = "S1", text: str = "They warn us early", *, is_released: bool = True) -> Comment:
    side = Side.CLIENT if who.startswith("C") else Side.SUPPLIER
    return Comment(ITEM, CommentKind.NOTE, who, side, "TRU", text, is_released, practices=(PRACTICE,))


def quote(who: str = "S1", text: str = "We earn it every week", *, practices: tuple[str, ...] = ()) -> Comment:
    return replace(note(who, text), id="n1", kind=CommentKind.QUOTE, practices=practices)


def interview(who: str) -> Interview:
    return Interview(f"i-{who}", 1, who, NOON, opened_script=True, consent_notes=True)


def shown(
    held: AnsweredAssessment,
    *comments: Comment,
    audience: Audience = Audience.JOINT,
    interviews: Sequence[Interview] = (),
) -> DisclosedComments:
    known = {who: side for side in Side for who in named(side, *range(1, 30))}
    found = CommentRules(
        assessment_rules(held.assessment, held.responses, audience, INSTRUMENT),
        Crowds(held, interviews, sides=known),
        held,
        {Side.CLIENT: "Aster", Side.SUPPLIER: "Birch"},
    )
    return disclosed_comments(comments, found)


def test_a_released_note_is_read_from_five_people_and_never_by_name_or_code() -> None:
    found = shown(answered(1, people(5, 5)), note("S3"))
    (comment,) = found.comments
    assert (comment.side, comment.factor, comment.practices, comment.item) == (Side.SUPPLIER, "TRU", (PRACTICE,), ITEM)
    assert "S3" not in str(comment)
    assert found.withheld == ()


@pytest.mark.parametrize("supplier", [1, 2, 3, 4])
def test_of_fewer_people_nothing_is_read_and_the_reason_says_how_many(supplier: int) -> None:
    found = shown(answered(1, people(8, supplier)), note("S1"), note("C1"))
    assert [comment.side for comment in found.comments] == [Side.CLIENT]
    (withheld,) = found.withheld
    assert withheld.what == "comments.supplier"
    number = "1 person" if supplier == 1 else f"{supplier} people"
    assert withheld.reason == f"Birch: {number} could have said this. Comments are shown from 5 people."


def test_what_was_not_released_is_not_read_and_not_spoken_of() -> None:
    found = shown(answered(1, people(2, 2)), note(is_released=False))
    assert found.comments == ()
    assert found.withheld == ()


def test_a_raised_minimum_holds_for_comments_too() -> None:
    responses = people(8, 6)
    assert shown(answered(1, responses, minimum_n=6), note()).comments
    assert not shown(answered(1, responses, minimum_n=7), note()).comments


def test_a_question_that_two_answered_keeps_its_notes_on_a_side_of_eight() -> None:
    """The n of that very question decides, because it may be printed beside it."""
    responses = people(8, 8)
    blank = [
        replace(entry, answers={item: answer for item, answer in entry.answers.items() if item != ITEM})
        if entry.respondent_id not in ("S1", "S2")
        else entry
        for entry in responses
    ]
    assert shown(answered(1, responses), note()).comments
    assert not shown(answered(1, blank), note()).comments


def test_drafts_are_no_crowd() -> None:
    responses = people(6, 5)
    draft = [replace(entry, status=ResponseStatus.DRAFT) if entry.code == "S5" else entry for entry in responses]
    assert not shown(answered(1, draft), note()).comments


@pytest.mark.parametrize(
    ("audience", "sides"),
    [
        (Audience.FACILITATOR, [Side.CLIENT, Side.SUPPLIER]),
        (Audience.JOINT, [Side.CLIENT, Side.SUPPLIER]),
        (Audience.CLIENT, [Side.CLIENT]),
        (Audience.SUPPLIER, [Side.SUPPLIER]),
    ],
)
def test_one_sides_own_edition_has_its_own_comments_only(audience: Audience, sides: list[Side]) -> None:
    found = shown(answered(1, people(6, 6)), note("S1"), note("C1"), audience=audience)
    assert [comment.side for comment in found.comments] == sides


def test_a_reopened_side_shows_no_words_because_the_newcomers_would_be_known() -> None:
    responses = people(6, 6)
    before = frozenset(Submission(entry.respondent_id, entry.side, "x") for entry in responses if entry.code != "S6")
    after = frozenset(Submission(entry.respondent_id, entry.side, "x") for entry in responses)
    held = answered(1, responses, closings=(Closing(NOON, before), Closing(NOON, after)))
    found = shown(held, note("S6"), note("C1"))
    assert [comment.side for comment in found.comments] == [Side.CLIENT]
    assert [entry.reason for entry in found.withheld] == ["Birch: withheld since the assessment was reopened."]
    assert len(shown(held, note("S6"), note("C1"), audience=Audience.FACILITATOR).comments) == 2


def test_what_was_said_counts_among_all_who_were_heard_on_it() -> None:
    """Readers are not told that it was said in an interview, so everybody of the side could have said it."""
    three = [interview(who) for who in ("S1", "S2", "S9")]
    assert shown(answered(1, people(6, 5)), quote(), interviews=three).comments
    assert not shown(answered(1, people(6, 3)), quote(), interviews=three).comments
    assert shown(answered(1, people(6, 4)), quote(), interviews=three).comments
    assert "quote" not in str(shown(answered(1, people(6, 5)), quote(), interviews=three))


def test_an_interview_without_consent_makes_no_crowd() -> None:
    refused = replace(interview("S9"), consent_notes=False)
    assert not shown(answered(1, people(6, 4)), quote(), interviews=[refused]).comments


def test_a_tag_on_a_practice_that_too_few_answered_is_left_out() -> None:
    responses = people(6, 6)
    blank = [
        replace(entry, answers={item: answer for item, answer in entry.answers.items() if item != ITEM})
        if entry.side is Side.SUPPLIER
        else entry
        for entry in responses
    ]
    (comment,) = shown(answered(1, blank), quote(practices=(PRACTICE, UNASKED))).comments
    assert comment.practices == (UNASKED,)
    (comment,) = shown(answered(1, responses), quote(practices=(PRACTICE, UNASKED))).comments
    assert comment.practices == (PRACTICE, UNASKED)


def test_two_who_agreed_to_be_named_are_read_beside_each_other() -> None:
    pair = answered(1, people(1, 1), privacy=Privacy.ATTRIBUTED)
    assert len(shown(pair, note("S1"), quote("C1")).comments) == 2
    assert shown(pair, note("S1"), audience=Audience.SUPPLIER).comments == ()
    assert not shown(answered(1, people(1, 1)), note("S1"), note("C1")).comments
    assert not shown(answered(1, people(2, 1), privacy=Privacy.ATTRIBUTED), note("S1")).comments


def test_a_third_persons_interview_is_not_read_with_the_two() -> None:
    pair = answered(1, people(1, 1), privacy=Privacy.ATTRIBUTED)
    found = shown(pair, quote("S2"), interviews=[interview("S2")])
    assert found.comments == ()


def test_the_order_tells_neither_the_person_nor_the_time() -> None:
    """What one person wrote does not stand together: factors, sides and texts decide."""
    texts = ("b", "d", "a", "c")
    comments = [note(who, text) for who, text in zip(("S1", "S1", "S2", "S3"), texts, strict=True)]
    last = replace(quote("S1", "0"), factor="")
    first = replace(note("S1", "z"), factor="GOV")
    found = shown(answered(1, people(6, 6)), last, *comments, first)
    assert [comment.text for comment in found.comments] == ["z", "a", "b", "c", "d", "0"]


def test_comments_are_found_by_factor_practice_and_question() -> None:
    found = shown(answered(1, people(6, 6)), note("S1"), replace(quote("S2", "On the whole"), factor=""))
    assert [comment.text for comment in found.of_factor("TRU")] == ["They warn us early"]
    assert [comment.text for comment in found.of_factor("")] == ["On the whole"]
    assert found.of_practice(PRACTICE) == found.of_item(ITEM) == found.of_factor("TRU")
    assert found.of_practice("GOV.P1") == ()
