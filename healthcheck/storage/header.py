"""The first bytes of a workspace file, read without a database library so that nothing can change.

Layout: sqlite.org/fileformat2.html, sections 1.3 (header) and 3 (rollback journal).
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x52484331  # "RHC1"
HEADER_LENGTH = 100

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_JOURNAL_HEADER = struct.Struct(">8sIIIII")
_SMALLEST_PAGE, _LARGEST_PAGE = 512, 65536
_WAL = 2


@dataclass(frozen=True, slots=True)
class Header:
    """What a database says about itself. ``pages`` is 0 where it does not say; sizes in bytes."""

    page_size: int
    pages: int
    version: int
    application_id: int
    is_write_ahead: bool

    @property
    def size(self) -> int:
        """The length that the file should have."""
        return self.page_size * self.pages


def parse_header(content: bytes) -> Header | None:
    """The header at the start of ``content``; None where these are not the bytes of a database."""
    if len(content) < HEADER_LENGTH or not content.startswith(_MAGIC):
        return None
    page_size, write_version = struct.unpack_from(">HB", content, 16)
    page_size = _LARGEST_PAGE if page_size == 1 else page_size
    if not _SMALLEST_PAGE <= page_size <= _LARGEST_PAGE or page_size & (page_size - 1):
        return None
    change_counter, pages = struct.unpack_from(">II", content, 24)
    (version,) = struct.unpack_from(">i", content, 60)
    (application_id,) = struct.unpack_from(">I", content, 68)
    (valid_for,) = struct.unpack_from(">I", content, 92)
    return Header(
        page_size, pages if valid_for == change_counter else 0, version, application_id, write_version == _WAL
    )


def journal_of(path: Path) -> Path:
    """Where the rollback journal of the file at ``path`` lies while something is being written."""
    return path.with_name(f"{path.name}-journal")


def is_hot(journal: Path) -> bool:
    """Whether ``journal`` was left by a crash: the next reader has to roll back with it."""
    try:
        with journal.open("rb") as file:
            return file.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC
    except FileNotFoundError:
        return False


def header_before_crash(journal: Path) -> Header | None:
    """The header that rolling back will restore; None where ``journal`` does not hold the first page.

    Where it does, the first page of the file itself may be torn and says nothing.
    """
    with journal.open("rb") as file:
        while True:
            # A journal grows in segments, each with its own count of records.
            start = file.read(_JOURNAL_HEADER.size)
            if len(start) < _JOURNAL_HEADER.size or not start.startswith(_JOURNAL_MAGIC):
                return None
            _, records, _nonce, _pages, sector, page_size = _JOURNAL_HEADER.unpack(start)
            file.seek(sector - len(start), os.SEEK_CUR)
            for _ in range(records):
                number = file.read(4)
                if number == b"\x00\x00\x00\x01":
                    return parse_header(file.read(page_size))
                if not number:
                    return None
                file.seek(page_size + 4, os.SEEK_CUR)
            if not records or sector < _JOURNAL_HEADER.size:
                return None
            file.seek(-(-file.tell() // sector) * sector)
