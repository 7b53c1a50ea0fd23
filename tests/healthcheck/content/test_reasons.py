from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from tests.healthcheck.content.content_folder import ContentFolder


@pytest.mark.parametrize(
    ("written", "planted", "field", "told"),
    [
        (
            "answered enough. Scores are shown from {minimum}",
            "of {organisation}",
            "score.too_few",
            "no placeholder here",
        ),
        ("alike = ", "like = ", "mesh.alike", "is missing"),
        ("[votes]", "[ballots]", "votes", "is missing"),
    ],
)
def test_a_reason_that_cannot_be_given_is_named_when_the_content_is_read(
    written: str, planted: str, field: str, told: str, folder: ContentFolder
) -> None:
    folder.plant("withheld.toml", written, planted)
    found = {(finding.file, finding.field): finding.message for finding in folder.findings()}
    assert told in found["withheld.toml", field]


def test_people_are_counted_in_the_instruments_words() -> None:
    reasons = bundled_instrument().reasons
    assert [reasons.people(number) for number in (1, 6)] == ["1 person", "6 people"]
    assert reasons.of_side("{reason}", reasons.text("whole", "overall")).startswith("{reason}: an overall score")
