from __future__ import annotations

import pytest

from healthcheck.disclosure.clues import clues_in
from healthcheck.domain.comment import Clue, ClueKind
from healthcheck.domain.relationship import Respondent, Side

PEOPLE = (
    Respondent("1", "R", Side.CLIENT, "C1", "Rosa Silva", "Head of payroll"),
    Respondent("2", "R", Side.SUPPLIER, "S12", "A. Ash", "Account manager"),
    Respondent("3", "R", Side.SUPPLIER, "S1", "", ""),
    Respondent("4", "R", Side.SUPPLIER, "S3", "李娜", "CFO"),
)
NAME, CODE, ROLE = ClueKind.NAME, ClueKind.CODE, ClueKind.ROLE


@pytest.mark.parametrize(
    ("text", "clues"),
    [
        ("Rosa Silva told us", [(NAME, "Rosa Silva")]),
        ("Ask Silva, or Rosa", [(NAME, "Silva"), (NAME, "Rosa")]),
        ("Ash from the ashes", [(NAME, "Ash")]),
        ("Silva's list, and Silva again", [(NAME, "Silva")]),
        ("as S12 said, not S123", [(CODE, "S12")]),
        ("S1 and C1 agree", [(CODE, "S1"), (CODE, "C1")]),
        ("the head of Payroll decides", [(ROLE, "head of Payroll")]),
        ("李娜 decides", [(NAME, "李娜")]),
        ("our CFO", [(ROLE, "CFO")]),
        ("(Rosa) *Silva*", [(NAME, "Rosa"), (NAME, "Silva")]),
        ("a silvan glade near a rosary", []),
        ("They warn us early", []),
        ("", []),
    ],
)
def test_names_codes_and_roles_in_a_text_are_pointed_out(text: str, clues: list[tuple[ClueKind, str]]) -> None:
    assert list(clues_in(text, PEOPLE)) == [Clue(kind, found) for kind, found in clues]


def test_a_name_full_of_signs_is_looked_for_as_it_stands() -> None:
    odd = (Respondent("1", "R", Side.CLIENT, "C(1", "O'Neill [x*]", "(temp)"),)
    assert [clue.text for clue in clues_in("see O'Neill, C(1 and (temp)", odd)] == ["O'Neill", "C(1", "(temp)"]
