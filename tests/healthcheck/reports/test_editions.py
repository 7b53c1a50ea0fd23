from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.finding import Findings
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportOrder
from healthcheck.domain.result import Verdict
from healthcheck.reports.content_hash import canonical_json, content_hash
from healthcheck.reports.editions import report_of as edition_of
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import ChartKind, Figure, PracticeCard, Table
from tests.healthcheck.made_profiles import factor, item, profile, readable
from tests.healthcheck.reports.made_reports import (
    empty_profile,
    interview_profile,
    pair_profile,
    report_of,
    withheld_profile,
)
from tests.healthcheck.reports.report_texts import labels, section_of, text_of, values
from tests.healthcheck.reports.table_texts import rows_of
from tests.healthcheck.sample_profiles import sample_profile

SCORED = [("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1), ("C", 2), ("C", 3)]


def test_the_demonstration_has_every_part_in_order() -> None:
    report = report_of(sample_profile("A", 1))
    assert labels(report) == [
        "The two views",
        "Where they differ",
        "Priority 1: Measuring value",
        "Priority 1: what would move it",
        "Priority 2: Innovation",
        "Priority 2: what would move it",
        "Priority 3: Mutual goals",
        "Priority 3: what would move it",
        "Strengths to protect",
        "Matching practices",
        "Action plan",
        "How commitments are kept",
        "Method and limits",
        "Item detail",
        "Top three",
        "How well each reads the other",
        "Glossary and sources",
    ]


def test_the_summary_holds_answer_three_findings_two_numbers_each_charts_steps_and_basis() -> None:
    summary = report_of(sample_profile("A", 1)).summary
    assert summary.answer.startswith("The answers show that Worthwell Workforce rates four of seven factors higher")
    assert [card.title for card in summary.cards] == [
        "Worthwell Workforce rates Measuring value 15 points higher",
        "Worthwell Workforce rates Innovation 15 points higher",
        "Worthwell Workforce rates Mutual goals 14 points higher",
    ]
    assert [[score.text for score in card.scores] for card in summary.cards] == [
        ["33", "48"],
        ["42", "57"],
        ["46", "60"],
    ]
    assert len({card.so_what for card in summary.cards}) == 3
    assert len(summary.figures) == 2
    assert summary.steps_title.endswith("to be agreed")
    assert "Nothing is agreed yet" in summary.steps_note
    assert len(summary.steps) == 3
    assert dict(summary.basis)["Submitted by"] == "6 people at Halmere Health, 5 people at Worthwell Workforce"


@pytest.mark.parametrize(("relationship", "assessment"), SCORED)
def test_each_priority_has_two_practices_with_duties_on_both_sides(relationship: str, assessment: int) -> None:
    report = report_of(sample_profile(relationship, assessment))
    for section in report.sections:
        if section.label.endswith("what would move it"):
            cards = [block for block in section.blocks if isinstance(block, PracticeCard)]
            assert len(cards) == 2
            for card in cards:
                assert [duty.side.value for duty in card.duties] == ["client", "supplier"]
                assert all(
                    (card.action, card.first_step, card.evidence, card.effort, *(duty.text for duty in card.duties))
                )


@pytest.mark.parametrize(("relationship", "assessment"), SCORED)
def test_no_placeholder_is_left_in_any_text(relationship: str, assessment: int) -> None:
    said = text_of(report_of(sample_profile(relationship, assessment)))
    assert not [mark for mark in ("[C]", "[S]", "[P]", "{", "}", "  ") if mark in said]


@pytest.mark.parametrize(("relationship", "assessment"), SCORED)
def test_every_figure_says_its_values(relationship: str, assessment: int) -> None:
    shown = sample_profile(relationship, assessment)
    figures = [value for value in values(report_of(shown)) if isinstance(value, Figure)]
    assert {figure.kind for figure in figures} >= {ChartKind.RADAR, ChartKind.DUMBBELL, ChartKind.PRACTICES}
    for figure in figures:
        for entry in shown.factors:
            assert entry.client.score is not None
            if figure.kind in (ChartKind.RADAR, ChartKind.DUMBBELL):
                assert f"{entry.client.score:.0f}" in figure.alternative


def test_a_possible_gap_gets_no_paragraph_among_the_differences() -> None:
    shown = profile(factor("GOV", 80, 65, Verdict.POSSIBLE), factor("INN", 42, 57, Verdict.CLEAR))
    section = next(entry for entry in report_of(shown).sections if entry.id == "differences")
    assert section.title == "The two sides differ on one of seven factors"
    assert "Governance" not in text_of(section.blocks[1:])


def test_likely_gaps_come_with_the_remark_on_chance_once() -> None:
    shown = profile(factor("OPN", 72, 53, Verdict.LIKELY), factor("INN", 42, 57, Verdict.CLEAR))
    section = next(entry for entry in report_of(shown).sections if entry.id == "differences")
    assert section.title == "The two sides differ on one of seven factors, and the answers indicate one more"
    assert text_of(section).count("one or so may look like this by chance") == 1


def test_without_a_gap_the_page_says_how_large_one_could_hide_and_names_the_lowest_shared_factor() -> None:
    report = report_of(sample_profile("B", 1))
    section = next(entry for entry in report.sections if entry.id == "differences")
    assert section.title == "No gap can be told from chance at this number of respondents"
    assert "a gap of 30 points on a factor would be missed one time in five" in text_of(section)
    assert "Lowest on both sides: Innovation" in text_of(section)


def test_where_practices_are_noise_neither_alignment_nor_index_is_printed() -> None:
    views = next(entry for entry in report_of(sample_profile("B", 1)).sections if entry.id == "views")
    said = text_of(views)
    assert "No gap of single practices can be told from noise at this number of respondents." in said
    assert "Alignment" not in said
    assert "Matching index" not in said


def test_matching_is_printed_as_bands() -> None:
    views = next(entry for entry in report_of(sample_profile("A", 1)).sections if entry.id == "views")
    facts = dict(value for value in values(views) if isinstance(value, tuple) and len(value) == 2)
    assert facts["Alignment"] == "87 to 90"
    assert facts["Matching index"] == "57 to 59"


def test_the_widest_practice_is_named_only_where_single_practices_can_be_read() -> None:
    items = [item("INN-P1", 30, 75, gap=-33)]
    wide = factor("INN", 42, 57, Verdict.CLEAR)
    is_named = {
        reads: "Widest on" in report_of(profile(readable(wide, rho_reads=reads), items=items)).summary.cards[0].so_what
        for reads in (True, False)
    }
    assert is_named == {True: True, False: False}


def test_advice_that_strengths_share_is_given_once_and_each_names_what_carries_it() -> None:
    first, *others = [card.so_what for card in report_of(sample_profile("B", 2)).summary.cards]
    assert first.startswith("Protect it. Name the habits that carry Governance, ")
    assert all(text.startswith("Protect it, as above. Among the highest: “") for text in others)
    assert len({text.partition("Among the highest: ")[2] for text in (first, *others)}) == 1 + len(others)


def test_items_of_three_or_four_people_are_printed_in_thirds_and_never_as_numbers() -> None:
    section = next(entry for entry in report_of(sample_profile("B", 1)).sections if entry.id == "items")
    cells = {
        cell for value in values(section) if isinstance(value, Table) for row in rows_of(value) for cell in row[1:]
    }
    assert cells <= {"low", "middle", "high", "n < 3", "no view"}


def test_a_withheld_side_leaves_a_reason_and_none_of_its_numbers() -> None:
    report = report_of(withheld_profile())
    assert labels(report) == ["The two views", "Method and limits", "Item detail", "Top three", "Glossary and sources"]
    said = text_of(report)
    assert "Worthwell Workforce: 2 people answered enough. Scores are shown from 3 people." in said
    views = next(value for value in values(report.sections[0]) if isinstance(value, Table))
    assert {row[2] for row in rows_of(views)} == {"–"}
    assert text_of(views).count("withheld") == 1
    method = text_of(next(entry for entry in report.sections if entry.id == "method"))
    assert "Scores of Worthwell Workforce: all factors" in method
    assert "Votes of Worthwell Workforce" in method


def test_each_overall_score_says_how_far_it_depends_on_the_weights() -> None:
    profile = sample_profile("A", 1)
    band = profile.weights[Side.CLIENT].band
    said = text_of(report_of(profile).sections[0])
    sentence = f"58 with equal weights; {band.low:g} to {band.high:g} in nine of ten random weightings."
    assert f"Halmere Health: {sentence}" in said
    assert "Worthwell Workforce: 69 with equal weights; " in said


def test_the_weights_of_a_withheld_side_are_not_said() -> None:
    said = text_of(report_of(withheld_profile()))
    assert "Halmere Health: 58 with equal weights" in said
    assert "Worthwell Workforce: 6" not in said


def test_other_answers_of_a_withheld_side_make_no_difference_to_the_report() -> None:
    first, other = withheld_profile(), withheld_profile(is_from_end=True)
    assert first.n == other.n
    assert report_of(replace(first, items=other.items)).digest == report_of(other).digest


def test_with_nothing_shown_the_report_says_why_and_draws_nothing() -> None:
    report = report_of(empty_profile())
    assert not [value for value in values(report) if isinstance(value, Figure)]
    assert labels(report) == ["Method and limits", "Glossary and sources"]
    assert report.summary.table is not None
    assert "Ask more people at Halmere Health and Worthwell Workforce" in text_of(report.summary)


def test_strengths_are_shown_with_what_carries_them_on_the_sides_that_may_be_told_of() -> None:
    joint = text_of(section_of(report_of(sample_profile("A", 1)), "strengths"))
    assert "The relationship managers have off-the-record conversations (92 and 95)" in joint
    own = ReportOrder(edition=Edition.CLIENT)
    client = text_of(section_of(report_of(sample_profile("A", 1, audience=Audience.CLIENT), order=own), "strengths"))
    assert "The relationship managers have off-the-record conversations (92)" in client


def test_an_interval_that_leaves_out_zero_never_reads_as_if_it_began_there() -> None:
    said = text_of(section_of(report_of(sample_profile("A", 3)), "differences"))
    assert "just above 0 to 22, supplier higher" in said


def test_the_numbers_of_a_priority_and_of_a_strength_say_how_many_people_stand_behind_them() -> None:
    report = report_of(sample_profile("A", 3))
    assert "n = 6 and 5" in text_of(section_of(report, "priority-1"))
    assert "n = 6 and 5" in text_of(section_of(report, "strengths"))
    for name in ("items", "votes"):
        assert "6 people at Halmere Health, 5 people at Worthwell Workforce" in text_of(section_of(report, name))


def test_two_named_people_stand_side_by_side_without_any_score() -> None:
    report = report_of(interview_profile())
    assert labels(report) == ["Every answer", "Method and limits"]
    said = text_of(report)
    assert "Ada Lindqvist" in said
    assert "Tomás Ferreira" in said
    assert not [value for value in values(report) if isinstance(value, Figure)]
    assert not [word for word in ("Matching index", "Overall, the mean", "Verdict") if word in said]
    answers = {
        cell
        for section in report.sections[:1]
        for value in values(section)
        if isinstance(value, Table)
        for row in rows_of(value)
        for cell in row[1:]
    }
    assert answers <= {label for scale in bundled_instrument().scales.values() for label in scale.labels}


def test_limits_of_scores_stand_only_where_there_are_scores_and_the_source_everywhere() -> None:
    wording = bundled_instrument().wording
    shares = []
    for profile_of in (interview_profile, empty_profile, pair_profile):
        said = text_of(report_of(profile_of()))
        assert all(limit in said for limit in wording.limits)
        assert said.count(wording.citation) == 1
        shares.append([limit in said for limit in wording.limits_of_scores])
    none, all_of_them = [False] * len(wording.limits_of_scores), [True] * len(wording.limits_of_scores)
    assert shares == [none, none, all_of_them]
    assert not [word for word in ("nterval", "hreshold", "index", "noise") if word in " ".join(wording.limits)]


def test_pairs_are_marked_indicative_and_get_no_verdict() -> None:
    said = text_of(report_of(pair_profile()))
    assert "indicative" in said
    assert "Clear gap" not in said.partition("Method and limits")[0]


def test_the_source_is_cited_once() -> None:
    said = text_of(report_of(sample_profile("A", 1)))
    assert said.count("Dibley") == 1
    assert said.count("dominant and complex success factors") == 1


def test_what_others_may_not_see_is_no_joint_report() -> None:
    alone = replace(sample_profile("A", 1), audience=Audience.CLIENT)
    with pytest.raises(ValueError, match="joint edition"):
        edition_of(Material(alone, Findings("", ()), bundled_instrument()))


def test_the_hash_covers_every_word_and_not_itself() -> None:
    report = report_of(sample_profile("A", 1))
    assert len(report.digest) == 64
    assert content_hash(report) == report.digest
    assert content_hash(replace(report, digest="")) == report.digest
    assert report.cover is not None
    assert content_hash(replace(report, cover=replace(report.cover, scope="other"))) != report.digest
    assert report_of(sample_profile("A", 1), prepared_by="N.N.").digest != report.digest
    assert report_of(sample_profile("A", 1)).digest == report.digest


def test_the_hashed_text_is_canonical() -> None:
    text = canonical_json(report_of(sample_profile("A", 1), scope="Grüße \ud800")).decode()
    assert text.startswith('{"cover":{')
    assert '": ' not in text
    assert "Grüße" in text
