from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from healthcheck.domain.local_time import local_time

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the zone of a process cannot be set there")


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process stands in the zone of the parameter, in the notation of POSIX."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC0", "2026-05-03 12:00 (UTC+00:00)"),
        ("CEST-2", "2026-05-03 14:00 (UTC+02:00)"),
        ("NST3:30", "2026-05-03 08:30 (UTC-03:30)"),
    ],
    indirect=["zone"],
)
@pytest.mark.usefixtures("zone")
def test_a_moment_is_told_by_the_clock_on_the_wall_with_its_offset(text: str) -> None:
    assert local_time(datetime(2026, 5, 3, 12, 0, tzinfo=UTC)) == text
