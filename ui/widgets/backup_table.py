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


def backup_rows(
    tr: Callable[[str], str], backups: Sequence[BackupInfo]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Header and rows: when it was made, what is in it, why it was made."""
    header = (tr("Made"), tr("Content"), tr("Reason"))
    return header, [(words.moment(entry.made_at), said(entry.content), said(entry.occasion)) for entry in backups]
