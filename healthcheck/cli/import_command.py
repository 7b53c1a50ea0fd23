"""``healthcheck import``: a folder of CSV files, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.cli.opening import opened, spoken_language
from healthcheck.cli.terminal import print_document, show
from healthcheck.errors import UserFacingError
from healthcheck.message import message
from healthcheck.places import workspace_path

if TYPE_CHECKING:
    import argparse

    from healthcheck.domain.import_report import ImportReport
    from healthcheck.domain.summary import RelationshipSummary


def import_folder(options: argparse.Namespace) -> int:
    """Take the folder in, and print what became of every row; ImportRefusedError once that is printed."""
    from healthcheck.domain.import_report import ImportRefusedError

    try:
        report = _imported(options)
    except ImportRefusedError as error:
        _print_import(error.report, options)
        raise
    _print_import(report, options)
    return 0


def _imported(options: argparse.Namespace) -> ImportReport:
    """Understand the folder before a workspace is made for it, so that a refusal leaves nothing behind.

    KeyboardInterrupt says what became of the import.
    """
    before: tuple[RelationshipSummary, ...] | None = None
    try:
        if not workspace_path(options.workspace).exists():
            rehearsal = _rehearsed(options)
            if options.dry_run:
                return rehearsal
        with opened(options, make_new=True) as workspace:
            before = workspace.relationships.summaries()
            return workspace.importing.import_folder(options.folder, dry_run=options.dry_run)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(_outcome(options, before)) from None


def _outcome(options: argparse.Namespace, before: tuple[RelationshipSummary, ...] | None) -> str:
    """What became of an import that was stopped; ``before`` is what there was, None where it had not begun."""
    try:
        # asked anew, because the key may have been pressed while the disk was taking it
        is_kept = before is not None and before != _summaries(options)
    except UserFacingError:  # stopped in the middle of closing the file: it is whole, but not free yet
        return ""
    return message("all of it was kept before") if is_kept else message("nothing of it was kept")


def _rehearsed(options: argparse.Namespace) -> ImportReport:
    from healthcheck.content import bundled_instrument
    from healthcheck.storage.database import utc_now
    from healthcheck.workspace.importing import rehearse

    return rehearse(options.folder, bundled_instrument(), at=utc_now())


def _print_import(report: ImportReport, options: argparse.Namespace) -> None:
    from healthcheck.exchange.import_text import import_document, import_text

    if options.json:
        print_document(import_document(report, is_rehearsal=options.dry_run))
    else:
        show(import_text(report, is_rehearsal=options.dry_run, language=spoken_language(options)))


def _summaries(options: argparse.Namespace) -> tuple[RelationshipSummary, ...]:
    with opened(options) as workspace:
        return workspace.relationships.summaries()
