"""``healthcheck list`` and ``results`` as somebody at a terminal uses them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy
from tests.healthcheck.cli.typed import Say
from ui.__main__ import main


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


def test_an_id_is_found_in_any_case_before_a_part_of_a_name(filled: Say) -> None:
    status, out, _ = filled("results", "a", "--assessment", "1")

    assert status == 0
    assert out.startswith("A: Halmere Health")
