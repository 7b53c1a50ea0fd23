"""Reading a folder that may hold anything: TOML tables by file name, and findings about the rest."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.content.finding import ContentFinding
from healthcheck.errors import why

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Table = Mapping[str, object]

TOP_FILES = (
    "instrument.toml",
    "method.toml",
    "factors.toml",
    "questions.toml",
    "wheel.toml",
    "findings.toml",
    "withheld.toml",
    "workshop.toml",
)
SUB_FOLDERS = ("items", "practices", "guides")

# Bounds of what is read at all. The largest real file has 20 kB, its longest line 900 characters. A line full of dots
# is refused because tomllib's time for a dotted key grows with the square of its parts.
LARGEST_FILE = 256_000
LONGEST_LINE = 4_000
MOST_DOTS = 80
MOST_FILES = 24
SOUND_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}\.toml")


class UnreadableFileError(Exception):
    """A file that yields no table; the message says why, for a finding."""


@dataclass(frozen=True, slots=True)
class Source:
    """The tables of a folder by file name (``items/GOV.toml``), the names of what gave none, and why."""

    tables: Mapping[str, Table]
    unread: frozenset[str]
    findings: tuple[ContentFinding, ...]


def read_folder(folder: Path | Traversable) -> Source:
    """Every TOML file of a content folder; what is missing, unreadable or out of place becomes a finding.

    ``unread`` holds an empty name where there is no folder at all.
    """
    try:
        is_folder = folder.is_dir()
    except OSError:
        is_folder = False
    if not is_folder:
        return Source({}, frozenset({""}), (ContentFinding(folder.name, "", "", "is not a folder that can be read"),))
    tables: dict[str, Table] = {}
    unread: dict[str, str] = {}
    for name in _names(folder, unread):
        try:
            tables[name] = read_table(folder.joinpath(*name.split("/")))
        except UnreadableFileError as error:
            unread[name] = str(error)
    findings = tuple(ContentFinding(name, "", "", message) for name, message in unread.items())
    return Source(tables, frozenset(unread), findings)


def read_table(file: Path | Traversable) -> Table:
    """The table that a TOML file holds. ``UnreadableFileError`` for anything that is not a small, sound TOML file."""
    text = _read_text(file)
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE or line.count(".") > MOST_DOTS:
            message = f"line {number} is too long: {len(line):,} characters, {line.count('.'):,} dots"
            raise UnreadableFileError(message)
    try:
        # In normal form C, so that equal words have equal characters; after the look at line lengths, because the time
        # for a run of combining marks grows with its square.
        return tomllib.loads(unicodedata.normalize("NFC", text))
    except ValueError as error:  # tomllib's own error, or that of a number with thousands of digits
        raise UnreadableFileError(f"is not valid TOML: {_printable(error)}") from None
    except RecursionError:
        raise UnreadableFileError("is nested too deeply") from None


def _read_text(file: Path | Traversable) -> str:
    """The text of a file that is regular, small and UTF-8, with or without a byte order mark."""
    try:
        # Not a directory, and not a FIFO or device, whose reading would never end.
        if not file.is_file():
            raise UnreadableFileError(_absence(file))
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableFileError(_refusal(error)) from None
    if len(content) > LARGEST_FILE:
        message = f"is larger than {LARGEST_FILE:,} bytes"
        raise UnreadableFileError(message)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: line {line} holds the byte 0x{content[error.start]:02X}"
        raise UnreadableFileError(message) from None


def _names(folder: Path | Traversable, unread: dict[str, str]) -> list[str]:
    """Names of the files to read; what stands in the wrong place or cannot be listed goes to ``unread``."""
    names = list(TOP_FILES)
    for stray in _listed(folder, "", unread):
        if stray not in TOP_FILES:
            unread[stray] = "is not a file that is read here"
    for name in SUB_FOLDERS:
        names += [f"{name}/{found}" for found in _listed(folder / name, f"{name}/", unread)]
    return names


def _listed(folder: Path | Traversable, name: str, unread: dict[str, str]) -> list[str]:
    """Names of the TOML files in ``folder``, sorted. Stops looking far above what would be refused."""
    try:
        found = [entry.name for entry in islice(folder.iterdir(), 10 * MOST_FILES) if entry.name.endswith(".toml")]
    except OSError as error:
        unread[name] = _refusal(error)
        return []
    if len(found) > MOST_FILES:
        unread[name] = f"holds more than {MOST_FILES} TOML files"
        return []
    sound = sorted(entry for entry in found if SOUND_NAME.fullmatch(entry))
    if len(sound) < len(found):
        unread[name] = "has a TOML file whose name is not made of letters, digits, '.', '_' and '-'"
    return sound


def _absence(file: Path | Traversable) -> str:
    is_there = file.exists() or file.is_symlink() if isinstance(file, Path) else file.is_dir()
    return "is not a regular file" if is_there else "is missing"


def _refusal(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is missing"
    return f"cannot be read: {why(error)}"


def _printable(error: Exception) -> str:
    """An error's sentence as one line, without control characters that a file may have put into it."""
    return "".join(part if part.isprintable() else "?" for part in str(error))[:200]
