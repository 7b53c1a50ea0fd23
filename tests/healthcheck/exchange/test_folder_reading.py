"""What a folder of CSV files says, and everything that can be wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.form import Form
from healthcheck.domain.import_report import ImportRefusedError
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.errors import UserFacingError
from healthcheck.exchange.draft import ImportDraft
from healthcheck.exchange.folder_reading import read_folder

Read = Callable[..., ImportDraft]
Reasons = Callable[..., list[str]]

PEOPLE = "relationship,assessment,side,respondent"
RELATIONSHIPS = "relationship,client,supplier,scope,privacy,form\n"


def test_the_demo_folder_is_understood_as_it_is(instrument: Instrument) -> None:
    draft = read_folder(Path("resources/samples"), instrument, today=date(2026, 1, 1))

    names = {entry.id: (entry.client, entry.supplier, entry.form, entry.privacy) for entry in draft.relationships}
    assert names["A"] == ("Halmere Health", "Worthwell Workforce", Form.STANDARD, Privacy.CONFIDENTIAL)
    assert names["D"] == ("Orchardine Foods", "Kestrelby Facilities", Form.EXPRESS, Privacy.ATTRIBUTED)
    assert [len(entry.assessments) for entry in draft.relationships] == [3, 2, 3, 1]
    assert draft.rows["answers.csv"] == 4410
    assert draft.relationships[0].assessments[0].held_on == date(2025, 5, 12)


def test_two_files_are_enough(read: Read) -> None:
    (relationship,) = read().relationships

    (assessment,) = relationship.assessments
    client, supplier = assessment.people
    assert (relationship.id, relationship.form, relationship.privacy) == ("R", Form.EXPRESS, None)
    assert (relationship.client, relationship.supplier) == ("Client of R", "Supplier of R")
    assert (assessment.number, assessment.held_on) == (1, date(2026, 5, 4))
    assert (client.code, client.side, client.seniority) == ("C1", Side.CLIENT, Seniority.EXECUTIVE)
    assert client.answers.values == {"GOV-P6": Answer("GOV-P6", Reply.ESTABLISHED)}
    assert supplier.answers.values == {"GOV-P6": Answer("GOV-P6", Reply.CANNOT_SEE)}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_byte_order_marks_and_line_ends_of_other_programs_are_read(
    read: Read, delimiter: str, mark: str, line_end: str
) -> None:
    text = f"{PEOPLE},item,value\nR,1,client,C1,GOV-P6,4\n"
    answers = mark + text.replace(",", delimiter).replace("\n", line_end)

    draft = read({"answers.csv": answers})

    assert draft.relationships[0].assessments[0].people[0].answers.values["GOV-P6"].reply is Reply.EMBEDDED


def test_columns_may_stand_in_any_order_and_a_note_is_kept(read: Read) -> None:
    answers = 'Note,Value, item ,respondent,side,assessment,relationship\n"=1+1, ""so""\nthen",0,GOV-P6,C1,client,1,R\n'

    person = read({"answers.csv": answers}).relationships[0].assessments[0].people[0]

    assert person.answers.values["GOV-P6"] == Answer("GOV-P6", Reply.NOT_IN_PLACE, '=1+1, "so"\nthen')


def test_blank_values_blank_lines_and_repeated_rows_are_counted_not_stored(read: Read) -> None:
    answers = (
        f"{PEOPLE},item,value\nR,1,client,C1,GOV-P6,\n\n,,,,,\nR,1,supplier,S1,GOV-P6,2\nR,1,supplier,S1,GOV-P6,2\n"
    )

    draft = read({"answers.csv": answers})

    assert draft.rows["answers.csv"] == 3
    assert draft.repeated == {"answers.csv": 1}


def test_the_smallest_form_that_holds_every_answer_is_taken(read: Read, instrument: Instrument) -> None:
    full = next(item.id for item in instrument.items if item.form is Form.FULL)
    answers = f"{PEOPLE},item,value\nR,1,client,C1,{full},1\n"

    assert read({"answers.csv": answers}).relationships[0].form is Form.FULL
    assert read({"answers.csv": answers.replace(",1\n", ",\n")}, name="blank").relationships[0].form is Form.EXPRESS


def test_a_stated_form_must_hold_every_answer(read: Read, reasons: Reasons, instrument: Instrument) -> None:
    standard = next(item.id for item in instrument.items if item.form is Form.STANDARD)
    answers = f"{PEOPLE},item,value\nR,1,client,C1,{standard},1\n"
    relationships = RELATIONSHIPS + "R,Alder,Birch,,attributed,express\n"

    (reason,) = reasons({"answers.csv": answers, "relationships.csv": relationships})
    assert reason.startswith("answers.csv, line 2, item:")
    assert standard in reason
    assert "express" in reason
    stated = read({"answers.csv": answers, "relationships.csv": relationships.replace("express", "full")}, name="full")
    assert stated.relationships[0].form is Form.FULL


def test_a_side_may_be_empty_and_an_assessment_without_anybody(read: Read) -> None:
    draft = read(
        {
            "respondents.csv": f"{PEOPLE},seniority\nR,1,client,C1,executive\n",
            "answers.csv": f"{PEOPLE},item,value\n",
            "assessments.csv": "relationship,assessment,date\nR,1,2026-01-02\nR,2,2026-02-03\n",
        }
    )

    assert [len(assessment.people) for assessment in draft.relationships[0].assessments] == [1, 0]


def test_other_files_are_left_aside_and_named(read: Read) -> None:
    assert read({"readme.txt": "hello", "notes.csv": "a,b\n"}).left_aside == ("notes.csv", "readme.txt")


def test_missing_files_are_named(reasons: Reasons) -> None:
    assert reasons({"respondents.csv": None, "answers.csv": None}) == [
        "respondents.csv: is missing from the folder",
        "answers.csv: is missing from the folder",
    ]


@pytest.mark.parametrize("almost", ["Answers.csv", "answer.csv", "votes.csv.txt", "relationship.csv"])
def test_a_file_under_almost_its_name_is_not_overlooked(reasons: Reasons, almost: str) -> None:
    wanted = {"A": "answers.csv", "a": "answers.csv", "v": "votes.csv", "r": "relationships.csv"}[almost[0]]
    files = {almost: f"{PEOPLE},item,value\n"} | ({"answers.csv": None} if wanted == "answers.csv" else {})

    assert f"“{almost}”" in " ".join(line for line in reasons(files) if line.startswith(wanted))


def test_unknown_missing_and_doubled_columns_are_named(reasons: Reasons) -> None:
    (reason,) = reasons({"answers.csv": f"{PEOPLE},item,score,\x1b[31mred,item\n"})

    assert reason.startswith(
        "answers.csv, line 1: has columns that are not known: “score”, “\N{REPLACEMENT CHARACTER}[31mred”"
    )
    assert "lacks the columns value" in reason
    assert "names a column twice: item" in reason


def test_an_empty_file_and_one_without_any_known_column_say_so(reasons: Reasons) -> None:
    lines = reasons({"answers.csv": "\n \n", "votes.csv": "a|b|c\n1|2|3\n"})

    assert "answers.csv: is empty: its first line must name the columns" in lines
    assert any(line.startswith("votes.csv, line 1: has columns that are not known: “a|b|c”") for line in lines)


@pytest.mark.parametrize(
    ("file", "row", "reason"),
    [
        ("answers.csv", "R,1,client,C1,GOV-P6,5", "line 4, value: “5” is not 0, 1, 2, 3, 4, DK or NA"),
        ("answers.csv", "R,1,client,C1,GOV-P6,dk", "line 4, value: “dk” is not 0, 1, 2, 3, 4, DK or NA"),
        ("answers.csv", "R,1,client,C1,XXX-P1,3", "line 4, item: “XXX-P1” is no item of outsourcing-relationship"),
        ("answers.csv", "R,1,client,C1,GOV-P6", "line 4: has 5 cells where the first line names 6 columns"),
        ("answers.csv", "R,1,client,C1,GOV-P6,2", "line 4, value: GOV-P6 contradicts line 2"),
        ("answers.csv", "R,1,client,C9,GOV-P6,2", "line 4, respondent: “C9” in assessment 1 of “R” is not in"),
        ("answers.csv", "R,2,client,C1,GOV-P6,2", "line 4, respondent: “C1” in assessment 2 of “R” is not in"),
        ("answers.csv", "Q,1,client,C1,GOV-P6,2", "line 4, respondent: “C1” in assessment 1 of “Q” is not in"),
        ("answers.csv", "R,one,client,C1,GOV-P6,2", "line 4, assessment: “one” is not a whole number from 1"),
        ("answers.csv", "R,1,supplier,C1,GOV-P6,2", "line 4, side: “C1” is on the client side in line 2"),
        ("answers.csv", "R,1,buyer,C1,GOV-P6,2", "line 4, side: “buyer” is not client or supplier"),
        ("respondents.csv", "R,1,client,S1,managing", "line 4, side: “S1” is on the supplier side in line 3"),
        ("respondents.csv", "R,2,client,S1,managing", "line 4, side: “S1” is on the supplier side in line 3"),
        ("respondents.csv", "R,1,client,C1,managing", "line 4, seniority: contradicts line 2"),
        (
            "respondents.csv",
            "R,1,client,C2,boss",
            "line 4, seniority: “boss” is not executive, managing or operational",
        ),
        ("respondents.csv", "R,0,client,C2,managing", "line 4, assessment: “0” is not a whole number from 1"),
        ("respondents.csv", "R,1,client, ,managing", "line 4, respondent: is empty"),
        ("respondents.csv", "R,1,client,C" + "2" * 99 + ",managing", "line 4, respondent: has 100 characters"),
    ],
)
def test_a_row_that_cannot_be_taken_is_named_by_line_and_column(
    reasons: Reasons, file: str, row: str, reason: str
) -> None:
    base = {
        "respondents.csv": f"{PEOPLE},seniority\nR,1,client,C1,executive\nR,1,supplier,S1,managing\n",
        "answers.csv": f"{PEOPLE},item,value\nR,1,client,C1,GOV-P6,3\nR,1,supplier,S1,GOV-P6,DK\n",
    }

    (line,) = reasons({file: base[file] + row + "\n"})

    assert line.startswith(f"{file}, {reason}")


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("votes.csv", "factor\nR,1,client,C1,ABC", "line 2, factor: “ABC” is none of GOV, MEA"),
        (
            "votes.csv",
            "factor\nR,1,client,C1,GOV\nR,1,client,C1,MEA\nR,1,client,C1,TRU\nR,1,client,C1,OPN",
            "line 5, factor: is the fourth vote of “C1”",
        ),
        ("votes.csv", "factor\nR,1,client,C9,GOV", "line 2, respondent: “C9” in assessment 1 of “R” is not in"),
        (
            "global.csv",
            "factor,value\nR,1,client,C9,GOV,7",
            "line 2, respondent: “C9” in assessment 1 of “R” is not in",
        ),
        ("global.csv", "factor,value\nR,1,client,C1,ABC,7", "line 2, factor: “ABC” is none of GOV, MEA"),
        ("global.csv", "factor,value\nR,1,client,C1,GOV,11", "line 2, value: “11” is not a whole number from 0 to 10"),
        ("global.csv", "factor,value\nR,1,client,C1,GOV,7.5", "line 2, value: “7.5” is not a whole number"),
        ("expectations.csv", "factor,value\nR,1,client,C1,GOV,-1", "line 2, value: “-1” is not a whole number"),
        (
            "expectations.csv",
            "factor,value\nR,1,client,C1,GOV,1\nR,1,client,C1,GOV,2",
            "line 3, value: GOV contradicts line 2",
        ),
    ],
)
def test_votes_and_ratings_have_their_bounds(reasons: Reasons, file: str, text: str, reason: str) -> None:
    (line,) = reasons({file: f"{PEOPLE},{text}\n"})

    assert line.startswith(f"{file}, {reason}")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("R,Alder,,,,", "line 2, supplier: is empty"),
        ('R,"Al\nder",Birch,,,', "line 2, client: must be one line"),
        ("R," + "x" * 201 + ",Birch,,,", "line 2, client: has 201 characters"),
        ("R,Alder,Birch,,secret,", "line 2, privacy: “secret” is not confidential or attributed"),
        ("R,Alder,Birch,,,huge", "line 2, form: “huge” is not express, standard or full"),
        ("R,Alder,Birch,,,\nR,Alder,Beech,,,", "line 3, relationship: contradicts line 2"),
    ],
)
def test_relationships_must_be_whole(reasons: Reasons, row: str, reason: str) -> None:
    (line,) = reasons({"relationships.csv": RELATIONSHIPS + row + "\n"})

    assert line.startswith(f"relationships.csv, {reason}")


@pytest.mark.parametrize("day", ["12.05.2025", "20250512", "2025-02-29", "2025-W20-1", "", "٢٠٢٥-٠٥-١٢"])
def test_dates_are_iso_dates_that_exist(reasons: Reasons, day: str) -> None:
    (line,) = reasons({"assessments.csv": f"relationship,assessment,date\nR,1,{day}\n"})

    assert line.startswith("assessments.csv, line 2, date:")


def test_a_leap_day_is_a_day(read: Read) -> None:
    draft = read({"assessments.csv": "relationship,assessment,date\nR,1,2024-02-29\n"})

    assert draft.relationships[0].assessments[0].held_on == date(2024, 2, 29)


def test_what_other_files_mention_must_be_registered_where_there_is_a_register(reasons: Reasons) -> None:
    lines = reasons(
        {
            "relationships.csv": RELATIONSHIPS + "Q,Alder,Birch,,,\n",
            "assessments.csv": "relationship,assessment,date\nQ,1,2025-01-01\n",
        }
    )

    assert lines[0].startswith("respondents.csv, line 2, relationship: “R” is not in relationships.csv")


def test_every_fault_is_listed_but_one_unknown_person_once(reasons: Reasons) -> None:
    rows = "".join(f"R,1,client,C9,{item},2\n" for item in ("GOV-P6", "GOV-T3", "GOV-B2")) + "R,1,client,C1,GOV-T3,9\n"

    lines = reasons({"answers.csv": f"{PEOPLE},item,value\n{rows}"})

    assert len(lines) == 2


def test_the_list_is_bounded_and_the_rest_counted(read: Read) -> None:
    rows = "".join(f"R,1,client,C1,GOV-P6,{value}\n" for value in range(5, 3005))

    with pytest.raises(ImportRefusedError) as caught:
        read({"answers.csv": f"{PEOPLE},item,value\n{rows}"})

    assert caught.value.report.refused_in_all == 3000
    assert len(caught.value.report.refused) == 50


def test_a_folder_that_is_not_there_or_is_a_file_is_told(tmp_path: Path, instrument: Instrument) -> None:
    file = tmp_path / "file.csv"
    file.write_text("x")

    for wrong in (tmp_path / "nowhere", file):
        with pytest.raises(UserFacingError, match=wrong.name):
            read_folder(wrong, instrument, today=date(2026, 1, 1))
