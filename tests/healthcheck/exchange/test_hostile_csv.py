"""Files made to hurt: a clear word in bounded time, or the text as it is."""

from __future__ import annotations

import os
import sys
import tracemalloc
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.import_report import ImportRefusedError
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.text import normalised
from healthcheck.exchange.csv_rows import LARGEST_FILE
from healthcheck.exchange.draft import ImportDraft
from healthcheck.exchange.folder_reading import read_folder
from healthcheck.exchange.problems import GIVE_UP, LISTED

Read = Callable[..., ImportDraft]
Reasons = Callable[..., list[str]]
Write = Callable[..., Path]

TODAY = date(2026, 1, 1)
PEOPLE = "relationship,assessment,side,respondent"
HEAD = f"{PEOPLE},item,value,note\n"
TEXTS = (
    "<b>bold</b> &#0; <img src='file:///etc/passwd'>",
    "'; DROP TABLE answers; --",
    "%s{}{0.__class__}\\n",
    "=cmd|' /C calc'!A0",
    "+1-1@SUM(A1)",
    "\N{RIGHT-TO-LEFT OVERRIDE}abc مرحبا 你好 \N{GRINNING FACE} e\N{COMBINING ACUTE ACCENT}",
    "x" * 10_000,
)


def note_of(draft: ImportDraft) -> str:
    return draft.relationships[0].assessments[0].people[0].answers.values["GOV-P6"].note


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_text_in_a_note_is_text(read: Read, text: str) -> None:
    quoted = text.replace('"', '""')

    draft = read({"answers.csv": f'{HEAD}R,1,client,C1,GOV-P6,3,"{quoted}"\n'})

    assert note_of(draft) == unicodedata.normalize("NFC", text)


def test_a_note_of_a_hundred_thousand_characters_is_refused_in_words(reasons: Reasons) -> None:
    (line,) = reasons({"answers.csv": f"{HEAD}R,1,client,C1,GOV-P6,3,{'x' * 100_000}\n"})

    assert line == "answers.csv, line 2, note: has 100,000 characters; at most 10,000 are allowed"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEAD.encode() + b"R,1,client,C1,GOV-P6,3,a\0b\n", "line 2: holds a NUL character"),
        (HEAD.encode() + b"R,1,client,C1,GOV-P6,3,\xed\xa0\x80\n", "line 2: is not UTF-8 from here on"),
        (HEAD.encode() + b"R,1,client,C1,GOV-P6,3,caf\xe9\n", "line 2: is not UTF-8 from here on"),
        (HEAD.encode("utf-16"), "is UTF-16, not UTF-8"),
        (HEAD.encode() + b'R,1,client,C1,GOV-P6,3,"never closed\n' + b"x\n" * 50, "line 2: opens a quotation mark"),
        (HEAD.encode() + b'R,1,client,C1,GOV-P6,3,"closed" again\n', "line 2: has text after a closing quotation mark"),
        (HEAD.encode() + b'R,1,client,C1,GOV-P6,3,"' + b"x\n" * 99_999, "line 2: has a cell of more than 131,072"),
        (HEAD.encode() + b"R" * 2**20, "line 2: has more than 1,048,576 characters"),
        (bytes(range(1, 256)) * 40, "line"),
        (b"\x00" * 4096, "line 1: holds a NUL character"),
        (b"PK\x03\x04" + b"\x14" * 64, "line 1"),
    ],
    ids=["nul", "surrogate", "latin-1", "utf-16", "open quote", "quote", "cell", "line", "bytes", "zeros", "zip"],
)
def test_bytes_that_are_no_csv_are_refused_with_their_line(reasons: Reasons, content: bytes, reason: str) -> None:
    lines = reasons({"answers.csv": content})

    assert len(lines) == 1
    assert reason in lines[0]


def test_a_file_larger_than_allowed_is_not_read(write: Write, instrument: Instrument) -> None:
    folder = write()
    with (folder / "answers.csv").open("r+b") as file:
        file.truncate(LARGEST_FILE + 1)

    with pytest.raises(ImportRefusedError, match="larger than 200 MB"):
        read_folder(folder, instrument, today=TODAY)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes of a POSIX system")
@pytest.mark.parametrize("kind", ["link", "dangling", "pipe", "folder"])
def test_what_is_not_a_file_is_not_opened(write: Write, instrument: Instrument, kind: str, tmp_path: Path) -> None:
    folder = write({"votes.csv": None})
    secret = tmp_path / "secret"
    secret.write_text("root:x:0:0\n")
    votes = folder / "votes.csv"
    match kind:
        case "link":
            votes.symlink_to(secret)
        case "dangling":
            votes.symlink_to(tmp_path / "nowhere")
        case "pipe":
            os.mkfifo(votes)
        case "folder":
            votes.mkdir()

    with pytest.raises(ImportRefusedError) as caught:
        read_folder(folder, instrument, today=TODAY)

    (refusal,) = caught.value.report.refused
    assert refusal.reason in ("is a link: put the file itself into the folder", "is not a file")
    assert "root" not in str(caught.value)


def test_control_characters_of_a_file_never_reach_the_terminal(reasons: Reasons) -> None:
    lines = reasons({"answers.csv": f"{HEAD}R,1,client,C1,\x1b]0;owned\x07,3,\n"})

    assert all(line.isprintable() for line in lines)


@settings(max_examples=150)
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: HEAD + text)))
@example(b",")
@example(b"\n;;\n")
def test_anything_at_all_is_understood_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes | str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "respondents.csv").write_text(f"{PEOPLE},seniority\nR,1,client,C1,executive\n")
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    (folder / "answers.csv").write_bytes(data)

    try:
        read_folder(folder, bundled_instrument(), today=TODAY)
    except ImportRefusedError as error:
        assert error.report.refused_in_all  # noqa: PT017
        assert all(refusal.text.isprintable() for refusal in error.report.refused)  # noqa: PT017


@settings(max_examples=100)
@given(name=st.text(min_size=1, max_size=40), scope=st.text(max_size=80))
def test_names_and_scope_come_in_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, scope: str
) -> None:
    folder = tmp_path_factory.mktemp("names")
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in (name, scope)]
    (folder / "relationships.csv").write_bytes(
        f"relationship,client,supplier,scope\nR,{quoted[0]},Birch,{quoted[1]}\n".encode("utf-8", "surrogatepass")
    )
    (folder / "respondents.csv").write_text(f"{PEOPLE},seniority\n")
    (folder / "answers.csv").write_text(HEAD)

    try:
        (relationship,) = read_folder(folder, bundled_instrument(), today=TODAY).relationships
    except ImportRefusedError:
        client = normalised(name).strip()
        assert not client or "\n" in client or "\t" in client or "\0" in name + scope or _has_surrogate(name + scope)
        return
    assert relationship.client == normalised(name).strip()
    assert relationship.scope == normalised(scope).strip()


def test_a_hundred_thousand_rows_are_read_in_bounded_memory(write: Write, instrument: Instrument) -> None:
    rows = "R,1,client,C1,GOV-P6,3\n" * 50_000 + "R,1,supplier,S1,GOV-P6,\n" * 50_000
    folder = write({"answers.csv": f"{PEOPLE},item,value\n{rows}"})

    tracemalloc.start()
    try:
        draft = read_folder(folder, instrument, today=TODAY)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert draft.repeated["answers.csv"] == 99_998
    assert peak < 4 * 2**20


def test_a_file_that_is_wrong_from_end_to_end_is_given_up_and_its_first_faults_are_listed(
    write: Write, instrument: Instrument
) -> None:
    folder = write({"answers.csv": f"{PEOPLE},item,value\n" + "R,1,client\n" * (3 * GIVE_UP)})

    with pytest.raises(ImportRefusedError) as caught:
        read_folder(folder, instrument, today=TODAY)

    report = caught.value.report
    assert (len(report.refused), report.refused_in_all) == (LISTED, GIVE_UP + 1)
    assert report.refused[0].text == "answers.csv, line 2: has 3 cells where the first line names 6 columns"


def test_more_people_than_any_workspace_holds_are_refused(write: Write, instrument: Instrument) -> None:
    rows = "R,1,client,C1,managing\n" * 250_001  # rows count, whoever they are about

    with pytest.raises(ImportRefusedError, match="more than 250,000 rows"):
        read_folder(write({"respondents.csv": f"{PEOPLE},seniority\n{rows}"}), instrument, today=TODAY)


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text)
