"""The whole of one assessment as one audience may see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.assessment_rules import assessment_rules
from healthcheck.disclosure.comparison import interview_comparison
from healthcheck.disclosure.factors import disclosed_factor, disclosed_matching
from healthcheck.disclosure.items import disclosed_item
from healthcheck.disclosure.levels_heard import levels_heard
from healthcheck.disclosure.mirror import disclosed_mirror
from healthcheck.disclosure.practices import disclosed_practices
from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.similarity import disclosed_similarity
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.disclosure.weights import disclosed_weights
from healthcheck.disclosure.withheld import withheld_values
from healthcheck.domain.assessment import Assessment, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedMatching, DisclosedProfile
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.errors import UserFacingError
from healthcheck.message import message


class NotClosedError(UserFacingError):
    """Somebody other than the facilitator asked for results of an assessment that is still open."""


def disclose(
    profile: Profile,
    *,
    relationship: Relationship,
    assessment: Assessment,
    responses: Sequence[Response],
    names: Mapping[str, str],
    instrument: Instrument,
    audience: Audience,
) -> DisclosedProfile:
    """What ``audience`` may see of ``profile``; ``names``: respondent id -> name, used with written consent only.

    Raises NotClosedError where the assessment is open and the audience is not the facilitator.
    """
    refuse_open(assessment, audience)
    rules = assessment_rules(assessment, responses, audience, instrument)
    organisations = {side: relationship.organisation(side) for side in Side}
    beside = Subtraction(profile, instrument, rules)
    factors = tuple(disclosed_factor(result, rules, organisations, beside) for result in profile.factors)
    overall = {side: _overall(profile, side, factors, rules) for side in Side}
    matched = _matching(profile, factors, rules, beside)
    votes = {factor: _votes(profile, counts, rules) for factor, counts in profile.votes.items()}
    practices = disclosed_practices(profile, instrument.practices, rules, beside)
    return DisclosedProfile(
        relationship_id=relationship.id,
        client=relationship.client,
        supplier=relationship.supplier,
        assessment=assessment.number,
        held_on=assessment.held_on,
        is_closed=assessment.is_closed,
        instrument_id=assessment.instrument_id,
        instrument_version=assessment.instrument_version,
        form=assessment.form,
        privacy=assessment.privacy,
        minimum_n=rules.line,
        item_line=rules.item_line,
        audience=audience,
        n=profile.n,
        factors=factors,
        items=tuple(
            disclosed_item(item, rules, profile.n, beside, flags=profile.flags.get(name, {}))
            for name, item in profile.items.items()
        ),
        overall=overall,
        matching=matched,
        rms_gap=rules.points(profile.rms_gap, *Side) if matched and profile.rms_gap is not None else None,
        rms_noise=rules.points(profile.rms_noise, *Side) if matched and profile.rms_noise is not None else None,
        votes=votes,
        interview=interview_comparison(responses, names, rules),
        withheld=withheld_values(
            profile,
            factors=factors,
            overall=overall,
            matching=matched,
            votes=votes,
            rules=rules,
            beside=beside,
            names=organisations,
        ),
        rounded_sides={side: rules.step(side) for side in Side if side in rules.rounded and not rules.is_facilitator},
        weights=disclosed_weights(profile, overall=overall, votes=votes, rules=rules),
        practices={name: entry.state for name, entry in practices.items()} if rules.sees_both else {},
        practice_details=practices,
        mirror=disclosed_mirror(profile.mirror, rules, organisations),
        similarity=disclosed_similarity(profile.similarity, rules, has_matching=matched is not None),
        levels_heard={side: levels_heard(responses, side, rules) for side in Side},
    )


def refuse_open(assessment: Assessment, audience: Audience) -> None:
    """Raise NotClosedError where ``audience`` may see nothing of ``assessment`` yet."""
    if audience is not Audience.FACILITATOR and not assessment.is_closed:
        raise NotClosedError(
            message("Assessment {0} is still open, so there are no results for this audience yet.", assessment.number),
            safe=message("All answers are kept."),
            do=message("Close the assessment first; the facilitator may look before."),
        )


def _overall(profile: Profile, side: Side, factors: Sequence[DisclosedFactor], rules: Rules) -> float | None:
    """A side's overall score; none where one factor is withheld: it and the other factors would tell the one."""
    score = profile.overall[side].score
    if score is None or any(factor.side(side).score is None for factor in factors):
        return None
    return rules.points(score, side)


def _matching(
    profile: Profile, factors: Sequence[DisclosedFactor], rules: Rules, beside: Subtraction
) -> DisclosedMatching | None:
    """Matching of the whole; withheld with that of any factor that has pairs: the others would tell the one.

    Where a side has few people it is withheld of every factor alike, and told of the whole if that has many practices.
    """
    if profile.matching is None or not all(rules.shows(profile.n[side]) for side in Side):
        return None
    if beside.is_thin:
        is_whole = all(factor.gap is not None for factor in factors)
        has_many = profile.matching.pairs >= rules.method.similarity_from
        return disclosed_matching(profile.matching, rules) if is_whole and has_many else None
    hidden = [
        shown.factor
        for shown, result in zip(factors, profile.factors, strict=True)
        if result.matching is not None and shown.matching is None
    ]
    return None if hidden else disclosed_matching(profile.matching, rules)


def _votes(profile: Profile, counts: Mapping[Side, int], rules: Rules) -> dict[Side, int | None]:
    return {
        side: counts[side] if profile.voters[side] >= rules.votes_line and rules.tells_questions(side) else None
        for side in Side
    }
