from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.finding import MirrorFinding, Strength
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.findings import findings_of
from healthcheck.findings.titles import LONGEST_TITLE
from tests.healthcheck.made_mirrors import mirrored, reading
from tests.healthcheck.made_profiles import profile
from tests.healthcheck.sample_profiles import sample_profile

BLIND, KNOWN, ALARM = MirrorReading.BLIND_SPOT, MirrorReading.KNOWN_DIFFERENCE, MirrorReading.FALSE_ALARM
POSSIBLE, IN_STEP = MirrorReading.POSSIBLE_BLIND_SPOT, MirrorReading.IN_STEP


def whole(*args: object, **errors: float | None) -> MirrorFinding:
    found = findings_of(mirrored(profile(), *args, **errors), bundled_instrument()).mirror  # type: ignore[arg-type]
    assert found is not None
    return found


def test_blind_spots_are_counted_and_named_by_side() -> None:
    found = whole(reading("OPN", BLIND, KNOWN), reading("INN", KNOWN, BLIND), reading("DEL", BLIND, BLIND))
    assert found.title == "Blind spots on three of seven factors"
    assert found.strength is Strength.SHOWS
    assert found.blind_spots == {Side.CLIENT: ("OPN", "DEL"), Side.SUPPLIER: ("DEL", "INN")}
    assert "Blind spots of Alpha: Openness and Delivering promises." in found.text
    assert "Blind spots of Beta: Delivering promises and Innovation." in found.text
    assert found.advice.startswith("Open the meeting with these factors")


def test_a_single_blind_spot_is_named_in_the_title() -> None:
    assert whole(reading("OPN", BLIND, KNOWN)).title == "A blind spot on Openness"


def test_possible_blind_spots_are_listed_and_claim_nothing() -> None:
    found = whole(reading("OPN", POSSIBLE, KNOWN, verdict=Verdict.LIKELY))
    assert found.strength is Strength.INDICATES
    assert found.title == "What each side expects lies near what the other says"
    assert "Possible blind spots of Alpha: Openness." in found.text


@pytest.mark.parametrize(
    ("client", "supplier", "title"),
    [
        (15.0, 20.0, "Both sides expect other answers than they get"),
        (15.0, 14.0, "Alpha often expects other answers than it gets"),
        (None, 15.0, "Beta often expects other answers than it gets"),
        (14.0, 14.0, "What each side expects lies near what the other says"),
        (None, 14.0, "What Beta expects lies near what it hears"),
    ],
)
def test_the_title_says_who_misses_the_other_side(client: float | None, supplier: float | None, title: str) -> None:
    found = whole(client_error=client, supplier_error=supplier)
    assert found.title == title
    assert ("what Alpha expects" in found.text) is (client is not None)


def test_false_alarms_are_a_finding_where_there_is_nothing_graver() -> None:
    found = whole(reading("OPN", ALARM, IN_STEP, verdict=Verdict.NO_SIGN))
    assert found.title == "More difference is expected than can be told"
    assert "False alarms at Alpha: Openness." in found.text
    assert found.advice.startswith("Just talk.")


def test_without_a_mirror_round_there_is_no_finding_on_the_whole() -> None:
    instrument = bundled_instrument()
    assert findings_of(profile(), instrument).mirror is None
    assert findings_of(sample_profile("B", 1), instrument).mirror is None
    assert findings_of(sample_profile("D", 1), instrument).mirror is None


def test_a_long_name_does_not_break_the_title() -> None:
    shown = replace(
        mirrored(profile(), client_error=30.0, supplier_error=None), client="Continental Grain and Logistics AG"
    )
    found = findings_of(shown, bundled_instrument()).mirror
    assert found is not None
    assert len(found.title) <= LONGEST_TITLE
    assert found.title == "The client often expects other answers than it gets"


def test_the_demonstration_reads_as_its_answers_do() -> None:
    found = findings_of(sample_profile("A", 1), bundled_instrument()).mirror
    assert found is not None
    assert found.title == "Blind spots on four of seven factors"
    assert "what Halmere Health expects lies on average 6 points from what Worthwell Workforce says" in found.text
