"""Which backups have done their duty: all of today and yesterday stay, then one a day, a week, a month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.safekeeping import BackupInfo

_ALL_DAYS = 1
_DAILY_DAYS = 14
_WEEKLY_DAYS = 61


def superseded(backups: Iterable[BackupInfo], now: datetime) -> tuple[BackupInfo, ...]:
    """The backups that a newer good one of the same period replaces. ``now`` is aware; days are those of its zone.

    A backup that cannot be read supersedes nothing, so a period keeps its newest good one. What seems to come from the
    future (the clock was set back) stays.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    covered: set[tuple[str, int, int]] = set()
    found = []
    for backup in newest_first:
        period = _period(backup.made_at, now)
        if period is None:
            continue
        if period in covered:
            found.append(backup)
        elif backup.is_good:
            covered.add(period)
    return tuple(found)


def _period(made_at: datetime, now: datetime) -> tuple[str, int, int] | None:
    """The stretch of time of which one backup is enough; None where each one stays."""
    day = made_at.astimezone(now.tzinfo).date()
    age = (now.date() - day).days
    if age <= _ALL_DAYS:
        return None
    if age <= _DAILY_DAYS:
        return "day", day.year, day.timetuple().tm_yday
    if age <= _WEEKLY_DAYS:
        year, week, _ = day.isocalendar()
        return "week", year, week
    return "month", day.year, day.month
