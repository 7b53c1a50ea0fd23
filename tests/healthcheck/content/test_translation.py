"""An instrument in another language: the same ids, numbers and placeholders in other words, or the original."""

from __future__ import annotations

import pytest

from healthcheck.content import ContentError, load_instrument
from healthcheck.domain.language import Language
from tests.content.instrument_words import write_words
from tests.content.pseudo import stretched
from tests.healthcheck.content.content_folder import ContentFolder

GERMAN = Language("de")


@pytest.fixture
def translated(folder: ContentFolder) -> ContentFolder:
    """The small instrument with words in a language that is nearly English."""
    write_words(folder.path, "de", stretched)
    return folder


def test_a_whole_translation_has_no_findings_and_is_spoken(translated: ContentFolder) -> None:
    assert translated.findings() == ()
    instrument = load_instrument(translated.path, GERMAN)
    assert (instrument.language, instrument.speech) == ("de", GERMAN)
    assert instrument.items[0].stem == stretched("[C] and [S] do AAA.")
    assert instrument.practices[0].recommendation.action.startswith("«")
    assert instrument.wording.number_words[:1] == (stretched("zero"),)
    assert instrument.method.level_names[0].startswith("«")
    assert instrument.findings.text("words", "points", count="3") == stretched("{count} points").format(count="3")


def test_no_translation_changes_what_is_measured(translated: ContentFolder) -> None:
    english, german = load_instrument(translated.path), load_instrument(translated.path, GERMAN)
    assert german.digest == english.digest
    assert [item.id for item in german.items] == [item.id for item in english.items]
    assert german.method.minimum_n == english.method.minimum_n
    assert [(entry.form, entry.owner, entry.scale) for entry in german.items] == [
        (entry.form, entry.owner, entry.scale) for entry in english.items
    ]


def test_a_regional_language_is_content_with_the_language_itself(translated: ContentFolder) -> None:
    assert load_instrument(translated.path, Language("de-AT")).language == "de"


def test_a_language_without_words_is_answered_in_those_of_the_original(translated: ContentFolder) -> None:
    instrument = load_instrument(translated.path, Language("fr"))
    assert (instrument.language, instrument.speech.code) == ("en", "fr")
    assert instrument.items[0].stem == "[C] and [S] do AAA."


WORDS = "languages/de/"


@pytest.mark.parametrize(
    ("planted", "place", "message"),
    [
        (("items/AAA.toml", 'id = "AAA-P1"', 'id = "AAA-P9"'), ("AAA-P1", ""), "is missing"),
        (("items/AAA.toml", stretched("[C] and [S] do AAA."), "[C] tut"), ("AAA-P1", "stem"), "lacks [S]"),
        (("items/AAA.toml", stretched("[C] and [S] do AAA."), "[C] [S] [P]"), ("AAA-P1", "stem"), "has '[P]', which"),
        (("items/AAA.toml", 'id = "AAA-P1"', 'id = "AAA-P1"\nform = "full"'), ("AAA-P1", "form"), "is not a text that"),
        (
            ("practices/BBB.toml", "first_step = ", "last_step = "),
            ("BBB.P1", "recommendation.first_step"),
            "is missing",
        ),
        (("instrument.toml", stretched("zero"), "x" * 200), ("", "wording.number_words[0]"), "has 200 characters"),
        (("questions.toml", "labels = [", "labels = [ 3,"), ("", "labels"), "expected"),
        (("method.toml", "level_names = [", "levels = ["), ("", "level_names"), "is missing"),
    ],
)
def test_what_a_translation_leaves_out_or_makes_up_is_named(
    translated: ContentFolder, planted: tuple[str, str, str], place: tuple[str, str], message: str
) -> None:
    file, old, new = planted
    translated.plant(WORDS + file, old, new)
    found = translated.findings()
    named = [(entry.id, entry.field) for entry in found if message in entry.message]
    assert all(entry.file == WORDS + file for entry in found)
    assert any(id_ == place[0] or not place[0] for id_, _ in named), [entry.text for entry in found]
    assert any(field == place[1] for _, field in named), [entry.text for entry in found]
    assert load_instrument(translated.path, GERMAN).language == "en"


def test_a_missing_and_a_stray_file_of_a_translation_are_named(translated: ContentFolder) -> None:
    (translated.path / WORDS / "items" / "AAA.toml").rename(translated.path / WORDS / "items" / "ZZZ.toml")
    found = {(entry.file, entry.message) for entry in translated.findings()}
    assert found == {
        (f"{WORDS}items/AAA.toml", "is missing"),
        (f"{WORDS}items/ZZZ.toml", "is not a file of the instrument"),
    }


def test_a_broken_file_of_a_translation_is_named_and_the_original_is_spoken(translated: ContentFolder) -> None:
    translated.write(f"{WORDS}factors.toml", "factors = [")
    (finding,) = translated.findings()
    assert finding.file == f"{WORDS}factors.toml"
    assert "is not valid TOML" in finding.message
    assert load_instrument(translated.path, GERMAN).language == "en"


def test_a_fault_of_the_original_is_told_before_any_of_its_translations(translated: ContentFolder) -> None:
    translated.plant("items/AAA.toml", "form = ", "shape = ")
    assert all(not entry.file.startswith("languages/") for entry in translated.findings())
    with pytest.raises(ContentError):
        load_instrument(translated.path, GERMAN)
