"""``healthcheck import`` as somebody at a terminal uses it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthcheck.bootstrap import open_workspace
from tests.healthcheck.cli.typed import EXPECTED, SAMPLES, Say


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
