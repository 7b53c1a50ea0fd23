"""Entry point ``healthcheck``: a command goes to the command line without importing Qt, none opens the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from healthcheck import cli
from ui.plain_import import restore_import
from ui.prerequisites import has_display, missing_for_display, missing_libraries

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, or open the window; the exit status."""
    outcome = cli.main(arguments)
    if isinstance(outcome, int):
        return outcome
    problem = "" if has_display(os.environ) else no_display()
    problem = problem or missing_libraries() or missing_for_display(os.environ)
    if problem:
        if outcome.is_optional:
            return 0
        print(f"healthcheck: {problem}", file=sys.stderr)  # noqa: T201  (there is no window to say it in)
        return 1
    restore_import()
    from ui.application import run

    return run(outcome.workspace)


def no_display() -> str:
    """That there is no screen, and what works without one."""
    from healthcheck.cli.commands import COMMANDS

    return f"There is no display to open a window on. These commands need none: {', '.join(COMMANDS)}."


if __name__ == "__main__":
    sys.exit(main())
