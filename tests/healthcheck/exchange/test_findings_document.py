from __future__ import annotations

import json

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.audience import Audience
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.result import Verdict
from healthcheck.exchange.findings_document import findings_document, mirror_finding_document, proposals_document
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from tests.healthcheck.made_mirrors import mirrored, reading
from tests.healthcheck.made_profiles import factor, profile
from tests.healthcheck.sample_profiles import sample_profile

INSTRUMENT = bundled_instrument()
FINDING = (
    "kind factor strength title text practice_text meaning advice action action_type level verdict marks divided "
    "mirror evidence practices"
)
PROPOSAL = (
    "practice factor kind title action_type opening action first_step client supplier done_when effort owner provider "
    "customer stability"
)


@pytest.mark.parametrize("sample", [("A", 1), ("B", 1), ("C", 3), ("D", 1)])
@pytest.mark.parametrize("audience", Audience)
def test_every_key_is_always_there(sample: tuple[str, int], audience: Audience) -> None:
    shown = sample_profile(*sample, audience=audience)
    findings = findings_of(shown, INSTRUMENT)
    for entry in findings_document(findings):
        assert isinstance(entry, dict)
        assert list(entry) == FINDING.split()
    for entry in proposals_document(proposed_commitments(findings.findings, shown, INSTRUMENT)):
        assert isinstance(entry, dict)
        assert list(entry) == PROPOSAL.split()
    json.dumps([findings_document(findings), mirror_finding_document(findings.mirror)])


def test_a_finding_says_its_type_and_what_each_side_knows() -> None:
    blind = MirrorReading.BLIND_SPOT
    shown = mirrored(
        profile(factor("INN", 42, 57, Verdict.CLEAR)), reading("INN", blind, MirrorReading.TOO_FEW, points=-20)
    )
    findings = findings_of(shown, INSTRUMENT)
    first = findings_document(findings)[0]
    assert isinstance(first, dict)
    assert (first["kind"], first["factor"], first["level"]) == ("supplier_sees_more", "INN", "low")
    assert (first["strength"], first["verdict"]) == ("shows", "clear")
    assert first["action_type"] == "exchange_perspectives_first"
    assert first["mirror"] == {"client": "blind_spot", "supplier": None}
    whole = mirror_finding_document(findings.mirror)
    assert whole is not None
    assert whole["blind_spots"] == {"client": ["INN"], "supplier": []}


def test_without_a_mirror_round_the_finding_on_the_whole_is_null() -> None:
    assert mirror_finding_document(findings_of(profile(), INSTRUMENT).mirror) is None


def test_a_proposal_says_who_leads_and_what_each_side_does() -> None:
    shown = sample_profile("A", 3)
    findings = findings_of(shown, INSTRUMENT).findings
    first = proposals_document(proposed_commitments(findings, shown, INSTRUMENT))[0]
    assert isinstance(first, dict)
    assert (first["practice"], first["kind"]) == ("INN.P1", "supplier_sees_more")
    assert (first["provider"], first["customer"], first["owner"]) == ("supplier", "client", "S")
    assert str(first["client"]).startswith("The service owner sends Worthwell Workforce the goals")
    assert first["stability"] is None
