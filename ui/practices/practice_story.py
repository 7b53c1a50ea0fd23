"""Everything that the drawer tells of one practice, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from ui.practices import practice_words
from ui.practices.practice_origin import practice_origin
from ui.practices.standing import LEVELS, Standing, item_standing
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedItem, DisclosedProfile
    from healthcheck.domain.disclosed_comment import DisclosedComment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.names import Names
    from ui.practices.practice_line import PracticeLine
    from ui.practices.practice_words import Translate


@dataclass(frozen=True, slots=True)
class SideStory:
    """One side's view; ``number`` and ``people`` empty where nothing is shown."""

    name: str
    standing: Standing
    number: str
    people: str


@dataclass(frozen=True, slots=True)
class QuestionStory:
    """One item behind a practice, client before supplier."""

    stem: str
    sides: tuple[SideStory, ...]


@dataclass(frozen=True, slots=True)
class PracticeStory:
    """``kind``: type, who acts and factor; ``advice``: headings with their texts; ``source``: where it comes from.

    ``origin``: how its numbers and its match came about. ``comments``: what people said of it, as far as it is shown.
    """

    title: str
    kind: str
    description: str
    sides: tuple[SideStory, ...]
    state: str
    state_meaning: str
    advice: tuple[tuple[str, str], ...]
    questions: tuple[QuestionStory, ...]
    origin: tuple[str, ...]
    source: str
    comments: tuple[DisclosedComment, ...] = ()


def practice_story(
    tr: Translate, line: PracticeLine, profile: DisclosedProfile, instrument: Instrument, names: Names
) -> PracticeStory:
    """What ``profile`` shows of the practice, and what ``instrument`` says of it."""
    practice = line.practice
    known = {item.item: item for item in profile.items}
    acting = tr("who acts: {0}").format(practice_words.owner(tr, line.owner).lower())
    return PracticeStory(
        title=practice.title,
        kind=" · ".join((practice_words.dimension(tr, practice.dimension), acting, line.factor.name)),
        description=names.fill(practice.description),
        sides=tuple(_side(tr, line, side, profile) for side in Side),
        state=tr("Match: {0}").format(practice_words.state(tr, line.shown.state).lower()),
        state_meaning=practice_words.state_meaning(tr, line.shown.state),
        advice=_advice(tr, line, profile, names),
        questions=tuple(
            QuestionStory(
                names.fill(instrument.item_by_id[item].stem),
                tuple(_item_side(tr, known.get(item), side, profile) for side in Side),
            )
            for item in practice.items
        ),
        origin=practice_origin(tr, line, profile, instrument),
        source=_source(line, instrument),
    )


def _advice(tr: Translate, line: PracticeLine, profile: DisclosedProfile, names: Names) -> tuple[tuple[str, str], ...]:
    advice = line.practice.recommendation
    return (
        (tr("What to do"), names.fill(advice.action)),
        (tr("First step this month"), names.fill(advice.first_step)),
        (tr("What {0} does").format(profile.client), names.fill(advice.client)),
        (tr("What {0} does").format(profile.supplier), names.fill(advice.supplier)),
        (tr("What good looks like"), names.fill(advice.evidence)),
        (tr("Effort"), practice_words.effort(tr, advice.effort)),
    )


def _source(line: PracticeLine, instrument: Instrument) -> str:
    sections = line.practice.sections
    listed = ", ".join(sections)
    where = plural("Section {1} of the source.", "Sections {1} of the source.", len(sections), listed)
    return f"{where} {instrument.wording.citation}" if sections else instrument.wording.citation


def _side(tr: Translate, line: PracticeLine, side: Side, profile: DisclosedProfile) -> SideStory:
    score, n = line.score(side), line.shown.side(side).n
    return _story(tr, profile.organisation(side), line.standing(side), score, n)


def _item_side(tr: Translate, item: DisclosedItem | None, side: Side, profile: DisclosedProfile) -> SideStory:
    standing = item_standing(item, side)
    held = item.side(side) if item else None
    score = None if held is None or held.mean is None else printed(held.mean)
    return _story(tr, profile.organisation(side), standing, score, held.n if held else 0)


def _story(tr: Translate, name: str, standing: Standing, score: int | None, n: int) -> SideStory:
    """The number of people stands beside what they say, and nowhere else."""
    if standing not in LEVELS.values():
        return SideStory(name, standing, "", "")
    return SideStory(name, standing, "" if score is None else str(score), tr("n = {0}").format(n))
