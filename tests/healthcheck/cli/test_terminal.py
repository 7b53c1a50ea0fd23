"""What the commands say, to whom, and how they end; whatever is wrong with the terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from healthcheck.domain.batch import ImportBatch
from healthcheck.domain.progress import Progress
from healthcheck.storage.import_store import ImportStore
from tests.healthcheck.cli.typed import SAMPLES, Say, started
from ui.__main__ import main


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


def test_a_complaint_of_the_system_comes_with_what_is_safe_and_what_to_do(
    filled: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device", "/somewhere/deep/file")

    monkeypatch.setattr("healthcheck.exchange.folder_reading.read_folder", full)
    err = filled("import", SAMPLES)[2]

    assert err.startswith("healthcheck: No space left on device: file. Everything saved before is safe. Check ")


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
