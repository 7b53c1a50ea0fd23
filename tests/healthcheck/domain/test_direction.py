"""A text runs as its letters do; a sentence of the program runs as its language does, whatever name it begins with."""

from __future__ import annotations

from healthcheck.domain.direction import LEFT_MARK, RIGHT_MARK, is_right_to_left
from healthcheck.domain.language import Language
from healthcheck.domain.sentences import Sentences
from healthcheck.message import joined, message

HOSPITAL = "בית החולים"


def test_a_sentence_in_english_runs_to_the_right_whatever_name_it_begins_with() -> None:
    said = Language("en").say_directed(message("{0} did it", HOSPITAL))
    assert said == f"{LEFT_MARK}{HOSPITAL} did it"
    assert not is_right_to_left(said)


def test_what_somebody_typed_and_names_beside_each_other_stay_as_they_are() -> None:
    language = Language("en")
    assert language.say_directed(HOSPITAL) == HOSPITAL
    assert language.say_directed(joined(" × ", (HOSPITAL, "מכבי"))) == f"{HOSPITAL} × מכבי"
    assert language.say_directed(message("Acme did it")) == "Acme did it"


def test_every_line_of_a_cell_runs_in_its_own_direction() -> None:
    said = Language("en").say_directed(joined("\n", (HOSPITAL, message("{0} did it", HOSPITAL))))
    assert said.split("\n") == [HOSPITAL, f"{LEFT_MARK}{HOSPITAL} did it"]


def test_a_sentence_in_hebrew_runs_to_the_left_whatever_name_it_begins_with() -> None:
    language = Language("he")
    assert language.say_directed("Acme עושה את זה").startswith(RIGHT_MARK)
    assert language.say_directed("Acme Ltd") == "Acme Ltd"


def test_a_sentence_of_the_instrument_runs_as_its_language_does() -> None:
    sentences = Sentences({"labels": {"more": "{who} sees more"}})
    said = sentences.text("labels", "more", who="מכון הטכנולוגיה הגבוה")
    assert said == f"{LEFT_MARK}מכון הטכנולוגיה הגבוה sees more"
    assert sentences.text("labels", "more", who="Acme") == "Acme sees more"
