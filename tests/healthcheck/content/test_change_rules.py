"""Conventions and sentences of change that do not fit together are named."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from tests.healthcheck.content.content_folder import ContentFolder


def test_the_bundled_conventions_are_those_of_section_6() -> None:
    change = bundled_instrument().method.change
    assert change.index_noise_n == (3, 5, 8, 12)
    assert change.index_noise_same == (3.6, 2.7, 1.7, 1.4)
    assert change.index_noise_other == (9.3, 7.1, 5.4, 4.2)
    assert (change.matched_from_n, change.matched_share, change.standards_moved) == (3, 0.6, 15)
    assert (change.person_sd, change.person_reliability, change.person_critical) == (20, 0.8, 1.96)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("index_noise_n = [3, 5]", "index_noise_n = [5, 3]", "change.index_noise_n"),
        ("index_noise_same = [3.6, 2.7]", "index_noise_same = [3.6, 2.7, 1.7]", "change.index_noise_same"),
        ("index_noise_other = [9.3, 7.1]", "index_noise_other = [9.3, 2.1]", "change.index_noise_other"),
        ("matched_from_n = 3", "matched_from_n = 2", "change.matched_from_n"),
        ("correlation = 0.7", "correlation = 1.0", "change.correlation"),
        ("person_reliability = 0.8", "person_reliability = 80", "change.person_reliability"),
    ],
)
def test_a_convention_of_change_that_cannot_be_meant_is_named(
    folder: ContentFolder, old: str, new: str, field: str
) -> None:
    folder.plant("method.toml", f"\n{old}\n", f"\n{new}\n")
    finding = folder.only_finding()
    assert (finding.file, finding.field) == ("method.toml", field)


@pytest.mark.parametrize("key", ["possible", "about_the_same", "direction_about_the_same"])
def test_a_sentence_on_a_change_that_does_not_stand_out_says_what_would(folder: ContentFolder, key: str) -> None:
    text = bundled_instrument().findings.sentences["change"][key]
    folder.plant("findings.toml", text, text.replace("{believable}", "many points"))
    finding = folder.only_finding()
    assert (finding.field, finding.message) == (f"change.{key}", "lacks '{believable}'")
