"""The commands: thin words over a Workspace. Nothing heavy is imported until a command runs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from healthcheck.command_parser import command_parser
from healthcheck.errors import UserFacingError, why
from healthcheck.message import Message, message, plural
from healthcheck.places import ENVIRONMENT, SUFFIX, asks_for_english, workspace_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import TextIO

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.import_report import ImportReport
    from healthcheck.domain.language import Language
    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.domain.summary import RelationshipSummary
    from healthcheck.workspace import Workspace


STOPPED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells have it."""


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
    _stand_in_for_closed_streams()
    try:
        typed = sys.argv[1:] if arguments is None else arguments
        outcome = _run(command_parser(_say).parse_args(_with_named_file(typed)))
        sys.stdout.flush()
    except UserFacingError as error:
        return _fail(f"{error.said(_say)}{_way_back(error)}")
    except BrokenPipeError:
        _write_no_more(sys.stdout)  # whoever read along has seen enough
        return 0
    except OSError as error:
        _write_no_more(sys.stdout)
        return _fail(_environment_error(error).said(_say))
    except KeyboardInterrupt as stop:
        said = stop.args[0] if stop.args and stop.args[0] else message("everything saved before is safe")
        return _fail(_say(message("Stopped; {0}.", said)), status=STOPPED)
    return outcome


def _with_named_file(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments with the name of the option before a lone file: what a double click on a workspace runs."""
    match arguments:
        case [file] if file.casefold().endswith(SUFFIX) and not file.startswith("-"):
            return ["--workspace", file]
    return arguments


def _stand_in_for_closed_streams() -> None:
    """Give a program that was started without them its three streams.

    It could not print otherwise, and the next file that is opened, the workspace perhaps, would take their numbers.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - stays to the end


def _write_no_more(stream: TextIO) -> None:
    """Let go of what waits in ``stream`` and cannot be written: it must not fail once more at the very end."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _way_back(error: UserFacingError) -> str:
    """How to restore the newest good backup, where the error comes with backups."""
    newest = next((backup for backup in getattr(error, "backups", ()) if backup.is_good), None)
    if newest is None:
        return ""
    text = message("Newest good backup: {0}. `healthcheck restore {1}` restores it.", newest.content, newest.path)
    return f" {_say(text)}"


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
        print(_say(message("healthcheck, run from its source without being installed")))
    return 0


def _fail(reason: str, *, status: int = 1) -> int:
    """Say on one line what went wrong; whatever a name in it holds, the terminal only gets text."""
    line = "".join(letter if letter.isprintable() else " " for letter in reason)
    try:
        print("healthcheck:", " ".join(line.split()), file=sys.stderr)
    except OSError:  # nobody is there to hear it; the status says it too
        _write_no_more(sys.stderr)
    return status


def _environment_error(error: OSError) -> UserFacingError:
    """A complaint of the system that nobody nearer could put into words."""
    from healthcheck.domain.text import shortened

    place = f": {shortened(os.path.basename(os.fsdecode(error.filename)))}" if error.filename else ""  # noqa: PTH119
    return UserFacingError(
        message("{0}{1}.", why(error), place),
        safe=message("Everything saved before is safe."),
        do=message("Check the file's name, its permissions and the room on its disk, then try again."),
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
        report = workspace.reporting.write_report(first.id, options.out / f"{stem}-report.pdf")
        radar = options.out / f"{stem}-radar.svg"
        workspace.reporting.write_chart(first.id, radar, chart="radar", audience=Audience.JOINT)
        _print(message("Report: {0}\nRadar:  {1}", report, radar))
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


def _list(options: argparse.Namespace) -> int:
    from healthcheck.exchange.relationship_list import list_document, list_text

    summaries = _summaries(options)
    if options.json:
        _print_json(list_document(summaries))
    else:
        _print(list_text(summaries, _language(options)))
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
    """Understand the folder before a workspace is made for it, so that a refusal leaves nothing behind.

    KeyboardInterrupt says what became of the import.
    """
    before: tuple[RelationshipSummary, ...] | None = None
    try:
        if not workspace_path(options.workspace).exists():
            rehearsal = _rehearsed(options)
            if options.dry_run:
                return rehearsal
        with _opened(options, make_new=True) as workspace:
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


def _summaries(options: argparse.Namespace) -> tuple[RelationshipSummary, ...]:
    """What the workspace holds."""
    with _opened(options) as workspace:
        return workspace.relationships.summaries()


def _print_import(report: ImportReport, options: argparse.Namespace) -> None:
    from healthcheck.exchange.import_text import import_document, import_text

    if options.json:
        _print_json(import_document(report, is_rehearsal=options.dry_run))
    else:
        _print(import_text(report, is_rehearsal=options.dry_run, language=_language(options)))


def _results(options: argparse.Namespace) -> int:
    from healthcheck.domain.audience import Audience
    from healthcheck.exchange.results_document import results_document
    from healthcheck.exchange.results_text import results_text

    with _opened(options) as workspace:
        assessment, audience = _assessment(workspace, options), Audience(options.audience)
        found = workspace.results.complete(assessment.id, audience)
        if options.json:
            _print_json(results_document(found))
        else:
            _print(results_text(found, workspace.instrument))
    return 0


def _report(options: argparse.Namespace) -> int:
    with _opened(options) as workspace:
        order = _order(workspace, options)
        written = workspace.reporting.write_report(_assessment(workspace, options).id, options.out, order=order)
    _print(message("Report: {0}", written))
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


def _export(options: argparse.Namespace) -> int:
    from healthcheck.export_command import write_export

    with _opened(options) as workspace:
        written = write_export(workspace, _assessment(workspace, options), options)
    _print(message("Written: {0}", written))
    return 0


def _check(options: argparse.Namespace) -> int:
    with _opened(options) as workspace:
        workspace.safekeeping.check(full=options.full)
        count = len(workspace.relationships.summaries())
    _print(message("The workspace is sound. Relationships in it: {0}.", count))
    return 0


def _backup(options: argparse.Namespace) -> int:
    if options.out.exists():
        name = options.out.name or options.out
        raise UserFacingError(
            message("“{0}” exists already.", name),
            safe=message("Nothing was written."),
            do=message("Name another file for the backup."),
        )
    with _opened(options) as workspace:
        written = workspace.safekeeping.back_up(options.out)
    _print(message("Backup: {0}", written))
    return 0


def _restore(options: argparse.Namespace) -> int:
    from healthcheck.bootstrap import restore_workspace

    aside = restore_workspace(options.file, workspace_path(options.workspace))
    _print(message("Restored from {0}.", options.file))
    if aside is not None:
        _print(message("What was there is kept as {0}.", aside.name))
    return 0


def _instrument(options: argparse.Namespace) -> int:
    from healthcheck.content import check_folder, load_instrument

    findings = check_folder(options.folder)
    for finding in findings:
        _print(finding.text)
    if findings:
        raise UserFacingError(
            plural("The instrument has {0} fault.", "The instrument has {0} faults.", len(findings)),
            safe=message("Nothing was changed."),
            do=message("Mend the places named above."),
        )
    instrument = load_instrument(options.folder)
    counts = (len(instrument.factors), len(instrument.items), len(instrument.practices))
    text = message("{0} factors, {1} items, {2} practices", *counts)
    _print(message("{0} version {1} is sound: {2}.", instrument.id, instrument.version, text))
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
            _absence(options, path),
            do=message(
                "`healthcheck demo` makes one with samples, `healthcheck import FOLDER` one from your files.",
            ),
        )
    from healthcheck.bootstrap import open_workspace

    return open_workspace(path, make_new=make_new, language=_language(options))


def _language(options: argparse.Namespace) -> Language:
    """What results and reports speak: the language of the terminal, and for programs always the same."""
    from healthcheck.domain.language import ENGLISH
    from healthcheck.languages import of_environment

    if wanted := getattr(options, "language", ""):
        return _ordered_language(wanted)
    return ENGLISH if getattr(options, "json", False) else of_environment(os.environ)


def _ordered_language(wanted: str) -> Language:
    """The language that a file is ordered in; UserFacingError where there is no catalogue of it."""
    from healthcheck.domain.language import nearest
    from healthcheck.domain.text import shortened
    from healthcheck.languages import codes, home, nearest_language

    known = codes(home())
    if not nearest([wanted], known):
        raise UserFacingError(
            message("There is no language “{0}” here.", shortened(wanted)),
            safe=message("Nothing was written."),
            do=message("Choose one of these: {0}", ", ".join(known)),
        )
    return nearest_language([wanted])


def _say(text: str) -> str:
    """A message in the language of the terminal; anything else as it stands."""
    if not isinstance(text, Message) or asks_for_english(os.environ):
        return text
    from healthcheck.languages import of_environment

    return of_environment(os.environ).say(text)


def _absence(options: argparse.Namespace, path: Path) -> str:
    """That no workspace is at ``path``, and who said that it should be there."""
    from healthcheck.domain.text import shortened

    if options.workspace:
        return message("There is no workspace “{0}” at that place.", shortened(path.name))
    if os.environ.get(ENVIRONMENT):
        return message(
            "There is no workspace “{0}”, which the environment variable {1} names.", shortened(str(path)), ENVIRONMENT
        )
    return message("There is no workspace yet.")


def _assessment(workspace: Workspace, options: argparse.Namespace) -> Assessment:
    relationship = workspace.relationships.find(options.relationship)
    return workspace.relationships.assessment(relationship.id, options.assessment)


def _print(text: str) -> None:
    """Print whatever the encoding of the terminal can say; the rest as a sign that something stands there."""
    from healthcheck.domain.text import printable

    encoding = sys.stdout.encoding or "utf-8"
    shown = "\n".join(printable(line) for line in _say(text).split("\n"))
    print(shown.encode(encoding, "replace").decode(encoding))


def _print_json(document: Mapping[str, object]) -> None:
    import json

    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(document, ensure_ascii=not is_unicode, allow_nan=False, indent=1))
