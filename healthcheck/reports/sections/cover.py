"""The first page."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.charts.reading import side_name
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import form_text, side_texts
from healthcheck.reports.report_model import Cover
from healthcheck.reports.sections.identity import PRODUCT, confidentiality, edition_name


def cover_of(material: Material) -> Cover:
    """Who with whom, when, on what ground, by whom and for whose eyes."""
    profile = material.profile
    facts = [
        (message("Assessment"), message("Number {0}, {1}", profile.assessment, day_text(profile.held_on))),
        (message("Form"), form_text(material)),
    ]
    if material.order.prepared_by:
        facts.append((message("Prepared by"), material.order.prepared_by))
    facts.append((message("Confidential"), confidentiality(material)))
    return Cover(
        product=PRODUCT,
        edition=edition_name(material.order.edition),
        organisations=side_texts(
            profile, {side: message("{0}, submitted by {1}", side_name(side), people(profile.n[side])) for side in Side}
        ),
        scope=material.scope,
        facts=tuple(facts),
        contents_title=message("In this report"),
    )
