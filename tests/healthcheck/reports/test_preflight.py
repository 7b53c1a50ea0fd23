"""What is said before a report goes: everything that can be mended, then everything that is withheld."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.comment import ClueKind
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComments
from healthcheck.domain.edition import Edition
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.promise import PromiseFact
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_draft import RemarkKind
from healthcheck.domain.report_order import Branding, ReportOrder, ReportPart
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.findings import findings_of
from healthcheck.reports.editions import report_of
from healthcheck.reports.material import Material
from healthcheck.reports.preflight import Clues, remarks_of
from tests.healthcheck.reports.made_plans import both, comments_of, commitment, plan_of
from tests.healthcheck.reports.made_reports import withheld_profile
from tests.healthcheck.sample_profiles import sample_profile


def told(
    *,
    profile: DisclosedProfile | None = None,
    plan: ReportedPlan | None = None,
    comments: DisclosedComments | None = None,
    clues: Clues | None = None,
    order: ReportOrder | None = None,
) -> dict[RemarkKind, list[str]]:
    """The first line of every remark, by its kind."""
    instrument, shown = bundled_instrument(), profile or sample_profile("A", 1)
    material = Material(
        shown,
        findings_of(shown, instrument),
        instrument,
        order=order or ReportOrder(),
        plan=plan,
        comments=comments,
    )
    found: dict[RemarkKind, list[str]] = {}
    for remark in remarks_of(material, report_of(material), clues=clues or {}):
        found.setdefault(remark.kind, []).append(remark.text)
    return found


SOUND = plan_of(commitment(1), commitment(2, provider_side=Side.SUPPLIER))


def test_nothing_is_said_where_everything_is_in_order() -> None:
    assert told(plan=SOUND) == {}


def test_dates_that_are_missing_are_counted_but_not_those_of_what_was_given_up_or_done() -> None:
    undated = commitment(3, due=None, draft=(PromiseFact.DUE_NAMED,))
    given_up = replace(commitment(4, due=None), state=CommitmentState.WITHDRAWN)
    plan = plan_of(*SOUND.commitments, undated, given_up)
    assert told(plan=plan)[RemarkKind.PLAN] == [
        "1 commitment has no due date",
        "1 commitment is not ready to be promised",
    ]


def test_a_plan_of_one_side_and_one_of_nobody_are_noticed_where_the_plan_is_printed() -> None:
    assert told(plan=plan_of(commitment(1)))[RemarkKind.PLAN] == ["Worthwell Workforce leads no commitment"]
    assert told(plan=plan_of())[RemarkKind.PLAN] == ["Nobody has promised anything yet"]
    without = ReportOrder(left_out=frozenset({ReportPart.PLAN, ReportPart.EXPERT}))
    assert told(plan=plan_of(), order=without) == {}
    assert RemarkKind.PLAN in told(plan=plan_of(), order=replace(without, edition=Edition.ONE_PAGE))


def test_names_and_roles_within_comments_are_counted_where_they_are_printed() -> None:
    comments = both(comments_of(["Ask Helen", "The buyer said so"]), comments_of(["All well"], side=Side.SUPPLIER))
    clues = {
        "Ask Helen": {ClueKind.NAME, ClueKind.ROLE},
        "The buyer said so": {ClueKind.ROLE},
        "Elsewhere": {ClueKind.NAME},
    }
    assert told(plan=SOUND, comments=comments, clues=clues)[RemarkKind.COMMENTS] == [
        "1 comment includes a person's name",
        "1 comment includes a person's role",
    ]


def test_a_colour_is_judged_on_white() -> None:
    for colour, expected in {
        "#F7C948": ["Brand colour #F7C948 fails contrast on white (1.6:1)"],
        "sea green": ["“sea green” is not a colour"],
        "#005A8C": [],
        "": [],
    }.items():
        order = ReportOrder(branding=Branding(colour=colour))
        assert told(plan=SOUND, order=order).get(RemarkKind.COLOUR, []) == expected


def test_a_character_that_no_face_has_is_named() -> None:
    profile = sample_profile("A", 1, client="Halmere \U00010a00\U00010a01")
    assert told(profile=profile, plan=SOUND)[RemarkKind.CHARACTERS] == [
        "2 characters have no shape in print: \U00010a00 \U00010a01"
    ]


def test_what_is_withheld_comes_last_each_thing_once() -> None:
    found = told(profile=withheld_profile(), plan=SOUND)
    assert list(found) == [RemarkKind.WITHHELD]
    assert "Scores of Worthwell Workforce: all factors" in found[RemarkKind.WITHHELD]
    assert len(set(found[RemarkKind.WITHHELD])) == len(found[RemarkKind.WITHHELD])
