"""Use cases of understanding: one assessment as an audience may see it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from healthcheck.workspace.history import History, earlier_than_last, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from healthcheck.domain.answered_assessment import AnsweredAssessment
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.complete_results import CompleteResults
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence
    from healthcheck.domain.disclosed_mesh import DisclosedMesh
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.profile import Profile
    from healthcheck.domain.reading_words import ReadingWords
    from healthcheck.domain.relationship import Seniority, Side
    from healthcheck.domain.series import Series
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class ResultsService:
    """Scores on demand; nothing that can be computed is stored."""

    def __init__(self, stores: Stores, instruments: Instruments, *, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._instruments = instruments
        self._now = now
        self._history = History(stores, instruments)

    def profile(self, assessment_id: int, audience: Audience) -> DisclosedProfile:
        """What ``audience`` may see; NotClosedError for others than the facilitator while the assessment is open."""
        return self._disclosed(self._history.answered(self._stores.assessments.get(assessment_id)), audience)

    def _disclosed(self, held: AnsweredAssessment, audience: Audience) -> DisclosedProfile:
        from healthcheck.disclosure import disclose  # numpy waits until somebody asks for a number
        from healthcheck.disclosure.own_edition import own_edition

        people = self._stores.respondents.of_relationship(held.assessment.relationship_id)
        shown = disclose(
            _scored(held),
            relationship=self._stores.relationships.get(held.assessment.relationship_id),
            assessment=held.assessment,
            responses=held.responses,
            names={person.id: person.display_name for person in people},
            instrument=held.instrument,
            audience=audience,
        )
        return own_edition(shown)

    def of_level(self, assessment_id: int, audience: Audience, seniority: Seniority) -> DisclosedProfile:
        """The same factors in the eyes of one level of both organisations, with the reason where it is too small."""
        from healthcheck.disclosure.seniority import disclose_seniority
        from healthcheck.scoring.seniority import seniority_scores

        held = self._history.answered(self._stores.assessments.get(assessment_id))
        return disclose_seniority(held, seniority_scores(held, seniority), self.profile(assessment_id, audience))

    def before(self, assessment_id: int, audience: Audience) -> DisclosedProfile | None:
        """The assessment before this one that ``audience`` may see, as its own results show it; None without one."""
        earlier = earlier_than_last(self._history.up_to(assessment_id), audience, since=None)
        return None if earlier is None else self.profile(earlier.id, audience)

    def mesh(self, assessment_id: int, audience: Audience) -> DisclosedMesh:
        """The mesh alone as it stands, without the rest of ``complete``; NotClosedError as for ``profile``."""
        from healthcheck.disclosure.annex import mesh_of
        from healthcheck.domain.relationship import Side

        assessment = self._stores.assessments.get(assessment_id)
        relationship = self._stores.relationships.get(assessment.relationship_id)
        rated = self._stores.meshes.of_assessment(assessment_id)
        names = {side: relationship.organisation(side) for side in Side}
        return mesh_of(self._history.answered(assessment), rated, audience, names)

    def findings(self, profile: DisclosedProfile) -> Findings:
        """The answer sentence and the typed findings of what is shown."""
        from healthcheck.findings import findings_of

        return findings_of(profile, self._instruments.current)

    def titled(self, findings: Findings, assessment_id: int) -> Findings:
        """``findings`` of that assessment under the titles that the consultant wrote for them."""
        from healthcheck.findings.edited import with_titles

        return with_titles(findings, self._stores.titles.of_assessment(assessment_id))

    def complete(self, assessment_id: int, audience: Audience) -> CompleteResults:
        """All that ``audience`` may see; NotClosedError as for ``profile``."""
        from healthcheck.workspace.complete import complete_results
        from healthcheck.workspace.plan_reading import follow_through_of
        from healthcheck.workspace.workshop_reading import workshop_of

        history, shown = self._shown(assessment_id, audience)
        found = complete_results(
            history,
            shown,
            self._instruments.current,
            rated=self._stores.meshes.of_assessment(assessment_id),
            practices=self._acted_on(shown[-2], shown[-1]) if len(shown) > 1 else (),
            follow_through=follow_through_of(self._stores, assessment_id, today=self._today()),
        )
        return replace(found, workshop=workshop_of(self._stores, self._instruments.current, assessment_id, shown[-1]))

    def complete_with_series(self, assessment_id: int, audience: Audience) -> tuple[CompleteResults, Series]:
        """``complete`` and ``series`` of the same assessment, for little more than one of them costs."""
        from healthcheck.workspace.complete import complete_results
        from healthcheck.workspace.plan_reading import follow_through_of
        from healthcheck.workspace.workshop_reading import workshop_of

        history, shown = self._shown(assessment_id, audience)
        series = self._series(history, shown)
        results = complete_results(
            history,
            shown,
            self._instruments.current,
            rated=self._stores.meshes.of_assessment(assessment_id),
            follow_through=follow_through_of(self._stores, assessment_id, today=self._today()),
            series=series,
        )
        workshop = workshop_of(self._stores, self._instruments.current, assessment_id, shown[-1])
        return replace(results, workshop=workshop), series

    def change(self, assessment_id: int, audience: Audience, *, since: int | None = None) -> DisclosedChange | None:
        """What changed since the assessment numbered ``since``, or since the one before; None where there is none.

        NotFoundError where none before has that number, NotClosedError as for ``profile``.
        """
        from healthcheck.disclosure.history import change_since

        history = self._history.up_to(assessment_id)
        earlier = earlier_than_last(history, audience, since=since)
        if earlier is None:
            return None
        before, after = (self.profile(id_, audience) for id_ in (earlier.id, assessment_id))
        return change_since(history, earlier=before, later=after, practices=self._acted_on(before, after))

    def series(self, assessment_id: int, audience: Audience) -> Series:
        """All assessments up to this one that ``audience`` may see; NotClosedError as for ``profile``."""
        return self._series(*self._shown(assessment_id, audience))

    def _shown(
        self, assessment_id: int, audience: Audience
    ) -> tuple[tuple[AnsweredAssessment, ...], list[DisclosedProfile]]:
        """Every assessment up to this one with its answers, and what ``audience`` sees of those it may see."""
        history = self._history.up_to(assessment_id)
        seen = [*visible(history[:-1], audience), history[-1].assessment]
        return history, [self._disclosed(held, audience) for held in history if held.assessment in seen]

    def _series(self, history: tuple[AnsweredAssessment, ...], shown: list[DisclosedProfile]) -> Series:
        from healthcheck.disclosure.history import change_since, convergence_of
        from healthcheck.domain.series import Series
        from healthcheck.workspace.plan_reading import kept_promises

        changes = (
            change_since(history, earlier=before, later=after, practices=self._acted_on(before, after))
            for before, after in pairwise(shown)
        )
        kept = kept_promises(self._stores, history[-1].assessment.id, today=self._today())
        return Series(tuple(shown), tuple(changes), convergence_of(history, shown), kept)

    def _today(self) -> date:
        return self._now().astimezone().date()

    def _acted_on(self, earlier: DisclosedProfile, later: DisclosedProfile) -> tuple[str, ...]:
        """Ids of the practices on which promises were begun or kept from one assessment to the other."""
        from healthcheck.domain.acted_on import practices_acted_on

        held = self._stores.commitments.of_relationship(later.relationship_id)
        return practices_acted_on(held, since=earlier.held_on, until=later.held_on)

    def mirror_words(self, profile: DisclosedProfile, factor: str) -> Mapping[Side, ReadingWords]:
        """What each side knows of how the other sees ``factor``; empty where the form did not ask."""
        from healthcheck.domain.relationship import Side
        from healthcheck.findings.reading_words import mirror_words

        held = (
            next((entry for entry in profile.mirror.factors if entry.factor == factor), None)
            if profile.mirror
            else None
        )
        if held is None:
            return {}
        return {side: mirror_words(held, side, profile, self._instruments.current) for side in Side}

    def mirror_accuracy(self, profile: DisclosedProfile) -> Mapping[Side, str]:
        """How well each side reads the other, as sentences; empty where it cannot be told."""
        from healthcheck.domain.relationship import Side
        from healthcheck.findings.reading_words import reads_text

        texts = {side: reads_text(side, profile, self._instruments.current) for side in Side}
        return {side: text for side, text in texts.items() if text}

    def convergence(self, assessment_id: int, audience: Audience) -> tuple[DisclosedConvergence, ...]:
        """Whether the gaps close over all assessments up to this one that ``audience`` may see; empty for one alone."""
        from healthcheck.disclosure.history import convergence_of

        return convergence_of(*self._shown(assessment_id, audience))


def _scored(held: AnsweredAssessment) -> Profile:
    from healthcheck.scoring.profile import profile_of

    form, minimum_n = held.assessment.form, held.assessment.minimum_n
    return profile_of(held.responses, held.instrument, form, minimum_n=minimum_n)
