"""Commitments in a report: who, to whom, by when, how both will know; what is missing is said."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.edition import Edition
from healthcheck.domain.plan import CommitmentState, FollowThrough, PlanTally
from healthcheck.domain.promise import PromiseFact
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportOrder
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.findings.follow_through_sentence import follow_through_sentence
from healthcheck.reports.report_model import Figure, Group, Report, Section, Table
from tests.healthcheck.reports.made_plans import commitment, many, plan_of, review
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.report_texts import section_of, text_of
from tests.healthcheck.reports.table_texts import rows_of
from tests.healthcheck.sample_profiles import sample_profile


def with_plan(plan: ReportedPlan | None, *, edition: Edition = Edition.JOINT) -> Report:
    return report_of(sample_profile("A", 1, audience=edition.audience), order=ReportOrder(edition=edition), plan=plan)


def shown(report: Report, name: str = "plan") -> Section:
    section = section_of(report, name)
    assert section is not None
    return section


def tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def test_a_row_says_what_who_to_whom_by_when_and_how_both_will_know() -> None:
    table, *_ = tables(shown(with_plan(plan_of(commitment(4)))))
    assert rows_of(table) == [
        [
            "4",
            "Share the hiring plan every quarter\nDone when: The plan is on the table of the June review",
            "Helen Marsh Halmere Health",
            "Ama Mensah Worthwell Workforce",
            "31 July 2026",
            "Promised",
        ]
    ]


def test_commitments_stand_under_their_factors_in_the_order_of_the_framework() -> None:
    table, *_ = tables(
        shown(with_plan(plan_of(commitment(1, factor=""), commitment(2, factor="TRU"), commitment(3, factor="GOV"))))
    )
    assert [row.title if isinstance(row, Group) else row[0] for row in table.rows] == [
        "Governance",
        "3",
        "Trust & confidence",
        "2",
        "The relationship as a whole",
        "1",
    ]


def test_a_draft_says_what_it_lacks_and_lateness_is_said_in_words() -> None:
    draft = commitment(
        1, state=CommitmentState.REQUESTED, due=None, draft=(PromiseFact.DUE_NAMED, PromiseFact.DONE_WHEN_NAMED)
    )
    said = text_of(shown(with_plan(plan_of(draft, commitment(2, days_late=9)))))
    assert "Draft: no date agreed and no sign agreed that it is done" in said
    assert "9 days late" in said


def test_the_title_weighs_the_two_sides_and_an_idle_side_is_asked() -> None:
    balanced = with_plan(plan_of(commitment(1), commitment(2, provider_side=Side.SUPPLIER)))
    assert shown(balanced).title == (
        "Two commitments stand: Halmere Health leads one and Worthwell Workforce leads one"
    )
    alone = shown(with_plan(plan_of(commitment(1, provider_side=Side.SUPPLIER))))
    assert alone.title == "One commitment stands, led by Worthwell Workforce"
    assert "What will Halmere Health do?" in text_of(alone)


def test_the_title_tells_what_is_promised_from_what_is_only_asked_for() -> None:
    asked = [
        commitment(number, provider_side=side, state=state, draft=draft)
        for number, side, state, draft in (
            (1, Side.CLIENT, CommitmentState.REQUESTED, (PromiseFact.DUE_NAMED,)),
            (2, Side.SUPPLIER, CommitmentState.COUNTER_OFFERED, ()),
        )
    ]
    gone = commitment(4, state=CommitmentState.WITHDRAWN)
    neither = (
        "Two commitments are still to be promised: Halmere Health would lead one and Worthwell Workforce would lead one"
    )
    assert shown(with_plan(plan_of(*asked, gone))).title == neither
    assert shown(with_plan(plan_of(*asked), edition=Edition.ONE_PAGE), "reverse").title == neither
    assert shown(with_plan(plan_of(asked[0], commitment(2, provider_side=Side.SUPPLIER), commitment(3)))).title == (
        "Two commitments stand and one is still to be promised: "
        "Halmere Health leads two and Worthwell Workforce leads one"
    )


def test_who_is_asked_for_all_of_it_has_not_promised_it() -> None:
    alone = shown(with_plan(plan_of(commitment(1, provider_side=Side.SUPPLIER, state=CommitmentState.REQUESTED))))
    assert alone.title == "One commitment is still to be promised, asked of Worthwell Workforce"
    assert "Everything so far is asked of Worthwell Workforce. What will Halmere Health do?" in text_of(alone)


def test_line_ends_that_somebody_typed_do_not_break_a_row() -> None:
    table, *_ = tables(shown(with_plan(plan_of(commitment(1, what="First\nsecond", done_when="")))))
    assert rows_of(table)[0][1] == "First second"


def test_without_commitments_the_proposals_are_printed_as_such() -> None:
    section = shown(with_plan(plan_of()))
    assert section.title == "Five proposals for what the two sides could promise each other"
    assert "Nothing is agreed yet" in text_of(section)


def test_priorities_on_which_nothing_stands_keep_their_proposals_below_the_plan() -> None:
    _, left = tables(shown(with_plan(plan_of(commitment(1, factor="INN")))))
    served = {row[-1] for row in rows_of(left)}
    assert served == {"Measuring value", "Mutual goals"}
    assert "Nothing is promised on Measuring value and Mutual goals yet." in text_of(
        shown(with_plan(plan_of(commitment(1, factor="INN"))))
    )


def test_a_plan_that_serves_every_priority_stands_alone() -> None:
    plan = plan_of(*(commitment(number, factor=factor) for number, factor in enumerate(("INN", "MEA", "GOA"), start=1)))
    assert len(tables(shown(with_plan(plan)))) == 1


def test_the_summary_names_the_first_three_with_both_people_and_date() -> None:
    summary = with_plan(plan_of(*many(7, words=2))).summary
    assert summary.steps_title == "What both sides will do"
    assert "the first three of 7" in summary.steps_note
    assert [step.text.split()[0] for step in summary.steps] == ["promise001", "promise002", "promise003"]
    assert [party.organisation for party in summary.steps[0].parties] == ["Ama Mensah", "Helen Marsh"]
    assert summary.steps[0].reason.startswith("9 June 2026")


def test_what_is_done_gives_way_on_the_summary_to_what_is_to_be_done() -> None:
    done = commitment(1, what="Done", state=CommitmentState.ACKNOWLEDGED)
    summary = with_plan(plan_of(done, commitment(2, what="To do"))).summary
    assert [step.text for step in summary.steps] == ["To do"]


def test_the_ninety_days_show_what_falls_due_and_the_meetings_in_words_too() -> None:
    section = shown(with_plan(plan_of(commitment(1), reviews=(review(),))), "ninety-days")
    (figure,) = (block for block in section.blocks if isinstance(block, Figure))
    assert "Halmere Health, 31 July 2026: 1 · Share the hiring plan every quarter" in figure.alternative
    assert "Helen Marsh to Ama Mensah" in figure.alternative
    assert "Service review: 12 June 2026, 12 July 2026, 11 August 2026." in figure.alternative
    due, meetings = tables(section)
    assert rows_of(due)[0][:2] == ["31 July 2026", "1"]
    assert "Deputy of Helen Marsh" in text_of(meetings)


def test_without_dates_and_meetings_there_is_no_timeline() -> None:
    assert section_of(with_plan(plan_of(commitment(1, due=None))), "ninety-days") is None


def test_what_became_of_the_last_plan_stands_beside_the_change_and_not_in_it() -> None:
    from tests.healthcheck.reports.made_series import report_with_series

    report = report_with_series(
        "A",
        2,
        plan=plan_of(
            commitment(1),
            last=PlanTally(kept=5, late=2, withdrawn=1),
            follow_through=FollowThrough(due=7, kept=5, missed=2, renegotiated=1, accepted=4),
        ),
    )
    said = text_of(shown(report, "change"))
    assert "5 were kept, 2 were late and 1 was withdrawn" in said
    assert "5 of 7 dates that came were kept. " in said
    assert "One date was moved in time" in said
    assert "need not have come because of it" in said


def test_a_share_of_kept_dates_is_told_from_ten_dates_on() -> None:
    from tests.healthcheck.reports.made_series import report_with_series

    for due, kept, told in ((2, 2, "2 of 2 dates that came were kept."), (10, 7, "were kept (70\u00a0%).")):
        dates = FollowThrough(due=due, kept=kept, missed=due - kept, renegotiated=0, accepted=0)
        plan = plan_of(commitment(1), last=PlanTally(kept=kept, late=due - kept), follow_through=dates)
        assert told in text_of(shown(report_with_series("A", 2, plan=plan), "change"))
        sentence = follow_through_sentence(dates, bundled_instrument().findings)
        assert ("%" in sentence) is (due == 10)


def test_how_promises_are_kept_counts_the_qualities_of_those_that_stand() -> None:
    draft = commitment(1, draft=(PromiseFact.DUE_NAMED,))
    section = shown(with_plan(plan_of(draft, commitment(2))), "keeping")
    assert [row[-1] for row in rows_of(tables(section)[0])] == ["1 of 2"] * 5


def test_every_edition_has_the_same_commitments() -> None:
    plan = plan_of(*many(4))
    for edition in (Edition.CLIENT, Edition.SUPPLIER):
        own, joint = (tables(shown(with_plan(plan, edition=entry)))[0] for entry in (edition, Edition.JOINT))
        assert own == joint


def test_a_row_says_what_it_is_worth_where_the_two_sides_judged_that() -> None:
    judged, half = replace(commitment(1), impact=3, effort=1), replace(commitment(2), impact=3)
    section = section_of(report_of(sample_profile("A", 1), plan=plan_of(judged, half)), "plan")
    assert text_of(section).count("Impact high, effort low") == 1
    assert text_of(section).count("Impact") == 1
