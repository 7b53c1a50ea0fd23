"""The editions of a report, all made from the same material: which parts they have, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from healthcheck.charts.caption import day_text
from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import joined, message
from healthcheck.reports.brief_names import with_brief_names
from healthcheck.reports.content_hash import content_hash
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Report, Section
from healthcheck.reports.said_report import said_report
from healthcheck.reports.sections.change import change_sections
from healthcheck.reports.sections.comments import comment_sections
from healthcheck.reports.sections.comparison import comparison_sections
from healthcheck.reports.sections.cover import cover_of
from healthcheck.reports.sections.differences import differences_sections
from healthcheck.reports.sections.expert import expert_sections
from healthcheck.reports.sections.identity import confidentiality, edition_name
from healthcheck.reports.sections.item_detail import item_sections
from healthcheck.reports.sections.keeping import keeping_sections
from healthcheck.reports.sections.method import method_sections
from healthcheck.reports.sections.mirror import mirror_sections
from healthcheck.reports.sections.ninety_days import ninety_day_sections
from healthcheck.reports.sections.plan import plan_sections
from healthcheck.reports.sections.practices import practice_sections
from healthcheck.reports.sections.priorities import priority_sections
from healthcheck.reports.sections.reverse import reverse_sections
from healthcheck.reports.sections.sources import sources_sections
from healthcheck.reports.sections.strengths import strengths_sections
from healthcheck.reports.sections.summary import summary_of
from healthcheck.reports.sections.views import views_sections
from healthcheck.reports.sections.votes import vote_sections
from healthcheck.reports.sections.workshop import workshop_sections

PARTS: Mapping[ReportPart, Callable[[Material], tuple[Section, ...]]] = MappingProxyType(
    {
        ReportPart.ANSWERS: comparison_sections,
        ReportPart.VIEWS: views_sections,
        ReportPart.DIFFERENCES: differences_sections,
        ReportPart.PRIORITIES: priority_sections,
        ReportPart.STRENGTHS: strengths_sections,
        ReportPart.PRACTICES: practice_sections,
        ReportPart.CHANGE: change_sections,
        ReportPart.PLAN: plan_sections,
        ReportPart.NINETY_DAYS: ninety_day_sections,
        ReportPart.KEEPING: keeping_sections,
        ReportPart.METHOD: method_sections,
        ReportPart.DETAIL: item_sections,
        ReportPart.VOTES: vote_sections,
        ReportPart.COMMENTS: comment_sections,
        ReportPart.MIRROR: mirror_sections,
        ReportPart.EXPERT: expert_sections,
        ReportPart.WORKSHOP: workshop_sections,
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
    is_one_page = order.edition is Edition.ONE_PAGE
    report = Report(
        edition=order.edition,
        language=material.instrument.speech.tag,
        title=message(
            "{0}: relationship health check, assessment {1}, {2}",
            profile.name,
            profile.assessment,
            day_text(profile.held_on),
        ),
        held_on=profile.held_on,
        footer=_footer(material),
        cover=None if is_one_page else cover_of(material),
        summary=summary_of(material),
        sections=reverse_sections(material) if is_one_page else sections_of(material),
        profile=profile,
        words=material.words,
        series=material.series,
        plan=material.plan,
        workshop=material.workshop,
    )
    report = with_brief_names(said_report(report, material.instrument.speech), material.say)
    return replace(report, digest=content_hash(report))


def sections_of(material: Material) -> tuple[Section, ...]:
    """The sections of every part that is wanted, in the order of the pages."""
    order = material.order
    return tuple(section for part in PARTS if order.has(part) for section in PARTS[part](material))


def _footer(material: Material) -> tuple[str, ...]:
    """Who with whom; which assessment, edition, and for whose eyes; then what the consultancy wants to say."""
    profile, order = material.profile, material.order
    facts = (
        message("Assessment {0}", profile.assessment),
        day_text(profile.held_on),
        edition_name(order.edition),
        confidentiality(material),
    )
    own = " ".join(order.branding.footer.split())
    return (profile.name, joined(" · ", facts), *((own,) if own else ()))
