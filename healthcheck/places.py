"""Where things lie on this computer: the workspace, and the preferences that remember the last one."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ENVIRONMENT = "HEALTHCHECK_WORKSPACE"
SUFFIX = ".healthcheck"
ASKED_IN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Environment variables that name the language of commands, as gettext reads them: the first that is set decides."""

TRANSLATIONS = "HEALTHCHECK_TRANSLATIONS"
"""Environment variable that names another folder of catalogues, in which a translator tries out what is not done."""

_PROGRAM = "relationship-healthcheck"


def asks_for_english(environment: Mapping[str, str]) -> bool:
    """Whether a terminal asks for the language that the program is written in, or for none."""
    asked = next((value for name in ASKED_IN if (value := environment.get(name))), "")
    return TRANSLATIONS not in environment and re.split("[_.:@-]", asked)[0] in ("", "C", "POSIX", "en")


def preferences_file() -> Path:
    """The file in which the window keeps its preferences."""
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False) / "preferences.json"


def default_workspace() -> Path:
    """The workspace of somebody who never named one; local, because a synchronised folder may tear a database."""
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False) / f"workspace{SUFFIX}"


def workspace_path(stated: Path | None) -> Path:
    """The workspace that is meant: the one stated, the environment's, the last one used if it is there, the default."""
    from pathlib import Path

    if stated is not None:
        return stated
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    last = _last_workspace()
    # os.path, because a place that cannot be looked at is one where no file is
    return last if last is not None and os.path.isfile(last) else default_workspace()  # noqa: PTH113


def _last_workspace() -> Path | None:
    """What the window noted; a preferences file that cannot be read notes nothing."""
    import json
    from pathlib import Path

    try:
        noted = json.loads(preferences_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    last = noted.get("last_workspace") if isinstance(noted, dict) else None
    return Path(last) if isinstance(last, str) and last else None
