"""What an import prints at its end."""

from __future__ import annotations

import pytest

from healthcheck.domain.import_report import Assumption, FileCount, ImportReport, Refusal
from healthcheck.exchange.import_text import import_document, import_text


def test_refused_rows_have_a_column_of_their_own() -> None:
    counts = (FileCount("answers.csv", rows=5, taken=0, already_there=2, refused=3), FileCount("votes.csv", 1, 0, 1))
    refused = Refusal("answers.csv", 2, "value", "GOV-P1 is 2 in this workspace, 4 here")
    report = ImportReport(counts, (refused,), refused_in_all=3)

    lines = import_text(report, is_rehearsal=False).splitlines()

    assert lines[0].split() == ["File", "rows", "taken", "already", "there", "repeated", "left", "blank", "refused"]
    assert lines[1].split() == ["answers.csv", "5", "0", "2", "0", "0", "3"]
    assert lines[3].split() == ["All", "files", "6", "0", "3", "0", "0", "3"]
    document = import_document(report, is_rehearsal=False)
    assert [entry["refused"] for entry in document["files"]] == [3, 0]  # type: ignore[index, call-overload, union-attr]


@pytest.mark.parametrize(("is_rehearsal", "way"), [(True, "into the folder first."), (False, "--workspace FILE")])
def test_what_was_assumed_is_told_with_how_to_state_it(*, is_rehearsal: bool, way: str) -> None:
    many = tuple(f"R{number}" for number in range(1, 13))
    report = ImportReport(assumed=(Assumption("privacy", "confidential", many),))

    _, line, advice = import_text(report, is_rehearsal=is_rehearsal).splitlines()

    assert line == "- privacy: confidential (relationship R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, 2 more)"
    assert "relationships.csv" in advice
    assert way in advice
    assert import_document(report, is_rehearsal=is_rehearsal)["assumed"] == [
        {"what": "privacy", "value": "confidential", "relationships": list(many)}
    ]
