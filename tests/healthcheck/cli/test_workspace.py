"""Which workspace the commands mean, and how they check, copy and restore it."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.refusal import RefusedError
from healthcheck.places import default_workspace, preferences_file, workspace_path
from tests.healthcheck.cli.typed import SAMPLES, Say, started
from ui.__main__ import main


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
