"""Which workspace, assessment and language the options of a command mean."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from healthcheck.message import message
from healthcheck.places import ENVIRONMENT, workspace_path

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.language import Language
    from healthcheck.workspace import Workspace


def opened(options: argparse.Namespace, *, make_new: bool = False) -> Workspace:
    """The workspace that is meant; only commands that bring something make one where there is none."""
    path = workspace_path(options.workspace)
    if not make_new and not path.exists():
        raise UserFacingError(
            _absence(options, path),
            do=message(
                "`healthcheck demo` makes one with samples, `healthcheck import FOLDER` one from your files.",
            ),
        )
    from healthcheck.bootstrap import open_workspace

    return open_workspace(path, make_new=make_new, language=spoken_language(options))


def meant_assessment(workspace: Workspace, options: argparse.Namespace) -> Assessment:
    """The assessment with that number, the latest unless one was named; NotFoundError where there is none."""
    relationship = workspace.relationships.find(options.relationship)
    return workspace.relationships.assessment(relationship.id, options.assessment)


def spoken_language(options: argparse.Namespace) -> Language:
    """What results and reports speak: the language of the terminal, and for programs always the same."""
    from healthcheck.domain.language import ENGLISH
    from healthcheck.languages import of_environment

    if wanted := getattr(options, "language", ""):
        return _ordered_language(wanted)
    return ENGLISH if getattr(options, "json", False) else of_environment(os.environ)


def _ordered_language(wanted: str) -> Language:
    """The language that a file is ordered in; UserFacingError where there is no catalogue of it."""
    from healthcheck.domain.language import nearest
    from healthcheck.domain.text import shortened
    from healthcheck.languages import codes, home, nearest_language

    known = codes(home())
    if not nearest([wanted], known):
        raise UserFacingError(
            message("There is no language “{0}” here.", shortened(wanted)),
            safe=message("Nothing was written."),
            do=message("Choose one of these: {0}", ", ".join(known)),
        )
    return nearest_language([wanted])


def _absence(options: argparse.Namespace, path: Path) -> str:
    """That no workspace is at ``path``, and who said that it should be there."""
    from healthcheck.domain.text import shortened

    if options.workspace:
        return message("There is no workspace “{0}” at that place.", shortened(path.name))
    if os.environ.get(ENVIRONMENT):
        return message(
            "There is no workspace “{0}”, which the environment variable {1} names.", shortened(str(path)), ENVIRONMENT
        )
    return message("There is no workspace yet.")
