"""What can be typed after ``healthcheck``. Standard library only, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from healthcheck.cli.option_types import path_of
from healthcheck.cli.options import Commands
from healthcheck.message import message

if TYPE_CHECKING:
    from typing import NoReturn

LONGEST_COMPLAINT = 400
"""Characters of a complaint about wrong usage: enough for any that names a word and its alternatives."""

_DESCRIPTION = message(
    """\
Relationship Healthcheck lets the two sides of an outsourcing relationship see it through each other's eyes.
Without a command it opens the window; `healthcheck FILE.healthcheck` opens it with that workspace.
The commands never need a screen."""
)

_EPILOG = message(
    """\
RELATIONSHIP is an id or an unambiguous part of a name; `healthcheck list` names them all.
The workspace is the file of --workspace, else of the environment variable HEALTHCHECK_WORKSPACE,
else the last one used, else a default in your data folder.
Exit status: 0 done; 1 refused or failed, with one line on standard error; 2 wrong usage; 130 stopped by Ctrl-C."""
)


def command_parser(say: Callable[[str], str] = str) -> argparse.ArgumentParser:
    """The parser; ``command`` is None where the window is meant, ``workspace`` None where none was named.

    ``say`` puts what it says into the reader's language.
    """

    class Parser(_Parser):
        """One that speaks; argparse makes those of the commands of the same class."""

        def __init__(self, **named: Any) -> None:  # noqa: ANN401 - argparse's own
            super().__init__(say=say, **named)

    parser = Parser(
        prog="healthcheck",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--workspace", metavar="FILE", type=path_of, help=message("the workspace file to work with"))
    parser.add_argument("--version", action="store_true", help=message("print the version and end"))
    Commands(parser, say=say).add_all()
    return parser


class _Parser(argparse.ArgumentParser):
    """Says its help with ``say``. A complaint quotes what was typed; the middle of a long one is left out."""

    def __init__(self, *, say: Callable[[str], str], **named: Any) -> None:  # noqa: ANN401 - argparse's own
        self._say = say
        said = {name: say(text) for name in ("description", "epilog") if (text := named.get(name))}
        super().__init__(**named | said)

    def add_argument(self, *names: Any, **named: Any) -> argparse.Action:  # noqa: ANN401
        """Add an option or a place, with its help in the reader's language."""
        if named.get("help"):
            named["help"] = self._say(named["help"])
        return super().add_argument(*names, **named)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with 2."""
        kept = LONGEST_COMPLAINT // 2
        super().error(message if len(message) <= LONGEST_COMPLAINT else f"{message[:kept]}…{message[-kept:]}")
