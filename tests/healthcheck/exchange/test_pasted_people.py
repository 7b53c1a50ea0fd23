from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.relationship import Relationship, Seniority, Side
from healthcheck.errors import UserFacingError
from healthcheck.exchange.pasted_people import LARGEST_FILE, read_people, read_people_file

RELATIONSHIP = Relationship("R1", "Northwind Ltd", "Alcor")


@pytest.mark.parametrize(
    "text",
    [
        "Name\tOrganisation\tRole\tLevel\tCode\nJ. Okafor\tNorthwind Ltd\tBuyer\tExecutive\tC7",
        "code;LEVEL;Job title;Side;Full name\nC7;exec;Buyer;client;J. Okafor",
        "J. Okafor,Northwind,Buyer,executive,c7",
        "C7\tExecutive\tNorthwind\tJ. Okafor\tBuyer\r\n",
        "Surname,First name,Company,Role,Seniority,ID\nOkafor,J.,NORTHWIND LTD,Buyer,Executive,C7",
        '"J. Okafor"\t"Northwind\nLtd"\tBuyer\tExecutive\tC7',
        "\n\nJ. Okafor ; Northwind Ltd ; Buyer ; Executive ; C7\n ; ; ; ;\n",
    ],
)
def test_a_person_is_read_with_or_without_headings_in_any_order_and_by_any_separator(text: str) -> None:
    (draft,) = read_people(text, RELATIONSHIP).drafts
    assert (draft.name, draft.side, draft.role, draft.seniority, draft.code.upper()) == (
        "J. Okafor",
        Side.CLIENT,
        "Buyer",
        Seniority.EXECUTIVE,
        "C7",
    )


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("Northwind Ltd", Side.CLIENT),
        ("northwind", Side.CLIENT),
        ("Alcor Services GmbH", Side.SUPPLIER),
        ("Client", Side.CLIENT),
        ("vendor", Side.SUPPLIER),
        ("s", Side.SUPPLIER),
        ("Fabrikam", None),
        ("North", None),
    ],
)
def test_a_side_is_known_by_the_organisation_or_a_word_for_it(said: str, side: Side | None) -> None:
    (draft,) = read_people(f"Name\tSide\nJ. Okafor\t{said}", RELATIONSHIP).drafts
    assert (draft.side, draft.side_text) == (side, said)


def test_a_level_that_nobody_knows_is_assumed_and_marked_and_a_missing_one_only_assumed() -> None:
    odd, missing = read_people("Name\tLevel\nJ. Okafor\tguru\nT. Novak\t", RELATIONSHIP).drafts
    assert (odd.seniority, odd.is_level_known, odd.level_text) == (Seniority.MANAGING, False, "guru")
    assert (missing.seniority, missing.is_level_known) == (Seniority.MANAGING, True)


def test_columns_that_say_nothing_of_a_person_here_are_named() -> None:
    assert read_people("Name\tPhone\tSide\tPay\nJ. Okafor\t12\tclient\t", RELATIONSHIP).ignored == ("Phone",)
    assert read_people("J. Okafor\tclient\tBuyer\t12 34", RELATIONSHIP).ignored == ("column 4",)


def test_a_plain_list_of_names_is_a_list_of_people_without_side() -> None:
    drafts = read_people("J. Okafor\nT. Novak", RELATIONSHIP).drafts
    assert [(draft.name, draft.side) for draft in drafts] == [("J. Okafor", None), ("T. Novak", None)]


def test_a_column_is_taken_for_sides_only_where_half_of_what_stands_in_it_are_sides() -> None:
    rows = (("J. Okafor", "Client"), ("T. Novak", "Head of nursing"), ("A. Berg", "Buyer"), ("L. Ito", ""))
    mostly = read_people("\n".join("\t".join(row) for row in rows), RELATIONSHIP).drafts
    assert [(draft.side, draft.role) for draft in mostly] == [(None, role) for _, role in rows]
    half = read_people("J. Okafor\tClient\nT. Novak\tFabrikam\nL. Ito\t", RELATIONSHIP).drafts
    assert [draft.side for draft in half] == [Side.CLIENT, None, None]


def test_half_a_pair_of_quotation_marks_does_not_swallow_the_rest() -> None:
    drafts = read_people('"Bob Ash\tclient\nT. Novak\tsupplier', RELATIONSHIP).drafts
    assert [draft.name for draft in drafts] == ['"Bob Ash', "T. Novak"]


@pytest.mark.parametrize("text", ["", " \n\t\n", ";;;\n", "–\t-\n"])
def test_nothing_to_read_is_said(text: str) -> None:
    with pytest.raises(UserFacingError, match="no list on the clipboard"):
        read_people(text, RELATIONSHIP)


@pytest.mark.parametrize("text", ["x\n" * 2_001, "x" * 200_000 + "\ty"])
def test_what_cannot_be_a_list_of_people_is_refused(text: str) -> None:
    with pytest.raises(UserFacingError, match=r"The list has|not a list of people"):
        read_people(text, RELATIONSHIP)


@given(st.text())
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        pasted = read_people(text, RELATIONSHIP)
    except UserFacingError:
        return
    for draft in pasted.drafts:
        assert "\n" not in draft.name + draft.role + draft.code


def test_whom_somebody_faces_off_to_and_what_they_know_is_read_under_headings_only() -> None:
    text = "Name\tSide\tFaces off to\tMonths\tFactors\nAda\tclient\tS1\t24\t6\nBen\tclient\t\ttwo years\t9\n"
    ada, ben = read_people(text, RELATIONSHIP).drafts
    assert (ada.counterpart, ada.months, ada.factors_seen, ada.numbers_text) == ("S1", 24, 6, "")
    assert (ben.counterpart, ben.months, ben.factors_seen, ben.numbers_text) == ("", None, None, "two years, 9")
    (bare,) = read_people("Ada\tclient\t24\t6", RELATIONSHIP).drafts
    assert (bare.months, bare.factors_seen) == (None, None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_is_read_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("Name;Side\nZoë Müller;client\n".encode(encoding))
    (draft,) = read_people_file(path, RELATIONSHIP).drafts
    assert (draft.name, draft.side) == ("Zoë Müller", Side.CLIENT)


def test_a_file_that_is_none_or_holds_nobody_is_refused_in_words(tmp_path: Path) -> None:
    empty, large = tmp_path / "empty.csv", tmp_path / "large.csv"
    empty.write_bytes(b"")
    large.write_bytes(b"x" * (LARGEST_FILE + 1))
    for path, reason in ((tmp_path / "gone.csv", "cannot be read"), (empty, "no list"), (large, "too large")):
        with pytest.raises(UserFacingError, match=reason):
            read_people_file(path, RELATIONSHIP)
