"""Titles of the consultant's own in place of those of findings, but never in place of a reason."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.content import bundled_instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.domain.title_place import MIRROR, finding_place
from healthcheck.findings import findings_of
from healthcheck.findings.edited import with_titles
from tests.healthcheck.made_profiles import factor, profile
from tests.healthcheck.sample_profiles import sample_profile

INSTRUMENT = bundled_instrument()


def test_a_written_title_takes_the_place_of_that_finding_s_alone_and_nothing_else_changes() -> None:
    found = findings_of(sample_profile("A", 3), INSTRUMENT)
    first, second = found.findings[:2]
    edited = with_titles(found, {finding_place(first.factor): "Agree who decides", MIRROR: "Ask each other"})
    assert edited.findings[0] == replace(first, title="Agree who decides")
    assert edited.findings[1] == second
    assert edited.mirror is not None
    assert found.mirror is not None
    assert edited.mirror == replace(found.mirror, title="Ask each other")
    assert edited.answer == found.answer
    assert with_titles(found, {}) == found


def test_where_a_side_is_not_shown_what_was_written_about_it_is_not_either() -> None:
    withheld = profile(factor("GOV", 40.0, None))
    found = findings_of(withheld, INSTRUMENT)
    assert {entry.kind for entry in found.findings if entry.factor == "GOV"} == {Kind.TOO_LITTLE_DATA}
    assert withheld.factor("GOV").side(Side.SUPPLIER).score is None
    assert with_titles(found, {finding_place("GOV"): "The supplier sees 80"}) == found
