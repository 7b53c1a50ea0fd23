from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from tests.healthcheck.content.content_folder import ContentFolder

OPEN_SIZES = {
    "tails.no_sign": "There is no sign of a gap, though one of {detectable} would be missed {missed}",
    "tails.possible": "a gap of up to about {detectable} cannot be told",
    "mirror_false_alarm.text": "from chance; one of {detectable} would be missed {missed}",
    "mirror_in_step.text": "though a difference of {detectable} would be missed {missed}",
    "mirror_clause.false_alarm": "{organisation} expects {partner} to answer otherwise, but a difference cannot be "
    "told from chance (one of {detectable} would",
    "mirror_clause.false_alarm_both": "each side expects the other to answer otherwise, but a difference cannot be "
    "told from chance (one of {detectable} would",
    "mirror_clause.in_step": "{organisation} expects no difference. None can be told from chance either, but one of "
    "{detectable} would",
    "mirror_clause.in_step_both": "neither side expects a difference. None can be told from chance either, but one "
    "of {detectable} would",
    "answer.no_gap": "told from chance, though one of {detectable} would be missed {missed}",
}


@pytest.mark.parametrize("field", OPEN_SIZES)
def test_a_sentence_without_the_size_that_could_hide_is_refused(field: str, folder: ContentFolder) -> None:
    said = OPEN_SIZES[field]
    folder.plant("findings.toml", said, said.replace("{detectable}", "something"))
    found = folder.only_finding()
    assert (found.file, found.field) == ("findings.toml", field)
    assert "{detectable}" in found.message


@pytest.mark.parametrize(
    ("written", "planted", "field"),
    [
        ("{organisation} divided", "{client} divided", "divided.label"),
        ("{client} sees more", "{factor} sees more", "client_sees_more.label"),
        ("Listen first", "Listen to {client}", "action_types.listen"),
    ],
)
def test_a_placeholder_that_is_not_filled_there_is_named(
    written: str, planted: str, field: str, folder: ContentFolder
) -> None:
    folder.plant("findings.toml", f"'''{written}'''", f"'''{planted}'''")
    found = folder.only_finding()
    assert (found.file, found.field) == ("findings.toml", field)
    assert "no placeholder here" in found.message


def test_sentences_are_filled_once() -> None:
    wording = bundled_instrument().findings
    assert wording.text("divided", "label", organisation="{organisation}") == "{organisation} divided"
    assert wording.points(1) == "1 point"
    assert wording.points(15) == "15 points"
