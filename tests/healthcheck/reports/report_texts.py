"""Everything that a report says, or one of its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from healthcheck.reports.report_model import Report, Section

DRAWN_FROM = ("profile", "words", "series", "plan", "workshop")
"""What figures are drawn from, and not said as such."""


def values(part: object) -> Iterator[object]:
    """``part`` and everything in it, in reading order."""
    yield part
    if isinstance(part, tuple):
        for entry in part:
            yield from values(entry)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            if field.name not in DRAWN_FROM:
                yield from values(getattr(part, field.name))


def text_of(part: object) -> str:
    """All texts in ``part``, one a line."""
    return "\n".join(value for value in values(part) if isinstance(value, str))


def section_of(report: Report, name: str) -> Section | None:
    """The section with that id; None where there is none."""
    return next((section for section in report.sections if section.id == name), None)


def labels(report: Report) -> list[str]:
    """Short names of all sections."""
    return [section.label for section in report.sections]
