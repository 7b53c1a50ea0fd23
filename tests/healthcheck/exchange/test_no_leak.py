"""No value that anybody is given depends on an answer that is withheld (``method.md`` 3.5).

Each test changes every answer of the people in question, "cannot see" and votes among them, and holds the documents
against each other: nothing may differ but counts of people (``leak_cases.COUNTS_OF_PEOPLE`` says which, and why).
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

import pytest

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.radar import radar
from healthcheck.charts.table import profile_table
from healthcheck.charts.words import ChartWords
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.instrument import Practice
from healthcheck.domain.relationship import Privacy
from healthcheck.exchange.results_document import results_document
from healthcheck.exchange.results_text import results_text
from healthcheck.reports.content_hash import canonical_json, content_hash
from healthcheck.reports.editions import report_of
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.answered_assessments import INSTRUMENT
from tests.healthcheck.exchange.leak_cases import (
    C,
    Document,
    S,
    asked,
    differing,
    document,
    held,
    other_codes,
    people,
    person,
    replying,
    results,
    with_others,
    without,
)
from tests.healthcheck.scoring.link_ratings import link_ratings

SEEDS = (0, 2)  # with two people each, all the ways of ``otherwise``


def as_known(found: object) -> object:
    """A disclosed value as plain values by field, so that what no document prints is compared too."""
    if is_dataclass(found) and not isinstance(found, type):
        return {field.name: as_known(getattr(found, field.name)) for field in fields(found)}
    if hasattr(found, "items"):
        return {str(key): as_known(entry) for key, entry in found.items()}
    if isinstance(found, tuple):
        return [as_known(entry) for entry in found]
    return found


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("client", "supplier", "minimum_n"), [(6, 2, 3), (3, 2, 3), (6, 1, 3), (6, 4, 5)])
def test_a_withheld_side_changes_nothing_that_anybody_sees(
    client: int, supplier: int, minimum_n: int, audience: Audience
) -> None:
    responses = people(client, client, supplier)
    found = results(held(responses, minimum_n=minimum_n), audience=audience)
    for seed in SEEDS:
        other = results(held(with_others(responses, S, seed), minimum_n=minimum_n), audience=audience)
        assert differing(results_document(found), results_document(other)) == {}
        # what reports and screens take, and no document prints
        assert differing(as_known(found), as_known(other)) == {}


@pytest.mark.parametrize("audience", Audience)
def test_not_even_that_one_or_two_answered_at_all_changes_anything(audience: Audience) -> None:
    """Nobody, one and two people of a side leave the same document, counts of people aside."""
    nobody = document(held(people(3, 6, 0)), audience=audience)
    for supplier in (1, 2):
        assert differing(nobody, document(held(people(3, 6, supplier)), audience=audience)) == {}


@pytest.mark.parametrize("audience", Audience)
def test_two_people_on_both_sides_leave_nothing_of_either(audience: Audience) -> None:
    found = document(held(people(1, 2, 2)), audience=audience)
    for seed in SEEDS:
        other = with_others(with_others(people(1, 2, 2), C, seed), S, seed + 1)
        assert differing(found, document(held(other), audience=audience)) == {}


@pytest.mark.parametrize("audience", Audience)
def test_one_named_person_beside_several_is_not_averaged_with_anybody(audience: Audience) -> None:
    """The consent is for answers side by side, and there is no one person on the other side to compare with."""
    responses = people(2, 5, 1)
    found = document(held(responses, privacy=Privacy.ATTRIBUTED), audience=audience)
    for seed in SEEDS:
        other = held(with_others(responses, S, seed), privacy=Privacy.ATTRIBUTED)
        assert differing(found, document(other, audience=audience)) == {}


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("supplier", "minimum_n"), [(2, 3), (4, 5)])
def test_a_withheld_side_does_not_decide_what_the_other_side_s_scores_rest_on(
    supplier: int, minimum_n: int, audience: Audience
) -> None:
    """Whether it rules out, or cannot see, what the other side has mostly ruled out or answered."""
    item = asked("GOV")[0]
    ruled_out = ["NA", "NA", "NA", "NA", "4", "4"]
    for clients in (ruled_out, ["4"] * 6):
        documents = [
            document(
                held(replying(people(1, 6, supplier), item, {C: clients, S: [reply] * supplier}), minimum_n=minimum_n),
                audience=audience,
            )
            for reply in ("NA", "DK", "1", "")
        ]
        assert all(differing(documents[0], other) == {} for other in documents[1:])


def two_on_innovation(client: int, supplier: int, *, keep: int = 2, seed: int = 5) -> list[Response]:
    """Everybody answers everything, but only the first ``keep`` suppliers anything on innovation."""
    silent = {f"S{number}" for number in range(keep, supplier)}
    return without(people(seed, client, supplier, blank=0.0), asked("INN"), silent)


def of_supplier(entry: Response) -> bool:
    return entry.side is S


HOW_SURE = re.compile(
    r"\.factors\.[A-Z]{3}\.((client|supplier|gap)_interval\.\d|p|p_adjusted|detectable|rho|shrunk_gap|alignment|pmi)"
    r"|\.factors\.[A-Z]{3}\.(verdict|kind|marks\..*)|\.answer|\.findings\.\d+\.(title|text|strength|verdict)"
)
"""How sure we are of the other factors: at the method's own minimum their variance is pooled over all (3.4, 4.3)."""


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("client", "supplier", "keep", "minimum_n"), [(5, 5, 1, 3), (7, 7, 4, 5), (8, 8, 5, 6)])
def test_one_withheld_factor_shows_in_no_other_number(
    client: int, supplier: int, keep: int, minimum_n: int, audience: Audience
) -> None:
    """Not in intervals (pooled variance), not in gaps without noise (rho of the whole), not in the order of practices.

    From one unrounded interval of another factor the variance of those who answered follows, and from one rho of
    another factor the mean squared gap of the withheld one: below a promise that was raised, nobody lends either.
    """
    responses = two_on_innovation(client, supplier, keep=keep)
    found = document(held(responses, minimum_n=minimum_n), audience=audience)
    assert found["factors"]["INN"]["supplier"] is None
    assert found["factors"]["GOV"]["supplier_interval"] is not None
    other = held(other_codes(responses, asked("INN"), of_supplier, 1), minimum_n=minimum_n)
    assert differing(found, document(other, audience=audience)) == {}


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("client", "supplier"), [(6, 5), (4, 4)])
def test_a_factor_of_two_people_moves_nothing_but_how_sure_we_are_of_the_others(
    client: int, supplier: int, audience: Audience
) -> None:
    """Their spread is pooled with everybody's, as 3.4 and 4.3 write it; no score, gap, state or order rests on them."""
    responses = two_on_innovation(client, supplier)
    found = document(held(responses), audience=audience)
    assert found["factors"]["INN"]["supplier"] is None
    for seed in SEEDS:
        other = document(held(other_codes(responses, asked("INN"), of_supplier, seed)), audience=audience)
        assert [path for path in differing(found, other) if not HOW_SURE.fullmatch(path)] == []


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("small", [0, 1])
def test_a_side_that_is_withheld_at_one_time_shows_in_no_change(small: int, audience: Audience) -> None:
    """A side of two, at the first or the second of two assessments."""
    whole = [people(3, 6, 5, blank=0.0), people(4, 6, 5, blank=0.0)]
    pair = [entry for entry in whole[small] if entry.side is C or entry.code in {"S0", "S1"}]
    one, two = (
        [held(part if at == small else whole[at], number=at + 1) for at in range(2)]
        for part in (pair, with_others(pair, S, 2))
    )
    assert differing(document(*one, audience=audience), document(*two, audience=audience)) == {}


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("small", [0, 1])
def test_a_factor_that_is_withheld_at_one_time_shows_in_no_change(small: int, audience: Audience) -> None:
    """A factor of two, at the first or the second of two assessments: nothing of the comparison rests on it."""
    whole = [people(3, 6, 5, blank=0.0), people(4, 6, 5, blank=0.0)]
    factor = two_on_innovation(6, 5, seed=3 + small)
    one, two = (
        [held(part if at == small else whole[at], number=at + 1) for at in range(2)]
        for part in (factor, other_codes(factor, asked("INN"), of_supplier, 2))
    )
    found, other = (document(*history, audience=audience)["change"] for history in (one, two))
    found.pop("convergence")
    other.pop("convergence")
    assert differing(found, other) == {}


def practice_of_one_item() -> tuple[Practice, str]:
    items = asked("GOV")
    return next(
        (entry, entry.items[0]) for entry in INSTRUMENT.practices if len(entry.items) == 1 and entry.items[0] in items
    )


def of_practice(found: Document, practice: str) -> dict[str, object]:
    """What is told of one practice, wherever it is told."""
    return {
        "details": {key: value for key, value in found["practice_details"][practice].items() if key != "n"},
        "state": (found["practices"] or {}).get(practice),
        "place": (found["priorities"]["practices"] or {}).get(practice),
        "proposed": practice in (found["priorities"]["proposed"] or []),
        "evidence": [practice in finding["evidence"] for finding in found["findings"]],
    }


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("supplier", [4, 8])
def test_a_practice_that_two_people_can_tell_of_is_told_of_by_nobody(supplier: int, audience: Audience) -> None:
    """The score of its factor rests on it among others; of the practice itself nothing is there to change."""
    practice, item = practice_of_one_item()
    documents = [
        document(
            held(replying(people(1, 8, supplier), item, {C: ["2"] * 8, S: [*two, *[""] * (supplier - 2)]})),
            audience=audience,
        )
        for two in (["4", "4"], ["0", "1"])
    ]
    one, other = (of_practice(found, practice.id) for found in documents)
    assert one == other
    details = documents[0]["practice_details"][practice.id]
    assert details["n"]["supplier"] < 3
    assert (details["supplier"], details["shrunk_gap"], one["place"]) == (None, None, None)


@pytest.mark.parametrize("audience", Audience)
def test_the_ratings_of_two_raters_show_in_no_mesh_and_no_order(audience: Audience) -> None:
    documents = [
        document(held(people(1, 6, 6)), audience=audience, ratings=link_ratings(1, 1, seed=seed, noise=9))
        for seed in (1, 2)
    ]
    assert differing(*documents) == {}
    assert documents[0]["priorities"]["uses_mesh"] in {False, None}


def test_text_report_and_charts_know_nothing_of_two_people() -> None:
    """The same joint profile as text at a terminal, as a report with its hash, as a table and as drawings."""
    clients = people(1, 6, 0)
    said = [
        everything_said(held([*clients, *(person(seed, S, number, blank=0.0) for number in range(2))]))
        for seed in range(3)
    ]
    assert "withheld" in " ".join(said[0])
    assert said[0] == said[1] == said[2]


def everything_said(answers: AnsweredAssessment) -> list[str]:
    """Every text that the joint audience meets outside the document."""
    found = results(answers, audience=Audience.JOINT)
    profile, words = found.profile, ChartWords.of(INSTRUMENT)
    scenes = [build(profile, words=words, width=620, height=520, metrics=font_book()) for build in (radar, dumbbell)]
    report = report_of(Material(profile, found.findings, INSTRUMENT, commitments=found.commitments, annex=found.annex))
    return [
        results_text(found, INSTRUMENT),
        canonical_json(report).decode(),
        content_hash(report),
        *(text.text for scene in scenes for text in scene.texts),
        *(scene.title + scene.description for scene in scenes),
        *(cell for row in profile_table(profile, words=words).rows for cell in row),
    ]
