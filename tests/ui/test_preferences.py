from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.preferences import Preferences, PreferenceStore, read


def test_what_was_preferred_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "preferences.json"
    PreferenceStore(path).update(facilitator="M. Ferrier", text_scale=120, handed_to=("/w", 3, "r1"))
    assert PreferenceStore(path).value == Preferences(
        facilitator="M. Ferrier", text_scale=120, handed_to=("/w", 3, "r1")
    )


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"text_scale": "big"}', '{"handed_to": [1, 2]}', '{"x": 1}']
)
def test_a_damaged_or_foreign_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(content, encoding="utf-8")
    assert read(path) == Preferences()


def test_what_is_right_in_a_partly_wrong_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"text_scale": True, "facilitator": "M", "new": 1}), encoding="utf-8")
    assert read(path) == Preferences(facilitator="M")


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "preferences.json")
    store.update(reduce_motion=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["preferences.json"]


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    store = PreferenceStore(tmp_path / "file" / "preferences.json")
    store.update(theme="dark")
    assert store.value.theme == "dark"
