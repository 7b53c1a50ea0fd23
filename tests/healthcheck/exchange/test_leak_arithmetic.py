"""Each leak of ``method.md`` 3.5 tried by its arithmetic on the whole results document.

Every attack is code that finds the secret where the rule does not apply, and finds nothing where it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any

import pytest

from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Owner
from healthcheck.domain.relationship import Side
from tests.healthcheck.answered_assessments import INSTRUMENT, seen
from tests.healthcheck.exchange.leak_cases import (
    OTHERS,
    WIDEST,
    C,
    Document,
    asked,
    differing,
    document,
    held,
    people,
    replying,
    told,
    with_answers,
    without,
)
from tests.healthcheck.scoring.link_ratings import link_ratings

FACTORS = INSTRUMENT.factor_ids
SIX_ON_SIX = held(people(1, 6, 6, blank=0.0))


def minus(whole: float | None, parts: Sequence[float | None], *, times: int) -> float | None:
    """``times`` the whole less its parts: the part that is missing. None where one of them is."""
    if whole is None or any(part is None for part in parts):
        return None
    return times * whole - sum(part for part in parts if part is not None)


def seventh(found: Document, side: Side, missing: str) -> float | None:
    """Rule 1: seven times the overall score less six factors."""
    others = [found["factors"][factor][side.value] for factor in FACTORS if factor != missing]
    return minus(found["overall"][side.value], others, times=len(FACTORS))


@pytest.mark.parametrize("audience", Audience)
def test_seven_times_the_overall_score_less_six_factors_is_not_the_seventh(audience: Audience) -> None:
    open_one = document(SIX_ON_SIX, audience=audience)
    assert seventh(open_one, C, "INN") == pytest.approx(open_one["factors"]["INN"]["client"], abs=7)
    silent = {f"C{number}" for number in range(2, 6)}
    found = document(held(without(people(1, 6, 6, blank=0.0), asked("INN"), silent)), audience=audience)
    assert found["factors"]["INN"]["client"] is None
    assert seventh(found, C, "INN") is None
    # each other scheme, and each end of the band, would be an equation with the same single unknown
    assert [found["overall"]["weights"][scheme]["client"] for scheme in ("equal", "report", "panel")] == [None] * 3
    assert found["overall"]["band"]["client"] is None


def third_sub_scale(profile: Any, factor: str, missing: Dimension) -> float | None:  # noqa: ANN401
    """Rule 1: three times the factor score less two sub-scales."""
    view = profile.factor(factor).client
    others = [view.sub_scales.get(dimension) for dimension in Dimension if dimension is not missing]
    return minus(view.score, others, times=len(Dimension))


@pytest.mark.parametrize("audience", Audience)
def test_three_times_a_factor_less_two_sub_scales_is_not_the_third(audience: Audience) -> None:
    profile = seen(SIX_ON_SIX, audience)
    open_one = profile.factor("GOV").client.sub_scales[Dimension.TOOL]
    assert third_sub_scale(profile, "GOV", Dimension.TOOL) == pytest.approx(open_one, abs=3)
    assert third_sub_scale(profile, "OPN", Dimension.TOOL) is None  # one item asked
    tools = [item.id for item in INSTRUMENT.items_of(Form.STANDARD) if item.factor == "GOV" and item.dimension == "T"]
    partly = people(1, 6, 6, blank=0.0)
    for item in tools:
        partly = replying(partly, item, {C: ["NA", "1", "2", "3", "2", "1"]})
    told = third_sub_scale(seen(held(partly), audience), "GOV", Dimension.TOOL)  # one person lacks it
    assert (told is None) is (audience is not Audience.FACILITATOR)


def partner_score(numbers: Mapping[str, Any], own: float | None) -> list[float]:
    """Rule 2: what level, index, alignment and gap say of the other side, beside one's own score."""
    if own is None:
        return []
    found = [numbers.get("gap") is not None and own - numbers["gap"]]
    if numbers.get("level") is not None:
        found.append(2 * numbers["level"] - own)
    if numbers.get("pmi") is not None and numbers.get("alignment") is not None:
        found.append(2 * numbers["pmi"] + (100 - numbers["alignment"]) - own)
    return [value for value in found if value is not False]


@pytest.mark.parametrize("audience", Audience)
def test_level_index_alignment_and_gap_do_not_tell_a_withheld_partner(audience: Audience) -> None:
    open_one = document(SIX_ON_SIX, audience=audience)["factors"]["GOV"]
    assert len(partner_score(open_one, open_one["client"])) == 3
    history = [held(people(at, 6, 2), number=at) for at in (1, 2)]
    found = document(*history, audience=audience)
    assert all(partner_score(factor, factor["client"]) == [] for factor in found["factors"].values())
    assert partner_score(found["overall"], found["overall"]["client"]) == []
    assert found["change"]["matching"] is None
    series = [point for entry in found["change"]["convergence"].values() for point in entry["series"]]
    assert {value for point in series for value in (point["gap"], point["shrunk_gap"])} == {None}
    assert set(found["similarity"].values()) | set(found["matching"].values()) == {None}
    assert (found["importance"]["supplier"], found["importance"]["joint"]) == (None, None)


@pytest.mark.parametrize("side", Side)
def test_the_joint_document_less_one_side_s_own_is_nothing_new(side: Side) -> None:
    """Whatever a side's own edition says is said in the joint one, rounded at the same places; or it is left out."""
    joint = told(document(SIX_ON_SIX, audience=Audience.JOINT))
    own = told(document(SIX_ON_SIX, audience=Audience(side.value)))
    new = {path for path, value in own.items() if value is not None and value != joint.get(path)}
    # which items and practices are named, and proposed, follows from what each edition shows of them
    named = (".findings.", ".proposed_commitments.")
    assert {path for path in new if not path.startswith(named)} == {
        ".audience",
        ".withheld.length",
        ".withheld.0.what",
        ".withheld.0.reason",
    }


@pytest.mark.parametrize("side", Side)
def test_a_side_s_own_edition_has_no_single_practice_of_the_other_side_nor_of_both(side: Side) -> None:
    found = document(SIX_ON_SIX, audience=Audience(side.value))
    assert (found["practices"], found["practice_counts"], found["priorities"]["practices"]) == (None, None, None)
    for entry in found["practice_details"].values():
        assert (entry["state"], entry["shrunk_gap"], entry["scope_disagreement"]) in {
            (None, None, None),
            ("not_asked", None, None),
        }
        assert entry[side.other.value] is None
        assert side.other.value not in entry["invisible_to"]


@pytest.mark.parametrize("audience", OTHERS)
def test_other_audiences_get_whole_numbers_and_no_p(audience: Audience) -> None:
    """Rule 8: unrounded figures of few people are their answers."""
    history = [held(people(at, 6, 5), number=at) for at in (1, 2)]
    found = told(document(*history, audience=audience, ratings=link_ratings(3, 3)))
    assert [path for path, value in found.items() if isinstance(value, float)] == []
    names = {"p", "p_adjusted", "permutation_p", "mann_whitney_p", "rho", "hedges_g", "cliff_delta", "share"}
    assert {value for path, value in found.items() if path.rpartition(".")[2] in names} == {None}
    assert found[".response_quality"] is None


def with_voters(client: int, *, voters: int, seed: int = 0) -> list[Response]:
    """People who answer everything; the first ``voters`` clients vote, by turns of ``seed``, and all suppliers."""
    choices = [tuple(FACTORS[(seed + at + shift) % len(FACTORS)] for shift in range(3)) for at in range(client)]
    votes = {f"C{at}": choice if at < voters else () for at, choice in enumerate(choices)}
    return [with_answers(entry, votes=votes.get(entry.code, entry.votes)) for entry in people(1, client, 6, blank=0.0)]


def votes_from_shares(found: Document, side: Side, voters: int) -> dict[str, int] | None:
    """The importance map gives shares of all votes, three a person."""
    panel = found["importance"][side.value]
    return panel and {factor: printed(point["vote_share"] * 3 * voters / 100) for factor, point in panel.items()}


@pytest.mark.parametrize("audience", WIDEST)
def test_votes_of_four_are_told_by_no_count_no_share_no_weight_and_no_order(audience: Audience) -> None:
    six = document(held(with_voters(6, voters=6)), audience=audience)
    counts = {factor: six["top_three"][factor]["client"] for factor in FACTORS}
    assert votes_from_shares(six, C, 6) == counts
    four = [document(held(with_voters(6, voters=4, seed=seed)), audience=audience) for seed in range(3)]
    assert votes_from_shares(four[0], C, 4) is None
    assert four[0]["overall"]["weights"]["panel"] == {"client": None, "supplier": None}
    assert four[0]["importance"]["joint"] is None
    assert differing(four[0], four[1]) == differing(four[0], four[2]) == {}


@pytest.mark.parametrize("audience", WIDEST)
@pytest.mark.parametrize("client", [3, 4])
def test_three_and_four_people_leave_bands_and_no_gap_order_or_mirror(client: int, audience: Audience) -> None:
    found = document(held(people(1, client, 8, blank=0.0)), audience=audience)
    details = found["practice_details"].values()
    assert {entry["client"] for entry in details} <= {"low", "middle", "high", None}
    assert {entry["shrunk_gap"] for entry in details} == {None}
    assert not found["priorities"]["practices"]
    assert {entry["client"] for entry in found["top_three"].values()} == {None}
    assert {coefficient["client"]["coefficients"] for coefficient in found["agreement"]["factors"].values()} == {None}
    assert found["mirror"]["reads"]["client"] == {"error": None, "factors": 0}


def guess(mirror: Mapping[str, Any], side: Side) -> float | None:
    """What four people of a side expect: own score and perceived gap, or the other's score and the error."""
    own, gap = mirror[side.value]["score"], mirror[side.value]["perceived_gap"]
    partner, error = mirror[side.other.value]["score"], mirror[side.value]["error"]
    if own is not None and gap is not None:
        return float(own + gap)
    return None if partner is None or error is None else float(partner + error)


@pytest.mark.parametrize("audience", WIDEST)
def test_what_four_people_expect_of_the_other_side_is_told_by_no_gap_and_no_error(audience: Audience) -> None:
    responses = people(1, 6, 6, blank=0.0)
    whole = document(held(responses), audience=audience)["mirror"]["factors"]["GOV"]
    assert guess(whole, C) is not None

    def expecting(value: int) -> list[Response]:
        """Four of six clients say what they expect of the supplier's governance."""
        return [
            with_answers(
                entry,
                expectations={
                    factor: value if factor == "GOV" else said
                    for factor, said in entry.expectations.items()
                    if factor != "GOV" or entry.code in {"C0", "C1", "C2", "C3"}
                },
            )
            if entry.side is C
            else entry
            for entry in responses
        ]

    low, high = (document(held(expecting(value)), audience=audience) for value in (0, 10))
    assert guess(low["mirror"]["factors"]["GOV"], C) is None
    assert low["mirror"]["factors"]["GOV"]["client"]["score"] is not None
    assert differing(low, high) == {}


@pytest.mark.parametrize("audience", WIDEST)
def test_the_place_of_a_practice_in_the_order_does_not_tell_its_mean(audience: Audience) -> None:
    """Between two neighbours whose needs are shown lies what four people said; so it has no place."""
    practice, item = next(
        (entry.id, entry.items[0])
        for entry in INSTRUMENT.practices
        if len(entry.items) == 1 and entry.items[0] in asked("GOV")
    )
    whole = document(held(people(1, 8, 8, blank=0.0)), audience=audience)["priorities"]
    assert practice in whole["practices"]
    four = ["0", "0", "0", "0", "", "", "", ""]
    found = document(held(replying(people(1, 8, 8, blank=0.0), item, {C: four})), audience=audience)["priorities"]
    assert practice not in found["practices"]
    assert practice not in found["proposed"]
    assert practice in found["not_ranked"]


def deviation_of_the_last(found: Document, others: Sequence[float]) -> float | None:
    """The mean deviation of all items, less those whose distributions are shown, is that of the one."""
    held_back = found["agreement"]["factors"]["GOV"]["client"]["coefficients"]
    return None if held_back is None else minus(held_back["ad"], others, times=len(others) + 1)


@pytest.mark.parametrize("audience", WIDEST)
def test_agreement_of_all_items_less_those_that_are_known_is_not_that_of_one(audience: Audience) -> None:
    items = asked("GOV", Form.EXPRESS)
    whole = people(1, 8, 8, form=Form.EXPRESS, blank=0.0)
    five = [*["0", "4", "0", "4", "4"], *[""] * 3]
    known = [_deviation(whole, item) for item in items[:2]]
    one_hidden = document(held(replying(whole, items[2], {C: five}), form=Form.EXPRESS), audience=audience)
    assert deviation_of_the_last(one_hidden, known) is None
    if audience is Audience.FACILITATOR:
        open_one = document(held(whole, form=Form.EXPRESS), audience=audience)
        assert deviation_of_the_last(open_one, known) == pytest.approx(_deviation(whole, items[2]))


def _deviation(responses: Sequence[Response], item: str) -> float:
    codes = [int(entry.answers[item].reply or 0) for entry in responses if entry.side is C]
    return fmean(abs(code - fmean(codes)) for code in codes)


@pytest.mark.parametrize("audience", Audience)
def test_one_person_who_cannot_see_is_not_told_apart(audience: Audience) -> None:
    """Rule 7: "invisible" needs two persons and five replies; below five, the two would be known."""
    practice, item = next(
        (entry.id, entry.items[0])
        for entry in INSTRUMENT.practices
        if len(entry.items) == 1 and INSTRUMENT.item_by_id[entry.items[0]].owner is Owner.SUPPLIER
    )

    def invisible(replies: list[str], *, minimum_n: int = 3) -> list[str]:
        responses = replying(people(1, len(replies), 7, form=Form.FULL, blank=0.0), item, {C: replies})
        found = document(held(responses, form=Form.FULL, minimum_n=minimum_n), audience=audience)
        shown: list[str] = found["practice_details"][practice]["invisible_to"]
        return shown

    sees = [] if audience is Audience.SUPPLIER else ["client"]
    assert invisible(["DK", "DK", "3", "3", "3"]) == sees
    assert invisible(["DK", "3", "3", "3", "3"]) == invisible(["DK", "DK", "3", "3"]) == []
    assert invisible(["DK", "DK", "3", "3", "3"], minimum_n=6) == []


def flagged(hasty: int) -> list[Response]:
    """Eight clients, of whom the first ``hasty`` rushed through and gave the lowest answer to everything."""
    return [
        with_answers(entry, answers={item: Answer(item, Reply.NOT_IN_PLACE, seconds=1) for item in entry.answers})
        if entry.code in {f"C{at}" for at in range(hasty)}
        else entry
        for entry in people(1, 8, 6, blank=0.0)
    ]


def difference_by_flags(found: Document) -> Iterator[float]:
    """Rule 5: a score with and without one or two people is their own, times how many there are."""
    for sides in found["response_quality"]["without_flagged"].values():
        shown = sides["client"]
        if shown and shown["with"] is not None and shown["without"] is not None:
            yield shown["with"] - shown["without"]


@pytest.mark.parametrize(("hasty", "is_shown"), [(1, False), (2, False), (3, True)])
def test_with_and_without_flagged_answers_is_shown_where_three_people_differ(hasty: int, *, is_shown: bool) -> None:
    found = document(held(flagged(hasty)), audience=Audience.FACILITATOR)
    assert found["response_quality"]["flagged"]["client"]["people"] == hasty
    assert (len(list(difference_by_flags(found))) > 0) is is_shown
    for audience in OTHERS:
        assert document(held(flagged(hasty)), audience=audience)["response_quality"] is None


def rest_of_the_raters(found: Document, side: Side) -> dict[str, float] | None:
    """The joint mesh as a mean over all raters, less one side's: what the others said of each link."""
    joint, alone, raters = found["mesh"]["joint"], found["mesh"][side.value], found["mesh"]["raters"]
    if joint is None or alone is None or not joint["direct"] or not alone["direct"]:
        return None
    many, mine = joint["raters"], raters[side.value]
    return {
        f"{start}-{end}": (many * cell - mine * alone["direct"][start][end]) / (many - mine)
        for start, row in joint["direct"].items()
        for end, cell in row.items()
    }


@pytest.mark.parametrize("audience", WIDEST)
@pytest.mark.parametrize("rest", [1, 2])
def test_the_joint_mesh_less_one_side_is_not_the_one_or_two_of_the_other(rest: int, audience: Audience) -> None:
    found = document(SIX_ON_SIX, audience=audience, ratings=link_ratings(5, rest))
    assert rest_of_the_raters(found, C) is None
    assert found["mesh"]["joint"] is not None
    three = document(SIX_ON_SIX, audience=audience, ratings=link_ratings(5, 3))
    assert rest_of_the_raters(three, C) is not None
