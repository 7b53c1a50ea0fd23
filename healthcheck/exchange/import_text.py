"""What became of an import, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.import_report import Assumption, FileCount, ImportReport
from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.text import printable
from healthcheck.exchange.text_table import text_table
from healthcheck.message import joined, message

if TYPE_CHECKING:
    from healthcheck.exchange.json_numbers import Json

LISTED = 20
NAMED = 10
"""Relationships that are named where something was assumed for many."""

STATING = message("relationships.csv states names, privacy and form, assessments.csv the date.")
BEFORE = message("To state it, put them into the folder first.")
AFTERWARDS = message(
    "To state it now, put them into the folder and import it into a new workspace (--workspace FILE), or delete "
    "the relationship in the window first: an import changes nothing that is there."
)


def import_text(report: ImportReport, *, is_rehearsal: bool, language: Language = ENGLISH) -> str:
    """The list that an import ends with: rows taken, already there, repeated, left blank and refused, with reasons.

    Also what was assumed where the files say nothing.
    """
    taken = message("would be taken") if is_rehearsal else message("taken")
    head = (
        message("File"),
        message("rows"),
        taken,
        message("already there"),
        message("repeated"),
        message("left blank"),
        message("refused"),
    )
    rows = [(count.file, *map(str, _numbers(count))) for count in report.files]
    table = [tuple(map(language.say, row)) for row in (head, *rows, _total(report))]
    parts = [text_table(table, right=range(1, len(head)))] if rows else []
    if report.left_aside:
        parts.append(
            message("Left aside, not files of an import: {0}", joined(", ", map(printable, report.left_aside)))
        )
    if report.assumed:
        parts.append(joined("\n", _assumed(report, is_rehearsal=is_rehearsal)))
    if report.refused_in_all:
        parts.append(joined("\n", _refused(report)))
    return language.say(joined("\n\n", parts))


def _numbers(count: FileCount) -> tuple[int, ...]:
    return count.rows, count.taken, count.already_there, count.repeated, count.left_blank, count.refused


def _total(report: ImportReport) -> tuple[str, ...]:
    sums = map(sum, zip(*map(_numbers, report.files), strict=True))
    return (message("All files"), *map(str, sums))


def _assumed(report: ImportReport, *, is_rehearsal: bool) -> list[str]:
    way = BEFORE if is_rehearsal else AFTERWARDS
    return [
        message("Assumed, because the files do not say"),
        *map(_assumption, report.assumed),
        message("{0} {1}", STATING, way),
    ]


def _assumption(assumption: Assumption) -> str:
    shown = assumption.relationships[:NAMED]
    more = len(assumption.relationships) - len(shown)
    names = joined(", ", [*map(printable, shown), *([message("{0:,} more", more)] if more else [])])
    return message("- {0}: {1} (relationship {2})", assumption.fact, printable(assumption.value), names)


def _refused(report: ImportReport) -> list[str]:
    shown = report.refused[:LISTED]
    more = report.refused_in_all - len(shown)
    lines = [message("- {0}", refusal.text) for refusal in shown]
    return [message("Refused, nothing was written"), *lines, *([message("- and {0:,} more", more)] if more else [])]


def import_document(report: ImportReport, *, is_rehearsal: bool) -> dict[str, Json]:
    """The same as a JSON document; ``written`` is false where something was refused, and in a rehearsal."""
    return {
        "dry_run": is_rehearsal,
        "written": not is_rehearsal and not report.refused_in_all,
        "taken": report.taken,
        "already_there": report.already_there,
        "refused": report.refused_in_all,
        "files": [
            {
                "file": count.file,
                "rows": count.rows,
                "taken": count.taken,
                "already_there": count.already_there,
                "repeated": count.repeated,
                "left_blank": count.left_blank,
                "refused": count.refused,
            }
            for count in report.files
        ],
        "reasons": [
            {"file": entry.file, "line": entry.line, "column": entry.column, "reason": entry.reason}
            for entry in report.refused
        ],
        "assumed": [
            {"what": entry.fact, "value": entry.value, "relationships": list(entry.relationships)}
            for entry in report.assumed
        ],
        "left_aside": [printable(name) for name in report.left_aside],
    }
