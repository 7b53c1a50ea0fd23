"""The editions of a report, all made from the same material: which parts they have, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from healthcheck.charts.caption import day_text
from healthcheck.domain.report_order import ReportPart
from healthcheck.reports.brief_names import with_brief_names
from healthcheck.reports.content_hash import content_hash
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report, Section
from healthcheck.reports.sections.change import change_sections
from healthcheck.reports.sections.comparison import comparison_sections
from healthcheck.reports.sections.cover import PRODUCT, cover_of
from healthcheck.reports.sections.differences import differences_sections
from healthcheck.reports.sections.expert import expert_sections
from healthcheck.reports.sections.identity import confidentiality, edition_name
from healthcheck.reports.sections.item_detail import item_sections
from healthcheck.reports.sections.method import method_sections
from healthcheck.reports.sections.mirror import mirror_sections
from healthcheck.reports.sections.practices import practice_sections
from healthcheck.reports.sections.priorities import priority_sections
from healthcheck.reports.sections.sources import sources_sections
from healthcheck.reports.sections.strengths import strengths_sections
from healthcheck.reports.sections.summary import summary_of
from healthcheck.reports.sections.views import views_sections
from healthcheck.reports.sections.votes import vote_sections

LANGUAGE = "en-GB"

PARTS: Mapping[ReportPart, Callable[[Material], tuple[Section, ...]]] = MappingProxyType(
    {
        ReportPart.ANSWERS: comparison_sections,
        ReportPart.VIEWS: views_sections,
        ReportPart.DIFFERENCES: differences_sections,
        ReportPart.PRIORITIES: priority_sections,
        ReportPart.STRENGTHS: strengths_sections,
        ReportPart.PRACTICES: practice_sections,
        ReportPart.CHANGE: change_sections,
        ReportPart.METHOD: method_sections,
        ReportPart.DETAIL: item_sections,
        ReportPart.VOTES: vote_sections,
        ReportPart.MIRROR: mirror_sections,
        ReportPart.EXPERT: expert_sections,
        ReportPart.SOURCES: sources_sections,
    }
)
"""Who writes which part, in the order of the pages."""


def report_of(material: Material) -> Report:
    """Everything that the edition of ``material.order`` says, with its hash.

    ``ValueError`` where the values were not disclosed to those who read that edition.
    """
    profile, order = material.profile, material.order
    if profile.audience is not order.edition.audience:
        raise ValueError(f"the {order.edition} edition is not for what the {profile.audience} may see")
    written = [section for part in PARTS if order.has(part) for section in PARTS[part](material)]
    report = Report(
        edition=order.edition,
        language=LANGUAGE,
        title=f"{profile.name}: {PRODUCT.lower()}, assessment {profile.assessment}, {day_text(profile.held_on)}",
        held_on=profile.held_on,
        footer=_footer(material),
        cover=cover_of(material),
        summary=summary_of(material),
        sections=tuple(written),
        profile=profile,
        words=material.words,
        series=material.series,
    )
    report = with_brief_names(report)
    return replace(report, digest=content_hash(report))


def _footer(material: Material) -> tuple[str, ...]:
    """Who with whom; which assessment, edition, and for whose eyes; then what the consultancy wants to say."""
    profile, order = material.profile, material.order
    facts = (
        f"Assessment {profile.assessment}",
        day_text(profile.held_on),
        edition_name(order.edition),
        confidentiality(material),
    )
    own = " ".join(order.branding.footer.split())
    return (profile.name, " · ".join(facts), *((own,) if own else ()))
