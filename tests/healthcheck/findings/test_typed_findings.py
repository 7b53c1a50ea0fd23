"""A finding is typed by level, gap, spread and mirror; each type has its title, its text and its advice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.action_type import ActionType
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.finding import Finding, Level, Strength
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, PracticeState, Verdict
from healthcheck.findings import findings_of
from healthcheck.findings.titles import LONGEST_TITLE
from tests.healthcheck.made_mirrors import mirrored, practice, practised, reading
from tests.healthcheck.made_profiles import factor, item, profile, readable

INSTRUMENT = bundled_instrument()
IN_STEP, KNOWN, MISREAD = MirrorReading.IN_STEP, MirrorReading.KNOWN_DIFFERENCE, MirrorReading.MISREAD_DIFFERENCE
BLIND, POSSIBLY_BLIND = MirrorReading.BLIND_SPOT, MirrorReading.POSSIBLE_BLIND_SPOT
ALARM = MirrorReading.FALSE_ALARM


def finding(shown: DisclosedProfile, name: str = "OPN") -> Finding:
    return next(entry for entry in findings_of(shown, INSTRUMENT).findings if entry.factor == name)


STRONG = factor("OPN", 75, 72)
WEAK = factor("OPN", 40, 45)
BETWEEN = factor("OPN", 66, 52)
CLIENT_HIGHER = factor("OPN", 75, 48, Verdict.CLEAR)
SUPPLIER_HIGHER = factor("OPN", 40, 55, Verdict.LIKELY)
NO_VIEW = factor("OPN", 70, None)


@pytest.mark.parametrize(
    ("shown", "kind", "level", "strength", "action"),
    [
        (STRONG, Kind.SHARED_STRENGTH, Level.HIGH, Strength.INDICATES, ActionType.PROTECT),
        (WEAK, Kind.SHARED_WEAKNESS, Level.LOW, Strength.INDICATES, ActionType.BUILD_TOGETHER),
        (BETWEEN, Kind.ON_THE_LINE, Level.ON_THE_LINE, Strength.INDICATES, ActionType.LOOK_CLOSER),
        (CLIENT_HIGHER, Kind.CLIENT_SEES_MORE, Level.ON_THE_LINE, Strength.SHOWS, ActionType.LISTEN),
        (SUPPLIER_HIGHER, Kind.SUPPLIER_SEES_MORE, Level.LOW, Strength.INDICATES, ActionType.SHOW_OR_FIX),
        (
            factor("OPN", 64, 90, Verdict.CLEAR),
            Kind.SUPPLIER_SEES_MORE,
            Level.HIGH,
            Strength.SHOWS,
            ActionType.SHOW_OR_FIX,
        ),
        (NO_VIEW, Kind.TOO_LITTLE_DATA, None, Strength.TOO_FEW, None),
    ],
)
def test_level_and_gap_make_the_type(
    shown: DisclosedFactor, kind: Kind, level: Level | None, strength: Strength, action: ActionType | None
) -> None:
    found = finding(profile(shown))
    assert (found.kind, found.level, found.strength) == (kind, level, strength)
    assert found.action_type is action
    assert found.verdict is (shown.gap.verdict if shown.gap else None)


def test_a_weakness_that_prints_as_the_line_is_still_low() -> None:
    assert finding(profile(factor("OPN", 59.6, 59.8))).level is Level.LOW


@pytest.mark.parametrize("shown", [STRONG, WEAK, BETWEEN, CLIENT_HIGHER, SUPPLIER_HIGHER])
def test_a_divided_side_settles_inside_first_whatever_else(shown: DisclosedFactor) -> None:
    divided = factor(
        "OPN", shown.client.score, shown.supplier.score, shown.gap.verdict if shown.gap else None, divided=[*Side]
    )
    both = finding(mirrored(profile(divided), reading("OPN", BLIND, BLIND)))
    assert both.action_type is ActionType.SETTLE_INSIDE_FIRST
    assert both.action == "Settle it inside first"
    assert both.divided == tuple(Side)
    assert both.advice.startswith("Settle it inside first. Each organisation compares its own views on Openness")
    assert both.advice.count("Settle") == 1
    assert " Then " in both.advice
    assert both.meaning.count("differ this much") == 1


@pytest.mark.parametrize("shown", [STRONG, WEAK, BETWEEN, CLIENT_HIGHER, SUPPLIER_HIGHER, NO_VIEW])
@pytest.mark.parametrize(("known", "verdict"), [(BLIND, Verdict.CLEAR), (POSSIBLY_BLIND, Verdict.LIKELY)])
def test_a_side_that_does_not_know_hears_of_it_before_anything_is_built_or_shown(
    shown: DisclosedFactor, known: MirrorReading, verdict: Verdict
) -> None:
    found = finding(mirrored(profile(shown), reading("OPN", known, KNOWN, verdict=verdict)))
    assert found.action_type is ActionType.EXCHANGE_PERSPECTIVES_FIRST
    assert found.mirror == {Side.CLIENT: known, Side.SUPPLIER: KNOWN}
    assert found.advice.startswith("Exchange views first. Alpha says what it expected Beta to answer on Openness")
    assert " Then " in found.advice
    assert "Alpha expects Beta to see Openness much as it does itself" in found.meaning
    assert found.text.endswith("Beta expects that.")
    said = "which makes it a blind spot." if known is BLIND else "which may be a blind spot."
    assert f"Alpha does not expect that, {said}" in found.text


def test_two_blind_sides_are_told_in_one_sentence() -> None:
    found = finding(mirrored(profile(CLIENT_HIGHER), reading("OPN", BLIND, BLIND, points=20)))
    assert found.text.endswith(
        "The answers on Openness as a whole show the same. Neither side expects that, so each has a blind spot."
    )
    assert found.advice.startswith("Exchange views first. Each side says what it expected the other to answer")


@pytest.mark.parametrize(
    ("shown", "points", "verdict", "said"),
    [
        (SUPPLIER_HIGHER, -20, Verdict.CLEAR, "The answers on Openness as a whole show the same."),
        (SUPPLIER_HIGHER, -20, Verdict.LIKELY, "The answers on Openness as a whole indicate the same."),
        (SUPPLIER_HIGHER, 20, Verdict.CLEAR, "show the opposite: there Alpha rates it higher."),
        (SUPPLIER_HIGHER, 20, Verdict.LIKELY, "indicate the opposite: there Alpha rates it higher."),
        (STRONG, -20, Verdict.CLEAR, "Only the answers on Openness as a whole show a difference: there Beta rates it"),
        (STRONG, 20, Verdict.LIKELY, "Only the answers on Openness as a whole indicate a difference: there Alpha"),
    ],
)
def test_the_question_on_the_whole_is_held_against_the_practices(
    shown: DisclosedFactor, points: float, verdict: Verdict, said: str
) -> None:
    found = finding(mirrored(profile(shown), reading("OPN", KNOWN, KNOWN, verdict=verdict, points=points)))
    assert said in found.text
    assert found.text.endswith("Both sides expect that.")


def test_a_difference_that_both_know_is_to_be_negotiated() -> None:
    found = finding(mirrored(profile(SUPPLIER_HIGHER), reading("OPN", KNOWN, KNOWN)))
    assert found.action_type is ActionType.SHOW_OR_FIX
    assert "Negotiate. Nobody has to be told" in found.advice


def test_a_difference_that_one_side_misreads_is_put_on_the_table() -> None:
    found = finding(mirrored(profile(SUPPLIER_HIGHER), reading("OPN", MISREAD, KNOWN)))
    assert "Alpha expects a difference, though not this one." in found.text
    assert "Put the two numbers next to each other. Alpha says what it expected" in found.advice
    assert "Nobody has to be told" not in found.advice
    both = finding(mirrored(profile(SUPPLIER_HIGHER), reading("OPN", MISREAD, MISREAD)))
    assert "Both sides expect a difference, though not this one." in both.text
    assert both.advice.count("Put the two numbers") == 1


@pytest.mark.parametrize("shown", [STRONG, WEAK, BETWEEN, SUPPLIER_HIGHER])
def test_a_false_alarm_is_said_with_its_factor_and_asks_for_no_more_than_talk(shown: DisclosedFactor) -> None:
    found = finding(mirrored(profile(shown), reading("OPN", IN_STEP, ALARM, verdict=Verdict.POSSIBLE)))
    assert found.action_type is finding(profile(shown)).action_type
    assert found.text.endswith(
        "On Openness as a whole Beta expects Alpha to answer otherwise, but a difference cannot be told from chance "
        "(one of 25 points would be missed one time in five)."
    )
    assert "Just talk. Beta says what made it expect a difference" in found.advice
    both = finding(mirrored(profile(shown), reading("OPN", ALARM, ALARM, verdict=Verdict.NO_SIGN)))
    assert "each side expects the other to answer otherwise" in both.text
    assert both.advice.count("Just talk.") == 1


def test_sides_in_step_are_mentioned_beside_a_gap_only() -> None:
    assert finding(mirrored(profile(STRONG))).mirror_text == ""
    found = finding(mirrored(profile(CLIENT_HIGHER)))
    assert "neither side expects a difference" in found.text
    assert "25 points would be missed" in found.text
    assert found.action_type is ActionType.LISTEN


@pytest.mark.parametrize("hidden", [MirrorReading.TOO_FEW, MirrorReading.NOT_TOLD])
def test_a_reading_that_is_not_shown_says_nothing(hidden: MirrorReading) -> None:
    nothing = finding(mirrored(profile(STRONG), reading("OPN", hidden, hidden, verdict=None)))
    assert nothing == finding(profile(STRONG))
    one = finding(mirrored(profile(CLIENT_HIGHER), reading("OPN", hidden, BLIND, points=20)))
    assert one.mirror == {Side.SUPPLIER: BLIND}
    assert one.mirror_text.count("expect") == 1


def test_a_blind_spot_on_a_strength_is_the_title_and_comes_before_other_strengths() -> None:
    shown = mirrored(profile(STRONG), reading("OPN", BLIND, KNOWN))
    assert finding(shown).title == "A blind spot on Openness"
    assert findings_of(shown, INSTRUMENT).findings[0].factor == "OPN"
    possible = mirrored(profile(STRONG), reading("OPN", POSSIBLY_BLIND, KNOWN, verdict=Verdict.LIKELY))
    assert finding(possible).title == "Perhaps a blind spot on Openness"


def test_a_possible_gap_makes_neither_a_type_nor_a_title() -> None:
    without, possible = (
        finding(profile(factor("OPN", 80, 65, verdict))) for verdict in (Verdict.NO_SIGN, Verdict.POSSIBLE)
    )
    assert (possible.kind, possible.title, possible.advice) == (without.kind, without.title, without.advice)
    assert "may differ by 15 points" in possible.text


@pytest.mark.parametrize("shown", [CLIENT_HIGHER, SUPPLIER_HIGHER])
@pytest.mark.parametrize("divided", [(), (Side.CLIENT,), (Side.SUPPLIER,), tuple(Side)])
@pytest.mark.parametrize("length", [12, 40, 60])
def test_titles_fit_a_page_head_whatever_the_organisations_are_called(
    shown: DisclosedFactor, divided: tuple[Side, ...], length: int
) -> None:
    client, supplier = ("Continental Grain & Logistics Holding " * 2)[:length], "S" * length
    for name in INSTRUMENT.factor_ids:
        assert shown.client.score is not None
        assert shown.supplier.score is not None
        for verdict in Verdict:
            entry = factor(name, shown.client.score, shown.supplier.score, verdict, divided=divided)
            found = finding(replace(profile(entry), client=client, supplier=supplier), name)
            assert len(found.title) <= LONGEST_TITLE
            assert found.title[0].isupper() or found.title.startswith(supplier)


def test_a_name_too_long_for_a_title_is_said_by_its_side() -> None:
    shown = replace(profile(factor("DEL", 67, 81, Verdict.CLEAR)), supplier="Worldwide Workforce Solutions Group plc")
    assert finding(shown, "DEL").title == "The supplier rates Delivering promises 14 points higher"


def test_contested_practices_are_named_the_most_telling_first_and_counted_beyond_two() -> None:
    entry = readable(factor("INN", 42, 57, Verdict.CLEAR))
    items = [item("INN-P2", 30, 75, gap=-40), item("INN-P1", 30, 70, gap=-33), item("INN-T2", 30, 60, gap=-26)]
    practices = {
        **practice("INN.P1", PracticeState.CONTESTED, 30, 70, gap=-33),
        **practice("INN.P2", PracticeState.CONTESTED, 30, 75, gap=-40),
        **practice("INN.T2", PracticeState.CONTESTED, 30, 60, gap=-26),
        **practice("INN.B2", PracticeState.MATCHED, 70, 75, gap=-3),
    }
    found = finding(practised(profile(entry, items=items), practices), "INN")
    assert found.practice_text == (
        "Views far apart: “An improvement process that yields proposals”, “Links between know-how and needs” and one "
        "more."
    )
    assert found.practices == ("INN.P2", "INN.P1", "INN.T2")


def test_what_one_side_alone_has_in_place_is_told_from_that_side() -> None:
    practices = practice("OPN.P1", PracticeState.ONE_SIDED, Band.HIGH, Band.LOW)
    found = finding(practised(profile(readable(BETWEEN)), practices))
    assert found.practice_text == ("In place for Alpha, not in place for Beta: “Information before anyone has to ask”.")
    assert found.practices == ("OPN.P1",)


def test_a_strength_names_what_carries_it_and_a_weakness_what_neither_has() -> None:
    practices = {
        **practice("OPN.P1", PracticeState.MATCHED, 80, 85, gap=-2),
        **practice("OPN.P2", PracticeState.ABSENT, 10, 15, gap=-2),
    }
    strong, weak = (finding(practised(profile(readable(entry)), practices)) for entry in (STRONG, WEAK))
    assert strong.practice_text == "In place for both sides: “Information before anyone has to ask”."
    assert weak.practice_text == "In place for neither side: “A clear escalation route”."


def test_where_single_practices_cannot_be_read_no_state_is_named() -> None:
    practices = practice("OPN.P1", PracticeState.MATCHED, Band.HIGH, Band.HIGH)
    assert finding(practised(profile(readable(STRONG, rho_reads=False)), practices)).practice_text == ""
    assert finding(practised(profile(STRONG), practices)).practice_text == ""


def test_what_a_side_cannot_see_or_rules_out_is_named_whatever_else() -> None:
    practices = {
        **practice("INN.P1", PracticeState.INVISIBLE, invisible_to=(Side.CLIENT,)),
        **practice("INN.T4", PracticeState.PARTLY, ruled_out_by=Side.SUPPLIER),
    }
    found = finding(practised(profile(factor("INN", 42, 50)), practices), "INN")
    assert found.practice_text == (
        "For Beta to do, and hard to see from Alpha: “Links between know-how and needs”. "
        "Does not apply for most people at Beta, but does for Alpha: “Continuous improvement as a contract duty”."
    )
    assert found.practices == ("INN.P1", "INN.T4")
