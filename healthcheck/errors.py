"""Errors sorted by blame: what a user or the environment caused is told in words; everything else is a bug."""

from __future__ import annotations

from collections.abc import Callable


def why(error: BaseException) -> str:
    """What the system or a driver says of ``error``, without the path that it may be about; never empty."""
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__


class UserFacingError(Exception):
    """Something went wrong outside the program: input, file, disk, permission.

    ``what`` happened, what is ``safe``, and what to ``do``: three short sentences, shown as plain text.
    """

    def __init__(self, what: str, *, safe: str = "", do: str = "") -> None:
        """Join the sentences for anything that prints the error as one line."""
        super().__init__(" ".join(part for part in (what, safe, do) if part))
        self.what = what
        self.safe = safe
        self.do = do

    def said(self, say: Callable[[str], str]) -> str:
        """The sentences as one line, each as ``say`` has it."""
        return " ".join(say(part) for part in (self.what, self.safe, self.do) if part)
