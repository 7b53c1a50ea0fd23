"""The commands as somebody at a terminal uses them."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from healthcheck.bootstrap import open_workspace
from healthcheck.cli import OpenWindow
from healthcheck.cli import main as run_command
from healthcheck.domain.batch import ImportBatch
from healthcheck.domain.form import Form
from healthcheck.domain.progress import Progress
from healthcheck.domain.refusal import RefusedError
from healthcheck.domain.relationship import Privacy
from healthcheck.places import default_workspace, preferences_file, workspace_path
from healthcheck.storage.import_store import ImportStore
from ui.__main__ import main

EXPECTED: list[dict[str, Any]] = json.loads(Path("tests/approved/demo_expected.json").read_text(encoding="utf-8"))
SAMPLES = Path("resources/samples")
PEOPLE = "relationship,assessment,side,respondent"

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "work.healthcheck"
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(path))
    return path


@pytest.fixture
def say(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs one command with the workspace of the test: status, standard output, standard error."""
    assert workspace.name

    def spoken(*words: str | Path) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        output = capsys.readouterr()
        return status, output.out, output.err

    return spoken


@pytest.fixture
def filled(say: Say) -> Say:
    """The same over a workspace that holds the demo relationships."""
    assert say("import", SAMPLES)[0] == 0
    return say


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder with so many people a side, everybody answering the same."""

    def written(*, client: int, supplier: int, name: str = "folder") -> Path:
        place = tmp_path / name
        place.mkdir()
        people = [("client", f"C{n}") for n in range(client)] + [("supplier", f"S{n}") for n in range(supplier)]
        items = [row["item"] for row in _rows(SAMPLES / "answers.csv") if row["respondent"] == "D-C1"]
        answers = [f"R,1,{side},{code},{item},3\n" for side, code in people for item in items]
        (place / "respondents.csv").write_text(
            f"{PEOPLE},seniority\n" + "".join(f"R,1,{side},{code},managing\n" for side, code in people)
        )
        (place / "answers.csv").write_text(f"{PEOPLE},item,value\n" + "".join(answers))
        return place

    return written


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def started(*words: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401
    """The program as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        **options,
    )


def test_the_demo_prints_the_factors_and_leaves_a_report_and_a_radar(say: Say, tmp_path: Path) -> None:
    status, out, err = say("demo", "--no-window", "--out", tmp_path / "shown")

    assert (status, err) == (0, "")
    for name in ("Halmere Health", "Heronsgate Conservation Trust", "Zephyrine Air", "Orchardine Foods"):
        assert name in out
    innovation = next(line for line in out.splitlines() if line.startswith("Innovation"))
    assert innovation.split()[1:7] == ["54", "73", "Supplier", "19", "higher", "clear"]
    assert (tmp_path / "shown" / "A-assessment-3-report.pdf").read_bytes().startswith(b"%PDF-")
    assert "<svg" in (tmp_path / "shown" / "A-assessment-3-radar.svg").read_text(encoding="utf-8")


def test_the_demo_keeps_samples_that_are_there(filled: Say, tmp_path: Path) -> None:
    before = filled("list", "--json")[1]

    assert filled("demo", "--no-window", "--out", tmp_path / "shown")[0] == 0

    assert filled("list", "--json")[1] == before


def test_the_demo_takes_nobodys_own_relationship_for_a_sample(say: Say, workspace: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(SAMPLES, own)
    names = own / "relationships.csv"
    names.write_text(names.read_text(encoding="utf-8").replace("Halmere Health", "Hollin Mills"), encoding="utf-8")
    assert say("import", own)[0] == 0
    with open_workspace(workspace) as opened:
        for key in ("B", "C", "D"):
            opened.relationships.delete(key)

    out = say("demo", "--no-window", "--out", tmp_path / "shown")[1]

    assert "Heronsgate" in out
    assert "Hollin" not in out
    assert sorted(path.name[0] for path in (tmp_path / "shown").iterdir()) == ["B", "B"]


def test_the_demo_asks_for_a_window_unless_told_not_to(workspace: Path, tmp_path: Path) -> None:
    assert run_command(["demo", "--out", str(tmp_path / "shown")]) == OpenWindow(workspace, is_optional=True)
    assert run_command([]) == OpenWindow(None, is_optional=False)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda entry: f"{entry['relationship']}{entry['assessment']}")
def test_imported_demo_answers_give_the_reference_numbers(filled: Say, expected: dict[str, Any]) -> None:
    status, out, _ = filled("results", expected["relationship"], "--assessment", str(expected["assessment"]), "--json")
    document = json.loads(out)

    assert status == 0
    assert document["n"] == expected["n"]
    assert round(document["matching"]["rho"], 3) == expected["rho"]
    for factor, values in expected["factors"].items():
        found = document["factors"][factor]
        assert {key: _printed(found[key], key) for key in values} == values
    assert _printed(document["overall"]["pmi"], "pmi") == expected["overall"]["pmi"]


def _printed(value: Any, key: str) -> Any:  # noqa: ANN401
    if isinstance(value, list):
        return [_printed(entry, key) for entry in value]
    return round(value, 4 if key in ("rho", "p", "p_adjusted") else 1) if isinstance(value, float) else value


def test_importing_twice_takes_nothing_twice(filled: Say) -> None:
    status, out, _ = filled("import", SAMPLES, "--json")

    document = json.loads(out)
    assert (status, document["taken"], document["refused"]) == (0, 0, 0)
    assert document["already_there"] == sum(entry["rows"] for entry in document["files"]) == 6317


def test_a_dry_run_says_what_would_happen_and_makes_nothing(say: Say, workspace: Path) -> None:
    status, out, _ = say("import", SAMPLES, "--dry-run")

    assert status == 0
    assert "would be taken" in out
    assert not workspace.exists()


def test_a_dry_run_writes_nothing_into_a_workspace_that_is_there(filled: Say, folder: Callable[..., Path]) -> None:
    _, out, _ = filled("import", folder(client=3, supplier=3), "--dry-run", "--json")

    assert json.loads(out)["taken"] == 6 + 6 * 21
    assert "Client of R" not in filled("list")[1]


def test_another_value_is_refused_with_its_place_and_nothing_is_written(filled: Say, tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(SAMPLES, changed)
    answers = changed / "answers.csv"
    answers.write_text(answers.read_text().replace("A,1,client,A-C1,GOV-P1,2", "A,1,client,A-C1,GOV-P1,4"))
    answers.write_text(answers.read_text() + "A,1,client,A-C1,GOV-P2c,4\n")
    (changed / "relationships.csv").write_text(
        (changed / "relationships.csv").read_text() + "E,Alder,Birch,,confidential,standard\n"
    )

    status, out, err = filled("import", changed, "--json")

    assert status == 1
    assert (
        json.loads(out)["reasons"][0]["reason"]
        == "GOV-P2c is answered, but the standard form that A has does not ask it"
    )
    answers.write_text(answers.read_text().replace("A,1,client,A-C1,GOV-P2c,4\n", ""))
    status, out, err = filled("import", changed)
    assert status == 1
    assert "- answers.csv, line 2, value: GOV-P1 is 2 in this workspace, 4 here" in out
    assert err.startswith("healthcheck: The import is refused: answers.csv, line 2, value: GOV-P1 is 2")
    assert err.count("\n") == 1
    assert "Alder" not in filled("list")[1]


def test_other_names_for_a_relationship_that_is_there_are_refused(filled: Say, tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    shutil.copytree(SAMPLES, changed)
    names = changed / "relationships.csv"
    names.write_text(names.read_text().replace("Halmere Health", "Halmere Hospitals"))

    status, out, _ = filled("import", changed)

    assert status == 1
    assert "relationships.csv, line 2, client: “A” exists with “Halmere Health” in this workspace" in out


def test_what_a_first_import_assumed_can_be_stated_by_the_ways_that_the_refusal_names(
    say: Say, workspace: Path, folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = folder(client=3, supplier=3)
    status, out, _ = say("import", place)
    assert status == 0
    assert "- names: made of the id, such as “Client of R” and “Supplier of R” (relationship R)" in out
    assert "- privacy: confidential (relationship R)" in out
    assert "Client of R (client) n = 3" in say("results", "R")[1]
    (place / "relationships.csv").write_text(
        "relationship,client,supplier,scope,privacy,form\nR,Alder,Birch,,attributed,\n"
    )
    (place / "assessments.csv").write_text("relationship,assessment,date\nR,1,2025-02-03\n")

    status, out, err = say("import", place)
    assert status == 1
    assert "without relationships.csv an import makes names of the id" in out
    assert "delete the relationship in the window" in err
    assert "--workspace FILE" in err
    assert "Client of R" in say("list")[1]

    assert say("--workspace", tmp_path / "new.healthcheck", "import", place)[0] == 0
    with open_workspace(workspace) as opened:
        opened.relationships.delete("R")
    assert say("import", place)[0] == 0
    assert "Alder × Birch" in say("list")[1]


def test_a_refused_folder_leaves_no_workspace_behind(say: Say, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    status, out, err = say("import", tmp_path / "empty")

    assert status == 1
    assert "answers.csv: is missing from the folder" in out
    assert "2 problems in all" in err
    assert not workspace.exists()


def test_a_folder_that_is_not_there_is_told_in_one_line(say: Say, tmp_path: Path) -> None:
    status, out, err = say("import", tmp_path / "nowhere")

    assert (status, out) == (1, "")
    assert err.startswith("healthcheck: The folder “nowhere” cannot be read:")


def test_the_list_names_every_relationship(filled: Say) -> None:
    text = filled("list")[1].splitlines()
    document = json.loads(filled("list", "--json")[1])

    line = next(entry for entry in text if entry.startswith("A "))
    assert line.split()[-4:] == ["2026-05-11", "closed", "11", "of", "11"][-4:]
    assert {entry["relationship"] for entry in document["relationships"]} == {"A", "B", "C", "D"}
    assert next(entry for entry in document["relationships"] if entry["relationship"] == "C")["assessment"] == 3


def test_results_are_found_by_a_part_of_the_name(filled: Say) -> None:
    status, out, _ = filled("results", "halmere", "--assessment", "1")

    assert status == 0
    assert out.startswith("A: Halmere Health × Worthwell Workforce\nAssessment 1")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("results", "health"), ""),
        (("results", "nobody"), "nobody"),
        (("results", "A", "--assessment", "9"), "assessment 9"),
        (("results", "e"), "more than one"),
    ],
)
def test_what_cannot_be_found_is_told_in_one_line(filled: Say, words: tuple[str, ...], reason: str) -> None:
    status, out, err = filled(*words)
    if not reason:
        assert status == 0
        return

    assert (status, out) == (1, "")
    assert reason in err
    assert err.count("\n") == 1


def test_a_relationship_without_an_assessment_is_listed_and_says_so(
    say: Say, folder: Callable[..., Path], workspace: Path, tmp_path: Path
) -> None:
    place = folder(client=3, supplier=3)
    (place / "relationships.csv").write_text(
        "relationship,client,supplier,scope,privacy,form\nE,Alder,Birch,,attributed,full\n"
        "R,Cedar,Dogwood,,confidential,express\n"
    )
    assert say("import", place)[0] == 0

    assert any(line.split() == ["E", "Alder", "×", "Birch"] for line in say("list")[1].splitlines())
    for words in (("results", "E"), ("report", "E", "--out", tmp_path / "e.pdf"), ("export", "E", "--out", "e.svg")):
        status, out, err = say(*words)
        assert (status, out) == (1, "")
        assert err == (
            "healthcheck: This relationship has no assessment yet. Open one in the window, or import answers for it.\n"
        )
    with open_workspace(workspace) as opened:
        opened_now = opened.relationships.open_assessment("E", form=Form.EXPRESS, held_on=date(2026, 1, 2))
        assert (opened_now.number, opened_now.form, opened_now.privacy) == (1, Form.EXPRESS, Privacy.ATTRIBUTED)
        following = opened.relationships.open_assessment("R", form=Form.STANDARD, held_on=date(2026, 1, 2))
        assert (following.number, len(opened.people.progress(following.id))) == (2, 6)
    assert say("results", "E")[0] == 0


def test_the_help_of_results_names_every_key_of_its_document(filled: Say, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(filled("results", "A", "--json")[1])
    with pytest.raises(SystemExit):
        main(["results", "--help"])

    words = set(re.findall(r"\w+", capsys.readouterr().out))
    assert set(_keys(document)) - words == set()


def _keys(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Every key of a document, ids of factors and practices aside."""
    for key, part in value.items() if isinstance(value, dict) else ():
        if not re.match(r"[A-Z]{3}", key):
            yield key
        yield from _keys(part)
    for part in value if isinstance(value, list) else ():
        yield from _keys(part)


def test_only_the_facilitator_looks_before_the_assessment_is_closed(say: Say, workspace: Path) -> None:
    with open_workspace(workspace, make_new=True) as opened:
        opened.relationships.create(client="Alder", supplier="Birch", held_on=date(2026, 1, 2))

    assert say("results", "Alder")[0] == 0
    for words in (("results", "Alder", "--audience", "joint"), ("report", "Alder", "--out", "x.pdf")):
        status, out, err = say(*words)
        assert (status, out) == (1, "")
        assert "still open" in err
    assert not Path("x.pdf").exists()


def test_two_people_on_a_side_leave_no_number_of_theirs_anywhere(
    say: Say, folder: Callable[..., Path], tmp_path: Path
) -> None:
    say("import", folder(client=3, supplier=2))

    document = json.loads(say("results", "R", "--audience", "joint", "--json")[1])
    text = say("results", "R", "--audience", "joint")[1]
    say("export", "R", "--out", tmp_path / "r.csv")
    say("export", "R", "--out", tmp_path / "r.svg")
    say("export", "R", "--out", tmp_path / "r.png")

    for factor in document["factors"].values():
        assert factor["client"] == 75
        assert {factor[key] for key in ("supplier", "supplier_interval", "gap", "level", "pmi", "rho", "p")} == {None}
    assert document["overall"]["supplier"] is None
    assert any(entry["what"] == "supplier.GOV" and "2 people" in entry["reason"] for entry in document["withheld"])
    assert "Supplier withheld" in text
    assert "Score of the supplier, every factor: Supplier of R: 2 people answered" in " ".join(text.split())
    assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig").count("75") == 7
    assert "<svg" in (tmp_path / "r.svg").read_text(encoding="utf-8")
    with Image.open(tmp_path / "r.png") as picture:
        description = picture.info["Description"]
        assert "Supplier: Governance withheld" in description
        assert set(re.findall(r"[1-9]\d*", description)) <= {"75", "100", "2", "3"}


def test_one_person_a_side_is_an_interview_comparison(filled: Say) -> None:
    out = filled("results", "D", "--audience", "joint")[1]

    assert "Interview comparison" in out
    assert not any(line.startswith("Overall") for line in out.splitlines())


@pytest.mark.parametrize("chart", ["radar", "gap", "mirror", "trend", "practices", "map", "mesh", "wheel"])
def test_a_chart_is_exported_as_svg(filled: Say, tmp_path: Path, chart: str) -> None:
    status, out, _ = filled("export", "A", "--chart", chart, "--out", tmp_path / "chart.svg")

    assert status == 0
    assert "chart.svg" in out
    named = "Missing expertise" if chart == "wheel" else "Innovation"
    assert named in (tmp_path / "chart.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("chart", ["radar", "gap"])
def test_a_chart_is_exported_as_a_crisp_picture_that_says_what_it_shows(
    filled: Say, tmp_path: Path, chart: str
) -> None:
    assert filled("export", "A", "--chart", chart, "--out", tmp_path / "chart.png")[0] == 0

    with Image.open(tmp_path / "chart.png") as picture:
        assert (picture.format, picture.width) == ("PNG", 2400)
        assert picture.getpixel((0, 0)) == picture.getpixel((2399, picture.height - 1)) == (255, 255, 255)
        colours = picture.convert("RGB").getcolors(2**24) or []
        assert {(0, 90, 140), (213, 94, 0)} <= {colour for _, colour in colours}
        assert "Halmere Health" in picture.info["Title"]
        assert "Innovation" in picture.info["Description"]


@pytest.mark.parametrize(
    ("relationship", "chart", "reason"),
    [
        ("B", "mirror", "the mirror is shown from 5 people on both sides"),
        ("B", "map", "The votes of Verrado Contact are withheld"),
        ("D", "mirror", "This form does not ask what one side expects the other to say"),
        ("D", "trend", "needs an assessment before this one"),
        ("D", "timeline", "Nothing is due within ninety days"),
        ("D", "influence", "There is no influence to draw"),
        ("A", "distribution", "There is no question"),
        ("D", "practices", "No practice was answered by enough people on both sides"),
    ],
)
def test_a_chart_with_nothing_in_it_is_refused_in_words(
    filled: Say, tmp_path: Path, relationship: str, chart: str, reason: str
) -> None:
    status, out, err = filled("export", relationship, "--chart", chart, "--out", tmp_path / "chart.png")

    assert (status, out) == (1, "")
    assert reason in err
    assert "Nothing was written." in err
    assert not (tmp_path / "chart.png").exists()


def test_one_sides_edition_has_no_map_of_practices_but_a_map_of_its_own_votes(filled: Say, tmp_path: Path) -> None:
    audience = ("--audience", "client", "--out", tmp_path / "chart.svg")

    assert "one side's own edition" in filled("export", "A", "--chart", "practices", *audience)[2]
    assert filled("export", "A", "--chart", "map", *audience)[0] == 0


def test_the_table_is_exported_as_csv(filled: Say, tmp_path: Path) -> None:
    assert filled("export", "A", "--assessment", "1", "--out", tmp_path / "table.csv")[0] == 0

    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert next(row for row in rows if row[0] == "Innovation")[1:3] == ["42", "57"]


def test_the_report_is_written_as_a_pdf(filled: Say, tmp_path: Path) -> None:
    status, out, _ = filled("report", "A", "--out", tmp_path / "report.pdf")

    assert status == 0
    assert "report.pdf" in out
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_is_told_in_one_line(filled: Say, tmp_path: Path) -> None:
    for words in (
        ("report", "A", "--out", tmp_path / "no" / "r.pdf"),
        ("export", "A", "--out", tmp_path / "no" / "r.png"),
        ("export", "A", "--out", tmp_path / "no" / "r.svg"),
    ):
        status, out, err = filled(*words)
        assert (status, out) == (1, "")
        assert err.startswith("healthcheck: ")
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("export", "A", "--out", "table.ods"),
        ("export", "A", "--chart", "pie", "--out", "a.svg"),
        ("report", "A", "--edition", "board", "--out", "a.pdf"),
        ("report", "A", "--paper", "a5", "--out", "a.pdf"),
        ("report", "A", "--without", "method", "--out", "a.pdf"),
        ("report", "A", "--out", "a.docx"),
        ("report", "A"),
        ("results",),
        ("results", "A", "--audience", "everybody"),
        ("nonsense",),
        ("list", "--js"),
        ("instrument",),
    ],
)
def test_wrong_usage_ends_with_two(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)

    assert caught.value.code == 2
    assert "usage: healthcheck" in capsys.readouterr().err


def test_a_workspace_is_checked_backed_up_and_restored(filled: Say, tmp_path: Path, workspace: Path) -> None:
    copy = tmp_path / "copy.healthcheck"

    assert filled("check", "--full")[:2] == (0, "The workspace is sound. Relationships in it: 4.\n")
    assert filled("backup", "--out", copy)[0] == 0
    workspace.unlink()
    status, out, _ = filled("restore", copy)

    assert (status, out) == (0, f"Restored from {copy}.\n")
    assert "Halmere" in filled("list")[1]
    assert "is kept as" in filled("restore", copy)[1]


def test_a_workspace_that_cannot_be_made_is_told_in_one_line_with_what_to_do(say: Say, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    status, _, err = say("--workspace", tmp_path / "file" / "inside.healthcheck", "import", SAMPLES)

    assert status == 1
    assert err.startswith("healthcheck: “inside.healthcheck” cannot be made there")
    assert "Choose another place" in err


def test_a_complaint_of_the_system_comes_with_what_is_safe_and_what_to_do(
    filled: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device", "/somewhere/deep/file")

    monkeypatch.setattr("healthcheck.exchange.folder_reading.read_folder", full)
    err = filled("import", SAMPLES)[2]

    assert err.startswith("healthcheck: No space left on device: file. Everything saved before is safe. Check ")


def test_a_backup_never_overwrites_anything(filled: Say, tmp_path: Path) -> None:
    copy = tmp_path / "copy.healthcheck"
    copy.write_text("precious")

    status, _, err = filled("backup", "--out", copy)

    assert status == 1
    assert err.count("\n") == 1
    assert copy.read_text() == "precious"


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\0" * 4080])
def test_a_file_that_is_no_workspace_is_refused_and_left_alone(say: Say, workspace: Path, content: bytes) -> None:
    workspace.parent.mkdir()
    workspace.write_bytes(content)

    for words in (("list",), ("check",), ("import", SAMPLES), ("restore", workspace)):
        status, out, err = say(*words)
        assert (status, out) == (1, "")
        assert err.count("\n") == 1

    assert workspace.read_bytes() == content


def test_without_a_workspace_the_commands_say_how_to_get_one(say: Say, workspace: Path, tmp_path: Path) -> None:
    for words in (("list",), ("results", "A"), ("check",), ("backup", "--out", tmp_path / "b")):
        status, _, err = say(*words)
        assert status == 1
        assert "healthcheck demo" in err
    assert not workspace.exists()


def test_a_workspace_that_is_missing_is_told_with_who_named_it(
    say: Say, workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    named = f"There is no workspace “{workspace}”, which the environment variable HEALTHCHECK_WORKSPACE names."
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(workspace)[-60:])
    assert str(workspace)[-60:] in say("list")[2]
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", str(workspace))
    assert len(str(workspace)) > 60 or named in say("list")[2]
    assert "There is no workspace “typo.healthcheck” at" in say("--workspace", tmp_path / "typo.healthcheck", "list")[2]


@pytest.mark.parametrize("words", [("list",), ("check",), ("import", SAMPLES), ("demo", "--no-window")])
def test_a_folder_in_the_place_of_the_workspace_is_refused_even_the_root_of_the_disk(
    say: Say, tmp_path: Path, words: tuple[str | Path, ...]
) -> None:
    root = Path(tmp_path.anchor)
    for folder in (tmp_path, root):
        status, _, err = say("--workspace", folder, *words)
        assert status == 1
        assert err.startswith(f"healthcheck: “{folder.name or folder}” is a folder.")
        assert err.count("\n") == 1


def test_the_root_of_the_disk_is_no_place_for_a_backup_nor_a_backup(filled: Say, tmp_path: Path) -> None:
    root = Path(tmp_path.anchor)
    assert filled("backup", "--out", root)[2].startswith(f"healthcheck: “{root}” exists already.")
    assert f"“{root}” is a folder." in filled("restore", root)[2]


def test_an_id_is_found_in_any_case_before_a_part_of_a_name(filled: Say) -> None:
    status, out, _ = filled("results", "a", "--assessment", "1")

    assert status == 0
    assert out.startswith("A: Halmere Health")


def test_what_is_too_long_to_be_read_is_shortened(filled: Say, capsys: pytest.CaptureFixture[str]) -> None:
    endless = "x" * 100_000
    said = [filled(*words)[2] for words in (("results", endless), ("list", "--workspace", endless))]
    for words in (
        (endless,),
        ("results", "A", "--assessment", endless),
        ("list", endless),
        ("report", "A", "--out", endless),
    ):
        with pytest.raises(SystemExit) as caught:
            main(words)
        assert caught.value.code == 2
        said.append(capsys.readouterr().err)

    assert max(map(len, said)) < 2_000
    assert all("xxx…" in text for text in said)


def test_the_workspace_may_be_named_before_or_after_the_command(filled: Say, tmp_path: Path) -> None:
    other = tmp_path / "other.healthcheck"

    assert filled("--workspace", other, "import", SAMPLES)[0] == 0
    assert filled("list", "--workspace", other)[0] == 0
    assert filled("--workspace", tmp_path / "none.healthcheck", "list")[0] == 1


def test_while_it_is_open_elsewhere_the_commands_say_so(filled: Say, workspace: Path) -> None:
    with open_workspace(workspace):
        done = started("list", env={**os.environ, "HEALTHCHECK_WORKSPACE": str(workspace)})

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert filled("list")[0] == 0


def test_a_bundled_instrument_is_sound_and_a_broken_one_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled = Path("resources/instrument/outsourcing-relationship-v1")
    assert main(["instrument", "check", str(bundled)]) == 0
    assert "7 factors, 104 items, 96 practices" in capsys.readouterr().out
    broken = tmp_path / "outsourcing-relationship-v1"
    shutil.copytree(bundled, broken)
    (broken / "items" / "GOV.toml").unlink()

    status = main(["instrument", "check", str(broken)])

    output = capsys.readouterr()
    assert status == 1
    assert "items/GOV.toml" in output.out
    assert output.err.count("\n") == 1
    assert main(["instrument", "check", str(tmp_path / "nowhere")]) == 1


def test_the_version_is_said_whether_installed_or_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("healthcheck")


def test_control_characters_in_a_name_never_reach_the_terminal(say: Say, tmp_path: Path) -> None:
    status, _, err = say("--workspace", tmp_path / "a\x1b[31m\nb", "list")

    assert status == 1
    assert err.removesuffix("\n").isprintable()


@pytest.mark.parametrize(
    ("place", "words", "what"),
    [
        ("healthcheck.exchange.folder_reading.read_folder", ("import", SAMPLES), "nothing of it was kept"),
        ("healthcheck.storage.import_store.ImportStore.apply", ("import", SAMPLES), "nothing of it was kept"),
        ("healthcheck.exchange.relationship_list.list_text", ("list",), "everything saved before is safe"),
    ],
)
def test_stopping_a_command_is_told_in_one_line(
    filled: Say, monkeypatch: pytest.MonkeyPatch, place: str, words: tuple[str | Path, ...], what: str
) -> None:
    def stopped(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, stopped)

    assert filled(*words) == (130, "", f"healthcheck: Stopped; {what}.\n")


def test_stopping_the_first_import_says_that_nothing_was_kept(
    say: Say, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("healthcheck.exchange.folder_reading.read_folder", stopped)

    assert say("import", SAMPLES) == (130, "", "healthcheck: Stopped; nothing of it was kept.\n")
    assert not workspace.exists()


def test_stopping_an_import_when_the_disk_has_it_already_says_so(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    apply = ImportStore.apply

    def stopped_too_late(store: ImportStore, batch: ImportBatch, *, progress: Progress) -> None:
        apply(store, batch, progress=progress)
        raise KeyboardInterrupt

    monkeypatch.setattr(ImportStore, "apply", stopped_too_late)

    assert say("import", SAMPLES) == (130, "", "healthcheck: Stopped; all of it was kept before.\n")
    assert "Halmere" in say("list")[1]


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("results nobody 2>&-", 1),
        ("nonsense 2>&-", 2),
        ("list <&- >&- 2>&-", 0),
        ("backup --out copy.healthcheck <&- >&- 2>&-", 0),
        ("results nobody 2>/dev/full", 1),
        ("list >/dev/full", 1),
    ],
)
def test_streams_that_are_closed_or_full_do_no_harm(
    filled: Say, workspace: Path, tmp_path: Path, words: str, status: int
) -> None:
    assert filled("check")[0] == 0
    places = {"HEALTHCHECK_WORKSPACE": str(workspace), "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m ui {words}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=tmp_path,
        env={**os.environ, **places},
    )

    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert filled("check", "--full")[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a POSIX shell")
def test_a_reader_who_has_seen_enough_does_no_harm(filled: Say, workspace: Path) -> None:
    assert filled("check")[0] == 0
    environment = {**os.environ, "HEALTHCHECK_WORKSPACE": str(workspace)}
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "results", "A", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("words", [("results", "A"), ("results", "A", "--json"), ("list",)])
def test_a_terminal_that_knows_ascii_only_gets_all_of_it(filled: Say, workspace: Path, words: tuple[str, ...]) -> None:
    assert filled("check")[0] == 0
    done = started(
        *words, env={**os.environ, "HEALTHCHECK_WORKSPACE": str(workspace), "PYTHONIOENCODING": "ascii:strict"}
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "Halmere Health" in done.stdout


def test_help_loads_nothing_heavy_and_shows_an_example_for_each_command() -> None:
    code = (
        "import sys\nfrom ui.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "heavy = {'PySide6', 'numpy', 'scipy', 'reportlab', 'sqlalchemy', 'alembic', 'pyqtgraph', 'pikepdf',\n"
        "'xlsxwriter', 'pptx', 'icalendar'}\n"
        "sys.exit(' '.join(heavy & {name.partition('.')[0] for name in sys.modules}) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)

    assert (done.returncode, done.stderr) == (0, "")
    for command in ("demo", "list", "import", "results", "report", "export", "check", "backup", "restore"):
        assert command in done.stdout
        assert f"example: healthcheck {command}" in started(command, "--help").stdout
    assert "example: healthcheck instrument check" in started("instrument", "check", "--help").stdout


def test_commands_never_load_qt_and_lists_never_load_numpy(filled: Say, workspace: Path) -> None:
    assert filled("check")[0] == 0
    code = (
        "import sys\nfrom ui.__main__ import main\nmain(['list'])\n"
        "heavy = {'PySide6', 'numpy', 'reportlab', 'alembic', 'scipy', 'PIL', 'pypdfium2'}\n"
        "unasked = {'healthcheck.content', 'healthcheck.exchange.csv_rows', 'healthcheck.exchange.results_document',\n"
        "           'healthcheck.storage.import_store'}\n"
        "print(' '.join((heavy | unasked) & set(sys.modules)), file=sys.stderr)\n"
        "main(['results', 'A'])\nprint('PySide6' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        env={**os.environ, "HEALTHCHECK_WORKSPACE": str(workspace), "PYTHONIOENCODING": "utf-8"},
    )

    assert done.stderr == "\nFalse\n"


def test_without_a_display_no_command_says_so_and_names_the_commands() -> None:
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    hidden.pop("QT_QPA_PLATFORM", None)
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have one")

    done = started(env=hidden)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "demo" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="places of other systems are not set by XDG variables")
def test_the_last_workspace_used_is_taken_while_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HEALTHCHECK_WORKSPACE", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    last = tmp_path / "last.healthcheck"

    assert workspace_path(None) == default_workspace()
    assert default_workspace().is_relative_to(tmp_path / "data")
    preferences_file().parent.mkdir(parents=True)
    noted = [json.dumps({"last_workspace": name}) for name in (3, "", "x" * 300, "\0", str(last))]
    for content in ("", "[]", "{", *noted):
        preferences_file().write_text(content)
        assert workspace_path(None) == default_workspace()
    last.touch()
    assert workspace_path(None) == last
    monkeypatch.setenv("HEALTHCHECK_WORKSPACE", "named.healthcheck")
    assert workspace_path(None) == Path("named.healthcheck")
    assert workspace_path(last) == last


def test_a_place_that_cannot_be_looked_at_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be made there"):
        open_workspace(tmp_path / ("x" * 300), make_new=True)


def test_backup_and_restore_take_paths_relative_to_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_workspace(Path("work.healthcheck"), make_new=True) as workspace:
        workspace.samples.install()
    assert main(["--workspace", "work.healthcheck", "backup", "--out", "monday.healthcheck"]) == 0
    assert main(["--workspace", "other.healthcheck", "restore", "monday.healthcheck"]) == 0
    assert main(["--workspace", "other.healthcheck", "check", "--full"]) == 0


def test_a_full_check_finds_answers_that_were_changed_behind_our_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "work.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        workspace.samples.install()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE answers SET reply = CASE reply WHEN 4 THEN 0 ELSE 4 END WHERE response_id = 1")
        file.commit()
    assert main(["--workspace", str(path), "check", "--full"]) == 1
    assert "not those that were submitted" in capsys.readouterr().err


def test_a_workspace_with_a_trigger_in_it_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "work.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        workspace.samples.install()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TRIGGER planted AFTER INSERT ON relationships BEGIN DELETE FROM answers; END")
        file.commit()
    assert main(["--workspace", str(path), "list"]) == 1
    assert "damaged" in capsys.readouterr().err


def test_a_damaged_workspace_is_refused_with_the_way_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "work.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        workspace.samples.install()
        backup = workspace.safekeeping.keep("start")
    assert backup is not None
    path.write_bytes(path.read_bytes()[:9000])
    assert main(["--workspace", str(path), "list"]) == 1
    assert f"healthcheck restore {backup.path}" in capsys.readouterr().err
    path.unlink()
    assert main(["--workspace", str(path), "restore", str(backup.path)]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_lock_file_that_is_a_link_is_not_written_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, precious = tmp_path / "work.healthcheck", tmp_path / "precious.txt"
    with open_workspace(path, make_new=True):
        pass
    (lock,) = [entry for entry in tmp_path.iterdir() if "lock" in entry.name] or [path.with_name(f"{path.name}.lock")]
    lock.unlink(missing_ok=True)
    precious.write_text("precious", encoding="utf-8")
    lock.symlink_to(precious)
    assert main(["--workspace", str(path), "list"]) == 1
    assert "not a plain file" in capsys.readouterr().err
    assert precious.read_text("utf-8") == "precious"


def test_a_lock_file_full_of_brackets_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    with open_workspace(path, make_new=True):
        pass
    path.with_name(f"{path.name}.lock").write_text("[" * 20_000, encoding="utf-8")
    assert main(["--workspace", str(path), "list"]) == 0
