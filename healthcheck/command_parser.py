"""What can be typed after ``healthcheck``. Standard library only, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from healthcheck.message import message
from healthcheck.results_keys import RESULTS_KEYS

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

AUDIENCES = ("facilitator", "joint", "client", "supplier")
CHARTS = (
    "radar", "gap", "mirror", "trend", "practices", "map", "mesh", "influence", "wheel", "timeline", "distribution",
)  # fmt: skip
PRINTED = ("questionnaire", "value-sheet")
SIDES = ("client", "supplier")
FORMS = ("express", "standard", "full")
EDITIONS = ("joint", "client", "supplier", "one-page")
PAPERS = ("a4", "letter")
PARTS = (
    "views", "differences", "priorities", "strengths", "practices", "change", "plan", "ninety_days", "keeping",
    "detail", "votes", "mirror", "workshop",
)  # fmt: skip
"""Parts of a report that can be left out; ``tests`` hold them to be those of ``domain.report_order``."""

EXPORT_ENDINGS = (".xlsx", ".pptx", ".zip", ".pdf", ".ics", ".svg", ".png", ".csv")
LONGEST_NOTICE = 365

LONGEST_COMPLAINT = 400
"""Characters of a complaint about wrong usage: enough for any that names a word and its alternatives."""

_DESCRIPTION = message(
    """\
Relationship Healthcheck lets the two sides of an outsourcing relationship see it through each other's eyes.
Without a command it opens the window; `healthcheck FILE.healthcheck` opens it with that workspace.
The commands never need a screen."""
)

_ENDINGS = message(
    """\
The ending of the file decides what is written:
  .xlsx        scores, gaps, practices, findings, commitments; for the facilitator single answers too
  .pptx        slides, one finding each, with shapes and tables that can be edited
  .zip         anonymous answers for research, with their code book; for the facilitator
  .pdf         the questionnaire on paper, one person's answers, or what a side did for the other on one page
  .ics         due days of commitments, and review meetings
  .svg .png    a chart
  .csv         the table of factors"""
)

_EPILOG = message(
    """\
RELATIONSHIP is an id or an unambiguous part of a name; `healthcheck list` names them all.
The workspace is the file of --workspace, else of the environment variable HEALTHCHECK_WORKSPACE,
else the last one used, else a default in your data folder.
Exit status: 0 done; 1 refused or failed, with one line on standard error; 2 wrong usage; 130 stopped by Ctrl-C."""
)


def command_parser(say: Callable[[str], str] = str) -> argparse.ArgumentParser:
    """The parser; ``command`` is None where the window is meant, ``workspace`` None where none was named.

    ``say`` puts what it says into the reader's language.
    """

    class Parser(_Parser):
        """One that speaks; argparse makes those of the commands of the same class."""

        def __init__(self, **named: Any) -> None:  # noqa: ANN401 - argparse's own
            super().__init__(say=say, **named)

    parser = Parser(
        prog="healthcheck",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--workspace", metavar="FILE", type=_path, help=message("the workspace file to work with"))
    parser.add_argument("--version", action="store_true", help=message("print the version and end"))
    _Commands(parser, say=say).add_all()
    return parser


class _Parser(argparse.ArgumentParser):
    """Says its help with ``say``. A complaint quotes what was typed; the middle of a long one is left out."""

    def __init__(self, *, say: Callable[[str], str], **named: Any) -> None:  # noqa: ANN401 - argparse's own
        self._say = say
        said = {name: say(text) for name in ("description", "epilog") if (text := named.get(name))}
        super().__init__(**named | said)

    def add_argument(self, *names: Any, **named: Any) -> argparse.Action:  # noqa: ANN401
        """Add an option or a place, with its help in the reader's language."""
        if named.get("help"):
            named["help"] = self._say(named["help"])
        return super().add_argument(*names, **named)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with 2."""
        kept = LONGEST_COMPLAINT // 2
        super().error(message if len(message) <= LONGEST_COMPLAINT else f"{message[:kept]}…{message[-kept:]}")


class _Commands:
    """Adds the commands one by one; each accepts ``--workspace`` after its name too, and shows one example."""

    def __init__(self, parser: argparse.ArgumentParser, *, say: Callable[[str], str]) -> None:
        self._say = say
        self._commands = parser.add_subparsers(dest="command", metavar="COMMAND", title=say(message("commands")))

    def add_all(self) -> None:
        self._add_demo()
        self._add_list()
        self._add_import()
        self._add_results()
        self._add_report()
        self._add_export()
        self._add_safekeeping()
        self._add_instrument()

    def _command(
        self, name: str, purpose: str, example: str, *, details: str = "", has_workspace: bool = True
    ) -> argparse.ArgumentParser:
        said = self._say(purpose)
        parser = self._commands.add_parser(
            name,
            help=said,
            description=f"{said[0].upper()}{said[1:]}.",
            epilog=f"{details}\n{self._say(message('example: healthcheck {0}', example))}".lstrip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        if has_workspace:
            parser.add_argument(
                "--workspace", metavar="FILE", type=_path, default=argparse.SUPPRESS, help=message("the workspace file")
            )
        return parser

    def _add_demo(self) -> None:
        parser = self._command(
            "demo",
            message("put the samples into the workspace and show what comes out of them"),
            "demo --out samples --no-window",
        )
        parser.add_argument(
            "--out",
            metavar="FOLDER",
            type=_path,
            default="healthcheck-demo",
            help=message("where the sample's report and radar go (default: %(default)s here)"),
        )
        parser.add_argument("--no-window", action="store_true", help=message("do not open the window afterwards"))

    def _add_list(self) -> None:
        _add_json(self._command("list", message("list the relationships of the workspace"), "list --json"))

    def _add_import(self) -> None:
        parser = self._command(
            "import", message("take in a folder of CSV files, all of it or nothing"), "import answers --dry-run"
        )
        parser.add_argument(
            "folder", metavar="FOLDER", type=_path, help=message("holds at least respondents.csv and answers.csv")
        )
        parser.add_argument("--dry-run", action="store_true", help=message("say what would happen and write nothing"))
        _add_json(parser)

    def _add_results(self) -> None:
        parser = self._command(
            "results",
            message("print the results of an assessment"),
            "results A --assessment 1 --audience joint",
            details=RESULTS_KEYS,
        )
        _add_assessment(parser)
        _add_audience(parser, default="facilitator")
        _add_json(parser)

    def _add_report(self) -> None:
        parser = self._command(
            "report", message("write the report of a closed assessment as a PDF"), "report A --out report.pdf"
        )
        _add_assessment(parser)
        parser.add_argument(
            "--edition", choices=EDITIONS, default="joint", help=message("for whom (default: %(default)s)")
        )
        _add_language(parser)
        parser.add_argument("--paper", choices=PAPERS, default="a4", help=message("the sheet (default: %(default)s)"))
        parser.add_argument(
            "--without",
            choices=PARTS,
            action="append",
            default=[],
            metavar="PART",
            help=message("leave a part out; may be given again: {0}", ", ".join(PARTS)),
        )
        parser.add_argument("--expert", action="store_true", help=message("add the annex for experts"))
        parser.add_argument("--prepared-by", default="", metavar="NAME", help=message("who stands on the cover"))
        parser.add_argument(
            "--logo", metavar="FILE", type=_path, help=message("a PNG, JPEG or SVG for cover and header")
        )
        parser.add_argument(
            "--colour",
            default="",
            metavar="RRGGBB",
            help=message("of the cover and the rules under titles; ink where it is too light on white"),
        )
        parser.add_argument(
            "--footer", default="", metavar="TEXT", help=message("one more line at the foot of every page")
        )
        parser.add_argument("--confidentiality", default="", metavar="TEXT", help=message("in place of the usual line"))
        parser.add_argument(
            "--out", metavar="FILE.pdf", type=_FileEnding(".pdf"), required=True, help=message("the file to write")
        )

    def _add_export(self) -> None:
        parser = self._command(
            "export",
            message("write numbers, slides, dates or a chart into a file of another program"),
            "export A --chart gap --out gap.svg",
            details=self._say(_ENDINGS) + "\n",
        )
        _add_assessment(parser)
        _add_audience(parser, default="joint")
        _add_language(parser)
        parser.add_argument(
            "--chart", choices=CHARTS, default="radar", help=message("which chart (default: %(default)s)")
        )
        parser.add_argument(
            "--item", default="", metavar="ID", help=message("of which question a distribution shows the answers")
        )
        people = parser.add_mutually_exclusive_group()
        for option, text in (
            ("--names", message("single answers with names beside the codes")),
            ("--anonymous", message("single answers with numbers drawn by lot in the place of codes")),
        ):
            people.add_argument(option, action="store_true", help=self._say(text))
        parser.add_argument(
            "--print",
            choices=PRINTED,
            default="questionnaire",
            help=message("what a .pdf holds: a questionnaire, or the page on what a side did for the other"),
        )
        parser.add_argument("--side", choices=SIDES, help=message("whose questionnaire, or whose page"))
        parser.add_argument("--form", choices=FORMS, help=message("of the questionnaire (default: the assessment's)"))
        parser.add_argument(
            "--respondent", default="", metavar="CODE", help=message("the questionnaire with this person's answers")
        )
        parser.add_argument(
            "--remind", metavar="DAYS", type=_days, help=message("let a calendar remind so many days before a due day")
        )
        parser.add_argument(
            "--out",
            metavar="FILE",
            type=_FileEnding(*EXPORT_ENDINGS),
            required=True,
            help=message("the file to write; its ending decides what it is"),
        )

    def _add_safekeeping(self) -> None:
        parser = self._command("check", message("check that the workspace is sound"), "check --full")
        parser.add_argument("--full", action="store_true", help=message("read every page and every answer"))
        parser = self._command(
            "backup", message("write a complete copy of the workspace"), "backup --out monday.healthcheck"
        )
        parser.add_argument(
            "--out", metavar="FILE", type=_path, required=True, help=message("the copy; must not exist yet")
        )
        parser = self._command(
            "restore",
            message("put a backup in the place of the workspace, which is kept aside"),
            "restore monday.healthcheck",
        )
        parser.add_argument("file", metavar="FILE", type=_path, help=message("the backup"))

    def _add_instrument(self) -> None:
        parser = self._command(
            "instrument", message("look after instruments"), "instrument check my-instrument-v1", has_workspace=False
        )
        actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        check = actions.add_parser(
            "check",
            help=self._say(message("validate a content folder")),
            description=message("Name every fault by file, id and field."),
        )
        check.add_argument(
            "folder", metavar="FOLDER", type=_path, help=message("holds instrument.toml and what belongs to it")
        )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=message("print one JSON document and nothing else"))


def _add_assessment(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "relationship", metavar="RELATIONSHIP", help=message("its id, or an unambiguous part of its name")
    )
    parser.add_argument("--assessment", metavar="N", type=int, help=message("its number (default: the latest)"))


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help=message("the language of the file, such as de (default: that of the program)"),
    )


def _add_audience(parser: argparse.ArgumentParser, *, default: str) -> None:
    parser.add_argument(
        "--audience", choices=AUDIENCES, default=default, help=message("who reads it (default: %(default)s)")
    )


def _days(text: str) -> int:
    """Days before something; ``argparse`` says so where it is no such number."""
    days = int(text)
    if not 0 <= days <= LONGEST_NOTICE:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and {LONGEST_NOTICE}")
    return days


def _path(text: str) -> Path:
    # pathlib costs a tenth of what --help may take
    from pathlib import Path

    return Path(text)


class _FileEnding:
    """Accepts a path with one of the endings."""

    def __init__(self, *endings: str) -> None:
        self._endings = endings

    def __call__(self, text: str) -> Path:
        path = _path(text)
        if path.suffix.lower() not in self._endings:
            *others, last = self._endings
            expected = " or ".join([", ".join(others), last] if others else [last])
            raise argparse.ArgumentTypeError(f"{text!r} does not end in {expected}")
        return path
