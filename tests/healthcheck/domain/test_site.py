from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.relationship import Side
from healthcheck.domain.site import Site, is_time_zone, overlap

WINTER, SUMMER = date(2026, 1, 14), date(2026, 7, 15)
ZONES = ("Europe/Vienna", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")


def site(side: Side, zone: str, opens: int | time = 9, closes: int | time = 17) -> Site:
    hours = [hour if isinstance(hour, time) else time(hour) for hour in (opens, closes)]
    return Site(f"{side}-{zone}-{opens}", "R", side, zone, zone, *hours)


def client(zone: str, opens: int | time = 9, closes: int | time = 17) -> Site:
    return site(Side.CLIENT, zone, opens, closes)


def supplier(zone: str, opens: int | time = 9, closes: int | time = 17) -> Site:
    return site(Side.SUPPLIER, zone, opens, closes)


@pytest.mark.parametrize(
    ("sites", "on", "minutes"),
    [
        # the same hours in one zone
        ((client("Europe/Vienna"), supplier("Europe/Vienna")), WINTER, 480),
        # UTC+1 and UTC+5:30: 08:00-16:00 and 03:30-11:30 UTC
        ((client("Europe/Vienna"), supplier("Asia/Kolkata")), WINTER, 210),
        # UTC+2 in summer, India has none: an hour more
        ((client("Europe/Vienna"), supplier("Asia/Kolkata")), SUMMER, 270),
        # the weeks in spring when only one side's clocks have moved: four hours apart instead of five
        ((client("Europe/London"), supplier("America/New_York")), date(2026, 3, 16), 240),
        ((client("Europe/London"), supplier("America/New_York")), date(2026, 4, 1), 180),
        # summer is in January there: UTC+13 and UTC-10, 20:00-04:00 and 19:00-03:00 UTC, across the date line
        ((client("Pacific/Auckland"), supplier("Pacific/Honolulu")), WINTER, 420),
        # UTC+14 and UTC-11 are 25 hours apart by date and one hour by the clock
        ((client("Pacific/Kiritimati"), supplier("Pacific/Pago_Pago")), WINTER, 420),
        # nobody meets
        ((client("America/Los_Angeles"), supplier("Asia/Kolkata")), WINTER, 0),
        # a night shift for the client's day: 21:30-06:30 in India is 11:00-20:00 in New York
        ((client("America/New_York"), supplier("Asia/Kolkata", time(21, 30), time(6, 30))), WINTER, 360),
        # round the clock
        ((client("Europe/Vienna"), supplier("Asia/Kolkata", 0, 0)), WINTER, 480),
        ((client("Europe/Vienna", 8, 8), supplier("Asia/Kolkata", 0, 0)), WINTER, 1440),
        # two sites that work at the same hour meet once
        ((client("Europe/Vienna"), supplier("Europe/Vienna"), supplier("Europe/Rome")), WINTER, 480),
        # two shifts that follow each other
        ((client("UTC", 8, 18), supplier("UTC", 6, 12), supplier("UTC", 12, 20)), WINTER, 600),
    ],
)
def test_minutes_that_both_sides_are_at_work_are_those_by_the_clocks_of_the_day(
    sites: tuple[Site, ...], on: date, minutes: int
) -> None:
    assert overlap(sites, on=on) == minutes


@pytest.mark.parametrize(
    "sites",
    [
        (),
        (client("Europe/Vienna"),),
        (client("Europe/Vienna"), supplier("Europe/Wien")),
        (client("Europe/Vienna"), supplier("../../etc/passwd")),
        (client("Europe/Vienna"), supplier("Europe")),
        (client("Europe/Vienna"), supplier("\x00")),
        (client("Europe/Vienna"), supplier("")),
        (client("Europe/Vienna"), supplier("x" * 100_000)),
    ],
)
def test_nothing_is_said_of_a_side_whose_hours_are_not_known(sites: tuple[Site, ...]) -> None:
    assert overlap(sites, on=WINTER) is None


hours = st.times().map(lambda moment: moment.replace(microsecond=0))


@given(
    zones=st.tuples(st.sampled_from(ZONES), st.sampled_from(ZONES)),
    times=st.tuples(hours, hours, hours, hours),
    on=st.dates(date(1970, 1, 2), date(2100, 1, 1)),
)
def test_the_sides_meet_equally_whoever_is_called_the_client(
    zones: tuple[str, str], times: tuple[time, time, time, time], on: date
) -> None:
    found = overlap((client(zones[0], *times[:2]), supplier(zones[1], *times[2:])), on=on)
    assert found == overlap((supplier(zones[0], *times[:2]), client(zones[1], *times[2:])), on=on)
    assert found is None or 0 <= found <= 1440


def test_only_names_of_time_zones_are_time_zones() -> None:
    assert is_time_zone("Europe/Vienna")
    assert not any(map(is_time_zone, ("", "Europe", "europe/vienna", "Europe/Wien", "../UTC", "localtime", "\udcff")))
