"""The instrument that comes with the program: complete, as the reference tables have it, and fit to be read."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Effort, Group, Instrument, Owner
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Privacy, Relationship, Side

HERE = Path(__file__).parent
FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return bundled_instrument()


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def texts(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Every text that a person may read, with its place."""
    for factor in instrument.factors:
        for name in ("name", "long_name", "definition", "why", "good", "question", "expectation"):
            yield f"{factor.id}.{name}", getattr(factor, name)
    for item in instrument.items:
        yield item.id, item.stem
        yield from ((f"{item.id} level {code}", level) for code, level in enumerate(item.levels))
    for practice in instrument.practices:
        yield practice.id, practice.title
        yield practice.id, practice.description
        for name in ("action", "first_step", "client", "supplier", "evidence"):
            yield f"{practice.id}.{name}", getattr(practice.recommendation, name)
    for question in instrument.outcomes:
        yield from ((question.id, text) for text in (question.text, *question.labels))
    for side, guide in instrument.guides.items():
        yield from ((side, text) for text in (guide.opening, guide.closing, *astuple(guide.consent)))
        for section in guide.sections:
            yield from ((f"{side} {section.id}", text) for text in (*section.questions, *section.probes))
    yield from (("limits", text) for text in (*instrument.wording.limits, *instrument.wording.limits_of_scores))
    wording = instrument.wording
    room = (wording.room_purpose, *wording.room_plan, wording.room_confidential, wording.room_attributed)
    yield from (("room", text) for text in room)
    yield from (("workshop", text) for group in instrument.room.sentences.values() for text in group.values())


def test_the_seven_factors_stand_in_framework_order_and_groups(instrument: Instrument) -> None:
    assert instrument.factor_ids == FACTORS
    assert [factor.group for factor in instrument.factors] == [
        *[Group.PROCESS] * 2,
        *[Group.PEOPLE] * 2,
        *[Group.OUTCOMES] * 3,
    ]
    assert [factor.name for factor in instrument.factors] == [
        "Governance",
        "Measuring value",
        "Trust & confidence",
        "Openness",
        "Delivering promises",
        "Mutual goals",
        "Innovation",
    ]
    assert [factor.section for factor in instrument.factors] == [f"6.{number}" for number in range(1, 8)]


def test_the_items_are_those_of_the_reference_table(instrument: Instrument) -> None:
    ours = [
        {
            "factor": item.factor,
            "id": item.id,
            "dimension": item.dimension.value,
            "owner": item.owner.value,
            "form": item.form.value,
            "scale": item.scale,
            "theme": item.theme,
            "also_listed_under": " ".join(item.also_listed_under),
        }
        for item in instrument.items
    ]
    assert ours == table("items.csv")


def test_the_practices_are_those_of_the_reference_table(instrument: Instrument) -> None:
    ours = [
        {
            "practice": practice.id,
            "factor": practice.factor,
            "dimension": practice.dimension.value,
            "items": " ".join(practice.items),
        }
        for practice in instrument.practices
    ]
    assert ours == table("practices.csv")


def test_ninety_six_practices_in_the_proportions_of_the_source(instrument: Instrument) -> None:
    counts = Counter((practice.factor, practice.dimension) for practice in instrument.practices)
    assert [[counts[factor, dimension] for factor in FACTORS] for dimension in Dimension] == [
        [7, 5, 4, 3, 8, 3, 2],
        [6, 8, 5, 2, 7, 5, 5],
        [3, 1, 8, 3, 3, 4, 4],
    ]


def test_every_practice_is_reached_from_an_item_and_every_item_from_a_practice(instrument: Instrument) -> None:
    named = {item for practice in instrument.practices for item in practice.items}
    assert named == {item.id for item in instrument.items}
    assert all(practice.items for practice in instrument.practices)


def test_the_forms_are_nested_and_have_their_sizes(instrument: Instrument) -> None:
    asked = {form: {item.id for item in instrument.items_of(form)} for form in Form}
    assert {form: len(items) for form, items in asked.items()} == {Form.EXPRESS: 21, Form.STANDARD: 42, Form.FULL: 104}
    assert asked[Form.EXPRESS] < asked[Form.STANDARD] < asked[Form.FULL]


@pytest.mark.parametrize("factor", FACTORS)
def test_express_asks_one_process_one_tool_and_one_behaviour(instrument: Instrument, factor: str) -> None:
    assert Counter(item.dimension for item in instrument.items_of(Form.EXPRESS, factor)) == Counter(list(Dimension))


@pytest.mark.parametrize("factor", FACTORS)
def test_standard_asks_two_of_each_dimension_but_for_openness(instrument: Instrument, factor: str) -> None:
    asked = Counter(item.dimension for item in instrument.items_of(Form.STANDARD, factor))
    assert [asked[dimension] for dimension in Dimension] == ([2, 1, 3] if factor == "OPN" else [2, 2, 2])


def test_both_sides_own_practices(instrument: Instrument) -> None:
    assert Counter(item.owner for item in instrument.items) == {Owner.JOINT: 64, Owner.SUPPLIER: 24, Owner.CLIENT: 16}
    express = Counter(item.owner for item in instrument.items_of(Form.EXPRESS))
    assert express == {Owner.JOINT: 13, Owner.SUPPLIER: 4, Owner.CLIENT: 4}


def test_processes_and_tools_have_levels_of_their_own_and_behaviours_a_frequency(instrument: Instrument) -> None:
    for item in instrument.items:
        is_behaviour = item.dimension is Dimension.BEHAVIOUR
        assert item.scale == ("frequency" if is_behaviour else "maturity")
        assert len(item.levels) == (0 if is_behaviour else 5)


def test_no_two_items_share_a_level_or_a_stem(instrument: Instrument) -> None:
    levels = Counter(level for item in instrument.items for level in item.levels)
    stems = Counter(item.stem for item in instrument.items)
    assert [text for text, count in (levels + stems).items() if count > 1] == []


def test_a_level_is_no_sentence_with_a_full_stop_and_repeats_no_label(instrument: Instrument) -> None:
    labels = {label.lower() for label in instrument.scales["maturity"].labels}
    for item in instrument.items:
        for level in item.levels:
            assert not level.endswith(".")
            assert not any(level.lower().startswith(label) for label in labels)


def test_a_level_names_an_organisation_three_times_at_most(instrument: Instrument) -> None:
    """Names of 25 characters then still leave an option that fits two lines."""
    for item in instrument.items:
        for level in item.levels:
            assert level.count("[C]") + level.count("[S]") <= 3, (item.id, level)


def test_a_text_means_the_same_to_both_sides(instrument: Instrument) -> None:
    """What respondents of both sides read names the organisations instead of "we" and "they"."""
    changing = re.compile(r"\b(we|us|our|ours|(?<!thank-)you|your)\b", re.IGNORECASE)
    for item in instrument.items:
        for text in (item.stem, *item.levels):
            assert not changing.search(text), text


def test_texts_are_plain(instrument: Instrument) -> None:
    for place, text in texts(instrument):
        assert not re.search(r"[—–’“”]|  |\b(leverage|synergy|synergies|holistic)\b", text, re.IGNORECASE), place
        assert not re.search(r"\b(OS|C)\d\b", text), place  # codes of the source's respondents


def test_words_are_spelt_the_british_way(instrument: Instrument) -> None:
    american = re.compile(r"\w*(organiz|recogniz|behavior|analyz|judgment|favor|honor\b|labor\b|center\b|program\b)\w*")
    for place, text in texts(instrument):
        assert not american.search(text.lower()), place


def test_a_recommendation_asks_something_of_both_sides(instrument: Instrument) -> None:
    for practice in instrument.practices:
        advice = practice.recommendation
        assert advice.client.startswith("The ")
        assert advice.supplier.startswith("The ")
        assert advice.client != advice.supplier
        assert advice.effort in Effort


def test_no_two_recommendations_are_alike(instrument: Instrument) -> None:
    for name in ("action", "first_step", "client", "supplier", "evidence"):
        said = Counter(getattr(practice.recommendation, name) for practice in instrument.practices)
        assert max(said.values()) == 1, name


def test_each_practice_names_its_section_of_the_source(instrument: Instrument) -> None:
    own = {factor.id: factor.section for factor in instrument.factors}
    for practice in instrument.practices:
        assert practice.sections[0] == "7"
        assert len(practice.sections) > 1
        assert own[practice.factor] in practice.sections


def test_the_wheel_has_fifteen_factors_and_forty_seven_mentions(instrument: Instrument) -> None:
    assert len(instrument.wheel) == 15
    assert sum(place.mentions for place in instrument.wheel) == 47
    assert Counter(place.group for place in instrument.wheel) == {Group.PROCESS: 4, Group.PEOPLE: 7, Group.OUTCOMES: 4}
    assert {place.factor: place.mentions for place in instrument.wheel if place.factor} == {
        "GOV": 5,
        "MEA": 2,
        "TRU": 8,
        "OPN": 6,
        "DEL": 5,
        "GOA": 4,
        "INN": 3,
    }


def test_the_weights_of_the_report_are_the_mentions_on_the_wheel(instrument: Instrument) -> None:
    assert dict(instrument.method.report_weights) == {
        place.factor: float(place.mentions) for place in instrument.wheel if place.factor
    }
    assert sum(instrument.method.report_weights.values()) == 33


def test_outcome_questions_grow_with_the_form(instrument: Instrument) -> None:
    asked = {form: instrument.outcomes_of(form) for form in Form}
    rated = {form: sum(not question.is_open for question in questions) for form, questions in asked.items()}
    opened = {form: sum(question.is_open for question in questions) for form, questions in asked.items()}
    assert rated == {Form.EXPRESS: 3, Form.STANDARD: 5, Form.FULL: 5}
    assert opened == {Form.EXPRESS: 1, Form.STANDARD: 3, Form.FULL: 14}


@pytest.mark.parametrize("side", list(Side))
def test_a_guide_asks_about_every_factor_and_then_the_rest(instrument: Instrument, side: Side) -> None:
    guide = instrument.guides[side]
    assert tuple(section.id for section in guide.sections) == (*FACTORS, "REST")
    assert [len(section.questions) for section in guide.sections] == [3, 3, 3, 3, 2, 2, 3, 3]
    assert guide.total_minutes == (60, 90)
    assert all(section.minutes == (5, 10) for section in guide.sections[:-1])
    assert guide.sections[-1].minutes == (15, 15)


def test_guides_differ_in_the_partner_they_name(instrument: Instrument) -> None:
    assert "[S]" in instrument.guides[Side.CLIENT].opening
    assert "[C]" in instrument.guides[Side.SUPPLIER].opening


def test_the_scales_have_five_labels_and_two_ways_out(instrument: Instrument) -> None:
    assert instrument.scales["maturity"].labels == ("Not in place", "Starting", "Agreed", "Established", "Embedded")
    assert [label.lower() for label in instrument.scales["maturity"].labels] == list(instrument.method.level_names)
    assert instrument.scales["frequency"].labels[2] == "About half the time"
    for scale in instrument.scales.values():
        assert scale.cannot_see == "I cannot see this from where I sit"
        assert scale.does_not_apply == "Does not apply to this relationship"


def test_the_confidential_promise_reads_word_for_word(instrument: Instrument) -> None:
    assert instrument.promise(Privacy.CONFIDENTIAL, minimum_n=3, facilitator="R. Moss") == (
        "The other organisation never sees your answers or notes as yours. Scores appear only as averages of three "
        "or more people from your side, how answers spread only from eight. A note appears only if you release it, "
        "without name or code. The facilitator (R. Moss) can see your answers."
    )


def test_the_attributed_promise_reads_word_for_word(instrument: Instrument) -> None:
    assert instrument.promise(Privacy.ATTRIBUTED, minimum_n=3) == (
        "Your name will appear beside your answers in the joint report."
    )


def test_a_raised_minimum_raises_the_number_for_spread_too(instrument: Instrument) -> None:
    promise = instrument.promise(Privacy.CONFIDENTIAL, minimum_n=10)
    assert "averages of ten or more people" in promise
    assert "spread only from ten." in promise
    assert promise.endswith("The facilitator can see your answers.")


def test_a_facilitator_called_like_a_placeholder_stays_as_typed(instrument: Instrument) -> None:
    promise = instrument.promise(Privacy.CONFIDENTIAL, minimum_n=3, facilitator="{minimum} [C] {0}")
    assert "The facilitator ({minimum} [C] {0}) can" in promise


def test_an_expectation_names_the_partner_of_whoever_reads(instrument: Instrument) -> None:
    relationship = Relationship("R", client="Acorn", supplier="Birch")
    for factor in instrument.factors:
        assert "people at Birch" in Names.of(relationship, Side.CLIENT).fill(factor.expectation)
        assert "people at Acorn" in Names.of(relationship, Side.SUPPLIER).fill(factor.expectation)


def test_the_source_is_cited_in_one_line(instrument: Instrument) -> None:
    assert "Dibley" in instrument.wording.citation
    assert "Henley" in instrument.wording.citation
    assert "2011" in instrument.wording.citation
