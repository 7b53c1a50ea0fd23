from __future__ import annotations

from pathlib import Path

import pytest

from healthcheck.storage import cautions
from healthcheck.storage.neighbours import conflict_copies, synchronised_by

SYNCHRONISED = {
    "OneDrive": "OneDrive",
    "OneDrive - Halmere Health": "OneDrive",
    "OneDrive-Personal": "OneDrive",
    "Dropbox": "Dropbox",
    "Dropbox (Worthwell)": "Dropbox",
    "Google Drive": "Google Drive",
    "GoogleDrive-somebody@example.org": "Google Drive",
    "My Drive": "Google Drive",
    "Mobile Documents": "iCloud Drive",
    "com~apple~CloudDocs": "iCloud Drive",
    "Nextcloud": "Nextcloud",
    "Box Sync": "Box",
    "MEGAsync": "MEGA",
    "pCloudDrive": "pCloud",
    "CloudStorage": "a cloud service",
}
COPIES = [
    "work (Anna's conflicted copy 2026-05-03).healthcheck",
    "work (conflicted copy 2026-05-03 140201).healthcheck",
    "work.sync-conflict-20260503-140201-ABCDEFG.healthcheck",
    "work_conflict-20260503.healthcheck",
    "work (1).healthcheck",
    "work 2.healthcheck",
    "Work - Copy.healthcheck",
    "work - Copy (2).healthcheck",
    "work copy.healthcheck",
    "work - Kopie.healthcheck",
    "Copy of work.healthcheck",
    "Kopie von work.healthcheck",
    "work-LAPTOP7.HEALTHCHECK",
]
STRANGERS = [
    "another.healthcheck",
    "workshop.healthcheck",
    "work (1).pdf",
    "work.healthcheck.lock",
    "work.healthcheck-journal",
    "work (replaced).healthcheck",
    "work (replaced 2).healthcheck",
]


@pytest.mark.parametrize("folder", SYNCHRONISED)
def test_a_folder_that_a_cloud_service_synchronises_is_named(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "clients" / "work.healthcheck"
    path.parent.mkdir(parents=True)
    assert synchronised_by(path) == SYNCHRONISED[folder]
    (caution,) = cautions(path)
    assert SYNCHRONISED[folder] in caution.what
    assert "Move it" in caution.do
    assert str(tmp_path) not in caution.what + caution.do


@pytest.mark.parametrize(("marker", "service"), [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox")])
def test_a_folder_of_any_name_is_known_by_what_the_service_leaves_in_it(
    tmp_path: Path, marker: str, service: str
) -> None:
    (tmp_path / "shared" / marker).mkdir(parents=True)
    assert synchronised_by(tmp_path / "shared" / "clients" / "work.healthcheck") == service


@pytest.mark.parametrize("folder", ["Documents", "boxes", "Megan", "onedrives", "dropbox-old-stuff.d"])
def test_an_ordinary_folder_is_nothing_to_speak_of(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "work.healthcheck"
    path.parent.mkdir()
    path.touch()
    assert cautions(path) == ()


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_beside_the_workspace_is_named_and_not_touched(tmp_path: Path, name: str) -> None:
    for file in ("work.healthcheck", name, *STRANGERS):
        (tmp_path / file).write_text(file)
    assert conflict_copies(tmp_path / "work.healthcheck") == (tmp_path / name,)
    (caution,) = cautions(tmp_path / "work.healthcheck")
    assert caution.files == (tmp_path / name,)
    assert (tmp_path / name).read_text() == name


def test_a_folder_that_is_gone_has_no_neighbours(tmp_path: Path) -> None:
    assert cautions(tmp_path / "gone" / "work.healthcheck") == ()
