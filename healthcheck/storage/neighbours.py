"""What lies around the workspace file that its owner should know: a synchronised folder, copies that look like it."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from healthcheck.domain.safekeeping import Caution
from healthcheck.message import message, plural
from healthcheck.storage.restoring import kept_files

# Folder names, as the programs make them; the end of a name may carry an account (“OneDrive - Halmere Health”).
_SERVICES = {
    "OneDrive": r"onedrive( - .+|-.+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    "Google Drive": r"google ?drive(-.+)?|googledrive-.+|my drive|drivefs",
    "iCloud Drive": r"mobile documents|icloud ?drive|com~apple~clouddocs",
    "Nextcloud": r"nextcloud",
    "ownCloud": r"owncloud",
    "Box": r"box|box sync|box-box",
    "pCloud": r"pcloud ?drive|pcloud sync",
    "MEGA": r"megasync|mega",
    "Syncthing": r"syncthing",
    "Seafile": r"seafile",
    "Proton Drive": r"proton ?drive(-.+)?",
    "Tresorit": r"tresorit|my tresors",
    message("a cloud service"): r"cloudstorage",
}
# What some leave in the folder that they watch.
_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud",
}
# Behind the name of the workspace: “(Anna's conflicted copy 2026-05-03)”, “.sync-conflict-20260503-…”, “ (1)”, “ 2”,
# “ - Copy”, “-LAPTOP7” (OneDrive adds the computer).
_COPY = re.compile(
    r"(.*conflict.*|[ _-]*\(\d+\)|[ _]\d+|[ _-]*\(?(copy|kopie|copie|copia)( \d+)?\)?( \(\d+\))?|-[\w-]+)",
    re.IGNORECASE,
)


def cautions(workspace: Path) -> tuple[Caution, ...]:
    """What should be said about the place of ``workspace``; empty where all is well. Reads names only."""
    found = []
    service = synchronised_by(workspace)
    if service:
        found.append(
            Caution(
                message("“{0}” lies in a folder that {1} synchronises.", workspace.name, service),
                message(
                    "Synchronising a workspace that is open can damage it or make two of it. Move it to a folder of "
                    "this computer, and put backups into the synchronised one."
                ),
            )
        )
    copies = conflict_copies(workspace)
    if copies:
        found.append(
            Caution(
                plural(
                    "Beside “{1}” there is a file that looks like a copy of it.",
                    "Beside “{1}” there are files that look like copies of it.",
                    len(copies),
                    workspace.name,
                ),
                message("Find out which one holds the latest answers, and move the others away. None was opened."),
                copies,
            )
        )
    return tuple(found)


def synchronised_by(workspace: Path) -> str:
    """The service that synchronises the folder of ``workspace``, as far as names tell; empty for none."""
    folders = workspace.absolute().parents
    for folder in folders:
        for service, pattern in _SERVICES.items():
            if re.fullmatch(pattern, folder.name, re.IGNORECASE):
                return service
    for folder in folders:
        for marker, service in _MARKERS.items():
            if (folder / marker).exists() and folder != Path.home():
                return service
    return ""


def conflict_copies(workspace: Path) -> tuple[Path, ...]:
    """Files beside ``workspace`` that bear its name with something added, as synchronising programs and people do."""
    stem, suffix = workspace.stem.casefold(), workspace.suffix.casefold()
    expected = {workspace.name, *(path.name for path in kept_files(workspace))}
    found = []
    with contextlib.suppress(OSError):
        for path in workspace.parent.iterdir():
            name = path.stem.casefold()
            if path.name in expected or path.suffix.casefold() != suffix:
                continue
            begins = name.startswith(stem) and _COPY.fullmatch(name[len(stem) :])
            if begins or re.fullmatch(r"(copy|kopie|copie|copia) (of |von |de |di )?" + re.escape(stem), name):
                found.append(path)
    return tuple(sorted(found))
