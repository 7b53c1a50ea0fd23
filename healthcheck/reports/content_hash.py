"""The hash of what a report says: two reports with the same hash say the same."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from healthcheck.reports.report_model import Report

_NOT_SAID = frozenset({"digest", "profile", "words", "series", "plan", "workshop"})
"""Fields of a report that are not words on its pages; figures say the profile's values in their alternative text."""


def canonical_json(report: Report) -> bytes:
    """Everything ``report`` says but its own hash, as JSON with sorted keys and no spaces, in UTF-8."""
    said = {field.name: _plain(getattr(report, field.name)) for field in fields(report) if field.name not in _NOT_SAID}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", errors="backslashreplace")


def content_hash(report: Report) -> str:
    """SHA-256 of ``canonical_json`` as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_json(report)).hexdigest()


def _plain(value: object) -> object:
    """``value`` as JSON knows it; every dataclass carries the name of its type."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {
            "type": type(value).__name__,
            **{field.name: _plain(getattr(value, field.name)) for field in fields(value)},
        }
    return value
