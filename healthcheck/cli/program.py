"""Runs one command: its exit status, or one line on what went wrong. Nothing heavy is imported until it runs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from healthcheck.cli.outcome import OpenWindow
from healthcheck.cli.parser import command_parser
from healthcheck.cli.terminal import fail, say, stand_in_for_closed_streams, write_no_more
from healthcheck.errors import UserFacingError, why
from healthcheck.message import message
from healthcheck.places import SUFFIX

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


STOPPED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int | OpenWindow:
    """Run one command and return its exit status, or the window that has to be opened.

    Raises SystemExit on wrong usage and for ``--help``, as argparse does; a bug passes through.
    """
    stand_in_for_closed_streams()
    try:
        typed = sys.argv[1:] if arguments is None else arguments
        outcome = _run(command_parser(say).parse_args(_with_named_file(typed)))
        sys.stdout.flush()
    except UserFacingError as error:
        return fail(f"{error.said(say)}{_way_back(error)}")
    except BrokenPipeError:
        write_no_more(sys.stdout)  # whoever read along has seen enough
        return 0
    except OSError as error:
        write_no_more(sys.stdout)
        return fail(_environment_error(error).said(say))
    except KeyboardInterrupt as stop:
        said = stop.args[0] if stop.args and stop.args[0] else message("everything saved before is safe")
        return fail(say(message("Stopped; {0}.", said)), status=STOPPED)
    return outcome


def _with_named_file(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments with the name of the option before a lone file: what a double click on a workspace runs."""
    match arguments:
        case [file] if file.casefold().endswith(SUFFIX) and not file.startswith("-"):
            return ["--workspace", file]
    return arguments


def _run(options: argparse.Namespace) -> int | OpenWindow:
    if options.version:
        return _version()
    if options.command is None:
        return OpenWindow(options.workspace, is_optional=False)
    from healthcheck.cli.commands import COMMANDS

    return COMMANDS[options.command](options)


def _version() -> int:
    from importlib.metadata import PackageNotFoundError, version

    try:
        print("healthcheck", version("relationship-healthcheck"))
    except PackageNotFoundError:
        print(say(message("healthcheck, run from its source without being installed")))
    return 0


def _way_back(error: UserFacingError) -> str:
    """How to restore the newest good backup, where the error comes with backups."""
    newest = next((backup for backup in getattr(error, "backups", ()) if backup.is_good), None)
    if newest is None:
        return ""
    text = message("Newest good backup: {0}. `healthcheck restore {1}` restores it.", newest.content, newest.path)
    return f" {say(text)}"


def _environment_error(error: OSError) -> UserFacingError:
    """A complaint of the system that nobody nearer could put into words."""
    from healthcheck.domain.text import shortened

    place = f": {shortened(os.path.basename(os.fsdecode(error.filename)))}" if error.filename else ""  # noqa: PTH119
    return UserFacingError(
        message("{0}{1}.", why(error), place),
        safe=message("Everything saved before is safe."),
        do=message("Check the file's name, its permissions and the room on its disk, then try again."),
    )
