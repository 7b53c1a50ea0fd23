"""Backups as rows of text, the same in the dialog and on the first screen after damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from healthcheck.domain.safekeeping import BackupInfo


WIDTHS = (180, 0, 160)
"""Of its columns in logical px; what is in a backup takes the rest."""

LEAST = 240
"""Logical px that the rest is at the least."""


def backup_rows(
    tr: Callable[[str], str], backups: Sequence[BackupInfo]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Header and rows: when it was made, what is in it, why it was made."""
    header = (tr("Made"), tr("Content"), tr("Reason"))
    return header, [(words.moment(entry.made_at), words.backup_content(tr, entry), _why(entry)) for entry in backups]


def _why(backup: BackupInfo) -> str:
    text = said(backup.occasion)
    return text[:1].upper() + text[1:]
