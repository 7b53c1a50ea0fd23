"""Every text of the program can be translated, and a translation that leaves something out is told so."""

from __future__ import annotations

from pathlib import Path

import pytest

from healthcheck.domain.language import nearest
from healthcheck.languages import FOLDER, codes, language, nearest_language, of_environment
from healthcheck.message import joined, message, plural
from tests.content.catalogues import as_text, catalogue, compiled, faults, from_text, translated
from tests.content.extraction import Fault, Found, extracted, of_file
from tests.content.pseudo import MIRRORED, STRETCHED, stretched, write_catalogues
from tests.content.translations import TEMPLATE, start, update


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("translations")
    write_catalogues(made)
    return made


def read(code: str) -> tuple[list[Found], list[Fault]]:
    found: list[Found] = []
    wrong: list[Fault] = []
    of_file("a.py", code, found, wrong)
    return found, wrong


def test_no_text_is_hidden_from_translators() -> None:
    assert extracted()[1] == ()


def test_the_template_holds_what_the_code_says() -> None:
    written = TEMPLATE.read_text("utf-8")
    assert written == as_text(catalogue(extracted()[0])), "run python -m tests.content.translations"


def test_every_language_that_is_offered_is_whole_and_compiled() -> None:
    template = catalogue(extracted()[0])
    for code in codes(FOLDER)[1:]:
        held = from_text((FOLDER / f"{code}.po").read_text("utf-8"), code)
        assert list(faults(held, template)) == []
        assert (FOLDER / f"{code}.mo").read_bytes() == compiled(held)


@pytest.mark.parametrize(
    "code",
    [
        'self.tr(f"{count} people")',
        "tr(text)",
        'message("{name} is there already")',
        'message(f"{name} is there already")',
        'plural("1 person", many, 3)',
        'tr("100 {")',
    ],
)
def test_a_text_that_no_catalogue_can_serve_is_told(code: str) -> None:
    assert read(code)[1]


def test_texts_are_found_within_calls_within_calls() -> None:
    found, wrong = read('message("{0} and {1}", str(message("one")), plural("{0} more", "{0} others", 2))')
    assert not wrong
    assert {(entry.text, entry.many) for entry in found} == {
        ("{0} and {1}", ""),
        ("one", ""),
        ("{0} more", "{0} others"),
    }


def test_one_english_word_with_two_meanings_can_be_told_apart() -> None:
    found, _ = read('self.tr("Open", "a state")')
    assert found == [Found("a.py", 1, "Open", context="a state")]


def test_a_language_says_messages_within_messages_and_leaves_names_alone(folder: Path) -> None:
    spoken = language(STRETCHED, folder)
    people = plural("{0} person", "{0} people", 3)
    made = message("Still to answer: {0} and {1} more", joined(", ", ("Ana", people)), 2)
    assert made == "Still to answer: Ana, 3 people and 2 more"
    inside = stretched("{0} people").format(3)
    assert spoken.say(made) == stretched("Still to answer: {0} and {1} more").format(f"Ana, {inside}", 2)
    assert spoken.say("Ana {0}") == "Ana {0}"


def test_the_nearest_language_is_spoken_and_english_where_none_is_near(folder: Path) -> None:
    known = codes(folder)
    assert known == ("en", STRETCHED, MIRRORED)
    assert nearest(["de-AT", "en_XA"], known) == STRETCHED
    assert nearest_language(["de-AT", "fr"], folder).code == "en"
    assert nearest(["pt-Latn-BR"], ("en", "pt")) == "pt"
    assert language("xx", folder).code == "en"
    assert [language(code, folder).is_right_to_left for code in known] == [False, False, True]


def test_commands_answer_in_the_language_of_the_terminal(folder: Path) -> None:
    assert of_environment({"LANG": "en_XA.UTF-8"}, folder).code == STRETCHED
    assert of_environment({"LANGUAGE": "de:he_XB", "LANG": "en_GB.UTF-8"}, folder).code == MIRRORED
    assert of_environment({"LC_ALL": "C", "LANG": "en_XA"}, folder).code == "en"
    assert of_environment({}, folder).code == "en"


@pytest.fixture
def translation(tmp_path: Path) -> Path:
    """A German catalogue with nothing in it yet."""
    return start("de", tmp_path)


def test_a_language_begins_with_every_text_still_to_translate(translation: Path) -> None:
    assert len(update(translation.parent)) == len(list(catalogue(extracted()[0]))) - 1  # without the head
    assert codes(translation.parent) == ("en", "de")


def test_a_blank_that_gets_lost_or_is_made_up_is_told() -> None:
    texts = [Found("a.py", 1, "{0} of {1}"), Found("a.py", 2, "{0} day", "{0} days")]
    held = translated(catalogue(texts, code="de"), lambda text: text.replace("{1}", "{0}"))
    assert [fault for fault in faults(held, catalogue(texts)) if "{0} of {1}" in fault]
    held = translated(catalogue(texts, code="de"), lambda text: text.replace("{0} day", "ein {3}"))
    assert [fault for fault in faults(held, catalogue(texts)) if "{0} day" in fault]
