"""A finding: a typed statement about one factor, or about the whole, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.result import Kind, Mark


class Strength(StrEnum):
    """How strongly a sentence may be worded."""

    SHOWS = "shows"
    INDICATES = "indicates"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the two views say of one factor.

    ``title`` is short enough for a page head; ``text`` is the sentence with its numbers; ``meaning`` what it may and
    may not be read as; ``advice`` what kind of conversation follows, ``action`` the same in two or three words;
    ``evidence`` names item ids, most telling first.
    """

    kind: Kind
    factor: str
    strength: Strength
    title: str
    text: str
    advice: str
    evidence: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    action: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer sentence of an assessment and its findings, the most consequential first."""

    answer: str
    findings: tuple[Finding, ...]
