"""``healthcheck report``: the report of a closed assessment as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.cli.opening import meant_assessment, opened
from healthcheck.cli.terminal import show
from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    import argparse

    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.workspace import Workspace


def write_report(options: argparse.Namespace) -> int:
    """Write the report and print where it is."""
    with opened(options) as workspace:
        order = _order(workspace, options)
        written = workspace.reporting.write_report(meant_assessment(workspace, options).id, options.out, order=order)
    show(message("Report: {0}", written))
    return 0


def _order(workspace: Workspace, options: argparse.Namespace) -> ReportOrder:
    """What is wanted of a report; UserFacingError for a colour or a logo that cannot be understood."""
    from healthcheck.domain.colour import colour_of
    from healthcheck.domain.edition import Edition
    from healthcheck.domain.report_order import ON_REQUEST, Branding, Paper, ReportOrder, ReportPart

    if options.colour and not colour_of(options.colour):
        from healthcheck.domain.text import shortened

        raise UserFacingError(
            message("“{0}” is no colour.", shortened(options.colour)),
            safe=message("Nothing was written."),
            do=message("Write it as 1F2A3A."),
        )
    left_out = {ReportPart(name) for name in options.without}
    return ReportOrder(
        edition=Edition(options.edition),
        paper=Paper(options.paper),
        left_out=frozenset(left_out if options.expert else left_out | ON_REQUEST),
        branding=Branding(
            logo=workspace.reporting.read_logo(options.logo) if options.logo else b"",
            colour=options.colour,
            footer=options.footer,
            confidentiality=options.confidentiality,
        ),
        prepared_by=options.prepared_by,
    )
