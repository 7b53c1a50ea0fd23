"""Charts of one assessment as an audience may see them, or in words why there is nothing to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.errors import UserFacingError
from healthcheck.message import joined, message
from healthcheck.workspace.practice_map import practice_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from healthcheck.charts.scene import Scene
    from healthcheck.charts.words import ChartWords
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.results import ResultsService


class ChartDrawing:
    """Draws charts by name: ``radar``, ``gap``, ``mirror``, ``trend``, ``practices``, ``map``.

    Sizes are in units of the drawing; a drawing scales, so they only set how much room the labels have.
    """

    def __init__(self, relationships: RelationshipService, results: ResultsService, instruments: Instruments) -> None:
        self._relationships = relationships
        self._results = results
        self._instruments = instruments

    def scene(self, assessment_id: int, chart: str, audience: Audience) -> Scene:
        """The chart of that name; UserFacingError where there is nothing in it that ``audience`` may see."""
        draw: Mapping[str, Callable[[DisclosedProfile, int], Scene]] = {
            "radar": self._radar,
            "gap": self._gap,
            "mirror": self._mirror,
            "trend": self._trend,
            "practices": self._practices,
            "map": self._map,
        }
        return draw[chart](self._results.profile(assessment_id, audience), assessment_id)

    @property
    def _words(self) -> ChartWords:
        from healthcheck.charts.words import ChartWords

        return ChartWords.of(self._instruments.current)

    def _radar(self, profile: DisclosedProfile, _assessment_id: int) -> Scene:
        from healthcheck.charts.radar import radar
        from healthcheck.reports.pdf.fonts import font_book

        if not profile.shown_sides:
            raise _no_score()
        return radar(profile, words=self._words, width=620, height=560, metrics=font_book())

    def _gap(self, profile: DisclosedProfile, _assessment_id: int) -> Scene:
        from healthcheck.charts.dumbbell import dumbbell
        from healthcheck.reports.pdf.fonts import font_book

        if not profile.shown_sides:
            raise _no_score()
        return dumbbell(profile, words=self._words, width=620, height=480, metrics=font_book())

    def _mirror(self, profile: DisclosedProfile, _assessment_id: int) -> Scene:
        from healthcheck.charts.mirror import mirror_chart
        from healthcheck.reports.pdf.fonts import font_book

        mirror = profile.mirror
        if mirror is None or mirror.withheld:
            raise _nothing(message("There is no mirror to draw."), mirror.withheld if mirror else "")
        return mirror_chart(mirror, profile, words=self._words, width=860, height=620, metrics=font_book())

    def _trend(self, profile: DisclosedProfile, assessment_id: int) -> Scene:
        from healthcheck.charts.slope import slope
        from healthcheck.charts.trend import FEWEST, MOST
        from healthcheck.reports.pdf.fonts import font_book

        held = (*self._earlier(profile), assessment_id)[-MOST:]
        if len(held) < FEWEST:
            earlier = message("It needs an assessment before this one to be held against.")
            raise _nothing(message("There is no trend to draw."), earlier)
        profiles = [self._results.profile(entry, profile.audience) for entry in held[:-1]] + [profile]
        if not any(entry.shown_sides for entry in profiles):
            raise _no_score()
        changes = [
            self._results.change(after, profile.audience, since=before.assessment)
            for before, after in zip(profiles, held[1:], strict=False)
        ]
        told = [change for change in changes if change is not None]
        return slope(profiles, told, words=self._words, width=920, height=600, metrics=font_book())

    def _earlier(self, profile: DisclosedProfile) -> tuple[int, ...]:
        """Ids of the assessments before this one that its audience may see, oldest first."""
        may_look = profile.audience is Audience.FACILITATOR
        held = self._relationships.assessments(profile.relationship_id)
        return tuple(
            entry.id
            for entry in held
            if entry.number < profile.assessment and (entry.is_closed or may_look) and self._instruments.has(entry)
        )

    def _practices(self, profile: DisclosedProfile, _assessment_id: int) -> Scene:
        from healthcheck.charts.heatmap import practice_heatmap
        from healthcheck.charts.heatmap_words import share
        from healthcheck.reports.pdf.fonts import font_book

        counts = practice_counts(profile)
        if all(share(cell) is None for cells in counts.values() for cell in cells.values()):
            raise _nothing(message("There is no practice to draw."), _why_no_practice(profile.audience))
        return practice_heatmap(counts, profile, words=self._words, width=720, height=520, metrics=font_book())

    def _map(self, profile: DisclosedProfile, assessment_id: int) -> Scene:
        from healthcheck.charts.importance_words import MapForm, panels_of, reasons
        from healthcheck.charts.quadrant import importance_chart
        from healthcheck.reports.pdf.fonts import font_book

        found = self._results.complete(assessment_id, profile.audience).annex.importance
        panels = panels_of(found, MapForm.BY_SIDE)
        if not any(panels.values()):
            raise _nothing(message("There is no map to draw."), joined(" ", reasons(found, panels)))
        return importance_chart(found, profile, words=self._words, width=920, height=520, metrics=font_book())


def _why_no_practice(audience: Audience) -> str:
    if audience in (Audience.CLIENT, Audience.SUPPLIER):
        return message("A share compares both sides, which one side's own edition does not do for single practices.")
    return message("No practice was answered by enough people on both sides.")


def _no_score() -> UserFacingError:
    return _nothing(message("There is no score to draw: too few people have answered."), "")


def _nothing(what: str, reason: str) -> UserFacingError:
    return UserFacingError(
        joined(" ", (what, reason)) if reason else what,
        safe=message("Nothing was written."),
        do=message("`healthcheck results` says what is withheld, and why."),
    )
