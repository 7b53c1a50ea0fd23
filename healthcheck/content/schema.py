"""What a content file may hold, field by field: kinds, lengths, ranges and placeholders.

Every text and every list has an upper bound: texts because they have to fit a screen or a page, lists so that a hostile
file stays cheap. Ranges say what a value can mean at all, and what a promise of confidentiality forbids; the values
themselves are content.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from healthcheck.content.texts import words
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Effort, Group, Owner
from healthcheck.domain.relationship import Side

Id: TypeAlias = Annotated[
    str,
    Meta(pattern=r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\Z", description="up to 40 letters, digits, '.', '_' or '-'"),
]
Language: TypeAlias = Annotated[
    str, Meta(pattern=r"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\Z", description="a language tag such as en or en-GB")
]
Ids: TypeAlias = Annotated[tuple[Id, ...], Meta(max_length=30)]
Name: TypeAlias = Annotated[str, words(60)]
Names: TypeAlias = Annotated[tuple[Name, ...], Meta(min_length=1, max_length=30)]
FiveNames: TypeAlias = Annotated[tuple[Name, ...], Meta(min_length=5, max_length=5)]
Sentence: TypeAlias = Annotated[str, words(300, "CSP")]
Sentences: TypeAlias = Annotated[tuple[Annotated[str, words(500, "CSP")], ...], Meta(min_length=1, max_length=20)]
Speech: TypeAlias = Annotated[str, words(2000, "CSP", is_multiline=True)]
Minutes: TypeAlias = Annotated[tuple[Annotated[int, Meta(ge=0, le=600)], ...], Meta(min_length=2, max_length=2)]


class Shape(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A table of a content file. Defaults are left out of the digest, so that a new optional field changes none."""


class ScaleEntry(Shape):
    """A scale; ``has_own_levels``: each item on it describes its five levels."""

    id: Id
    has_own_levels: bool
    labels: FiveNames
    cannot_see: Name
    does_not_apply: Name
    instruction: Annotated[str, words(120)]
    meanings: Annotated[tuple[Annotated[str, words(90)], ...], Meta(max_length=5)] = ()


class GroupsTable(Shape):
    """Names of the groups of factors."""

    process: Name
    people: Name
    outcomes: Name


class WordingTable(Shape):
    """Sentences that belong to no single factor or item."""

    global_low: Name
    global_high: Name
    expectation_low: Name
    expectation_high: Name
    vote_question: Sentence
    vote_instruction: Sentence
    note_label: Name
    last_title: Name
    last_introduction: Sentence
    back_title: Name
    back_introduction: Annotated[str, words(400, braces="number date")]
    back_question: Annotated[str, words(100, braces="date stem")]
    back_instruction: Sentence
    back_cannot_see: Name
    promise_confidential: Annotated[str, words(600, braces="minimum spread facilitator")]
    promise_attributed: Annotated[str, words(600)]
    citation: Annotated[str, words(400)]
    limits: Annotated[tuple[Annotated[str, words(300)], ...], Meta(min_length=1, max_length=20)]
    limits_of_scores: Annotated[tuple[Annotated[str, words(300)], ...], Meta(max_length=20)] = ()
    number_words: Annotated[tuple[Name, ...], Meta(max_length=100)] = ()
    room_purpose: Annotated[str, words(200)] = ""
    room_plan: Annotated[tuple[Annotated[str, words(80)], ...], Meta(max_length=4)] = ()
    room_confidential: Annotated[str, words(200, braces="minimum spread")] = ""
    room_attributed: Annotated[str, words(200)] = ""


class InstrumentFile(Shape):
    """``instrument.toml``."""

    id: Id
    version: Id
    title: Name
    language: Language
    groups: GroupsTable
    scales: Annotated[tuple[ScaleEntry, ...], Meta(min_length=1, max_length=10)]
    wording: WordingTable


class FactorEntry(Shape):
    """One factor."""

    id: Id
    group: Group
    name: Annotated[str, words(24)]
    long_name: Name
    definition: Annotated[str, words(160)]
    why: Annotated[str, words(300)]
    good: Annotated[str, words(420)]
    question: Annotated[str, words(160, "CS")]
    expectation: Annotated[str, words(160, "CSP")]
    section: Name


class FactorsFile(Shape):
    """``factors.toml``; a radar needs three spokes, and its labels have room for a dozen."""

    factors: Annotated[tuple[FactorEntry, ...], Meta(min_length=3, max_length=12)]


class ItemEntry(Shape):
    """One item."""

    id: Id
    dimension: Dimension
    owner: Owner
    form: Form
    scale: Id
    theme: Id
    stem: Annotated[str, words(120, "CS")]
    levels: Annotated[tuple[Annotated[str, words(90, "CS")], ...], Meta(max_length=5)] = ()
    also_listed_under: Ids = ()


class ItemsFile(Shape):
    """``items/<FACTOR>.toml``."""

    factor: Id
    items: Annotated[tuple[ItemEntry, ...], Meta(min_length=1, max_length=100)]


class RecommendationTable(Shape):
    """What to do where a practice is missing."""

    action: Annotated[str, words(360, "CS")]
    first_step: Annotated[str, words(220, "CS")]
    client: Annotated[str, words(200, "CS")]
    supplier: Annotated[str, words(200, "CS")]
    evidence: Annotated[str, words(220, "CS")]
    effort: Effort


class PracticeEntry(Shape):
    """One practice."""

    id: Id
    dimension: Dimension
    title: Annotated[str, words(60, "CS")]
    description: Annotated[str, words(260, "CS")]
    sections: Names
    items: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=30)]
    recommendation: RecommendationTable


class PracticesFile(Shape):
    """``practices/<FACTOR>.toml``."""

    factor: Id
    practices: Annotated[tuple[PracticeEntry, ...], Meta(min_length=1, max_length=100)]


class OutcomeEntry(Shape):
    """A question on the result of the relationship."""

    id: Id
    form: Form
    text: Sentence
    labels: Annotated[tuple[Name, ...], Meta(max_length=5)] = ()


class QuestionsFile(Shape):
    """``questions.toml``."""

    outcomes: Annotated[tuple[OutcomeEntry, ...], Meta(max_length=60)]


class WheelEntry(Shape):
    """One factor of the wheel."""

    id: Id
    group: Group
    name: Name
    mentions: Annotated[int, Meta(ge=0, le=1000)]
    factor: Id | None = None


class WheelFile(Shape):
    """``wheel.toml``."""

    wheel: Annotated[tuple[WheelEntry, ...], Meta(min_length=1, max_length=40)]


class ConsentTable(Shape):
    """What is said and asked before the first question of an interview."""

    purpose: Sentence
    freedom: Sentence
    notes: Sentence
    recording: Sentence


class OpeningTable(Shape):
    """How an interview begins."""

    minutes: Minutes
    script: Speech
    consent: ConsentTable


class ClosingTable(Shape):
    """How an interview ends."""

    minutes: Minutes
    script: Speech


class GuideSectionEntry(Shape):
    """One part of an interview."""

    id: Id
    title: Name
    minutes: Minutes
    questions: Sentences
    probes: Annotated[tuple[Annotated[str, words(200, "CSP")], ...], Meta(max_length=12)] = ()


class GuideFile(Shape):
    """``guides/<side>.toml``."""

    side: Side
    total_minutes: Minutes
    opening: OpeningTable
    sections: Annotated[tuple[GuideSectionEntry, ...], Meta(min_length=1, max_length=40)]
    closing: ClosingTable
