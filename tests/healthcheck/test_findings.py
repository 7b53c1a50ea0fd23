from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.audience import Audience
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Findings, Strength
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings import findings_of
from tests.healthcheck.made_profiles import factor, item, profile
from tests.healthcheck.sample_profiles import sample_profile

FORBIDDEN = ("disagree", "fail", "score badly", "scores badly", "winner", "aligned", "agreement")
MARKS_OF_GAPS = (Kind.CLIENT_SEES_MORE, Kind.SUPPLIER_SEES_MORE)


def found(shown: DisclosedProfile) -> Findings:
    return findings_of(shown, bundled_instrument())


def order(findings: Findings) -> list[str]:
    return [finding.factor for finding in findings.findings]


def test_a_clear_gap_is_worded_with_shows_both_names_and_whole_numbers() -> None:
    first = found(profile(factor("INN", 42, 57, Verdict.CLEAR))).findings[0]
    assert first.strength is Strength.SHOWS
    assert first.title == "Beta rates Innovation 15 points higher"
    assert first.text == (
        "The answers show that Beta rates Innovation higher than Alpha does: 57 against 42, a gap of 15 points."
    )
    assert first.advice.startswith("Show or fix.")


def test_a_likely_gap_indicates_and_its_title_claims_no_more() -> None:
    first = found(profile(factor("OPN", 72, 53, Verdict.LIKELY))).findings[0]
    assert first.strength is Strength.INDICATES
    assert first.title == "Alpha appears to rate Openness higher"
    assert first.text.startswith("The answers indicate that Alpha rates Openness higher")
    assert "show" not in first.text
    assert first.advice.startswith("Listen first.")


@pytest.mark.parametrize("verdict", [Verdict.NO_SIGN, Verdict.POSSIBLE])
@pytest.mark.parametrize(("client", "supplier"), [(75, 83), (40, 50), (55, 65)])
def test_without_a_gap_that_counts_the_size_that_could_hide_is_said(
    client: int, supplier: int, verdict: Verdict
) -> None:
    shown = profile(factor("GOV", client, supplier, verdict, detectable=23.4))
    (finding,) = (entry for entry in found(shown).findings if entry.factor == "GOV")
    assert "23 points" in finding.text
    assert finding.strength is Strength.INDICATES
    assert finding.kind not in MARKS_OF_GAPS


def test_a_possible_gap_may_differ_and_is_never_a_finding_of_its_own() -> None:
    (finding,) = (
        entry for entry in found(profile(factor("GOV", 80, 65, Verdict.POSSIBLE))).findings if entry.factor == "GOV"
    )
    assert finding.kind is Kind.SHARED_STRENGTH
    assert "may differ by 15 points" in finding.text
    assert "15" not in finding.title


def test_a_gap_is_the_difference_of_the_two_printed_numbers() -> None:
    facilitator = replace(profile(factor("INN", 42.5, 56.9, Verdict.CLEAR)), audience=Audience.FACILITATOR)
    assert "57 against 42, a gap of 15 points" in found(facilitator).findings[0].text


def test_gaps_come_first_by_size_then_weaknesses_lowest_first_divided_strengths_and_the_line() -> None:
    shown = profile(
        factor("GOV", 65, 65, divided=[Side.SUPPLIER]),
        factor("MEA", 30, 40),
        factor("TRU", 80, 85),
        factor("OPN", 70, 50, Verdict.LIKELY),
        factor("DEL", 50, 62),
        factor("GOA", 62, 50, Verdict.CLEAR),
        factor("INN", 40, 55, Verdict.CLEAR),
    )
    assert order(found(shown)) == ["INN", "GOA", "OPN", "MEA", "GOV", "TRU", "DEL"]


def test_equal_gaps_are_ordered_by_the_lower_level_as_in_the_chart() -> None:
    shown = profile(factor("DEL", 67, 81, Verdict.CLEAR), factor("GOA", 46, 60, Verdict.CLEAR))
    assert order(found(shown))[:2] == ["GOA", "DEL"]


def test_people_who_differ_within_a_side_are_named_before_the_kind() -> None:
    (finding,) = (
        entry
        for entry in found(profile(factor("TRU", 75, 83, divided=[Side.SUPPLIER]))).findings
        if entry.factor == "TRU"
    )
    assert finding.title == "People at Beta differ on Trust & confidence"
    assert finding.text.startswith("People at Beta differ widely among themselves")
    assert "Both sides rate Trust & confidence" in finding.text
    assert finding.advice.startswith("Settle it inside first.")
    assert finding.action == "Settle it inside first"


def test_a_gap_keeps_its_title_though_a_side_is_divided() -> None:
    first = found(profile(factor("INN", 42, 57, Verdict.CLEAR, divided=list(Side)))).findings[0]
    assert first.title == "Beta rates Innovation 15 points higher"
    assert first.text.count("differ widely among themselves") == 2


def test_a_withheld_side_is_explained_and_no_number_of_it_is_said() -> None:
    (finding,) = (entry for entry in found(profile(factor("GOV", 74, None))).findings if entry.factor == "GOV")
    assert finding.strength is Strength.TOO_FEW
    assert finding.text == (
        "Only Alpha can be shown on Governance, at 74. Beta: 2 people answered enough. Scores are shown from 3 people."
    )


def test_a_score_that_rounds_up_to_the_line_is_not_said_to_reach_it() -> None:
    (finding,) = (entry for entry in found(profile(factor("GOV", 59.7, 41))).findings if entry.factor == "GOV")
    assert "Alpha at just under 60, Beta at 41" in finding.text


def test_of_two_scores_that_print_as_the_line_or_more_the_one_below_it_says_so() -> None:
    shown = profile(replace(factor("GOV", 60, 62), kind=Kind.ON_THE_LINE))
    (finding,) = (entry for entry in found(shown).findings if entry.factor == "GOV")
    assert "on one side only: Alpha rates it at just under 60, Beta at 62" in finding.text


def test_evidence_of_a_gap_starts_with_the_largest_disclosed_gap() -> None:
    items = [item("INN-P1", 30, 75, gap=-33), item("INN-T1", 54, 30, gap=18), item("INN-P2", 40, 55, gap=-11)]
    assert found(profile(factor("INN", 42, 57, Verdict.CLEAR), items=items)).findings[0].evidence == (
        "INN-P1",
        "INN-T1",
        "INN-P2",
    )


def test_evidence_of_a_weakness_starts_with_the_lowest_and_of_a_strength_with_the_highest() -> None:
    items = [
        item("MEA-P1", Band.MIDDLE, Band.MIDDLE),
        item("MEA-P4", Band.LOW, Band.MIDDLE),
        item("TRU-P1", 70, 72),
        item("TRU-P2", 90, 95),
    ]
    findings = found(profile(factor("MEA", 30, 40), factor("TRU", 80, 85), items=items))
    evidence = {finding.factor: finding.evidence for finding in findings.findings}
    assert evidence["MEA"] == ("MEA-P4", "MEA-P1")
    assert evidence["TRU"] == ("TRU-P2", "TRU-P1")


def test_items_that_are_withheld_or_out_of_scope_are_no_evidence() -> None:
    items = [item("INN-P1", None, None), item("INN-P2", 10, 20, is_out_of_scope=True), item("INN-T1", 40, None)]
    assert found(profile(factor("INN", 30, 40), items=items)).findings[0].evidence == ("INN-T1",)


def test_names_that_look_like_placeholders_stay_as_typed() -> None:
    shown = replace(profile(factor("INN", 42, 57, Verdict.CLEAR)), client="{gap} & %s", supplier="{0}[S]")
    first = found(shown).findings[0]
    assert first.title == "{0}[S] rates Innovation 15 points higher"
    assert "{gap} & %s does" in first.text


@pytest.mark.parametrize(
    ("relationship", "assessment"),
    [("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1), ("C", 2), ("C", 3)],
)
def test_the_answer_of_every_sample_has_twenty_to_thirty_words(relationship: str, assessment: int) -> None:
    answer = found(sample_profile(relationship, assessment)).answer
    assert 20 <= len(answer.split()) <= 30
    assert answer.endswith(".")


def test_where_no_gap_can_be_told_from_noise_the_answer_says_so() -> None:
    findings = found(sample_profile("B", 1))
    assert findings.answer.startswith(
        "No gap can be told from noise at this number of respondents (three at Heronsgate"
    )
    assert not any(finding.kind in MARKS_OF_GAPS for finding in findings.findings)


def test_a_clear_gap_is_answered_even_where_single_practices_are_noise() -> None:
    answer = found(profile(factor("INN", 42, 57, Verdict.CLEAR), rho=0.0)).answer
    assert answer.startswith("The answers show that Beta rates Innovation higher than Alpha does (57 against 42)")


def test_without_any_gap_the_answer_carries_the_size_that_could_hide() -> None:
    answer = found(profile(factor("GOV", 75, 71, detectable=21.6))).answer
    assert answer.startswith("No factor shows a gap that can be told from chance")
    assert "22 points" in answer


def test_clear_gaps_alone_are_counted_where_others_are_only_likely() -> None:
    shown = profile(factor("INN", 54, 73, Verdict.CLEAR), factor("DEL", 64, 75, Verdict.LIKELY))
    assert found(shown).answer.startswith("The answers show that Beta rates Innovation higher than Alpha does")


def test_gaps_in_both_directions_are_told_from_both_sides() -> None:
    shown = profile(factor("INN", 42, 57, Verdict.LIKELY), factor("OPN", 72, 53, Verdict.LIKELY))
    assert "indicate that the views differ both ways: Alpha rates Openness higher, Beta rates Innovation higher" in (
        found(shown).answer
    )


def test_with_one_side_withheld_the_answer_names_it_and_holds_none_of_its_numbers() -> None:
    shown = sample_profile("A", 1, people={Side.SUPPLIER: 2})
    answer = found(shown).answer
    assert answer.startswith("Only the view of Halmere Health can be shown")
    assert answer.endswith("; Worthwell Workforce gave too few answers for a score.")
    assert 20 <= len(answer.split()) <= 30


def test_with_nothing_shown_the_answer_says_why() -> None:
    answer = found(sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 1})).answer
    assert answer.startswith("Neither view can be shown")
    assert not any(character.isdigit() for character in answer)
    assert 20 <= len(answer.split()) <= 30


def test_two_named_people_get_a_comparison_and_no_finding() -> None:
    findings = found(sample_profile("D", 1))
    assert findings.findings == ()
    assert "no score or index" in findings.answer
    assert 20 <= len(findings.answer.split()) <= 30


def test_pairs_who_agreed_to_be_identified_get_numbers_but_no_verdict() -> None:
    shown = sample_profile("A", 1, people={Side.CLIENT: 2, Side.SUPPLIER: 2}, privacy=Privacy.ATTRIBUTED)
    findings = found(shown)
    assert findings.answer.startswith("Too few people answered for any gap to be judged")
    assert all(finding.strength is Strength.TOO_FEW for finding in findings.findings)


@pytest.mark.parametrize("relationship", ["A", "B", "C"])
def test_no_word_judges_people_or_calls_the_views_the_same(relationship: str) -> None:
    findings = found(sample_profile(relationship, 1))
    said = " ".join(
        [findings.answer]
        + [f"{entry.title} {entry.text} {entry.meaning} {entry.advice}" for entry in findings.findings]
    ).lower()
    assert [word for word in FORBIDDEN if word in said] == []


def test_one_finding_a_factor_in_the_order_of_the_demonstration() -> None:
    """Gaps by size; then the blind spot on a strength, then the strengths, the highest first."""
    findings = found(sample_profile("A", 1))
    assert order(findings) == ["MEA", "INN", "GOA", "DEL", "OPN", "TRU", "GOV"]
    assert [entry.strength for entry in findings.findings[:4]] == [Strength.SHOWS] * 4
    assert next(entry for entry in findings.findings if entry.factor == "INN").evidence[0] == "INN-P1"
