"""An interview guide with the organisations' names in it, as it is read out or printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from healthcheck.domain.instrument import Guide, GuideSection, Instrument, WheelFactor
from healthcheck.domain.interview import CLOSING, OPENING
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class InterviewGuide:
    """The guide of one side without placeholders, and the wheel of factors that it starts from.

    ``reads``: the 0-10 question of each section that is about one of the instrument's factors, by id.
    """

    guide: Guide
    wheel: tuple[WheelFactor, ...]
    reads: Mapping[str, str]

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of everything that takes time, in the usual order: opening, sections, closing."""
        return (OPENING, *(section.id for section in self.guide.sections), CLOSING)

    @property
    def rest(self) -> tuple[WheelFactor, ...]:
        """The factors of the wheel that have no section of their own."""
        return tuple(entry for entry in self.wheel if entry.factor is None)

    def section(self, part: str) -> GuideSection | None:
        """The section of that id; None for opening and closing."""
        return next((section for section in self.guide.sections if section.id == part), None)

    def minutes(self, part: str) -> tuple[int, int]:
        """Shortest and longest time that a part is meant to take."""
        section = self.section(part)
        if section is not None:
            return section.minutes
        return self.guide.opening_minutes if part == OPENING else self.guide.closing_minutes


def filled_guide(instrument: Instrument, side: Side, names: Names) -> InterviewGuide:
    """The guide for ``side`` with every placeholder replaced."""
    guide, fill = instrument.guides[side], names.fill
    consent = replace(
        guide.consent, **{field.name: fill(getattr(guide.consent, field.name)) for field in fields(guide.consent)}
    )
    sections = tuple(_filled(section, fill) for section in guide.sections)
    spoken = replace(
        guide, opening=fill(guide.opening), consent=consent, sections=sections, closing=fill(guide.closing)
    )
    return InterviewGuide(spoken, instrument.wheel, {factor.id: fill(factor.question) for factor in instrument.factors})


def _filled(section: GuideSection, fill: Callable[[str], str]) -> GuideSection:
    return replace(section, questions=tuple(map(fill, section.questions)), probes=tuple(map(fill, section.probes)))
