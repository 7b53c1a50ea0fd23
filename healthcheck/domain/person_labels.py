"""How people are called in data about single answers."""

from __future__ import annotations

from enum import StrEnum


class PersonLabels(StrEnum):
    """By their codes, by their names beside these, or by numbers that nobody can trace back."""

    CODES = "codes"
    NAMES = "names"
    ANONYMOUS = "anonymous"
