from __future__ import annotations

from healthcheck.cli.choices import EDITIONS, PAPERS, PARTS
from healthcheck.domain.audience import Audience
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ON_REQUEST, Paper, ReportOrder, ReportPart


def test_the_command_line_knows_every_edition_paper_and_part_that_may_be_left_out() -> None:
    assert tuple(Edition) == EDITIONS
    assert tuple(Paper) == PAPERS
    assert tuple(part for part in ReportPart if not part.is_fixed and part not in ON_REQUEST) == PARTS


def test_what_a_report_must_not_do_without_stays_in_it() -> None:
    order = ReportOrder(left_out=frozenset(ReportPart))
    assert [part for part in ReportPart if order.has(part)] == [
        ReportPart.SUMMARY,
        ReportPart.ANSWERS,
        ReportPart.METHOD,
        ReportPart.COMMENTS,
        ReportPart.SOURCES,
    ]


def test_experts_have_to_ask_for_their_annex() -> None:
    assert not ReportOrder().has(ReportPart.EXPERT)
    assert ReportOrder(left_out=frozenset()).has(ReportPart.EXPERT)


def test_an_edition_knows_who_reads_it() -> None:
    assert [edition.audience for edition in Edition] == [
        Audience.JOINT,
        Audience.CLIENT,
        Audience.SUPPLIER,
        Audience.JOINT,
    ]
    assert [edition.side for edition in Edition] == [None, Side.CLIENT, Side.SUPPLIER, None]
