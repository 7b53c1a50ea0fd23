from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply, Response, ResponseStatus
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Relationship, Seniority, Side
from healthcheck.domain.text import normalised
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person

COMPLETE = Response(
    respondent_id="A-C1",
    code="C1",
    side=Side.CLIENT,
    seniority=Seniority.EXECUTIVE,
    status=ResponseStatus.SUBMITTED,
    submitted_at=NOON,
    answers={
        "GOV-P1": Answer("GOV-P1", Reply.NOT_IN_PLACE),
        "GOV-T3": Answer("GOV-T3", Reply.STARTING, "About GOV-T3", is_released=True),
        "TRU-B2": Answer("TRU-B2", Reply.AGREED, is_flagged=True),
        "INN-P1": Answer("INN-P1", Reply.ESTABLISHED, seconds=12.25),
    },
    global_scores={"GOV": 7},
    expectations={"GOV": 5},
    votes=("TRU", "GOV", "INN"),
    outcomes={"OUT1": OutcomeAnswer("OUT1", 3), "OPEN1": OutcomeAnswer("OPEN1", None, "More visits, please.")},
    retrospects={"GOV-P1": Reply.STARTING, "TRU-B2": Reply.CANNOT_SEE},
    position="INN-P1",
)


def test_everything_that_was_answered_is_read_back(stores: Stores, assessment: int) -> None:
    assert stores.responses.get(assessment, "A-C1") == COMPLETE
    assert stores.responses.of_assessment(assessment)[0] == COMPLETE
    codes = [response.code for response in stores.responses.of_assessment(assessment)]
    assert codes == ["C1", "C2", "S1"]


def test_reading_one_assessment_shows_nothing_of_another(stores: Stores, assessment: int) -> None:
    second = stores.open_assessment()
    stores.responses.invite(second.id, "A-C1")
    assert stores.responses.get(second.id, "A-C1").answers == {}
    assert stores.responses.of_assessment(second.id + 1) == ()
    assert len(stores.responses.of_assessment(assessment)) == 3


def test_somebody_invited_has_answered_nothing_and_becomes_a_draft_with_the_first_answer(stores: Stores) -> None:
    stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
    stores.respondents.add(person("C1"))
    assessment = stores.open_assessment().id
    stores.responses.invite(assessment, "A-C1")
    invited = stores.responses.get(assessment, "A-C1")
    assert (invited.status, invited.answers, invited.votes, invited.position) == (ResponseStatus.INVITED, {}, (), "")

    stores.responses.save_position(assessment, "A-C1", "GOV-P1")
    assert stores.responses.get(assessment, "A-C1").status is ResponseStatus.INVITED

    stores.responses.save_answer(assessment, "A-C1", Answer("GOV-P1", Reply.CANNOT_SEE))
    drafted = stores.responses.get(assessment, "A-C1")
    assert (drafted.status, drafted.position) == (ResponseStatus.DRAFT, "GOV-P1")
    assert drafted.reply("GOV-P1") is Reply.CANNOT_SEE


@pytest.mark.parametrize("reply", list(Reply))
def test_every_reply_is_kept_and_a_later_one_takes_its_place(stores: Stores, assessment: int, reply: Reply) -> None:
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-P1", reply, "first"))
    assert stores.responses.get(assessment, "A-C2").reply("GOV-P1") is reply
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-P1", Reply.EMBEDDED, is_flagged=True))
    kept = stores.responses.get(assessment, "A-C2").answers["GOV-P1"]
    assert kept == Answer("GOV-P1", Reply.EMBEDDED, is_flagged=True)


@pytest.mark.parametrize("seconds", [0.0, 0.1 + 0.2, 599.999, None])
def test_the_seconds_of_an_answer_are_read_back_to_the_last_digit(
    stores: Stores, assessment: int, seconds: float | None
) -> None:
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-P1", Reply.AGREED, seconds=seconds))
    assert stores.responses.get(assessment, "A-C2").answers["GOV-P1"].seconds == seconds


def test_a_note_or_a_flag_stays_without_a_reply_and_an_empty_answer_goes(stores: Stores, assessment: int) -> None:
    for answer in (Answer("NEW-1", None, "only a note"), Answer("NEW-2", None, is_flagged=True)):
        stores.responses.save_answer(assessment, "A-C2", answer)
        assert stores.responses.get(assessment, "A-C2").answers[answer.item] == answer
        stores.responses.save_answer(assessment, "A-C2", Answer(answer.item, None))
        assert answer.item not in stores.responses.get(assessment, "A-C2").answers


def test_scores_votes_and_outcomes_can_be_changed_and_taken_back(stores: Stores, assessment: int) -> None:
    stores.responses.save_global_score(assessment, "A-C2", factor="GOV", value=0)
    stores.responses.save_expectation(assessment, "A-C2", factor="TRU", value=10)
    stores.responses.save_votes(assessment, "A-C2", ("INN", "TRU"))
    stores.responses.save_outcome(assessment, "A-C2", OutcomeAnswer("OUT1", value=0))
    changed = stores.responses.get(assessment, "A-C2")
    assert (changed.global_scores, changed.expectations) == ({"GOV": 0}, {"GOV": 5, "TRU": 10})
    assert (changed.votes, changed.outcomes["OUT1"].value) == (("INN", "TRU"), 0)

    stores.responses.save_global_score(assessment, "A-C2", factor="GOV", value=None)
    stores.responses.save_expectation(assessment, "A-C2", factor="TRU", value=None)
    stores.responses.save_votes(assessment, "A-C2", ())
    stores.responses.save_outcome(assessment, "A-C2", OutcomeAnswer("OUT1"))
    emptied = stores.responses.get(assessment, "A-C2")
    assert (emptied.global_scores, emptied.expectations, emptied.votes) == ({}, {"GOV": 5}, ())
    assert set(emptied.outcomes) == {"OPEN1"}


def saving_calls(stores: Stores, assessment: int, respondent: str) -> list[tuple[str, object]]:
    """Each way of saving, tried; (its name, the error or None)."""
    saving = stores.responses
    calls: dict[str, Callable[[], None]] = {
        "answer": lambda: saving.save_answer(assessment, respondent, Answer("GOV-P1", Reply.AGREED)),
        "global": lambda: saving.save_global_score(assessment, respondent, factor="GOV", value=1),
        "expectation": lambda: saving.save_expectation(assessment, respondent, factor="GOV", value=1),
        "votes": lambda: saving.save_votes(assessment, respondent, ()),
        "outcome": lambda: saving.save_outcome(assessment, respondent, OutcomeAnswer("OUT1", 1)),
        "retrospect": lambda: saving.save_retrospect(assessment, respondent, item="GOV-P1", reply=Reply.AGREED),
        "position": lambda: saving.save_position(assessment, respondent, "elsewhere"),
        "submit": lambda: saving.submit(assessment, respondent, at=NOON),
    }
    found: list[tuple[str, object]] = []
    for name, call in calls.items():
        try:
            call()
        except (StateError, NotFoundError) as error:
            found.append((name, type(error)))
        else:
            found.append((name, None))
    return found


def test_nothing_can_be_saved_once_submitted(stores: Stores, assessment: int) -> None:
    assert {error for _, error in saving_calls(stores, assessment, "A-C1")} == {StateError}
    assert stores.responses.get(assessment, "A-C1") == COMPLETE


def test_nothing_can_be_saved_once_the_assessment_is_closed(stores: Stores, assessment: int) -> None:
    before = stores.responses.of_assessment(assessment)
    stores.assessments.close(assessment, at=NOON)
    assert {error for _, error in saving_calls(stores, assessment, "A-C2")} == {StateError}
    for call in (stores.responses.unlock, stores.responses.withdraw, stores.responses.invite):
        with pytest.raises(StateError, match="closed"):
            call(assessment, "A-C1")
    assert stores.responses.of_assessment(assessment) == before


def test_nothing_can_be_saved_for_somebody_who_was_not_invited(stores: Stores, assessment: int) -> None:
    stores.respondents.add(person("C3"))
    assert {error for _, error in saving_calls(stores, assessment, "A-C3")} == {NotFoundError}
    assert {error for _, error in saving_calls(stores, assessment + 1, "A-C2")} == {NotFoundError}
    with pytest.raises(NotFoundError):
        stores.responses.get(assessment, "A-C3")


def test_only_people_of_the_relationship_can_be_invited(stores: Stores, assessment: int) -> None:
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    stores.respondents.add(person("C1", "B"))
    with pytest.raises(NotFoundError, match="does not belong"):
        stores.responses.invite(assessment, "B-C1")


def test_inviting_again_keeps_what_was_answered(stores: Stores, assessment: int) -> None:
    stores.responses.invite(assessment, "A-C1")
    assert stores.responses.get(assessment, "A-C1") == COMPLETE


def test_an_unlocked_response_can_be_changed_and_submitted_again(stores: Stores, assessment: int) -> None:
    stores.responses.unlock(assessment, "A-C1")
    unlocked = stores.responses.get(assessment, "A-C1")
    assert unlocked == replace(COMPLETE, status=ResponseStatus.DRAFT, submitted_at=None)
    stores.responses.save_answer(assessment, "A-C1", Answer("GOV-P1", Reply.EMBEDDED))
    stores.responses.submit(assessment, "A-C1", at=NOON)
    assert stores.responses.get(assessment, "A-C1").reply("GOV-P1") is Reply.EMBEDDED
    with pytest.raises(StateError, match="not submitted"):
        stores.responses.unlock(assessment, "A-C2")


def test_a_withdrawn_response_is_gone_and_the_person_can_be_invited_anew(stores: Stores, assessment: int) -> None:
    stores.responses.withdraw(assessment, "A-C1")
    assert [response.code for response in stores.responses.of_assessment(assessment)] == ["C2", "S1"]
    stores.responses.invite(assessment, "A-C1")
    assert stores.responses.get(assessment, "A-C1").answers == {}


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "<b>",
            "'; DROP TABLE answers;--",
            "%s{}{0}",
            "a\x00b",
            "\ud800",
            "نص",
            "e\u0301",
            "👩‍💻",
            "\r\n",
            "x" * 100_000,
        ]
    ),
)


@given(text=HOSTILE)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read_back_as_it_was_typed(stores: Stores, assessment: int, text: str) -> None:
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-P1", Reply.AGREED, text))
    stores.responses.save_outcome(assessment, "A-C2", OutcomeAnswer("OPEN1", text=f"{text}."))
    stores.respondents.update(replace(person("C2"), name=text, role=text))
    stores.responses.submit(assessment, "A-C2", at=NOON)
    response = stores.responses.get(assessment, "A-C2")
    assert response.answers["GOV-P1"].note == normalised(text)
    assert response.outcomes["OPEN1"].text == normalised(f"{text}.")
    assert stores.respondents.get("A-C2").name == normalised(text)
    stores.responses.unlock(assessment, "A-C2")


def released(stores: Stores, assessment: int, respondent: str = "A-C2") -> list[str]:
    response = stores.responses.get(assessment, respondent)
    return [item for item, answer in response.answers.items() if answer.is_released]


def test_a_note_is_released_while_it_stays_the_same(stores: Stores, assessment: int) -> None:
    assert released(stores, assessment) == []
    stores.responses.release_note(assessment, "A-C2", "GOV-T3", is_released=True)
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-T3", Reply.EMBEDDED, "About GOV-T3", is_flagged=True))
    assert released(stores, assessment) == ["GOV-T3"]
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-T3", Reply.EMBEDDED, "Other", is_released=True))
    assert released(stores, assessment) == []
    stores.responses.release_note(assessment, "A-C2", "GOV-T3", is_released=True)
    stores.responses.release_note(assessment, "A-C2", "GOV-T3", is_released=False)
    assert released(stores, assessment) == []


def test_a_released_note_that_was_emptied_and_written_again_is_not_released(stores: Stores, assessment: int) -> None:
    stores.responses.release_note(assessment, "A-C2", "GOV-T3", is_released=True)
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-T3", None))
    stores.responses.save_answer(assessment, "A-C2", Answer("GOV-T3", None, "About GOV-T3", is_released=True))
    assert released(stores, assessment) == []


def test_notes_are_released_after_submitting_and_closing_without_touching_what_was_submitted(
    stores: Stores, assessment: int
) -> None:
    stores.assessments.close(assessment, at=NOON)
    stores.responses.release_note(assessment, "A-C1", "GOV-T3", is_released=False)
    assert released(stores, assessment, "A-C1") == []
    stores.responses.release_note(assessment, "A-C1", "GOV-T3", is_released=True)
    assert stores.responses.get(assessment, "A-C1") == COMPLETE


@pytest.mark.parametrize("item", ["GOV-P1", "NOWHERE"])
def test_where_no_note_is_none_is_released(stores: Stores, assessment: int, item: str) -> None:
    with pytest.raises(NotFoundError, match="no note"):
        stores.responses.release_note(assessment, "A-C2", item, is_released=True)
    with pytest.raises(NotFoundError):
        stores.responses.release_note(assessment, "nobody", item, is_released=True)


def test_an_answer_in_retrospect_is_replaced_and_taken_back(stores: Stores, assessment: int) -> None:
    for reply in (Reply.ESTABLISHED, Reply.CANNOT_SEE):
        stores.responses.save_retrospect(assessment, "A-C2", item="GOV-P1", reply=reply)
        assert stores.responses.get(assessment, "A-C2").retrospects["GOV-P1"] is reply
    stores.responses.save_retrospect(assessment, "A-C2", item="GOV-P1", reply=None)
    assert "GOV-P1" not in stores.responses.get(assessment, "A-C2").retrospects
