"""The first page."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import FORMS, side_texts
from healthcheck.reports.report_model import Cover

PRODUCT = "Relationship health check"
EDITION = "Joint report"


def cover_of(material: Material) -> Cover:
    """Who with whom, when, on what ground, by whom and for whose eyes."""
    profile = material.profile
    facts = [
        ("Assessment", f"Number {profile.assessment}, {day_text(profile.held_on)}"),
        ("Form", f"{FORMS[profile.form].capitalize()}, {len(material.instrument.items_of(profile.form))} practices"),
    ]
    if material.prepared_by:
        facts.append(("Prepared by", material.prepared_by))
    facts.append(("Confidential", f"For {profile.client} and {profile.supplier} only"))
    return Cover(
        product=PRODUCT,
        edition=EDITION,
        organisations=side_texts(
            profile, {side: f"{side.value.capitalize()}, submitted by {people(profile.n[side])}" for side in Side}
        ),
        scope=material.scope,
        facts=tuple(facts),
    )
