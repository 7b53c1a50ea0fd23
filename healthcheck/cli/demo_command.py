"""``healthcheck demo``: the samples, and what comes out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.cli.opening import opened
from healthcheck.cli.outcome import OpenWindow
from healthcheck.cli.terminal import show
from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    import argparse

    from healthcheck.domain.assessment import Assessment
    from healthcheck.workspace import Workspace


def show_samples(options: argparse.Namespace) -> int | OpenWindow:
    """Put the samples into the workspace, print their factors, and write sample A's report and radar."""
    from healthcheck.domain.audience import Audience

    with opened(options, make_new=True) as workspace:
        shown = _shown_samples(workspace)
        for assessment in shown:
            show(_demo_table(workspace, assessment))
        first = shown[0]
        stem = f"{first.relationship_id}-assessment-{first.number}"
        options.out.mkdir(parents=True, exist_ok=True)
        report = workspace.reporting.write_report(first.id, options.out / f"{stem}-report.pdf")
        radar = options.out / f"{stem}-radar.svg"
        workspace.reporting.write_chart(first.id, radar, chart="radar", audience=Audience.JOINT)
        show(message("Report: {0}\nRadar:  {1}", report, radar))
        return 0 if options.no_window else OpenWindow(workspace.path, is_optional=True)


def _demo_table(workspace: Workspace, assessment: Assessment) -> str:
    from healthcheck.domain.audience import Audience
    from healthcheck.exchange.results_text import factor_table, heading

    profile = workspace.results.profile(assessment.id, Audience.JOINT)
    if profile.interview:
        return f"{heading(profile, workspace.instrument)}\n\n{workspace.results.findings(profile).answer}\n"
    return f"{heading(profile, workspace.instrument)}\n\n{factor_table(profile, workspace.instrument)}\n"


def _shown_samples(workspace: Workspace) -> list[Assessment]:
    """The latest closed assessment of each sample."""
    rounds = [workspace.relationships.assessments(sample.id) for sample in workspace.samples.install()]
    shown = [closed[-1] for entries in rounds if (closed := [entry for entry in entries if entry.is_closed])]
    if not shown:
        raise UserFacingError(
            message(
                "This workspace has no sample with a closed assessment, because its ids are taken or its "
                "samples reopened.",
            ),
            safe=message("What was there is as it was."),
            do=message("Show the samples in a new workspace: healthcheck --workspace FILE demo."),
        )
    return shown
