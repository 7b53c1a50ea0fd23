"""The instrument: what is asked, on which scales, and what is recommended (``resources/instrument``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.form import Form
from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.method import Method
from healthcheck.domain.reasons import Reasons
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.room_wording import RoomWording


class Dimension(StrEnum):
    """What kind of practice an item describes."""

    PROCESS = "P"
    TOOL = "T"
    BEHAVIOUR = "B"


class Owner(StrEnum):
    """Who has to do what an item describes."""

    JOINT = "J"
    CLIENT = "C"
    SUPPLIER = "S"


class Group(StrEnum):
    """The three groups of factors on the wheel."""

    PROCESS = "process"
    PEOPLE = "people"
    OUTCOMES = "outcomes"


class Effort(StrEnum):
    """S: within a month; M: within a quarter; L: longer, or needs budget or a contract change."""

    SMALL = "S"
    MEDIUM = "M"
    LARGE = "L"


@dataclass(frozen=True, slots=True)
class Scale:
    """Labels of the codes 0-4, lowest first, and of the two non-answers.

    ``meanings`` explains each label in general, for legends and the method page; empty where the labels say it all.
    """

    id: str
    labels: tuple[str, ...]
    cannot_see: str
    does_not_apply: str
    instruction: str
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the seven success factors."""

    id: str
    group: Group
    name: str
    long_name: str
    definition: str
    why: str
    good: str
    question: str
    expectation: str
    section: str


@dataclass(frozen=True, slots=True)
class Item:
    """One practice as a statement with the placeholders ``[C]`` and ``[S]``; the same stem for both sides.

    ``levels`` describes the codes 0-4 for this very item (maturity scale); it is empty on the frequency scale.
    """

    id: str
    factor: str
    dimension: Dimension
    owner: Owner
    form: Form
    scale: str
    theme: str
    stem: str
    levels: tuple[str, ...] = ()
    also_listed_under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What to do where a practice is missing: action, first step this month, duties of both sides, evidence, effort."""

    action: str
    first_step: str
    client: str
    supplier: str
    evidence: str
    effort: Effort


@dataclass(frozen=True, slots=True)
class Practice:
    """One of the 96 rows of the source, in our own words; ``sections`` names the sections of the source."""

    id: str
    factor: str
    dimension: Dimension
    title: str
    description: str
    sections: tuple[str, ...]
    items: tuple[str, ...]
    recommendation: Recommendation


@dataclass(frozen=True, slots=True)
class OutcomeQuestion:
    """A question on the result of the relationship with labels for the codes 0-4, or an open one without labels."""

    id: str
    form: Form
    text: str
    labels: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is answered in free text."""
        return not self.labels


@dataclass(frozen=True, slots=True)
class WheelFactor:
    """One of the fifteen factors of the wheel, with the number of top-three mentions the report counted."""

    id: str
    group: Group
    name: str
    mentions: int
    factor: str | None


@dataclass(frozen=True, slots=True)
class Wording:
    """The instrument's sentences that belong to no single factor or item.

    ``global_low``/``global_high`` label the ends of the 0-10 scale; ``promise_*`` are the exact privacy promises, with
    placeholders that ``Instrument.promise`` fills; ``number_words`` are the words for 0, 1, 2 …; ``last_*`` head the
    section after the factors; ``back_*`` are for the questions on the assessment before, which ``{number}`` and
    ``{date}`` name in ``back_introduction`` and ``{date}`` and ``{stem}`` make up in ``back_question``;
    ``limits_of_scores`` hold where scores are made, ``limits`` of every answer;
    ``room_*`` are for the first slides of a workshop, empty or short, the promise among them as ``promise_*`` is.
    """

    global_low: str
    global_high: str
    expectation_low: str
    expectation_high: str
    vote_question: str
    vote_instruction: str
    note_label: str
    promise_confidential: str
    promise_attributed: str
    citation: str
    limits: tuple[str, ...]
    limits_of_scores: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()
    last_title: str = ""
    last_introduction: str = ""
    back_title: str = ""
    back_introduction: str = ""
    back_question: str = ""
    back_instruction: str = ""
    back_cannot_see: str = ""
    room_purpose: str = ""
    room_plan: tuple[str, ...] = ()
    room_confidential: str = ""
    room_attributed: str = ""

    def in_words(self, number: int) -> str:
        """``number`` (0 or more) as a word where there is one, else in figures."""
        return self.number_words[number] if number < len(self.number_words) else str(number)


@dataclass(frozen=True, slots=True)
class GuideSection:
    """One part of an interview; ``minutes`` is (shortest, longest)."""

    id: str
    title: str
    minutes: tuple[int, int]
    questions: tuple[str, ...]
    probes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """Before the first question: what people have to know (``purpose``, ``freedom``), and what they are asked."""

    purpose: str
    freedom: str
    notes: str
    recording: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The interview guide worded for one side."""

    side: Side
    total_minutes: tuple[int, int]
    opening_minutes: tuple[int, int]
    opening: str
    consent: Consent
    sections: tuple[GuideSection, ...]
    closing_minutes: tuple[int, int]
    closing: str


@dataclass(frozen=True)
class Instrument:
    """Everything that is asked and recommended, at one content version. Tuples are in the order of the framework.

    ``language`` is the tag of the one its words are in, ``speech`` the one of whoever they are put before: the
    program's own words around them are said in it.
    """

    id: str
    version: str
    title: str
    language: str
    digest: str
    factors: tuple[Factor, ...]
    items: tuple[Item, ...]
    practices: tuple[Practice, ...]
    scales: Mapping[str, Scale]
    outcomes: tuple[OutcomeQuestion, ...]
    wheel: tuple[WheelFactor, ...]
    guides: Mapping[Side, Guide]
    wording: Wording
    method: Method
    group_names: Mapping[Group, str] = field(default_factory=lambda: MappingProxyType({}))
    findings: FindingWording = field(default_factory=FindingWording)
    reasons: Reasons = field(default_factory=Reasons)
    room: RoomWording = field(default_factory=RoomWording)
    speech: Language = ENGLISH

    @property
    def missed(self) -> str:
        """How often a gap of the size that could hide goes unseen, in words: ``one time in five`` at a power of 0.8."""
        return self.findings.missed(self.wording.in_words(round(1 / (1 - self.method.power))))

    @cached_property
    def item_by_id(self) -> Mapping[str, Item]:
        """Items by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def factor_by_id(self) -> Mapping[str, Factor]:
        """Factors by id."""
        return {factor.id: factor for factor in self.factors}

    @cached_property
    def factor_ids(self) -> tuple[str, ...]:
        """Factor ids in framework order."""
        return tuple(factor.id for factor in self.factors)

    def items_of(self, form: Form, factor: str | None = None) -> tuple[Item, ...]:
        """Items that ``form`` asks, of one factor where named."""
        return tuple(item for item in self.items if form.includes(item.form) and factor in (None, item.factor))

    def owner_of(self, practice: Practice) -> Owner:
        """Who has to do it, whatever a form asks: whoever does all that its items are about, else both."""
        owners = {self.item_by_id[item].owner for item in practice.items}
        return owners.pop() if len(owners) == 1 else Owner.JOINT

    def outcomes_of(self, form: Form) -> tuple[OutcomeQuestion, ...]:
        """Outcome and open questions that ``form`` asks."""
        return tuple(question for question in self.outcomes if form.includes(question.form))

    def questions_in(self, form: Form) -> int:
        """How many questions a person meets who has no earlier assessment to look back on."""
        of_factors = len(self.factors) * (2 if self.asks_expectations(form) else 1)
        return len(self.items_of(form)) + of_factors + 1 + len(self.outcomes_of(form))

    def asks_expectations(self, form: Form) -> bool:
        """Whether ``form`` asks each side for the answer it expects of the other (``method.md`` 2.6)."""
        return form is not Form.EXPRESS

    def promise(self, privacy: Privacy, *, minimum_n: int, facilitator: str = "") -> str:
        """The privacy promise as a respondent reads it before the first question.

        ``{minimum}`` becomes ``minimum_n``, ``{spread}`` the number of people from which spread is shown (never below
        ``minimum_n``), both in words; ``{facilitator}`` the name, or goes with its brackets where none is known.
        """
        if privacy is Privacy.ATTRIBUTED:
            return self.wording.promise_attributed
        text = self._numbered(self.wording.promise_confidential, minimum_n)
        name = f" ({facilitator})" if facilitator else ""
        return text.replace(" ({facilitator})", name)  # last, so that a name with braces stays as typed

    def room_promise(self, privacy: Privacy, *, minimum_n: int) -> str:
        """The same promise as everybody in a workshop reads it; empty where the instrument has no words for it."""
        if privacy is Privacy.ATTRIBUTED:
            return self.wording.room_attributed
        return self._numbered(self.wording.room_confidential, minimum_n)

    def _numbered(self, text: str, minimum_n: int) -> str:
        spread = max(minimum_n, self.method.distribution_from_n)
        in_words = self.wording.in_words
        return text.replace("{minimum}", in_words(minimum_n)).replace("{spread}", in_words(spread))
