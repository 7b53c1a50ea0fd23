"""Who reads a result."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Who reads: the facilitator, both sides together, or one side alone."""

    FACILITATOR = "facilitator"
    JOINT = "joint"
    CLIENT = "client"
    SUPPLIER = "supplier"
