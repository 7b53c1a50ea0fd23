"""How the place of a factor on the map came about: what it is rated, and how many votes it got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.importance_words import MapForm, panel_name, panels_of, quadrant_name, reason
from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from ui.results.stories.chapter import Chapter, Story
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.complete_results import CompleteResults
    from healthcheck.domain.disclosed_importance import DisclosedMapPoint
    from healthcheck.domain.disclosed_priority import DisclosedPriority
    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def map_story(tr: Translate, material: Material, complete: CompleteResults, factor: str, form: MapForm) -> Story:
    """One chapter a panel, then the lines."""
    found = complete.annex.importance
    chapters = [
        Chapter(
            said(panel_name(panel)), tuple(_panel(tr, material, panel, points, factor)) or (said(reason(found, panel)),)
        )
        for panel, points in panels_of(found, form).items()
    ]
    lines = tr("The lines stand still: a rating of {0}, and {1} % of votes, what every factor had if all got as many.")
    lines = lines.format(printed(found.performance_line), printed(found.importance_line))
    title = tr("How the place of {0} came about").format(material.words.name(factor))
    return Story(title, (*chapters, Chapter(tr("The fields"), (lines,))))


def priority_story(tr: Translate, material: Material, complete: CompleteResults, entry: DisclosedPriority) -> Story:
    """Why a practice is on the list, and how firm its place is."""
    (name,) = material.practice_titles((entry.practice,)) or (entry.practice,)
    found, method = complete.annex.priorities, material.instrument.method
    need = tr("Need: {0} points, what is missing from 100 at the side that sees less, chance taken out.")
    votes = tr("Importance of its factor: {0} % of the average, by the votes of both sides.")
    alike = tr("Importance: all factors count alike, because votes are not shown.")
    moves = tr("What its factor moves in the others: {0} % of the average, as people of both sides rated it.")
    unrated = tr("What its factor moves in the others has not been rated; it counts as average.")
    paragraphs = (
        tr("{0} points = need × importance × what its factor moves in the others.").format(printed(entry.priority)),
        need.format(printed(entry.need)),
        votes.format(printed(entry.importance)) if found.uses_votes else alike,
        moves.format(printed(entry.leverage)) if found.uses_mesh else unrated,
        tr("Effort and who acts are shown and not counted in."),
    )
    firm = tr(
        "{0} times it was worked out again from people drawn at random, one fewer on each side. “Nearly always” means "
        "on the list in {1:.0f} % of them or more, “usually” in {2:.0f} % or more."
    )
    firm = firm.format(method.priority_resamples, 100 * method.nearly_always_share, 100 * method.usually_share)
    most = tr("At most {0} practices are on the list, at most {1} of one factor.")
    most = most.format(method.priority_actions, method.priority_per_factor)
    return Story(
        tr("How “{0}” came onto the list").format(name),
        (Chapter(tr("Its weight"), paragraphs), Chapter(tr("How firm its place is"), (firm, most))),
    )


def _panel(
    tr: Translate, material: Material, panel: str, points: tuple[DisclosedMapPoint, ...], factor: str
) -> Iterator[str]:
    for point in points:
        if point.factor != factor:
            continue
        if point.performance is None:
            yield tr("No score is shown of it, so it is not on the map.")
        elif panel == "joint":
            yield tr("Rated {0}: the level that both sides would sign, over the practices that both answered.").format(
                printed(point.performance)
            )
        else:
            yield tr("Rated {0}: the score of this side, as in the profile.").format(printed(point.performance))
        yield _votes(tr, material, panel, factor, point)
        if field := quadrant_name(point, material.words):
            yield tr("So it lies in “{0}”.").format(field)


def _votes(tr: Translate, material: Material, panel: str, factor: str, point: DisclosedMapPoint) -> str:
    share = printed(point.vote_share)
    if panel == "joint":
        return tr("{0} % of votes: the mean of both sides' shares.").format(share)
    votes = material.profile.votes
    given = sum(counts[Side(panel)] or 0 for counts in votes.values())
    mine = votes[factor][Side(panel)] or 0
    return tr("{0} of {1} votes on this side, {2} %. Everybody has three.").format(mine, given, share)
