"""Perceived influence in the eyes of raters (``method.md`` 7.3b)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.mesh import Influence, LinkRating, MeshRefusal
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.participant_mesh import influence, leverage, participant_mesh
from tests.healthcheck.scoring.link_ratings import FACTORS, LINKS, flat, link_ratings


def seen(ratings: list[LinkRating], method: Method) -> Influence:
    found = influence(ratings, FACTORS, method)
    assert isinstance(found, Influence)
    return found


def test_the_mesh_is_that_of_the_mean_ratings(method: Method) -> None:
    ratings = link_ratings(2, 2)
    found = seen(ratings, method)
    row, column = FACTORS.index("TRU"), FACTORS.index("INN")
    assert found.direct[row][column] == pytest.approx(sum(r.links["TRU", "INN"] for r in ratings) / 4)
    assert sum(found.net) == pytest.approx(0, abs=1e-9)
    assert found.prominence[0] == pytest.approx(found.given[0] + found.received[0])


def test_both_sides_are_seen_alone_and_together(method: Method) -> None:
    ratings = link_ratings(3, 4)
    found = participant_mesh(ratings, FACTORS, method)
    assert found.raters == {Side.CLIENT: 3, Side.SUPPLIER: 4}
    assert found.joint == influence(ratings, FACTORS, method)
    assert found.sides[Side.CLIENT] == influence(ratings[:3], FACTORS, method)


def test_the_order_of_the_raters_changes_nothing(method: Method) -> None:
    ratings = link_ratings(3, 2)
    one, other = seen(ratings, method), seen(ratings[::-1], method)
    assert one.given == pytest.approx(other.given)
    assert one.arrows == other.arrows
    assert one.agreement == pytest.approx(other.agreement)


@pytest.mark.parametrize(("raters", "why"), [(0, "too_few_raters"), (2, "too_few_raters"), (9, "too_many_raters")])
def test_three_to_eight_people_rate_the_mesh(raters: int, why: str, method: Method) -> None:
    assert influence(link_ratings(raters, 0), FACTORS, method) is MeshRefusal(why)


@pytest.mark.parametrize("value", [0, 2, 4])
def test_links_that_everybody_rates_alike_tell_nothing(value: int, method: Method) -> None:
    assert influence([flat(Side.CLIENT, value)] * 4, FACTORS, method) is MeshRefusal.CANNOT_BE_TOLD


def test_raters_who_say_the_same_agree_and_keep_their_order_without_any_of_them(method: Method) -> None:
    found = seen(link_ratings(4, 0, noise=0), method)
    assert found.agreement == pytest.approx(1)
    assert found.rank_stability == 1
    assert found.is_agreed
    assert found.arrows


def test_no_arrow_is_drawn_where_raters_do_not_agree(method: Method) -> None:
    found = seen(link_ratings(2, 2, seed=4, noise=9), method)
    assert found.agreement is not None
    assert found.agreement < 0.5
    assert not found.is_agreed
    assert found.arrows == ()
    assert set(leverage(found, FACTORS, method).values()) == {1.0}


def test_one_rater_who_turns_the_order_round_shows_in_the_stability(method: Method) -> None:
    steady = link_ratings(3, 0, noise=0)
    other = LinkRating(Side.CLIENT, {link: 4 - value for link, value in steady[0].links.items()})
    assert (seen([*steady[:2], other], method).rank_stability or 0) < (seen(steady, method).rank_stability or 0)


def test_the_factor_that_moves_most_away_from_the_mean_has_the_full_leverage(method: Method) -> None:
    found = seen(link_ratings(3, 3), method)
    lifts = leverage(found, FACTORS, method)
    away = {name: given - sum(found.given) / 7 for name, given in zip(FACTORS, found.given, strict=True)}
    most = max(away, key=lambda name: abs(away[name]))
    assert lifts[most] == pytest.approx(1.25 if away[most] > 0 else 0.75)
    assert all(0.75 - 1e-12 <= lift <= 1.25 + 1e-12 for lift in lifts.values())
    assert sum(lifts.values()) == pytest.approx(7)
    assert [name for name in FACTORS if lifts[name] > 1] == [name for name in FACTORS if away[name] > 0]


def test_leverage_by_hand(method: Method) -> None:
    """D = 3, 2, 1: mean 2, furthest 1, so 1.25, 1 and 0.75."""
    found = replace(seen(link_ratings(3, 0, noise=0), method), factors=("A", "B", "C"), given=(3.0, 2.0, 1.0))
    assert leverage(found, ("A", "B", "C"), method) == {"A": 1.25, "B": 1.0, "C": 0.75}


@pytest.mark.parametrize("held", [None, MeshRefusal.TOO_FEW_RATERS])
def test_without_a_mesh_no_factor_has_more_leverage_than_another(held: MeshRefusal | None, method: Method) -> None:
    assert leverage(held, FACTORS, method) == dict.fromkeys(FACTORS, 1.0)


@pytest.mark.parametrize(
    "links",
    [
        dict.fromkeys(LINKS[1:], 2),
        dict.fromkeys(LINKS, 5),
        dict.fromkeys(LINKS, -1),
        {**dict.fromkeys(LINKS, 1), ("GOV", "GOV"): 1},
    ],
)
def test_a_rating_with_a_hole_or_off_the_scale_is_refused(links: dict[tuple[str, str], int], method: Method) -> None:
    with pytest.raises(ValueError, match="every link"):
        participant_mesh([*link_ratings(3, 0), LinkRating(Side.CLIENT, links)], FACTORS, method)
