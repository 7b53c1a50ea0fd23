"""What ``method.md`` 6 lets the facilitator see of two assessments of one form after another, in plain Python.

Beside ``plain_results`` and as independent of the program: answers of both times in, numbers under the keys of the
``change`` section of ``results --json`` out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Any

from scipy.stats import t

from tests.healthcheck.exchange.plain_results import SIDES, Found, Held, Plain
from tests.healthcheck.scoring import plain_method as plain

PRIOR = 2 * (1 - 0.7) * 18.0**2  # 13.9 squared, of differences of one person
PEOPLE, SAME, OTHER = (3, 5, 8, 12), (3.6, 2.7, 1.7, 1.4), (9.3, 7.1, 5.4, 4.2)
Key = tuple[str, str]


@dataclass(frozen=True)
class Moved:
    """A change of one side in one factor: means then and now, squared error of the change, degrees of freedom."""

    basis: str
    earlier: float
    later: float
    square: float
    freedom: float

    @property
    def points(self) -> float:
        return self.later - self.earlier

    @property
    def band(self) -> float:
        return float(t.ppf(0.95, self.freedom) * self.square**0.5)

    @property
    def p(self) -> float:
        return 2 * float(t.sf(abs(self.points) / self.square**0.5, self.freedom))


class PlainChange:
    """Two assessments of one relationship.

    One thing is stricter here than 3.4 has it for one assessment: factors of one or two people lend no variance, of
    scores or of items, to the changes of others, since a band is printed for everybody.
    """

    def __init__(self, earlier: Held, later: Held) -> None:
        asked = {item.id for item in earlier.items} & {item.id for item in later.items}
        self.own = (Plain(earlier), Plain(later))
        self.common = tuple(
            replace(held, items=[item for item in held.items if item.id in asked]) for held in (earlier, later)
        )
        keys = [(factor, side) for factor in plain.FACTORS for side in SIDES]
        self.both = {key: frozenset.intersection(*(_entering(held, *key) for held in self.common)) for key in keys}
        self.scores = {key: [_scores(held, *key, only=self.both[key]) for held in self.common] for key in keys}

    def left_out(self, factor: str, side: str) -> int:
        return max(len(_entering(time.held, factor, side) - self.both[factor, side]) for time in self.own)

    def people(self, factor: str, side: str) -> Found:
        return _people(*self.scores[factor, side])

    def respondents(self, side: str) -> Found:
        return _people(*(held.people[side] for held in self.common))

    def unmatched(self, factor: str, side: str) -> Moved:
        times = [{other: list(self.scores[other, side][at].values()) for other in plain.FACTORS} for at in (0, 1)]
        parts = [
            (plain.moderated(time, factor, lends=plain.LEAST) / len(time[factor]), 3 + len(time[factor]))
            for time in times
        ]
        return Moved("unmatched", fmean(times[0][factor]), fmean(times[1][factor]), *_welch(parts))

    def matched(self, factor: str, side: str) -> Moved | None:
        """From three who stayed, and 60 % of the smaller assessment."""
        stayed = self.people(factor, side)["stayed"]
        if stayed < 3 or 10 * stayed < 6 * min(map(len, self.scores[factor, side])):
            return None
        moved = {}
        for other in plain.FACTORS:
            before, after = self.scores[other, side]
            moved[other] = [after[who] - before[who] for who in before if who in after]
        before, after = self.scores[factor, side]
        same = [who for who in before if who in after]
        square = plain.moderated(moved, factor, prior=PRIOR, lends=plain.LEAST) / stayed
        then, now = (fmean([time[who] for who in same]) for time in (before, after))
        return Moved("matched", then, now, square, 3 + stayed)

    def is_shown(self, factor: str, side: str) -> bool:
        return all(time.shown(factor, side) for time in self.own)

    def shift(self, factor: str, side: str) -> Moved | None:
        """The change whose numbers are shown: not where one or two came or went, nor of one item (3.5)."""
        groups = [
            self.respondents(side),
            self.people(factor, side),
            _people(*(_scores(time.held, factor, side) for time in self.own)),
        ]
        few = any(0 < group[word] < 3 for group in groups for word in ("joined", "left"))
        one_item = len(self.both[factor, side]) < 2 or self.left_out(factor, side) == 1
        if few or one_item or not self.is_shown(factor, side):
            return None
        return self.matched(factor, side) or self.unmatched(factor, side)

    def told(self, factor: str, side: str) -> Moved | None:
        """What the direction word rests on: where no number is shown, on what both reports give anyway."""
        enough = min(map(len, self.scores[factor, side])) >= 3
        if not self.is_shown(factor, side) or not enough:
            return None
        return self.shift(factor, side) or self.unmatched(factor, side)

    def factors(self) -> Found:
        shown = {(factor, side): self.shift(factor, side) for factor in plain.FACTORS for side in SIDES}
        judged = {key: shift for key, shift in shown.items() if shift and self.told(*key)}
        adjusted = _adjusted({key: shift.p for key, shift in judged.items()})
        return {factor: {side: self._factor((factor, side), adjusted) for side in SIDES} for factor in plain.FACTORS}

    def _factor(self, key: Key, adjusted: Mapping[Key, float]) -> Found:
        told, shift = self.told(*key), self.shift(*key)
        found: Found = {"n": self.people(*key), "direction": None, "believable": told.band if told else None}
        if told:
            is_moved = round(abs(told.points) - told.band, 9) > 0
            found["direction"] = ("higher" if told.points > 0 else "lower") if is_moved else "about_the_same"
        for name in ("basis", "earlier", "later", "change", "interval", "p", "p_adjusted", "verdict"):
            found[name] = None
        if shift:
            low, high = shift.points - shift.band, shift.points + shift.band
            found |= {"basis": shift.basis, "earlier": shift.earlier, "later": shift.later, "change": shift.points}
            found |= {"interval": [low, high]}
        if shift and key in adjusted:
            sure = "likely" if low > 0 or high < 0 else "possible" if round(abs(shift.points), 9) >= 12.5 else "no_sign"
            found |= {"p": shift.p, "p_adjusted": adjusted[key]}
            found |= {"verdict": "clear" if adjusted[key] <= 0.10 else sure}
        return found

    def comparable(self, forms: Sequence[str]) -> Found:
        """No line where fewer than half are the same; then they are other people."""
        same = {side: 2 * self.respondents(side)["stayed"] >= self._larger(side) > 0 for side in SIDES}
        wider = ["different_form"] if forms[0] != forms[1] else []
        return {
            "common_form": next(form for form in ("express", "standard", "full") if form in forms),
            "same_form": not wider,
            "items": len(self.common[0].items),
            "people": {side: self.respondents(side) for side in SIDES},
            "may_connect": same,
            "obstacles": {side: wider + ([] if same[side] else ["different_people"]) for side in SIDES},
        }

    def _larger(self, side: str) -> int:
        return max(held.n(side) for held in self.common)

    def matching(self) -> Found | None:
        times = [Plain(held) for held in self.common]
        pairs = {item.id for item in times[0].pairs} & {item.id for item in times[1].pairs}
        shown = all(time.matching()["pmi"] is not None for time in self.own)
        if not pairs or not shown or max(len(time.pairs) for time in self.own) - len(pairs) == 1:
            return None
        before, after = (_matching_of(time, pairs) for time in times)
        moved = {key: after[key] - before[key] for key in ("pmi", "level", "gap")}
        noise = self.noise()
        found: Found = {"pmi_earlier": before["pmi"], "pmi_later": after["pmi"], **moved, "noise": noise}
        return found | {"believable": round(abs(moved["pmi"]) - noise, 9) > 0}

    def noise(self) -> float:
        """The printed widths, between the printed numbers of people on a straight line; squares mixed by who stayed."""
        people = min(held.n(side) for held in self.common for side in SIDES)
        share = min(self.respondents(side)["stayed"] / self._larger(side) for side in SIDES)
        same, other = (_between(people, widths) for widths in (SAME, OTHER))
        return float((share * same**2 + (1 - share) * other**2) ** 0.5)

    def convergence(self, factor: str) -> str:
        told = [self.told(factor, side) for side in SIDES]
        client, supplier = told
        if client is None or supplier is None:
            return "cannot_be_told"
        square, freedom = _welch([(side.square, side.freedom) for side in (client, supplier)])
        points = abs(client.later - supplier.later) - abs(client.earlier - supplier.earlier)
        half = float(t.ppf(0.95, freedom)) * square**0.5
        if points + half < 0 or points - half > 0:
            return "converging" if points < 0 else "diverging"
        return "unchanged" if max(half - points, half + points) < 12.5 else "cannot_be_told"

    def acted_on(self, side: str, chosen: set[str], told: set[str]) -> Found | None:
        """Change of the items acted on less that of the others, over those that count both times (6)."""
        times = [Plain(held) for held in self.common]
        counting = [item for item in times[0].counts[side] if item in times[1].counts[side] and item in told]
        groups = [[item for item in counting if (item in chosen) is inside] for inside in (True, False)]
        if min(map(len, groups)) < 2:
            return None
        changes = [
            fmean([times[1].held.mean(side, item) - times[0].held.mean(side, item) for item in group])
            for group in groups
        ]
        return {
            "items": len(groups[0]),
            "other_items": len(groups[1]),
            "change": changes[0],
            "other_change": changes[1],
            "difference": changes[0] - changes[1],
        }

    def document(self, forms: Sequence[str]) -> dict[str, Any]:
        series = {
            factor: [abs(gap) if (gap := time.factor(factor)["gap"]) is not None else None for time in self.own]
            for factor in plain.FACTORS
        }
        return {
            "comparable": self.comparable(forms),
            "factors": self.factors(),
            "matching": self.matching(),
            "convergence": {
                factor: {"reading": self.convergence(factor), "series": [{"gap": gap} for gap in series[factor]]}
                for factor in plain.FACTORS
            },
        }


def _entering(held: Held, factor: str, side: str) -> frozenset[str]:
    return frozenset(item for item, _ in _parts(held, factor, side, None)[1])


def _scores(held: Held, factor: str, side: str, only: frozenset[str] | None = None) -> dict[str, float]:
    return {who: fmean(parts.values()) for who, parts in _parts(held, factor, side, only)[0].items()}


def _parts(
    held: Held, factor: str, side: str, only: frozenset[str] | None
) -> tuple[dict[str, dict[str, float]], list[tuple[str, str]]]:
    return plain.named_parts(
        held.people[side],
        held.people[SIDES[1 - SIDES.index(side)]],
        [(item.id, item.dimension) for item in held.in_scope(factor)],
        both_enough=min(map(held.n, SIDES)) >= plain.LEAST,
        only=only,
    )


def _people(earlier: Mapping[str, object], later: Mapping[str, object]) -> Found:
    before, after = set(earlier), set(later)
    return {"stayed": len(before & after), "joined": len(after - before), "left": len(before - after)}


def _welch(parts: Sequence[tuple[float, float]]) -> tuple[float, float]:
    square = sum(part for part, _ in parts)
    return square, square**2 / sum(part**2 / freedom for part, freedom in parts)


def _adjusted(p_values: Mapping[Key, float]) -> dict[Key, float]:
    """Benjamini-Hochberg over all that are judged together: fourteen at most."""
    ranked = sorted(p_values, key=lambda key: p_values[key])
    by_rank = [p_values[key] * len(ranked) / rank for rank, key in enumerate(ranked, start=1)]
    return {key: min([1.0, *by_rank[at:]]) for at, key in enumerate(ranked)}


def _matching_of(time: Plain, pairs: set[str]) -> Found:
    lending = {
        factor for factor in plain.FACTORS if all(len(time.scores[side][factor]) >= plain.LEAST for side in SIDES)
    }
    for side in SIDES:
        items = [item.id for item in time.held.in_scope() if item.factor in lending or not lending]
        time.noise[side] = plain.item_noise(time.held.people[side], [i for i in time.counts[side] if i in items])
    time.pairs = [item for item in time.pairs if item.id in pairs]
    rho = time._rho(None) or 0.0
    sides = [[time.held.mean(side, item.id) for item in time.pairs] for side in SIDES]
    level = fmean([(c + s) / 2 for c, s in zip(*sides, strict=True)])
    gap = rho**0.5 * fmean([abs(c - s) for c, s in zip(*sides, strict=True)])
    return {"pmi": level - gap / 2, "level": level, "gap": gap}


def _between(people: int, widths: Sequence[float]) -> float:
    for few, many, wide, narrow in zip(PEOPLE, PEOPLE[1:], widths, widths[1:], strict=False):
        if few <= people <= many:
            return wide + (narrow - wide) * (people - few) / (many - few)
    return widths[-1]
