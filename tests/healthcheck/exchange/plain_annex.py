"""What ``method.md`` 3.3, 5 and 7 say of weights, agreement, the map, the mesh and priorities, in plain Python.

Beside ``plain_results``; every function gives numbers under the keys of ``results --json`` for the facilitator.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations_with_replacement
from math import factorial, prod
from statistics import fmean, variance

from tests.healthcheck.exchange.plain_results import SIDES, Found, Held, Plain
from tests.healthcheck.scoring.plain_method import FACTORS, answered

Matrix = list[list[float]]
Links = Mapping[tuple[str, str], int]


def importance_map(plain: Plain) -> Found:
    """7.1: a panel where the side's votes are shown and at least one factor stands somewhere."""
    votes = {side: [plain.votes(factor, side) for factor in FACTORS] for side in SIDES}
    shares = {side: [100 * n / sum(own) for n in own] if plain.has_votes(side) else None for side, own in votes.items()}
    panels: Found = {"lines": {"performance": 60.0, "vote_share": 100 / 7}}
    for side in SIDES:
        panels[side] = _panel([plain.factor(factor)[side] for factor in FACTORS], shares[side])
    client, supplier = (shares[side] for side in SIDES)
    joint = [fmean(pair) for pair in zip(client, supplier, strict=True)] if client and supplier else None
    return panels | {"joint": _panel([plain.factor(factor)["pmi"] for factor in FACTORS], joint)}


def _panel(scores: Sequence[float | None], shares: Sequence[float] | None) -> Found | None:
    if shares is None or all(score is None for score in scores):
        return None
    return {
        factor: {"performance": score, "vote_share": share, "quadrant": _quadrant(score, share)}
        for factor, score, share in zip(FACTORS, scores, shares, strict=True)
    }


def _quadrant(score: float | None, share: float) -> str | None:
    if score is None:
        return None
    matters, works = round(share - 100 / 7, 8) >= 0, round(score - 60, 8) >= 0
    if matters:
        return "keep_up" if works else "concentrate_here"
    return "possible_overkill" if works else "low_priority"


def coefficients(plain: Plain, factor: str, side: str) -> Found | None:
    """5: awg in its bounds, the skewed null of 1.34, and the points that chance passes in one of twenty."""
    found = plain.agreement(factor, side)
    if found is None:
        return None
    items = [codes for item in plain.held.counting(side, factor) if len(codes := plain.held.codes(side, item)) >= 2]
    numbers = {len(codes) for codes in items}
    found |= {"awg": awg(items), "r_wg_star_skewed": 1 - fmean([variance(codes) for codes in items]) / 1.34}
    if max(numbers) <= 8 and len(items) <= 3:
        points = [chance(number, len(items)) for number in numbers]
        alike, deviation = max(point[0] for point in points), min(point[1] for point in points)
        passes = round(found["r_wg_star"] - alike, 8) > 0 and round(deviation - found["ad"], 8) > 0
        found |= {"chance_r_wg_star": alike, "chance_ad": deviation, "better_than_chance": passes}
    return found


def awg(items: Sequence[Sequence[int]]) -> float | None:
    n, mean = min(map(len, items)), fmean([fmean(codes) for codes in items])
    if n < 4 or not 4 / n - 1e-9 <= mean <= 4 * (n - 1) / n + 1e-9:
        return None
    found = []
    for codes in items:
        number, own = len(codes), fmean(codes)
        widest = 4 * own - own**2
        if widest > 1e-9:
            found.append(1 - 2 * variance(codes) / (widest * number / (number - 1)))
    return fmean(found) if found else None


@cache
def chance(people: int, items: int) -> tuple[float, float]:
    """r*wg that has to be exceeded, and AD to stay below, so that random answers do it in 5 % of cases at most."""
    return 1 - _cut(people, items, 0) / (2 * items * people * (people - 1)), _cut(people, items, 1) / items / people**2


def _cut(people: int, items: int, index: int) -> int:
    one = _ways(people)
    whole: Counter[int] = Counter({0: 1})
    for _ in range(items):
        longer: Counter[int] = Counter()
        for value, number in whole.items():
            for more, ways in one[index].items():
                longer[value + more] += number * ways
        whole = longer
    below, best = 0, 0
    for value in sorted(whole):
        if 20 * below <= 5 ** (people * items):
            best = value
        below += whole[value]
    return best


@cache
def _ways(people: int) -> tuple[Counter[int], Counter[int]]:
    """How many of all ways to answer one item have each n sum x^2 - (sum x)^2, and each sum |n x - sum x|."""
    squares: Counter[int] = Counter()
    deviations: Counter[int] = Counter()
    for codes in combinations_with_replacement(range(5), people):
        ways = factorial(people) // prod(factorial(number) for number in Counter(codes).values())
        squares[people * sum(code**2 for code in codes) - sum(codes) ** 2] += ways
        deviations[sum(abs(people * code - sum(codes)) for code in codes)] += ways
    return squares, deviations


def consistency(held: Held, side: str) -> Found | None:
    """ICC(2,1) and ICC(2,k): items as targets, people as judges, where nobody left out an item of the table."""
    items = [item.id for item in held.in_scope()]
    given = [{item: int(row[item]) for item in items if answered(row.get(item))} for row in held.people[side].values()]
    for least in sorted({len(row) for row in given if 10 * len(row) >= 6 * len(items)}):
        judges = [row for row in given if len(row) >= least]
        kept = [item for item in items if all(item in row for row in judges)]
        if len(judges) < 4:
            return None
        if len(kept) >= 15:
            return icc([[float(row[item]) for row in judges] for item in kept])
    return None


def icc(table: Matrix) -> Found | None:
    """Shrout and Fleiss 1979, two-way random; rows are targets."""
    n, k = len(table), len(table[0])
    whole = fmean([value for row in table for value in row])
    rows = k * sum((fmean(row) - whole) ** 2 for row in table)
    columns = n * sum((fmean(column) - whole) ** 2 for column in zip(*table, strict=True))
    rest = sum((value - whole) ** 2 for row in table for value in row) - rows - columns
    bms, jms, ems = rows / (n - 1), columns / (k - 1), rest / (n - 1) / (k - 1)
    single, mean = bms + (k - 1) * ems + k * (jms - ems) / n, bms + (jms - ems) / n
    if single < 1e-9:
        return None
    return {"n": k, "practices": n, "single": (bms - ems) / single, "mean": (bms - ems) / mean if mean > 1e-9 else None}


def dematel(direct: Matrix) -> Matrix | None:
    """T = X + X^2 + X^3 ... as far as anything is left of it; None where it never fades."""
    scale = max(*map(sum, direct), *map(sum, zip(*direct, strict=True)))
    if scale <= 0:
        return None
    share = [[cell / scale for cell in row] for row in direct]
    total, power = share, share
    columns = list(zip(*share, strict=True))
    for _ in range(20_000):
        power = [[sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in power]
        total = [[a + b for a, b in zip(*rows, strict=True)] for rows in zip(total, power, strict=True)]
        if max(map(max, power)) < 1e-13:
            return total
    return None


def influence(ratings: Sequence[Links]) -> Found | None:
    """7.3b, of three to eight raters: shares of the whole influence in percent; agreement as a number from five."""
    total = dematel(_mean(ratings)) if 3 <= len(ratings) <= 8 else None
    if total is None:
        return None
    given, received = [sum(row) for row in total], [sum(column) for column in zip(*total, strict=True)]
    links = [(one, other) for one in FACTORS for other in FACTORS if one != other]
    found = icc([[float(rating[link]) for rating in ratings] for link in links])
    agreement = found["mean"] if found else None
    line = fmean([cell for row in total for cell in row])
    strong = {(one, other): total[i][j] for i, one in enumerate(FACTORS) for j, other in enumerate(FACTORS) if i != j}
    arrows = sorted((link for link in strong if strong[link] > line), key=lambda link: -strong[link])
    is_agreed = agreement is not None and agreement >= 0.5
    taus = []
    for left_out in range(len(ratings)):
        rest = dematel(_mean([rating for at, rating in enumerate(ratings) if at != left_out]))
        taus.append(_tau(given, [sum(row) for row in rest]) if rest else None)
    return {
        "raters": len(ratings),
        "agreed": is_agreed,
        "agreement": 100 * agreement if agreement is not None and len(ratings) >= 5 else None,
        "rank_stability": 100 * min(tau for tau in taus if tau is not None)
        if None not in taus and len(ratings) >= 5
        else None,
        "factors": {
            factor: {"given": d, "received": r, "prominence": d + r, "net": d - r}
            for factor, d, r in zip(FACTORS, percent(given), percent(received), strict=True)
        },
        "arrows": [list(arrow) for arrow in arrows] if is_agreed else [],
    }


def percent(sums: Sequence[float]) -> list[float]:
    return [100 * value / sum(sums) for value in sums]


def _mean(ratings: Sequence[Links]) -> Matrix:
    return [[fmean([rating.get((one, other), 0) for rating in ratings]) for other in FACTORS] for one in FACTORS]


def _tau(one: Sequence[float], other: Sequence[float]) -> float | None:
    pairs = [(i, j) for i in range(len(one)) for j in range(i)]
    signs = [[(round(v[i] - v[j], 9) > 0) - (round(v[i] - v[j], 9) < 0) for i, j in pairs] for v in (one, other)]
    orders = sum(map(abs, signs[0])) * sum(map(abs, signs[1]))
    return sum(a * b for a, b in zip(*signs, strict=True)) / orders**0.5 if orders else None


def leverage(joint: Found | None) -> dict[str, float]:
    """7.2: 1 where nothing was rated, and where no arrow may be drawn."""
    if joint is None or not joint["agreed"]:
        return dict.fromkeys(FACTORS, 1.0)
    given = [joint["factors"][factor]["given"] for factor in FACTORS]
    furthest = max(abs(d - fmean(given)) for d in given)
    if furthest < 1e-9:
        return dict.fromkeys(FACTORS, 1.0)
    return {factor: 1 + 0.25 * (d - fmean(given)) / furthest for factor, d in zip(FACTORS, given, strict=True)}
