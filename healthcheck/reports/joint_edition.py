"""The joint report: the edition that both sides read together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from healthcheck.charts.caption import day_text
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.reports.brief_names import with_brief_names
from healthcheck.reports.content_hash import content_hash
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report
from healthcheck.reports.sections.comparison import comparison_sections
from healthcheck.reports.sections.cover import EDITION, PRODUCT, cover_of
from healthcheck.reports.sections.differences import differences_sections
from healthcheck.reports.sections.item_detail import item_sections
from healthcheck.reports.sections.method import method_section
from healthcheck.reports.sections.practices import practice_sections
from healthcheck.reports.sections.priorities import priority_sections
from healthcheck.reports.sections.sources import sources_section
from healthcheck.reports.sections.strengths import strengths_sections
from healthcheck.reports.sections.summary import summary_of
from healthcheck.reports.sections.views import views_sections

LANGUAGE = "en-GB"
CONFIDENTIAL = "Confidential to both organisations"


def joint_report(
    profile: DisclosedProfile,
    findings: Findings,
    instrument: Instrument,
    *,
    commitments: Sequence[ProposedCommitment] = (),
    scope: str = "",
    prepared_by: str = "",
) -> Report:
    """Everything the joint edition says of ``profile``, with its hash.

    ``commitments``: what both sides could promise each other, first things first. ``scope`` (what the relationship
    covers) and ``prepared_by`` are text as typed. ``ValueError`` where the profile was not disclosed to both sides
    together.
    """
    if profile.audience is not Audience.JOINT:
        raise ValueError(f"a joint report needs what both sides may see, not what the {profile.audience} may")
    material = Material(profile, findings, instrument, tuple(commitments), prepared_by=prepared_by, scope=scope)
    report = Report(
        edition=profile.audience,
        language=LANGUAGE,
        title=f"{profile.name}: {PRODUCT.lower()}, assessment {profile.assessment}, {day_text(profile.held_on)}",
        held_on=profile.held_on,
        footer=(
            profile.name,
            f"Assessment {profile.assessment} · {day_text(profile.held_on)} · {EDITION} · {CONFIDENTIAL}",
        ),
        cover=cover_of(material),
        summary=summary_of(material),
        sections=(
            *comparison_sections(material),
            *views_sections(material),
            *differences_sections(material),
            *priority_sections(material),
            *strengths_sections(material),
            *practice_sections(material),
            method_section(material),
            *item_sections(material),
            sources_section(material),
        ),
        profile=profile,
        words=material.words,
    )
    report = with_brief_names(report)
    return replace(report, digest=content_hash(report))
