"""How the numbers of one question came about: who answered, what may be shown of it, and where it enters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from ui import words
from ui.results.stories.chapter import Chapter, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide
    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def question_story(tr: Translate, material: Material, item: DisclosedItem) -> Story:
    """Both sides, then what is made of the two."""
    stem = material.names.fill(material.instrument.item_by_id[item.item].stem)
    sides = (
        Chapter(material.profile.organisation(side), tuple(_side(tr, material, item.side(side), side))) for side in Side
    )
    return Story(stem, (*sides, Chapter(tr("The two together"), tuple(_pair(tr, item)))))


def _side(tr: Translate, material: Material, held: DisclosedItemSide, side: Side) -> Iterator[str]:
    method, profile = material.instrument.method, material.profile
    answered = tr("{0} answered with one of the five levels, of {1} submitted.")
    yield answered.format(words.people(tr, held.n), profile.n.get(side, 0))
    if held.mean is not None:
        mean = tr("The levels count 0, 25, 50, 75 and 100. The mean of the answers is {0}; nothing is filled in.")
        yield mean.format(printed(held.mean))
    elif held.band is not None:
        third = tr("Below {0} people only the third in which the mean lies is shown: low below {1:g}, high from {2:g}.")
        yield third.format(method.item_means_from_n, method.not_in_place, method.in_place)
    elif held.n:
        yield _hidden(tr, material, held)
    if held.counts is None and held.mean is not None and held.n >= method.distribution_from_n:
        yield tr("How answers spread is withheld for this reader.")


def _hidden(tr: Translate, material: Material, held: DisclosedItemSide) -> str:
    line = material.profile.item_line
    if held.n < line:
        return tr("A question is shown from {0} people who answered this very one.").format(line)
    return tr(
        "Withheld for this reader: a question of the other side, or of a side whose reports could be held against each "
        "other."
    )


def _pair(tr: Translate, item: DisclosedItem) -> Iterator[str]:
    if item.is_out_of_scope:
        yield tr("More than half of both sides say that it does not apply. It enters nothing.")
        return
    if item.is_scope_disagreement:
        yield tr(
            "More than half of one side say that it does not apply, the other side does not. It stays in, and the "
            "difference is worth a word."
        )
    if item.shrunk_gap is None:
        yield tr("No gap is shown: it needs a mean on both sides, and a reader who sees both.")
    else:
        gap = tr(
            "Gap less noise: the difference of the two means, times the share of the gaps in this factor that is not "
            "chance. Here {0} points, client less supplier."
        )
        yield gap.format(f"{printed(item.shrunk_gap):+d}")
    yield tr("It enters the score of its factor, with the other questions of its kind.")
