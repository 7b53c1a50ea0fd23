"""What a command says and how it fails: plain text on the streams of a terminal, in its language."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from healthcheck.message import Message
from healthcheck.places import asks_for_english

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO


def say(text: str) -> str:
    """A message in the language of the terminal; anything else as it stands."""
    if not isinstance(text, Message) or asks_for_english(os.environ):
        return text
    from healthcheck.languages import of_environment

    return of_environment(os.environ).say(text)


def show(text: str) -> None:
    """Print whatever the encoding of the terminal can say; the rest as a sign that something stands there."""
    from healthcheck.domain.text import printable

    encoding = sys.stdout.encoding or "utf-8"
    shown = "\n".join(printable(line) for line in say(text).split("\n"))
    print(shown.encode(encoding, "replace").decode(encoding))


def print_document(document: Mapping[str, object]) -> None:
    """Print one JSON document and nothing else; in escapes where the terminal cannot say every letter."""
    import json

    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(document, ensure_ascii=not is_unicode, allow_nan=False, indent=1))


def fail(reason: str, *, status: int = 1) -> int:
    """Say on one line what went wrong; whatever a name in it holds, the terminal only gets text."""
    line = "".join(letter if letter.isprintable() else " " for letter in reason)
    try:
        print("healthcheck:", " ".join(line.split()), file=sys.stderr)
    except OSError:  # nobody is there to hear it; the status says it too
        write_no_more(sys.stderr)
    return status


def stand_in_for_closed_streams() -> None:
    """Give a program that was started without them its three streams.

    It could not print otherwise, and the next file that is opened, the workspace perhaps, would take their numbers.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - stays to the end


def write_no_more(stream: TextIO) -> None:
    """Let go of what waits in ``stream`` and cannot be written: it must not fail once more at the very end."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
