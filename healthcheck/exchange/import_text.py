"""What became of an import, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.import_report import Assumption, FileCount, ImportReport
from healthcheck.domain.text import printable
from healthcheck.exchange.text_table import text_table

if TYPE_CHECKING:
    from healthcheck.exchange.json_numbers import Json

LISTED = 20
NAMED = 10
"""Relationships that are named where something was assumed for many."""

STATING = "relationships.csv states names, privacy and form, assessments.csv the date."
BEFORE = "To state it, put them into the folder first."
AFTERWARDS = (
    "To state it now, put them into the folder and import it into a new workspace (--workspace FILE), or delete the "
    "relationship in the window first: an import changes nothing that is there."
)


def import_text(report: ImportReport, *, is_rehearsal: bool) -> str:
    """The list that an import ends with: rows taken, already there, repeated, left blank and refused, with reasons.

    Also what was assumed where the files say nothing.
    """
    taken = "would be taken" if is_rehearsal else "taken"
    head = ("File", "rows", taken, "already there", "repeated", "left blank", "refused")
    rows = [(count.file, *map(str, _numbers(count))) for count in report.files]
    parts = [text_table([head, *rows, _total(report)], right=range(1, len(head)))] if rows else []
    if report.left_aside:
        parts.append(f"Left aside, not files of an import: {', '.join(map(printable, report.left_aside))}")
    if report.assumed:
        parts.append("\n".join(_assumed(report, is_rehearsal=is_rehearsal)))
    if report.refused_in_all:
        parts.append("\n".join(_refused(report)))
    return "\n\n".join(parts)


def _numbers(count: FileCount) -> tuple[int, ...]:
    return count.rows, count.taken, count.already_there, count.repeated, count.left_blank, count.refused


def _total(report: ImportReport) -> tuple[str, ...]:
    sums = map(sum, zip(*map(_numbers, report.files), strict=True))
    return ("All files", *map(str, sums))


def _assumed(report: ImportReport, *, is_rehearsal: bool) -> list[str]:
    way = BEFORE if is_rehearsal else AFTERWARDS
    return ["Assumed, because the files do not say", *map(_assumption, report.assumed), f"{STATING} {way}"]


def _assumption(assumption: Assumption) -> str:
    shown = assumption.relationships[:NAMED]
    more = len(assumption.relationships) - len(shown)
    names = ", ".join([*map(printable, shown), *([f"{more:,} more"] if more else [])])
    return f"- {assumption.fact}: {printable(assumption.value)} (relationship {names})"


def _refused(report: ImportReport) -> list[str]:
    shown = report.refused[:LISTED]
    more = report.refused_in_all - len(shown)
    lines = [f"- {refusal.text}" for refusal in shown]
    return ["Refused, nothing was written", *lines, *([f"- and {more:,} more"] if more else [])]


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
