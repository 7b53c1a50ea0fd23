"""The JSON document and the text of a result, from the demo answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.disclosure import disclose
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.batch import ImportBatch
from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.instrument import Instrument
from healthcheck.exchange.comparison import plan_import
from healthcheck.exchange.existing import ExistingRelationship
from healthcheck.exchange.folder_reading import read_folder
from healthcheck.exchange.results_document import results_document
from healthcheck.exchange.results_text import results_text
from healthcheck.scoring.profile import profile_of
from healthcheck.workspace.complete import complete_results

EXPECTED: list[dict[str, Any]] = json.loads(Path("tests/approved/demo_expected.json").read_text(encoding="utf-8"))
FACTOR_KEYS = (
    "client supplier client_interval supplier_interval gap gap_interval verdict p p_adjusted detectable n rho level "
    "raw_gap shrunk_gap alignment pmi kind marks sub_scales visibility"
)
FINDING_KEYS = (
    "kind factor strength title text practice_text meaning advice action action_type level verdict marks divided "
    "mirror evidence practices"
)
KEYS = (
    "relationship client supplier assessment date instrument instrument_version form audience n matching factors "
    "overall practices practice_details practice_counts similarity mirror top_three answer findings mirror_finding "
    "proposed_commitments agreement tests importance priorities mesh change follow_through workshop "
    "response_quality withheld"
)

Results = Callable[[str, int, Audience], CompleteResults]


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return bundled_instrument()


@pytest.fixture
def results(
    instrument: Instrument, workspace_after: Callable[[ImportBatch], dict[str, ExistingRelationship]]
) -> Results:
    draft = read_folder(Path("resources/samples"), instrument, today=date(2026, 1, 1))
    existing = workspace_after(plan_import(draft, {}, at=datetime(2026, 6, 5, tzinfo=UTC)).batch)

    def complete(relationship: str, number: int, audience: Audience) -> CompleteResults:
        here = existing[relationship]
        assessment, responses = here.assessment(number)
        assert assessment is not None
        shown = disclose(
            profile_of(responses, instrument, assessment.form, minimum_n=assessment.minimum_n),
            relationship=here.relationship,
            assessment=assessment,
            responses=responses,
            names={},
            instrument=instrument,
            audience=audience,
        )
        return complete_results([AnsweredAssessment(assessment, instrument, responses)], [shown], instrument)

    return complete


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda entry: f"{entry['relationship']}{entry['assessment']}")
def test_the_reference_numbers_come_out_to_the_printed_digit(results: Results, expected: dict[str, Any]) -> None:
    shown = results(expected["relationship"], expected["assessment"], Audience.FACILITATOR)
    document: dict[str, Any] = results_document(shown)

    assert document["n"] == expected["n"]
    reliability = (round(document["matching"]["rho"], 3), round(document["matching"]["rms_gap"], 1))
    assert (*reliability, round(document["matching"]["rms_noise"], 1)) == (
        expected["rho"],
        expected["rms_gap"],
        expected["rms_noise"],
    )
    assert document["matching"]["distinguishable"] is (expected["rho"] > 0)
    for factor, values in expected["factors"].items():
        assert {key: _printed(document["factors"][factor][key], key) for key in values} == values
    overall = {key: value for key, value in expected["overall"].items() if key != "rho"}
    assert {key: _printed(document["overall"][key], key) for key in overall} == overall


def _printed(value: Any, key: str) -> Any:  # noqa: ANN401
    digits = 4 if key in ("rho", "p", "p_adjusted") else 1
    if isinstance(value, list):
        return [_printed(entry, key) for entry in value]
    return round(value, digits) if isinstance(value, float) else value


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("relationship", ["A", "B", "D"])
def test_every_key_is_there_in_its_order_whatever_is_withheld(
    results: Results, instrument: Instrument, audience: Audience, relationship: str
) -> None:
    shown = results(relationship, 1, audience)
    document: dict[str, Any] = results_document(shown)

    assert " ".join(document) == KEYS
    assert list(document["factors"]) == list(instrument.factor_ids)
    assert all(" ".join(factor) == FACTOR_KEYS for factor in document["factors"].values())
    assert " ".join(document["overall"]) == "client supplier level raw_gap shrunk_gap alignment pmi weights band"
    assert list(document["matching"]) == ["rho", "rms_gap", "rms_noise", "distinguishable"]
    assert all(" ".join(entry) == FINDING_KEYS for entry in document["findings"])
    assert all(list(entry) == ["what", "reason"] for entry in document["withheld"])
    json.dumps(document, allow_nan=False)


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER])
def test_others_than_the_facilitator_get_whole_numbers_and_no_p_values(results: Results, audience: Audience) -> None:
    shown = results("A", 1, audience)
    document: dict[str, Any] = results_document(shown)

    assert not list(_floats(document))
    assert all(factor["p"] is None and factor["p_adjusted"] is None for factor in document["factors"].values())


def _floats(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, float):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _floats(part)


def test_one_person_a_side_has_no_number_at_all(results: Results) -> None:
    shown = results("D", 1, Audience.FACILITATOR)
    document: dict[str, Any] = results_document(shown)

    assert document["n"] == {"client": 1, "supplier": 1}
    for factor in document["factors"].values():
        assert {factor[key] for key in ("client", "supplier", "gap", "level", "pmi", "verdict")} == {None}
    assert set(document["overall"].values()) == {None}
    assert document["withheld"]


def test_the_text_prints_whole_numbers_verdicts_and_the_matching_as_bands(
    results: Results, instrument: Instrument
) -> None:
    shown = results("A", 1, Audience.FACILITATOR)
    text = results_text(shown, instrument)

    assert "A: Halmere Health × Worthwell Workforce\nAssessment 1, 2025-05-12, standard form; for: facilitator" in text
    line = next(line for line in text.splitlines() if line.startswith("Measuring value"))
    assert line.split()[2:] == ["33", "48", "Supplier", "15", "higher", "clear", "supplier", "sees", "more"]
    assert "level 64, alignment 87 to 90, practice matching index 57 to 59." in text
    assert "Halmere Health: 58 with equal weights; 5" in text
    assert text.count(" in nine of ten random weightings.") == 2
    assert "Overall" in text


def test_where_no_gap_can_be_told_from_noise_nothing_is_called_aligned(
    results: Results, instrument: Instrument
) -> None:
    shown = results("B", 1, Audience.JOINT)
    text = results_text(shown, instrument)

    assert "no gap of single practices can be told from noise at this number of respondents" in " ".join(text.split())
    assert "alignment 100" not in text
    line = next(line for line in text.splitlines() if line.startswith("Governance"))
    assert "no sign 30" in " ".join(line.split())
    assert "Not shown, and why" in text


def test_one_person_a_side_is_printed_as_an_interview_comparison(results: Results, instrument: Instrument) -> None:
    shown = results("D", 1, Audience.JOINT)
    text = results_text(shown, instrument)

    lines = text.splitlines()
    assert any(line.startswith("Interview comparison") and "D-C1 (client)" in line for line in lines)
    assert any(line.split()[0] == "GOV-P6" and "Established" in line for line in lines if line.strip())
    assert not any(line.startswith("Overall") for line in lines)


def test_overall_scores_are_given_under_every_scheme_of_weights(results: Results) -> None:
    shown = results("A", 1, Audience.JOINT)
    overall: dict[str, Any] = results_document(shown)["overall"]  # type: ignore[assignment]
    assert overall["weights"] == {
        "equal": {"client": 58, "supplier": 69},
        "report": {"client": 64, "supplier": 74},
        "panel": {"client": 58, "supplier": 69},
    }
    assert overall["band"]["client"] == [53, 64]
    assert overall["client"] == overall["weights"]["equal"]["client"]


def test_weights_are_null_where_the_score_or_the_votes_are_withheld(results: Results) -> None:
    few = results("B", 1, Audience.JOINT)  # three and four people: scores, but no votes
    overall: dict[str, Any] = results_document(few)["overall"]  # type: ignore[assignment]
    assert overall["weights"]["report"]["client"] is not None
    assert overall["weights"]["panel"] == {"client": None, "supplier": None}
    one = results("D", 1, Audience.JOINT)
    overall = results_document(one)["overall"]  # type: ignore[assignment]
    assert overall["weights"] is None
    assert overall["band"] is None


def test_practices_are_states_for_those_who_see_both_sides(results: Results) -> None:
    for audience in Audience:
        shown = results("A", 1, audience)
        practices = results_document(shown)["practices"]
        if audience in (Audience.CLIENT, Audience.SUPPLIER):
            assert practices is None
            continue
        assert isinstance(practices, dict)
        assert len(practices) == 96
        assert practices["INN.P1"] == "contested"


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("relationship", "assessment"), [("A", 1), ("B", 1), ("C", 1), ("D", 1)])
def test_every_line_of_the_text_fits_a_hundred_columns(
    results: Results, instrument: Instrument, relationship: str, assessment: int, audience: Audience
) -> None:
    text = results_text(results(relationship, assessment, audience), instrument)
    assert max(map(len, text.splitlines())) <= 100
    assert "\N{NO-BREAK SPACE}" not in text


def test_the_text_tells_what_a_consultant_wants_to_know_first_things_first(
    results: Results, instrument: Instrument
) -> None:
    shown = results("A", 1, Audience.JOINT)
    text = results_text(shown, instrument)
    marks = ["The answers show", "Findings, the most", "What both sides could promise", "Among the three that matter"]
    assert [text.index(mark) for mark in marks] == sorted(text.index(mark) for mark in marks)
    flowing = " ".join(text.split())
    for finding in shown.findings.findings:
        assert finding.title in flowing
        assert finding.advice in flowing
    for entry in shown.commitments:
        assert entry.title in flowing
        assert all(duty in flowing for duty in entry.duties.values())
        assert f"Done when: {entry.done_when}" in flowing


def test_the_facilitator_alone_reads_how_large_a_gap_is_from_person_to_person(
    results: Results, instrument: Instrument
) -> None:
    sentence = "the person from Worthwell Workforce gives the higher rating on Innovation."
    shown: Any = {audience: results("A", 1, audience) for audience in Audience}
    text = {audience: " ".join(results_text(shown[audience], instrument).split()) for audience in Audience}
    assert {audience for audience in Audience if sentence in text[audience]} == {Audience.FACILITATOR}
    assert "higher rating on Governance" not in text[Audience.FACILITATOR]  # no gap was found there
    tests: Any = {audience: results_document(shown[audience])["tests"] for audience in Audience}
    assert tests[Audience.FACILITATOR]["INN"]["pairs"]["sentence"].endswith(sentence)
    assert tests[Audience.JOINT]["INN"]["pairs"]["sentence"] is None


def test_what_is_withheld_stands_in_words_with_its_reason(results: Results, instrument: Instrument) -> None:
    text = " ".join(results_text(results("B", 1, Audience.CLIENT), instrument).split())
    assert "Not shown, and why" in text
    assert "Votes of the client: Heronsgate Conservation Trust: 3 people voted." in text
    assert "The order of practices: Which practices come first is told in the joint report." in text
