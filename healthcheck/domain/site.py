"""Where the two sides work, and how long both are at work at once.

That help desks far apart hardly meet is what source 002 says of working hours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from healthcheck.domain.relationship import Side

_MINUTES_A_DAY = 24 * 60
_CHOSEN = frozenset(
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "UTC"]
)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Site:
    """A place where one side works. ``time_zone`` is a name of the IANA data base, such as ``Europe/Vienna``.

    ``opens`` and ``closes`` are times there. A site that closes no later than it opens closes on the next day, so equal
    times mean round the clock.
    """

    id: str
    relationship_id: str
    side: Side
    name: str
    time_zone: str
    opens: time
    closes: time


def is_time_zone(name: str) -> bool:
    """Whether this computer knows a time zone of exactly that name. Reads a folder: ask where one is chosen."""
    # some systems list their own place, which is another one on another computer
    return name in available_timezones() and name != "localtime"


def time_zones() -> tuple[str, ...]:
    """The names that somebody would choose from: continents with their cities and UTC, in the order of the alphabet."""
    return tuple(sorted(name for name in available_timezones() if name.partition("/")[0] in _CHOSEN))


def overlap(sites: Iterable[Site], *, on: date) -> int | None:
    """Minutes of a working day during which both sides are at work somewhere, 0 to 1440.

    By the clocks of the date ``on``, since daylight saving moves them, and as if every day were like it: weekends and
    holidays aside, a supplier's Tuesday meets a client's Monday across the date line. None where a side has no site,
    or this computer does not know a site's time zone.
    """
    at_work: dict[Side, set[int]] = {side: set() for side in Side}
    for site in sites:
        zone = _zone(site.time_zone)
        if zone is None:
            return None
        at_work[site.side].update(_minutes_at_work(site, zone, on))
    if not all(at_work.values()):
        return None
    return len(at_work[Side.CLIENT] & at_work[Side.SUPPLIER])


def _minutes_at_work(site: Site, zone: ZoneInfo, on: date) -> Iterable[int]:
    """The minutes of a UTC day, 0 to 1439, at which the site is at work."""
    closes_on = on if site.opens < site.closes else on + timedelta(days=1)
    opens = _minute(datetime.combine(on, site.opens, zone))
    closes = _minute(datetime.combine(closes_on, site.closes, zone))
    return (minute % _MINUTES_A_DAY for minute in range(opens, closes))


def _minute(moment: datetime) -> int:
    """Whole minutes since the beginning of 1970."""
    return (moment - _BEGINNING) // timedelta(minutes=1)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # not there, no name of one, a folder of them
        return None
