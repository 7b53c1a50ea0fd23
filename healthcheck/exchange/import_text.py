"""What became of an import, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.import_report import ImportReport
from healthcheck.domain.text import printable
from healthcheck.exchange.text_table import text_table

if TYPE_CHECKING:
    from healthcheck.exchange.json_numbers import Json

LISTED = 20


def import_text(report: ImportReport, *, is_rehearsal: bool) -> str:
    """The list that an import ends with: rows taken, already there, repeated, left blank, and refused with reasons."""
    taken = "would be taken" if is_rehearsal else "taken"
    head = ("File", "rows", taken, "already there", "repeated", "left blank")
    rows = [
        (count.file, *map(str, (count.rows, count.taken, count.already_there, count.repeated, count.left_blank)))
        for count in report.files
    ]
    parts = [text_table([head, *rows, _total(report)], right=range(1, len(head)))] if rows else []
    if report.left_aside:
        parts.append(f"Left aside, not files of an import: {', '.join(map(printable, report.left_aside))}")
    if report.refused_in_all:
        parts.append("\n".join(_refused(report)))
    return "\n\n".join(parts)


def _total(report: ImportReport) -> tuple[str, ...]:
    files = report.files
    sums = (
        sum(count.rows for count in files),
        report.taken,
        report.already_there,
        sum(count.repeated for count in files),
        sum(count.left_blank for count in files),
    )
    return ("All files", *map(str, sums))


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
            }
            for count in report.files
        ],
        "reasons": [
            {"file": entry.file, "line": entry.line, "column": entry.column, "reason": entry.reason}
            for entry in report.refused
        ],
        "left_aside": [printable(name) for name in report.left_aside],
    }
