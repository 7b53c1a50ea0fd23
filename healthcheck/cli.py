"""The commands: thin words over a Workspace. Nothing heavy is imported until a command runs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from healthcheck.command_parser import command_parser
from healthcheck.errors import UserFacingError, why
from healthcheck.places import workspace_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.import_report import ImportReport
    from healthcheck.workspace import Workspace


class OpenWindow(NamedTuple):
    """What is left to the caller: show ``workspace`` (None: the usual one) in a window.

    ``is_optional``: the command has done its work, so a missing display is no failure.
    """

    workspace: Path | None
    is_optional: bool


def main(arguments: Sequence[str] | None = None) -> int | OpenWindow:
    """Run one command and return its exit status, or the window that has to be opened.

    Raises SystemExit on wrong usage and for ``--help``, as argparse does; a bug passes through.
    """
    options = command_parser().parse_args(arguments)
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - started without one; stays to the end
    try:
        outcome = _run(options)
        sys.stdout.flush()
    except UserFacingError as error:
        return _fail(f"{error}{_way_back(error)}")
    except BrokenPipeError:
        # Whoever read along has seen enough. What is still in the buffer must not fail once more at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _fail(str(_environment_error(error)))
    except KeyboardInterrupt:
        return 1
    return outcome


def _way_back(error: UserFacingError) -> str:
    """How to restore the newest good backup, where the error comes with backups."""
    newest = next((backup for backup in getattr(error, "backups", ()) if backup.is_good), None)
    return f" Newest good backup: {newest.content}. `healthcheck restore {newest.path}` restores it." if newest else ""


def _run(options: argparse.Namespace) -> int | OpenWindow:
    if options.version:
        return _version()
    if options.command is None:
        return OpenWindow(options.workspace, is_optional=False)
    return COMMANDS[options.command](options)


def _version() -> int:
    from importlib.metadata import PackageNotFoundError, version

    try:
        print("healthcheck", version("relationship-healthcheck"))
    except PackageNotFoundError:
        print("healthcheck, run from its source without being installed")
    return 0


def _fail(reason: str) -> int:
    """Say on one line what went wrong; whatever a name in it holds, the terminal only gets text."""
    line = "".join(letter if letter.isprintable() else " " for letter in reason)
    print("healthcheck:", " ".join(line.split()), file=sys.stderr)
    return 1


def _environment_error(error: OSError) -> UserFacingError:
    """A complaint of the system that nobody nearer could put into words."""
    place = f": {os.path.basename(os.fsdecode(error.filename))}" if error.filename else ""  # noqa: PTH119
    return UserFacingError(
        f"{why(error)}{place}.",
        safe="Everything saved before is safe.",
        do="Check the file's name, its permissions and the room on its disk, then try again.",
    )


def _demo(options: argparse.Namespace) -> int | OpenWindow:
    from healthcheck.domain.audience import Audience

    with _opened(options, make_new=True) as workspace:
        shown = _shown_samples(workspace)
        for assessment in shown:
            _print(_demo_table(workspace, assessment))
        first = shown[0]
        stem = f"{first.relationship_id}-assessment-{first.number}"
        options.out.mkdir(parents=True, exist_ok=True)
        report = workspace.reporting.write_joint_report(first.id, options.out / f"{stem}-report.pdf")
        radar = options.out / f"{stem}-radar.svg"
        workspace.reporting.write_chart(first.id, radar, chart="radar", audience=Audience.JOINT)
        _print(f"Report: {report}\nRadar:  {radar}")
        return 0 if options.no_window else OpenWindow(workspace.path, is_optional=True)


def _demo_table(workspace: Workspace, assessment: Assessment) -> str:
    from healthcheck.domain.audience import Audience
    from healthcheck.exchange.results_text import factor_table, heading

    profile = workspace.results.profile(assessment.id, Audience.JOINT)
    if profile.interview:
        return f"{heading(profile)}\n\n{workspace.results.findings(profile).answer}\n"
    return f"{heading(profile)}\n\n{factor_table(profile, workspace.instrument)}\n"


def _shown_samples(workspace: Workspace) -> list[Assessment]:
    """The latest closed assessment of each sample."""
    rounds = [workspace.relationships.assessments(sample.id) for sample in workspace.samples.install()]
    shown = [closed[-1] for entries in rounds if (closed := [entry for entry in entries if entry.is_closed])]
    if not shown:
        raise UserFacingError(
            "This workspace has no sample with a closed assessment, because its ids are taken or its samples reopened.",
            safe="What was there is as it was.",
            do="Show the samples in a new workspace: healthcheck --workspace FILE demo.",
        )
    return shown


def _list(options: argparse.Namespace) -> int:
    from healthcheck.exchange.relationship_list import list_document, list_text

    with _opened(options) as workspace:
        summaries = workspace.relationships.summaries()
    if options.json:
        _print_json(list_document(summaries))
    else:
        _print(list_text(summaries))
    return 0


def _import(options: argparse.Namespace) -> int:
    from healthcheck.domain.import_report import ImportRefusedError

    try:
        report = _imported(options)
    except ImportRefusedError as error:
        _print_import(error.report, options)
        raise
    _print_import(report, options)
    return 0


def _imported(options: argparse.Namespace) -> ImportReport:
    """Understand the folder before a workspace is made for it, so that a refusal leaves nothing behind."""
    if not workspace_path(options.workspace).exists():
        from healthcheck.content import bundled_instrument
        from healthcheck.storage.database import utc_now
        from healthcheck.workspace.importing import rehearse

        rehearsal = rehearse(options.folder, bundled_instrument(), at=utc_now())
        if options.dry_run:
            return rehearsal
    with _opened(options, make_new=True) as workspace:
        return workspace.importing.import_folder(options.folder, dry_run=options.dry_run)


def _print_import(report: ImportReport, options: argparse.Namespace) -> None:
    from healthcheck.exchange.import_text import import_document, import_text

    if options.json:
        _print_json(import_document(report, is_rehearsal=options.dry_run))
    else:
        _print(import_text(report, is_rehearsal=options.dry_run))


def _results(options: argparse.Namespace) -> int:
    from healthcheck.domain.audience import Audience
    from healthcheck.exchange.results_document import results_document
    from healthcheck.exchange.results_text import results_text

    with _opened(options) as workspace:
        profile = workspace.results.profile(_assessment(workspace, options).id, Audience(options.audience))
        findings = workspace.results.findings(profile)
        if options.json:
            _print_json(results_document(profile, findings))
        else:
            _print(results_text(profile, findings, workspace.instrument))
    return 0


def _report(options: argparse.Namespace) -> int:
    with _opened(options) as workspace:
        written = workspace.reporting.write_joint_report(_assessment(workspace, options).id, options.out)
    _print(f"Report: {written}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from healthcheck.domain.audience import Audience

    with _opened(options) as workspace:
        assessment, audience = _assessment(workspace, options), Audience(options.audience)
        if options.out.suffix.lower() == ".csv":
            written = workspace.reporting.write_table(assessment.id, options.out, audience=audience)
        else:
            written = workspace.reporting.write_chart(
                assessment.id, options.out, chart=options.chart, audience=audience
            )
    _print(f"Written: {written}")
    return 0


def _check(options: argparse.Namespace) -> int:
    with _opened(options) as workspace:
        workspace.safekeeping.check(full=options.full)
        count = len(workspace.relationships.summaries())
    _print(f"The workspace is sound. Relationships in it: {count}.")
    return 0


def _backup(options: argparse.Namespace) -> int:
    if options.out.exists():
        raise UserFacingError(
            f"{options.out.name!r} exists already.", safe="Nothing was written.", do="Name another file for the backup."
        )
    with _opened(options) as workspace:
        written = workspace.safekeeping.back_up(options.out)
    _print(f"Backup: {written}")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from healthcheck.bootstrap import restore_workspace

    aside = restore_workspace(options.file, workspace_path(options.workspace))
    _print(f"Restored from {options.file}.")
    if aside is not None:
        _print(f"What was there is kept as {aside.name}.")
    return 0


def _instrument(options: argparse.Namespace) -> int:
    from healthcheck.content import check_folder, load_instrument

    findings = check_folder(options.folder)
    for finding in findings:
        _print(finding.text)
    if findings:
        raise UserFacingError(
            f"The instrument has {len(findings)} {'fault' if len(findings) == 1 else 'faults'}.",
            safe="Nothing was changed.",
            do="Mend the places named above.",
        )
    instrument = load_instrument(options.folder)
    counts = f"{len(instrument.factors)} factors, {len(instrument.items)} items, {len(instrument.practices)} practices"
    _print(f"{instrument.id} version {instrument.version} is sound: {counts}.")
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int | OpenWindow]] = {
    "demo": _demo,
    "list": _list,
    "import": _import,
    "results": _results,
    "report": _report,
    "export": _export,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "instrument": _instrument,
}


def _opened(options: argparse.Namespace, *, make_new: bool = False) -> Workspace:
    """The workspace that is meant; only commands that bring something make one where there is none."""
    path = workspace_path(options.workspace)
    if not make_new and not path.exists():
        raise UserFacingError(
            f"There is no workspace {path.name!r}." if options.workspace else "There is no workspace yet.",
            do="`healthcheck demo` makes one with samples, `healthcheck import FOLDER` one from your files.",
        )
    from healthcheck.bootstrap import open_workspace

    return open_workspace(path, make_new=make_new)


def _assessment(workspace: Workspace, options: argparse.Namespace) -> Assessment:
    relationship = workspace.relationships.find(options.relationship)
    return workspace.relationships.assessment(relationship.id, options.assessment)


def _print(text: str) -> None:
    """Print whatever the encoding of the terminal can say; the rest as a sign that something stands there."""
    from healthcheck.domain.text import printable

    encoding = sys.stdout.encoding or "utf-8"
    shown = "\n".join(printable(line) for line in text.split("\n"))
    print(shown.encode(encoding, "replace").decode(encoding))


def _print_json(document: Mapping[str, object]) -> None:
    import json

    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(document, ensure_ascii=not is_unicode, allow_nan=False, indent=1))
