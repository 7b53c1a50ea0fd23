"""What each command does: thin words over a Workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.cli.demo_command import show_samples
from healthcheck.cli.import_command import import_folder
from healthcheck.cli.opening import meant_assessment, opened, spoken_language
from healthcheck.cli.report_command import write_report
from healthcheck.cli.terminal import print_document, show
from healthcheck.errors import UserFacingError
from healthcheck.message import message, plural
from healthcheck.places import workspace_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from healthcheck.cli.outcome import OpenWindow


def _list(options: argparse.Namespace) -> int:
    from healthcheck.exchange.relationship_list import list_document, list_text

    with opened(options) as workspace:
        summaries = workspace.relationships.summaries()
    if options.json:
        print_document(list_document(summaries))
    else:
        show(list_text(summaries, spoken_language(options)))
    return 0


def _results(options: argparse.Namespace) -> int:
    from healthcheck.domain.audience import Audience
    from healthcheck.exchange.results_document import results_document
    from healthcheck.exchange.results_text import results_text

    with opened(options) as workspace:
        assessment, audience = meant_assessment(workspace, options), Audience(options.audience)
        found = workspace.results.complete(assessment.id, audience)
        if options.json:
            print_document(results_document(found))
        else:
            show(results_text(found, workspace.instrument))
    return 0


def _export(options: argparse.Namespace) -> int:
    from healthcheck.cli.export_command import write_export

    with opened(options) as workspace:
        written = write_export(workspace, meant_assessment(workspace, options), options)
    show(message("Written: {0}", written))
    return 0


def _check(options: argparse.Namespace) -> int:
    with opened(options) as workspace:
        workspace.safekeeping.check(full=options.full)
        count = len(workspace.relationships.summaries())
    show(message("The workspace is sound. Relationships in it: {0}.", count))
    return 0


def _backup(options: argparse.Namespace) -> int:
    if options.out.exists():
        name = options.out.name or options.out
        raise UserFacingError(
            message("“{0}” exists already.", name),
            safe=message("Nothing was written."),
            do=message("Name another file for the backup."),
        )
    with opened(options) as workspace:
        written = workspace.safekeeping.back_up(options.out)
    show(message("Backup: {0}", written))
    return 0


def _restore(options: argparse.Namespace) -> int:
    from healthcheck.bootstrap import restore_workspace

    aside = restore_workspace(options.file, workspace_path(options.workspace))
    show(message("Restored from {0}.", options.file))
    if aside is not None:
        show(message("What was there is kept as {0}.", aside.name))
    return 0


def _instrument(options: argparse.Namespace) -> int:
    from healthcheck.content import check_folder, load_instrument

    findings = check_folder(options.folder)
    for finding in findings:
        show(finding.text)
    if findings:
        raise UserFacingError(
            plural("The instrument has {0} fault.", "The instrument has {0} faults.", len(findings)),
            safe=message("Nothing was changed."),
            do=message("Mend the places named above."),
        )
    instrument = load_instrument(options.folder)
    counts = (len(instrument.factors), len(instrument.items), len(instrument.practices))
    text = message("{0} factors, {1} items, {2} practices", *counts)
    show(message("{0} version {1} is sound: {2}.", instrument.id, instrument.version, text))
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int | OpenWindow]] = {
    "demo": show_samples,
    "list": _list,
    "import": import_folder,
    "results": _results,
    "report": write_report,
    "export": _export,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "instrument": _instrument,
}
