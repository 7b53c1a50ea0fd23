"""Charts of one assessment as an audience may see them, or in words why there is nothing to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError
from healthcheck.message import joined, message
from healthcheck.workspace.practice_map import practice_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from healthcheck.charts.scene import Scene
    from healthcheck.charts.words import ChartWords
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.plan import PlanService
    from healthcheck.workspace.relationships import RelationshipService
    from healthcheck.workspace.results import ResultsService


class ChartDrawing:
    """Draws charts by name: those of ``cli.choices.CHARTS``.

    Sizes are in units of the drawing; a drawing scales, so they only set how much room the labels have.
    """

    def __init__(
        self, relationships: RelationshipService, results: ResultsService, instruments: Instruments, plan: PlanService
    ) -> None:
        self._plan = plan
        self._relationships = relationships
        self._results = results
        self._instruments = instruments

    def scene(self, assessment_id: int, chart: str, audience: Audience, *, item: str = "") -> Scene:
        """The chart of that name; UserFacingError where there is nothing in it that ``audience`` may see.

        ``item``: id of the question whose answers a ``distribution`` shows.
        """
        if chart == "distribution":
            return self._distribution(self._results.profile(assessment_id, audience), item)
        draw: Mapping[str, Callable[[DisclosedProfile, int], Scene]] = {
            "radar": self._radar,
            "gap": self._gap,
            "mirror": self._mirror,
            "trend": self._trend,
            "practices": self._practices,
            "map": self._map,
            "mesh": self._mesh,
            "influence": self._influence,
            "wheel": self._wheel,
            "timeline": self._timeline,
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

    def _mesh(self, profile: DisclosedProfile, assessment_id: int) -> Scene:
        from healthcheck.charts.mesh import document_mesh_chart
        from healthcheck.reports.pdf.fonts import font_book

        mesh = self._results.complete(assessment_id, profile.audience).annex.mesh
        return document_mesh_chart(mesh.document, words=self._words, width=760, height=620, metrics=font_book())

    def _influence(self, profile: DisclosedProfile, assessment_id: int) -> Scene:
        from healthcheck.charts.mesh import influence_chart
        from healthcheck.reports.pdf.fonts import font_book

        mesh = self._results.complete(assessment_id, profile.audience).annex.mesh
        if mesh.joint is None:
            reasons = joined(" ", dict.fromkeys(entry.reason for entry in mesh.withheld if entry.what == "mesh.joint"))
            raise _nothing(message("There is no influence to draw."), reasons or message("Nobody has rated it yet."))
        return influence_chart(mesh, words=self._words, width=760, height=620, metrics=font_book())

    def _wheel(self, _profile: DisclosedProfile, _assessment_id: int) -> Scene:
        from healthcheck.charts.wheel import wheel
        from healthcheck.reports.pdf.fonts import font_book

        instrument = self._instruments.current
        return wheel(
            instrument.wheel,
            instrument.group_names,
            title=instrument.speech.say(message("Fifteen factors of an outsourcing relationship")),
            width=860,
            height=560,
            metrics=font_book(),
            has_boxes=False,
            say=instrument.speech.say,
        )

    def _timeline(self, profile: DisclosedProfile, assessment_id: int) -> Scene:
        from healthcheck.charts.timeline import timeline
        from healthcheck.domain.relationship import Side
        from healthcheck.reports.pdf.fonts import font_book
        from healthcheck.reports.plan_timeline import timeline_of

        shown = timeline_of(self._plan.for_report(assessment_id), self._instruments.current.speech.say)
        if not shown.entries and not shown.meetings:
            raise _nothing(message("There is no timeline to draw."), message("Nothing is due within ninety days."))
        names = {side: profile.organisation(side) for side in Side}
        return timeline(
            shown.entries,
            shown.meetings,
            shown.fortnights,
            names=names,
            width=1100,
            height=480,
            metrics=font_book(),
            say=self._words.say,
        )

    def _distribution(self, profile: DisclosedProfile, item: str) -> Scene:
        from healthcheck.charts.distribution import distribution
        from healthcheck.charts.distribution_words import AskedItem
        from healthcheck.domain.names import Names
        from healthcheck.reports.pdf.fonts import font_book

        instrument = self._instruments.current
        shown = next((entry for entry in profile.items if entry.item == item.upper()), None)
        if shown is None:
            raise _nothing(
                message("There is no question “{0}” in this form.", shortened(item)),
                message("Name one with --item, such as {0}.", profile.items[0].item if profile.items else "GOV-P1"),
            )
        if shown.client.counts is None and shown.supplier.counts is None:
            least = message("How answers spread is shown from {0} people.", instrument.method.distribution_from_n)
            raise _nothing(message("There is no spread to draw."), least)
        held = instrument.item_by_id[shown.item]
        scale, names = instrument.scales[held.scale], Names(profile.client, profile.supplier, profile.supplier)
        least_n = max(profile.item_line, instrument.method.distribution_from_n)
        asked = AskedItem(names.fill(held.stem), scale.labels, scale.cannot_see, least_n, instrument.speech)
        return distribution(shown, asked, profile, width=760, height=240, metrics=font_book())


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
