"""Whatever a folder holds, checking it ends soon, with findings and without a traceback."""

from __future__ import annotations

import os
import string
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.content import ContentError, check_folder, load_instrument
from tests.healthcheck.content.content_folder import ContentFolder

TOP_FILES = [
    "instrument.toml",
    "method.toml",
    "factors.toml",
    "questions.toml",
    "wheel.toml",
    "findings.toml",
    "withheld.toml",
    "workshop.toml",
]
ANY_FILE = [*TOP_FILES, "items/AAA.toml", "practices/BBB.toml", "guides/client.toml"]


def findings_on(folder: ContentFolder, name: str) -> list[str]:
    return [finding.message for finding in folder.findings() if finding.file == name]


def test_a_folder_that_is_missing_or_a_file_is_one_finding(tmp_path: Path) -> None:
    assert [finding.file for finding in check_folder(tmp_path / "none")] == ["none"]
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert [finding.message for finding in check_folder(tmp_path / "file")] == ["is not a folder that can be read"]
    with pytest.raises(ContentError):
        load_instrument(tmp_path / "none")


def test_an_empty_folder_lists_all_that_is_missing(tmp_path: Path) -> None:
    found = {finding.file for finding in check_folder(tmp_path)}
    assert found == {*TOP_FILES, "items/", "practices/", "guides/"}


@pytest.mark.parametrize("name", TOP_FILES)
def test_a_missing_file_is_the_only_finding(folder: ContentFolder, name: str) -> None:
    (folder.path / name).unlink()
    assert (folder.only_finding().file, folder.only_finding().message) == (name, "is missing")


@pytest.mark.parametrize("name", ["items", "practices", "guides"])
def test_a_missing_sub_folder_is_the_only_finding(folder: ContentFolder, name: str) -> None:
    (folder.path / name).rename(folder.path / "elsewhere")
    assert (folder.only_finding().file, folder.only_finding().message) == (f"{name}/", "is missing")


def test_a_missing_guide_is_found(folder: ContentFolder) -> None:
    (folder.path / "guides" / "supplier.toml").unlink()
    assert folder.only_finding().text == "guides/supplier.toml: is missing"


@pytest.mark.parametrize("name", ["metod.toml", "guides/both.toml"])
def test_a_stray_content_file_is_found_and_others_are_let_be(folder: ContentFolder, name: str) -> None:
    folder.write("README.md", "Notes of the author.")
    folder.write("items/AAA.toml.bak", "old")
    assert folder.findings() == ()
    folder.write(name, "")
    assert (name, "is not a file that is read here") in [(found.file, found.message) for found in folder.findings()]


@pytest.mark.parametrize("name", ANY_FILE)
def test_a_syntax_error_is_found_with_its_line(folder: ContentFolder, name: str) -> None:
    folder.write(name, 'id = "fine"\n\nthis is not TOML\n')
    finding = folder.only_finding()
    assert (finding.file, finding.id, finding.field) == (name, "", "")
    assert "line 3" in finding.message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00", "not UTF-8: line 1"),
        (b'# fine\n# fine\nid = "\xed\xa0\x80"', "not UTF-8: line 3"),  # a lone surrogate
        (b'id = "\\ud800"', "not valid TOML"),
        (b'id = "a\x00b"', "not valid TOML"),
        (b"id = " + b"[" * 3_900 + b"\n" + b"[" * 3_900, "nested too deeply"),
        (b"a = " + b"{b = " * 600 + b"1" + b"}" * 600, "nested too deeply"),
        (b"id = " + b"9" * 3_990 + b"\nx = 0x" + b"f" * 3_900, "is not a field known here"),
        (b"id = 2026-13-45", "not valid TOML"),
        (b"a = 1\na = 2", "not valid TOML"),
        (b"[a]\n[a]", "not valid TOML"),
        (b"." * 3_000, "line 1 is too long"),
        (b"a." * 100_000, "line 1 is too long"),
        (b"# " + b"x" * 11_000_000, "is larger than"),
        (b'id = "' + b"x" * 10_000_000 + b'"', "is larger than"),
    ],
)
def test_bytes_that_are_no_sound_toml_become_findings(folder: ContentFolder, content: bytes, words: str) -> None:
    folder.write("method.toml", content)
    assert any(words in message for message in findings_on(folder, "method.toml"))


def test_control_characters_written_as_escapes_are_found(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", "[C] lives AAA.", "[C] lives\\u0000AAA.")
    assert "U+0000 at position 10" in folder.only_finding().message
    folder.plant("items/AAA.toml", "\\u0000", "\\n")
    assert "U+000A" in folder.only_finding().message


def test_an_interview_script_may_have_paragraphs(folder: ContentFolder) -> None:
    folder.plant("guides/client.toml", '"Goodbye."', '"""\nGoodbye.\n\nUntil next time."""')
    assert folder.findings() == ()


def test_a_list_of_thousands_of_entries_is_told_in_a_bounded_list(folder: ContentFolder) -> None:
    folder.write("items/AAA.toml", 'factor = "AAA"\n' + "[[items]]\n" * 25_000)
    began = time.perf_counter()
    found = folder.findings()
    assert time.perf_counter() - began < 10
    assert 1 < len(found) < 1000
    assert any(message == "has 25000 entries; 1 to 100 expected" for message in findings_on(folder, "items/AAA.toml"))
    assert any(message.endswith("faults more") for message in findings_on(folder, "items/AAA.toml"))


def test_thousands_of_files_are_told_in_one_finding(folder: ContentFolder) -> None:
    for number in range(700):
        folder.write(f"items/F{number}.toml", "")
    assert findings_on(folder, "items/") == ["holds more than 24 TOML files"]


def test_a_file_name_that_could_hide_something_is_not_read(folder: ContentFolder) -> None:
    folder.write("items/A\nB.toml", "")
    folder.write("items/\u202eAAA.toml", "")
    assert len(findings_on(folder, "items/")) == 1


@pytest.mark.parametrize("name", ANY_FILE)
def test_a_folder_in_place_of_a_file_is_found(folder: ContentFolder, name: str) -> None:
    (folder.path / name).unlink()
    (folder.path / name).mkdir()
    assert folder.only_finding().message == "is not a regular file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_in_place_of_a_file_does_not_hang(folder: ContentFolder) -> None:
    for name in ANY_FILE:
        (folder.path / name).unlink()
        os.mkfifo(folder.path / name)
    assert {(finding.file, finding.message) for finding in folder.findings()} == {
        (name, "is not a regular file") for name in ANY_FILE
    }


def test_a_link_to_nothing_and_a_link_to_itself_are_found(folder: ContentFolder) -> None:
    for name in ("method.toml", "wheel.toml"):
        (folder.path / name).unlink()
    try:
        (folder.path / "method.toml").symlink_to(folder.path / "none")
        (folder.path / "wheel.toml").symlink_to(folder.path / "wheel.toml")
    except OSError:
        pytest.skip("this system makes no links")
    assert {finding.file for finding in folder.findings()} == {"method.toml", "wheel.toml"}


def test_a_file_in_place_of_a_sub_folder_is_found(folder: ContentFolder) -> None:
    (folder.path / "items").rename(folder.path / "elsewhere")
    folder.write("items", "")
    assert folder.only_finding().file == "items/"


@pytest.mark.parametrize("name", ANY_FILE)
@pytest.mark.parametrize("content", ["", "items = 3", "items = [1, 2]", "[items]\na = 1", "sections = [[]]", "x = 1"])
def test_tables_of_another_shape_become_findings(folder: ContentFolder, name: str, content: str) -> None:
    folder.write(name, content)
    assert findings_on(folder, name)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="'"), max_size=60)
LEAVES = st.one_of(
    st.sampled_from(
        ["nan", "-inf", "true", "1e308", "9999999999999999999999", "1979-05-27T07:32:00Z", "[]", "{}", '""']
    ),
    TEXTS.map(lambda text: "'" + "".join(part for part in text if part.isprintable()) + "'"),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(ANY_FILE), line=st.integers(0, 40), value=LEAVES)
def test_any_value_in_any_place_is_taken_or_told(folder: ContentFolder, name: str, line: int, value: str) -> None:
    sound = (folder.path / name).read_text(encoding="utf-8")
    lines = sound.split("\n")
    fields = [place for place, text in enumerate(lines) if " = " in text and text[0] in string.ascii_letters]
    place = fields[line % len(fields)]
    lines[place] = f"{lines[place].partition(' = ')[0]} = {value}"
    folder.write(name, "\n".join(lines))
    try:
        for finding in folder.findings():
            assert finding.text.isprintable()
            assert len(finding.text) < 500
    finally:
        folder.write(name, sound)
