"""A report in the language of whoever reads it: every text of the program said, whatever people typed left alone."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from healthcheck.domain.language import Language
from healthcheck.reports.report_model import Report

_NOT_SAID = frozenset({"edition", "profile", "words", "series", "plan", "workshop"})
"""Fields of a report that are no texts, or what its figures are drawn from, which say themselves."""


def said_report(report: Report, speech: Language) -> Report:
    """``report`` with all of its texts in the language ``speech``."""
    told = {
        field.name: _said(getattr(report, field.name), speech)
        for field in fields(report)
        if field.name not in _NOT_SAID
    }
    return replace(report, **told)


def _said(part: Any, speech: Language) -> Any:  # noqa: ANN401 - any part of a report gives the same part
    if isinstance(part, str):
        return speech.say_directed(part)
    if isinstance(part, tuple):
        return tuple(_said(entry, speech) for entry in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _said(getattr(part, field.name), speech) for field in fields(part)})
    return part
