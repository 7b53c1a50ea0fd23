"""The first page."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import FORMS, side_texts
from healthcheck.reports.report_model import Cover
from healthcheck.reports.sections.identity import PRODUCT, confidentiality, edition_name


def cover_of(material: Material) -> Cover:
    """Who with whom, when, on what ground, by whom and for whose eyes."""
    profile = material.profile
    facts = [
        ("Assessment", f"Number {profile.assessment}, {day_text(profile.held_on)}"),
        ("Form", f"{FORMS[profile.form].capitalize()}, {len(material.instrument.items_of(profile.form))} practices"),
    ]
    if material.order.prepared_by:
        facts.append(("Prepared by", material.order.prepared_by))
    facts.append(("Confidential", confidentiality(material)))
    return Cover(
        product=PRODUCT,
        edition=edition_name(material.order.edition),
        organisations=side_texts(
            profile, {side: f"{side.value.capitalize()}, submitted by {people(profile.n[side])}" for side in Side}
        ),
        scope=material.scope,
        facts=tuple(facts),
        contents_title="In this report",
    )
