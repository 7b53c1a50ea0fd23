from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

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


def test_what_another_window_has_written_since_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    first, second = PreferenceStore(path), PreferenceStore(path)
    first.update(handed_to=("/w", 3, "r1"), hand_over_code="sealed")
    second.update(window="place", text_scale=120)
    first.update(theme="dark")
    kept = read(path)
    assert kept == first.value
    assert (kept.handed_to, kept.hand_over_code) == (("/w", 3, "r1"), "sealed")
    assert (kept.window, kept.text_scale, kept.theme) == ("place", 120, "dark")
    assert second.reread() == kept


def test_a_choice_that_this_window_never_left_is_written_where_another_window_left_it(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    first, second = PreferenceStore(path), PreferenceStore(path)
    second.update(theme="dark")
    first.update(theme="system")
    assert read(path).theme == "system"


def test_many_windows_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    stores = [PreferenceStore(path) for _ in range(4)]
    wanted: dict[str, Any] = {"theme": "dark", "text_scale": 130, "facilitator": "M", "last_workspace": "/w"}
    changes = [{name: value} for name, value in wanted.items()]
    threads = [
        threading.Thread(target=store.update, kwargs=change) for store, change in zip(stores, changes, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read(path) == Preferences(**wanted)


def test_what_cannot_be_written_holds_until_the_end_and_is_written_once_it_can_be(tmp_path: Path) -> None:
    blocking = tmp_path / "folder"
    blocking.write_text("", encoding="utf-8")
    store = PreferenceStore(blocking / "preferences.json")
    store.update(theme="dark")
    blocking.unlink()
    store.update(text_scale=110)
    assert read(store.path) == Preferences(theme="dark", text_scale=110)
