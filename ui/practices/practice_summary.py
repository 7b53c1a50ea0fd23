"""The practices in a sentence and a line of counts, from what is shown of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from ui.practices import practice_words
from ui.practices.standing import LEVELS, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.disclosed import DisclosedProfile
    from ui.practices.practice_line import PracticeLine
    from ui.practices.practice_words import Translate

JUDGED = (
    PracticeState.MATCHED,
    PracticeState.PARTLY,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
)
TOLD = (*JUDGED[1:], PracticeState.INVISIBLE, PracticeState.TOO_LITTLE_DATA, PracticeState.NOT_ASKED)


def shown_sides(lines: Sequence[PracticeLine]) -> list[Side]:
    """Sides of which a level of one practice at least is shown."""
    return [side for side in Side if any(line.standing(side) in LEVELS.values() for line in lines)]


def title(tr: Translate, lines: Sequence[PracticeLine], profile: DisclosedProfile) -> str:
    """How many practices are in place, in the eyes of both sides or of the one that is shown."""
    judged = [line.shown.state for line in lines if line.shown.state in JUDGED]
    if judged:
        matched = judged.count(PracticeState.MATCHED)
        return tr("Both sides see {0} of {1} practices in place").format(matched, len(judged))
    sides = shown_sides(lines)
    if len(sides) != 1:
        return tr("No practice to compare yet")
    standings = [standing for line in lines if (standing := line.standing(sides[0])) in LEVELS.values()]
    text = tr("{0} sees {1} of {2} practices in place")
    return text.format(profile.organisation(sides[0]), standings.count(Standing.IN_PLACE), len(standings))


def counts(tr: Translate, lines: Sequence[PracticeLine]) -> str:
    """``Partly 20 · One-sided 9 · Not asked 30``."""
    found = Counter(line.shown.state for line in lines)
    return " · ".join(f"{practice_words.state(tr, state)} {found[state]}" for state in TOLD if found[state])


def reason(tr: Translate, lines: Sequence[PracticeLine], profile: DisclosedProfile) -> str:
    """Why a side's practices are not shown; empty where both sides' are."""
    parts = []
    for side in Side:
        name, held = profile.organisation(side), profile.n.get(side, 0)
        if side in shown_sides(lines):
            continue
        if profile.audience in (Audience.CLIENT, Audience.SUPPLIER) and profile.audience.value != side.value:
            text = tr("{0}: one side's own edition shows no single practice of the other.").format(name)
        elif held < profile.item_line:
            text = tr("{0}: n = {1}. A practice is shown from {2} people who answered it.")
            text = text.format(name, held, profile.item_line)
        else:
            text = tr("{0}: too few people answered any one practice, or two reports would tell what one of them said.")
            text = text.format(name)
        parts.append(text)
    return " ".join(parts)
