"""Everything that one audience may see of an assessment, put together."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.disclosure.annex import NOTHING_RATED, annex_of
from healthcheck.disclosure.history import change_since, convergence_of
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mesh_rating import MeshRound
from healthcheck.domain.plan import FollowThrough
from healthcheck.domain.series import Series
from healthcheck.findings import findings_of
from healthcheck.findings.pair_sentence import pair_sentences
from healthcheck.planning import proposed_commitments
from healthcheck.scoring.profile import profile_of


def complete_results(
    history: Sequence[AnsweredAssessment],
    shown: Sequence[DisclosedProfile],
    instrument: Instrument,
    *,
    rated: MeshRound = NOTHING_RATED,
    practices: Sequence[str] = (),
    follow_through: FollowThrough | None = None,
    series: Series | None = None,
) -> CompleteResults:
    """All of the last of ``history``, with what changed since the one before.

    ``shown``: what one audience sees of the assessments of ``history`` that it may see, oldest first, the last among
    them. ``instrument`` words it; ``rated``: how people rated the links between factors in a workshop; ``practices``:
    ids of those acted on since the assessment before; ``follow_through``: how the promises of its plan were kept.
    ``series``: the same assessments held against each other, where somebody has done that already.
    """
    held, profile = history[-1], shown[-1]
    scored = profile_of(held.responses, held.instrument, held.assessment.form, minimum_n=held.assessment.minimum_n)
    findings, annex = findings_of(profile, instrument), annex_of(held, scored, profile, rated=rated)
    if series is not None:
        change, convergence = next(reversed(series.changes), None), series.convergence
    else:
        change = change_since(history, earlier=shown[-2], later=profile, practices=practices) if shown[:-1] else None
        convergence = convergence_of(history, shown)
    return CompleteResults(
        profile=profile,
        findings=findings,
        annex=annex,
        commitments=proposed_commitments(findings.findings, profile, instrument, priorities=annex.priorities),
        change=change,
        convergence=convergence,
        follow_through=follow_through,
        pairs=pair_sentences(annex.tests, profile, instrument),
    )
