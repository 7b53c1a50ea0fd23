"""Every word that a list of first things, a map or a mesh can ask for is there."""

from __future__ import annotations

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.action_type import ActionType
from healthcheck.domain.importance import Quadrant
from healthcheck.domain.priority import Stability

WORDING = bundled_instrument().findings


@pytest.mark.parametrize("action", ActionType)
def test_an_action_has_a_name_and_a_sentence_with_the_organisations(action: ActionType) -> None:
    assert WORDING.text("action_types", action)
    sentence = WORDING.text("action_types", f"{action}_how", client="Aster", supplier="Birch")
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("word", Stability)
def test_how_firm_a_list_is_has_a_word(word: Stability) -> None:
    assert WORDING.text("stability", word)


def test_the_words_for_how_firm_a_list_is_are_explained_with_their_lines() -> None:
    text = WORDING.text("stability", "explanation", draws="1000", most="five", nearly_always="95", usually="80")
    assert "95 of 100" in text
    assert "1000 times" in text


@pytest.mark.parametrize("quadrant", Quadrant)
def test_a_field_of_the_map_has_a_name_that_accuses_nobody(quadrant: Quadrant) -> None:
    name = WORDING.text("quadrants", quadrant)
    assert name
    assert "overkill" not in name.lower()


def test_the_two_meshes_say_what_they_are_not() -> None:
    assert "no finding" in WORDING.text("mesh", "document_note", recurring="27", themes="47")
    assert "opinion" in WORDING.text("mesh", "participants_note", raters="five")
