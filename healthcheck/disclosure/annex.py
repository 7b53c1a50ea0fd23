"""What takes tests, resamples or a second scoring: computed and disclosed in one go, for one audience."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from healthcheck.disclosure.agreement import disclosed_agreement
from healthcheck.disclosure.assessment_rules import assessment_rules
from healthcheck.disclosure.disclose import refuse_open
from healthcheck.disclosure.factor_tests import disclosed_factor_tests
from healthcheck.disclosure.importance import disclosed_importance
from healthcheck.disclosure.mesh import disclosed_mesh, shown_joint, told_mesh
from healthcheck.disclosure.priority import disclosed_priorities, may_use_votes, ranking_line
from healthcheck.disclosure.response_quality import disclosed_quality
from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_annex import DisclosedAnnex
from healthcheck.domain.disclosed_mesh import DisclosedMesh
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.disclosed_response_quality import DisclosedQuality
from healthcheck.domain.mesh import Influence, ParticipantMesh
from healthcheck.domain.mesh_rating import MeshRound
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.scoring.consistency import consistency
from healthcheck.scoring.factor_tests import factor_tests
from healthcheck.scoring.flagged_difference import flagged_difference
from healthcheck.scoring.importance import importance_map
from healthcheck.scoring.mesh import document_mesh
from healthcheck.scoring.participant_mesh import leverage, participant_mesh
from healthcheck.scoring.priority import practice_priorities
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.response_quality import response_quality, without_flagged
from healthcheck.scoring.sheet import AnswerSheet, answer_sheet
from healthcheck.scoring.side_scores import lending_line, scores_by_factor, steadying
from healthcheck.scoring.within_side import within_sides

NOTHING_RATED = MeshRound()


def annex_of(
    held: AnsweredAssessment, profile: Profile, shown: DisclosedProfile, *, rated: MeshRound = NOTHING_RATED
) -> DisclosedAnnex:
    """The annex to ``shown``, which is the disclosed ``profile`` of ``held``.

    ``rated``: how people rated the links between factors in a workshop.
    """
    instrument, method = held.instrument, held.instrument.method
    rules = assessment_rules(held.assessment, held.responses, shown.audience, instrument)
    names = {side: shown.organisation(side) for side in Side}
    sheet = answer_sheet(held.responses, held.items, method, minimum_n=held.assessment.minimum_n)
    scores = {side: scores_by_factor(sheet, side, instrument.factor_ids, method) for side in Side}
    mesh = _mesh(held, rated, rules)
    told = steadying(sheet, scores, minimum_n=lending_line(held.assessment.minimum_n, method))
    unordered = Subtraction(profile, instrument, rules).unordered
    may_order = np.array([item.id not in unordered for item in sheet.items], dtype=np.bool_)
    return DisclosedAnnex(
        tests=disclosed_factor_tests(
            factor_tests(scores, method, minimum_n=held.assessment.minimum_n), shown.factors, rules
        ),
        agreement=disclosed_agreement(
            within_sides(sheet, instrument.factor_ids, method),
            {side: consistency(sheet, side, method) for side in Side},
            factors=shown.factors,
            rules=rules,
        ),
        quality=_quality(held, profile, rules) if rules.is_facilitator else None,
        importance=disclosed_importance(
            importance_map(profile.factors, profile.votes, method),
            factors=shown.factors,
            votes=shown.votes,
            rules=rules,
            names=names,
        ),
        priorities=_priorities(
            held,
            # a factor that is withheld would move the gaps of the others, which are shrunk by all practices together
            replace(sheet, counts={side: sheet.counts[side] & told & may_order for side in Side}),
            shown,
            rules,
            use_votes=may_use_votes(profile.voters, rules),
            joint=shown_joint(mesh, rules),
        ),
        mesh=disclosed_mesh(document_mesh(instrument), mesh, rules, names),
    )


def mesh_of(held: AnsweredAssessment, rated: MeshRound, audience: Audience, names: Mapping[Side, str]) -> DisclosedMesh:
    """The mesh alone, which changes while a workshop goes on; ``names``: the organisations.

    Raises NotClosedError where the assessment is open and the audience is not the facilitator.
    """
    refuse_open(held.assessment, audience)
    rules = assessment_rules(held.assessment, held.responses, audience, held.instrument)
    return disclosed_mesh(document_mesh(held.instrument), _mesh(held, rated, rules), rules, names)


def _mesh(held: AnsweredAssessment, rated: MeshRound, rules: Rules) -> ParticipantMesh | None:
    if not rated.ratings:
        return None
    instrument = held.instrument
    mesh = participant_mesh(rated.link_ratings, instrument.factor_ids, instrument.method, room=rated.rooms)
    return told_mesh(mesh, rated, rules)


def _quality(held: AnsweredAssessment, profile: Profile, rules: Rules) -> DisclosedQuality | None:
    form, minimum_n = held.assessment.form, held.assessment.minimum_n
    qualities = response_quality(held.responses, held.instrument, form, method=held.instrument.method)
    unflagged = profile
    if any(entry.is_flagged for entry in qualities):
        kept = without_flagged(held.responses, qualities)
        unflagged = profile_of(kept, held.instrument, form, minimum_n=minimum_n)
    return disclosed_quality(qualities, flagged_difference(profile, unflagged), rules=rules)


def _priorities(
    held: AnsweredAssessment,
    sheet: AnswerSheet,
    shown: DisclosedProfile,
    rules: Rules,
    *,
    use_votes: bool,
    joint: Influence | None,
) -> DisclosedPriorities:
    instrument = held.instrument
    found = practice_priorities(
        sheet,
        held.responses,
        instrument,
        from_n=ranking_line(rules),
        use_votes=use_votes,
        leverage=leverage(joint, instrument.factor_ids, instrument.method) if joint else None,
    )
    return disclosed_priorities(found, factors=shown.factors, readings=shown_readings(shown), rules=rules)


def shown_readings(shown: DisclosedProfile) -> Mapping[str, tuple[MirrorReading, ...]]:
    """Both sides' readings of the mirror round by factor, client first; nothing where there is no mirror round."""
    factors = shown.mirror.factors if shown.mirror else ()
    return {entry.factor: tuple(entry.side(side).reading for side in Side) for entry in factors}
