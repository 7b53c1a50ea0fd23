"""What a command leaves to its caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class OpenWindow(NamedTuple):
    """What is left to the caller: show ``workspace`` (None: the usual one) in a window.

    ``is_optional``: the command has done its work, so a missing display is no failure.
    """

    workspace: Path | None
    is_optional: bool
