"""The commands and the options of each. Standard library only, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from healthcheck.cli.choices import AUDIENCES, CHARTS, EDITIONS, EXPORT_ENDINGS, FORMS, PAPERS, PARTS, PRINTED, SIDES
from healthcheck.cli.option_types import FileEnding, days, path_of
from healthcheck.cli.results_keys import RESULTS_KEYS
from healthcheck.message import message

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


class Commands:
    """Adds the commands one by one; each accepts ``--workspace`` after its name too, and shows one example."""

    def __init__(self, parser: argparse.ArgumentParser, *, say: Callable[[str], str]) -> None:
        self._say = say
        self._commands = parser.add_subparsers(dest="command", metavar="COMMAND", title=say(message("commands")))

    def add_all(self) -> None:
        """In the order in which ``--help`` lists them."""
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
            epilog=f"{details}\n{self._example(example)}".lstrip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        if has_workspace:
            parser.add_argument(
                "--workspace",
                metavar="FILE",
                type=path_of,
                default=argparse.SUPPRESS,
                help=message("the workspace file"),
            )
        return parser

    def _example(self, typed: str) -> str:
        return self._say(message("example: healthcheck {0}", typed))

    def _add_demo(self) -> None:
        parser = self._command(
            "demo",
            message("put the samples into the workspace and show what comes out of them"),
            "demo --out samples --no-window",
        )
        parser.add_argument(
            "--out",
            metavar="FOLDER",
            type=path_of,
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
            "folder", metavar="FOLDER", type=path_of, help=message("holds at least respondents.csv and answers.csv")
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
            "--logo", metavar="FILE", type=path_of, help=message("a PNG, JPEG or SVG for cover and header")
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
            "--out", metavar="FILE.pdf", type=FileEnding(".pdf"), required=True, help=message("the file to write")
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
            "--remind", metavar="DAYS", type=days, help=message("let a calendar remind so many days before a due day")
        )
        parser.add_argument(
            "--out",
            metavar="FILE",
            type=FileEnding(*EXPORT_ENDINGS),
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
            "--out", metavar="FILE", type=path_of, required=True, help=message("the copy; must not exist yet")
        )
        parser = self._command(
            "restore",
            message("put a backup in the place of the workspace, which is kept aside"),
            "restore monday.healthcheck",
        )
        parser.add_argument("file", metavar="FILE", type=path_of, help=message("the backup"))

    def _add_instrument(self) -> None:
        parser = self._command(
            "instrument", message("look after instruments"), "instrument check my-instrument-v1", has_workspace=False
        )
        actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        check = actions.add_parser(
            "check",
            help=self._say(message("validate a content folder")),
            description=message("Name every fault by file, id and field."),
            epilog=self._example("instrument check my-instrument-v1"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        check.add_argument(
            "folder", metavar="FOLDER", type=path_of, help=message("holds instrument.toml and what belongs to it")
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
