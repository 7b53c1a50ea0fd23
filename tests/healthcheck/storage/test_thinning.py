from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.domain.safekeeping import BackupInfo
from healthcheck.storage import Database
from healthcheck.storage.thinning import superseded

NOW = datetime(2026, 5, 20, 15, 0, tzinfo=UTC)


def backup(made_at: datetime, *, is_good: bool = True) -> BackupInfo:
    return BackupInfo(Path(f"{made_at:%Y%m%dT%H%M%S}"), made_at, "start", is_good=is_good)


def kept(*made: datetime, now: datetime = NOW) -> list[datetime]:
    found = [backup(at) for at in made]
    gone = superseded(found, now)
    return [entry.made_at for entry in found if entry not in gone]


def test_all_of_today_and_yesterday_stay() -> None:
    made = [NOW - timedelta(hours=hours) for hours in range(0, 39, 3)]
    assert kept(*made) == made


def test_of_an_earlier_day_the_newest_stays() -> None:
    day = datetime(2026, 5, 15, tzinfo=UTC)
    assert kept(day.replace(hour=8), day.replace(hour=17), day.replace(hour=12)) == [day.replace(hour=17)]


def test_after_two_weeks_one_a_week_and_after_two_months_one_a_month() -> None:
    made = [NOW - timedelta(days=days) for days in range(400)]
    ages = [(NOW - at).days for at in kept(*made)]
    assert ages[:15] == list(range(15))
    weekly = [age for age in ages if 14 < age <= 61]
    assert len(weekly) in {7, 8}
    assert all(later - earlier <= 7 for earlier, later in pairwise(weekly))
    monthly = [age for age in ages if age > 61]
    assert len(monthly) == 12
    assert all(later - earlier <= 31 for earlier, later in pairwise(monthly))


def test_days_are_those_of_the_clock_on_the_wall() -> None:
    auckland = timezone(timedelta(hours=12))
    made = [datetime(2026, 5, 17, 11, 30, tzinfo=UTC), datetime(2026, 5, 17, 12, 30, tzinfo=UTC)]
    assert kept(*made) == made[1:]
    assert kept(*made, now=NOW.astimezone(auckland)) == made


def test_a_backup_from_the_future_stays_because_the_clock_may_have_been_set_back() -> None:
    made = [NOW + timedelta(days=days) for days in (400, 400, 30)]
    assert kept(*made) == made


def test_a_backup_that_cannot_be_read_replaces_no_good_one() -> None:
    good = [backup(NOW - timedelta(days=5, hours=hours)) for hours in (2, 3)]
    rotten = backup(NOW - timedelta(days=5, hours=1), is_good=False)
    assert superseded([rotten, *good], NOW) == (good[1],)


times = st.lists(st.integers(-1000, 100_000).map(lambda hours: NOW - timedelta(hours=hours)), unique=True)


@given(made=times)
def test_the_newest_good_backup_always_stays_and_thinning_again_removes_nothing(made: list[datetime]) -> None:
    found = [backup(at, is_good=number % 3 != 0) for number, at in enumerate(made)]
    gone = superseded(found, NOW)
    left = [entry for entry in found if entry not in gone]
    assert superseded(left, NOW) == ()
    good = [entry for entry in found if entry.is_good]
    if good:
        assert max(good, key=lambda entry: entry.made_at) in left


@given(start=st.integers(0, 400), days=st.integers(1, 120))
@settings(max_examples=25)
def test_thinning_every_day_leaves_about_as_much_as_thinning_once(start: int, days: int) -> None:
    made: list[BackupInfo] = []
    first = NOW - timedelta(days=start)
    for day in range(days):
        now = first + timedelta(days=day)
        made.append(backup(now))
        made = [entry for entry in made if entry not in superseded(made, now)]
        assert made[-1].made_at == now
    assert len([entry for entry in made if (now - entry.made_at).days <= 14]) == min(days, 15)
    oldest = (now - made[0].made_at).days
    assert oldest >= days - (31 + 7)  # a month's last week may count to the next one


def test_a_good_old_backup_stays_where_its_newer_stand_in_has_rotted(database: Database) -> None:
    older, newer = (database.backups.make(database, reason="start", at=NOW - timedelta(hours=h)) for h in (121, 120))
    content = newer.path.read_bytes()
    newer.path.write_bytes(content[:-4096] + b"\xff" * 4096)
    assert database.backups.thin(NOW) == ()
    assert older.path.exists()


def test_thinning_removes_the_files_it_names_and_no_others(database: Database) -> None:
    made = [database.backups.make(database, reason="start", at=NOW - timedelta(hours=hours)) for hours in (1, 120, 121)]
    assert database.backups.thin(NOW) == (made[2],)
    assert database.backups.list() == tuple(made[:2])
    assert not made[2].path.exists()
