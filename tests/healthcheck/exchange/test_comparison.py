"""What an import adds to a workspace, what is there already, and what contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, AssessmentStatus, Reply, Response, ResponseStatus
from healthcheck.domain.batch import ImportBatch
from healthcheck.domain.form import Form
from healthcheck.domain.import_report import ImportRefusedError
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.exchange.comparison import plan_import
from healthcheck.exchange.draft import ImportDraft
from healthcheck.exchange.existing import ExistingRelationship
from healthcheck.exchange.folder_reading import read_folder

Read = Callable[..., ImportDraft]
After = Callable[[ImportBatch], dict[str, ExistingRelationship]]
Existing = Mapping[str, ExistingRelationship]

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
PEOPLE = "relationship,assessment,side,respondent"
RELATIONSHIPS = "relationship,client,supplier,scope,privacy,form\n"
ANSWERS = f"{PEOPLE},item,value\nR,1,client,C1,GOV-P6,3\nR,1,supplier,S1,GOV-P6,DK\n"


def reasons(draft: ImportDraft, existing: Existing) -> list[str]:
    with pytest.raises(ImportRefusedError) as caught:
        plan_import(draft, existing, at=LATER)
    assert caught.value.report.taken == 0
    return [refusal.text for refusal in caught.value.report.refused]


def responses(batch: ImportBatch) -> dict[str, Response]:
    (relationship,) = batch.relationships
    (assessment,) = relationship.assessments
    return {response.code: response for _, response in assessment.responses}


def test_a_new_relationship_comes_in_submitted_and_closed(read: Read) -> None:
    draft = read(
        {
            "relationships.csv": RELATIONSHIPS + "R,Alder,Birch,Print,attributed,standard\n",
            "assessments.csv": "relationship,assessment,date\nR,1,2025-02-03\n",
            "votes.csv": f"{PEOPLE},factor\nR,1,client,C1,INN\nR,1,client,C1,GOV\n",
            "global.csv": f"{PEOPLE},factor,value\nR,1,client,C1,GOV,7\nR,1,client,C1,MEA,\n",
            "expectations.csv": f"{PEOPLE},factor,value\nR,1,supplier,S1,GOV,10\n",
        }
    )

    plan = plan_import(draft, {}, at=NOW)

    (relationship,) = plan.batch.relationships
    (assessment,) = relationship.assessments
    assert relationship.relationship == Relationship("R", "Alder", "Birch", "Print", Privacy.ATTRIBUTED)
    assert (assessment.number, assessment.held_on, assessment.form) == (1, date(2025, 2, 3), Form.STANDARD)
    assert (assessment.privacy, assessment.minimum_n, assessment.closed_at) == (Privacy.ATTRIBUTED, 3, NOW)
    client = responses(plan.batch)["C1"]
    assert (client.status, client.submitted_at) == (ResponseStatus.SUBMITTED, NOW)
    assert (client.votes, dict(client.global_scores)) == (("INN", "GOV"), {"GOV": 7})
    assert responses(plan.batch)["S1"].reply("GOV-P6") is Reply.CANNOT_SEE
    counts = {count.file: (count.rows, count.taken, count.left_blank) for count in plan.report.files}
    assert counts["global.csv"] == (2, 1, 1)
    assert counts["votes.csv"] == (2, 2, 0)


def test_importing_the_same_again_finds_everything_there(instrument: Instrument, workspace_after: After) -> None:
    draft = read_folder(Path("resources/samples"), instrument, today=date(2026, 1, 1))
    first = plan_import(draft, {}, at=NOW)

    again = plan_import(draft, workspace_after(first.batch), at=LATER)

    assert again.batch.relationships == ()
    assert (again.report.taken, again.report.already_there) == (0, first.report.taken)
    assert first.report.taken == 4 + 9 + 106 + 4410 + 318 + 742 + 728


def test_files_without_names_and_dates_do_not_contradict_those_that_are_there(
    read: Read, workspace_after: After
) -> None:
    named = read({"relationships.csv": RELATIONSHIPS + "R,Alder,Birch,Print,attributed,standard\n"}, name="named")
    existing = workspace_after(plan_import(named, {}, at=NOW).batch)

    plan = plan_import(read({}, name="bare"), existing, at=LATER)

    assert plan.report.taken == 0


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (
            {"answers.csv": ANSWERS.replace(",3\n", ",2\n")},
            "answers.csv, line 2, value: GOV-P6 is 3 in this workspace, 2 here",
        ),
        (
            {"answers.csv": ANSWERS.replace(",DK\n", ",\n")},
            "answers.csv, line 3, value: GOV-P6 is DK in this workspace, blank here",
        ),
        (
            {"global.csv": f"{PEOPLE},factor,value\nR,1,client,C1,GOV,8\n"},
            "global.csv, line 2, value: GOV is 7 in this workspace, 8 here",
        ),
        (
            {"votes.csv": f"{PEOPLE},factor\nR,1,client,C1,OPN\n"},
            "votes.csv, line 2, factor: is one vote too many: this workspace has GOV, MEA, TRU of the same person",
        ),
        (
            {"respondents.csv": f"{PEOPLE},seniority\nR,1,client,C1,managing\nR,1,supplier,S1,managing\n"},
            "respondents.csv, line 2, seniority: “C1” is executive in this workspace, managing here",
        ),
        (
            {"relationships.csv": RELATIONSHIPS + "R,Alder,Beech,,,\n"},
            "relationships.csv, line 2, supplier: “R” exists with “Birch” in this workspace, “Beech” here",
        ),
        (
            {"relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,confidential,\n"},
            "relationships.csv, line 2, privacy: “R” exists with “attributed” in this workspace, “confidential” here",
        ),
        (
            {"relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,,full\n"},
            "relationships.csv, line 2, form: assessment 1 of “R” has the standard form in this workspace, full here",
        ),
        (
            {"assessments.csv": "relationship,assessment,date\nR,1,2025-02-04\n"},
            "assessments.csv, line 2, date: assessment 1 of “R” is of 2025-02-03 in this workspace, 2025-02-04 here",
        ),
    ],
)
def test_another_value_is_refused_and_says_where(
    read: Read, workspace_after: After, files: dict[str, str], reason: str
) -> None:
    base = read(
        {
            "relationships.csv": RELATIONSHIPS + "R,Alder,Birch,Print,attributed,standard\n",
            "assessments.csv": "relationship,assessment,date\nR,1,2025-02-03\n",
            "votes.csv": f"{PEOPLE},factor\nR,1,client,C1,GOV\nR,1,client,C1,MEA\nR,1,client,C1,TRU\n",
            "global.csv": f"{PEOPLE},factor,value\nR,1,client,C1,GOV,7\n",
        },
        name="base",
    )
    existing = workspace_after(plan_import(base, {}, at=NOW).batch)

    (line,) = reasons(read(files), existing)

    assert line == reason


def test_the_same_code_on_the_other_side_is_somebody_else(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    swapped = read(
        {
            "respondents.csv": f"{PEOPLE},seniority\nR,2,supplier,C1,executive\n",
            "answers.csv": f"{PEOPLE},item,value\n",
        }
    )

    assert reasons(swapped, existing) == [
        "respondents.csv, line 2, side: “C1” is client in this workspace, supplier here",
    ]


def test_items_that_the_assessment_there_does_not_ask_are_refused(
    read: Read, workspace_after: After, instrument: Instrument
) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    full = next(item.id for item in instrument.items if item.form is Form.FULL)

    (line,) = reasons(read({"answers.csv": ANSWERS + f"R,1,client,C1,{full},3\n"}), existing)

    assert "express form in this workspace, which does not ask all items answered here" in line


def test_another_version_of_the_instrument_is_refused(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    (assessment, held), *_ = existing["R"].assessments
    older = replace(existing["R"], assessments=((replace(assessment, instrument_version="0"), held),))

    (line,) = reasons(read(), {"R": older})

    assert "was asked with outsourcing-relationship 0, not with this instrument" in line


def test_new_rows_join_what_is_there(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    more = read(
        {
            "respondents.csv": f"{PEOPLE},seniority\nR,1,client,C1,executive\nR,1,client,C2,operational\n",
            "answers.csv": ANSWERS.replace("supplier,S1,GOV-P6,DK", "client,C1,GOV-T3,1") + "R,1,client,C2,GOV-P6,0\n",
            "votes.csv": f"{PEOPLE},factor\nR,1,client,C1,INN\n",
        }
    )

    plan = plan_import(more, existing, at=LATER)

    found = responses(plan.batch)
    assert set(found) == {"C1", "C2"}
    assert {item: answer.reply for item, answer in found["C1"].answers.items()} == {
        "GOV-P6": Reply.ESTABLISHED,
        "GOV-T3": Reply.STARTING,
    }
    assert found["C1"].votes == ("INN",)
    counts = {count.file: (count.taken, count.already_there) for count in plan.report.files}
    assert counts == {"respondents.csv": (1, 1), "answers.csv": (2, 1), "votes.csv": (1, 0)}
    assert plan.batch.relationships[0].assessments[0].closed_at == LATER


def test_a_new_assessment_takes_the_promise_of_its_relationship(read: Read) -> None:
    held = Relationship("R", "Alder", "Birch", privacy=Privacy.ATTRIBUTED, minimum_n=5)

    plan = plan_import(read(), {"R": ExistingRelationship(held)}, at=NOW)

    (assessment,) = plan.batch.relationships[0].assessments
    assert plan.batch.relationships[0].relationship == held
    assert (assessment.privacy, assessment.minimum_n) == (Privacy.ATTRIBUTED, 5)


def test_people_who_were_entered_by_hand_keep_their_identity_and_may_be_invited_already(
    read: Read, workspace_after: After
) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)["R"]
    person = Respondent("known", "R", Side.CLIENT, "C1", name="Ada", seniority=Seniority.EXECUTIVE)
    invited = Response("known", "C1", Side.CLIENT, Seniority.EXECUTIVE)
    (assessment, _), *_ = existing.assessments
    opened = replace(assessment, status=AssessmentStatus.OPEN)
    here = ExistingRelationship(existing.relationship, (person,), ((opened, (invited,)),))

    plan = plan_import(read(), {"R": here}, at=LATER)

    (taken,) = plan.batch.relationships[0].assessments
    assert taken.responses[0][0] == person
    assert taken.responses[0][1].respondent_id == "known"
    assert taken.closed_at is None


def test_somebody_in_the_middle_of_answering_is_not_overwritten(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)["R"]
    (assessment, (client, supplier)), *_ = existing.assessments
    draft = replace(client, status=ResponseStatus.DRAFT, submitted_at=None, answers={})
    here = replace(existing, assessments=((assessment, (draft, supplier)),))

    assert reasons(read(), {"R": here}) == [
        "respondents.csv, line 2, respondent: “C1” has begun to answer in this workspace and has not submitted",
    ]


def test_a_person_whose_code_was_changed_since_is_recognised(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)["R"]
    renamed = tuple(replace(person, code="K1") if person.code == "C1" else person for person in existing.respondents)

    plan = plan_import(read(), {"R": replace(existing, respondents=renamed)}, at=LATER)

    assert plan.report.taken == 0


def test_a_note_that_was_missing_is_added_and_another_one_refused(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    noted = f"{PEOPLE},item,value,note\nR,1,client,C1,GOV-P6,3,minutes of March\n"

    plan = plan_import(read({"answers.csv": noted}, name="noted"), existing, at=LATER)

    assert responses(plan.batch)["C1"].answers["GOV-P6"] == Answer("GOV-P6", Reply.ESTABLISHED, "minutes of March")
    (assessment, _), *_ = existing["R"].assessments
    after = {"R": replace(existing["R"], assessments=((assessment, tuple(responses(plan.batch).values())),))}
    (line,) = reasons(read({"answers.csv": noted.replace("March", "April")}, name="other"), after)
    assert line == "answers.csv, line 2, value: GOV-P6 has another note in this workspace than here"


def counts(draft: ImportDraft, existing: Existing) -> dict[str, tuple[int, int, int]]:
    """Rows of each file of an import that is refused: all, there already, refused."""
    with pytest.raises(ImportRefusedError) as caught:
        plan_import(draft, existing, at=LATER)
    return {count.file: (count.rows, count.already_there, count.refused) for count in caught.value.report.files}


def test_rows_that_contradict_are_counted_as_refused_and_not_as_there(read: Read, workspace_after: After) -> None:
    named = {
        "relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,,\n",
        "assessments.csv": "relationship,assessment,date\nR,1,2025-02-03\n",
        "votes.csv": f"{PEOPLE},factor\nR,1,client,C1,GOV\nR,1,client,C1,MEA\n",
    }
    existing = workspace_after(plan_import(read(named, name="base"), {}, at=NOW).batch)
    other = {
        "relationships.csv": RELATIONSHIPS + "R,Elder,Beech,,,\n",
        "assessments.csv": "relationship,assessment,date\nR,1,2025-02-04\n",
        "answers.csv": ANSWERS.replace(",3\n", ",2\n"),
        "votes.csv": f"{PEOPLE},factor\nR,1,client,C1,GOV\nR,1,client,C1,TRU\nR,1,client,C1,INN\n",
    }

    assert counts(read(other), existing) == {
        "relationships.csv": (1, 0, 1),
        "assessments.csv": (1, 0, 1),
        "respondents.csv": (2, 2, 0),
        "answers.csv": (2, 1, 1),
        "votes.csv": (3, 1, 1),
    }


def test_everything_of_a_person_on_the_wrong_side_is_counted_as_refused(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    swapped = {
        "respondents.csv": f"{PEOPLE},seniority\nR,1,supplier,C1,executive\nR,1,supplier,S1,managing\n",
        "answers.csv": ANSWERS.replace("client,C1", "supplier,C1"),
        "global.csv": f"{PEOPLE},factor,value\nR,1,supplier,C1,GOV,7\n",
    }

    assert counts(read(swapped), existing) == {
        "respondents.csv": (2, 1, 1),
        "answers.csv": (2, 1, 1),
        "global.csv": (1, 0, 1),
    }


def test_a_form_that_contradicts_refuses_the_row_that_states_it(read: Read, workspace_after: After) -> None:
    named = {"relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,,standard\n"}
    existing = workspace_after(plan_import(read(named, name="base"), {}, at=NOW).batch)

    found = counts(read({"relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,,full\n"}), existing)

    assert found["relationships.csv"] == (1, 0, 1)


def test_an_import_says_what_it_assumed_where_the_files_say_nothing(read: Read, workspace_after: After) -> None:
    plan = plan_import(read({}), {}, at=NOW)

    assert [(entry.fact, entry.value, entry.relationships) for entry in plan.report.assumed] == [
        ("names", "made of the id, such as “Client of R” and “Supplier of R”", ("R",)),
        ("privacy", "confidential", ("R",)),
        ("form", "express, the smallest that asks all items answered", ("R",)),
        ("date", "2026-05-04, the day of the import", ("R",)),
    ]
    again = plan_import(read({}, name="again"), workspace_after(plan.batch), at=LATER)
    assert again.report.assumed == ()


def test_what_the_files_state_is_not_assumed(read: Read) -> None:
    named = {
        "relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,confidential,express\n",
        "assessments.csv": "relationship,assessment,date\nR,1,2025-02-03\n",
    }

    assert plan_import(read(named), {}, at=NOW).report.assumed == ()


def test_files_that_name_what_was_assumed_before_are_refused_with_where_that_came_from(
    read: Read, workspace_after: After
) -> None:
    existing = workspace_after(plan_import(read({}, name="bare"), {}, at=NOW).batch)
    named = read(
        {
            "relationships.csv": RELATIONSHIPS + "R,Alder,Birch,,attributed,\n",
            "assessments.csv": "relationship,assessment,date\nR,1,2025-02-03\n",
        },
        name="named",
    )

    with pytest.raises(ImportRefusedError) as caught:
        plan_import(named, existing, at=LATER)

    client, supplier, privacy, day = (refusal.reason for refusal in caught.value.report.refused)
    assert client == (
        "“R” exists with “Client of R” in this workspace, “Alder” here; "
        "without relationships.csv an import makes names of the id"
    )
    assert "“Supplier of R” in this workspace" in supplier
    assert privacy.endswith("; an import that states no privacy is confidential")
    assert day.endswith("2025-02-03 here; without assessments.csv an import takes its own day")
    assert "delete the relationship in the window" in caught.value.do
    assert "--workspace FILE" in caught.value.do


def test_every_contradiction_is_listed(read: Read, workspace_after: After) -> None:
    existing = workspace_after(plan_import(read({}, name="base"), {}, at=NOW).batch)
    changed = read({"answers.csv": ANSWERS.replace(",3\n", ",2\n").replace("DK", "NA")})

    assert len(reasons(changed, existing)) == 2


def test_the_seniority_of_a_person_is_that_of_the_latest_assessment(read: Read) -> None:
    people = f"{PEOPLE},seniority\nR,2,client,C1,executive\nR,1,client,C1,managing\n"

    plan = plan_import(read({"respondents.csv": people, "answers.csv": f"{PEOPLE},item,value\n"}), {}, at=NOW)

    pairs = [pair for assessment in plan.batch.relationships[0].assessments for pair in assessment.responses]
    assert {person.seniority for person, _ in pairs} == {Seniority.EXECUTIVE}
    assert [response.seniority for _, response in pairs] == [Seniority.MANAGING, Seniority.EXECUTIVE]
