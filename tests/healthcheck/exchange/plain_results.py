"""What ``method.md`` lets the facilitator of one confidential assessment see, in plain Python, beside ``plain_method``.

Written from 3.2-3.5, 4.1-4.6, 5 and 7 alone: no line of it is shared with the program. Every function gives numbers
under the keys of ``results --json``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb, exp, lgamma
from statistics import fmean, median, pstdev, variance
from typing import Any

from tests.healthcheck.scoring import plain_method as plain

SIDES = ("client", "supplier")
MOST_ARRANGEMENTS = 6000
REPORT = dict(zip(plain.FACTORS, (5, 2, 8, 6, 5, 4, 3), strict=True))
Found = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """One item of the form: factor, dimension (P, T, B) and owner (J, C, S)."""

    id: str
    factor: str
    dimension: str
    owner: str


@dataclass(frozen=True)
class Held:
    """Replies, global answers, expectations and votes by side and person; practice -> (factor, items)."""

    items: Sequence[Asked]
    practices: Mapping[str, tuple[str, Sequence[str]]]
    people: Mapping[str, Mapping[str, Mapping[str, str]]]
    own: Mapping[str, Mapping[str, Mapping[str, int]]]
    expected: Mapping[str, Mapping[str, Mapping[str, int]]]
    votes: Mapping[str, Mapping[str, Sequence[str]]]

    def n(self, side: str) -> int:
        return len(self.people[side])

    def in_scope(self, factor: str | None = None) -> list[Asked]:
        """A side whose numbers are all withheld has no say in what the other's scores rest on (3.5)."""
        decides = min(map(self.n, SIDES)) >= plain.LEAST
        return [
            item
            for item in self.items
            if factor in (None, item.factor)
            and not (decides and all(plain.ruled_out(item.id, self.people[side]) for side in SIDES))
        ]

    def counting(self, side: str, factor: str | None = None) -> list[str]:
        return plain.counting(self.people[side], [item.id for item in self.in_scope(factor)])

    def codes(self, side: str, item: str) -> list[int]:
        return [int(row[item]) for row in self.people[side].values() if plain.answered(row.get(item))]

    def mean(self, side: str, item: str) -> float:
        return 25.0 * fmean(self.codes(side, item))

    def replied(self, side: str, item: str, reply: str) -> int:
        return sum(row.get(item) == reply for row in self.people[side].values())


def factor_parts(held: Held) -> dict[str, dict[str, tuple[list[dict[str, float]], list[str]]]]:
    """Side -> factor -> each person's scores by dimension, and the dimensions of the items that entered."""
    enough = min(map(held.n, SIDES)) >= plain.LEAST
    return {
        side: {
            factor: plain.person_parts(
                held.people[side],
                held.people[SIDES[1 - at]],
                [(item.id, item.dimension) for item in held.in_scope(factor)],
                both_enough=enough,
            )
            for factor in plain.FACTORS
        }
        for at, side in enumerate(SIDES)
    }


class Plain:
    """The numbers of one assessment."""

    def __init__(self, held: Held) -> None:
        self.held, self.parts = held, factor_parts(held)
        self.scores = {
            side: {factor: [fmean(row.values()) for row in found[0]] for factor, found in by_factor.items()}
            for side, by_factor in self.parts.items()
        }
        self.gaps = plain.gaps(self.scores)
        self.counts = {side: held.counting(side) for side in SIDES}
        self.noise = {side: plain.item_noise(held.people[side], self.counts[side]) for side in SIDES}
        self.pairs = [item for item in held.in_scope() if all(item.id in self.counts[side] for side in SIDES)]
        self.rho = {factor: self._rho(factor) for factor in plain.FACTORS}

    def shown(self, factor: str, *sides: str) -> bool:
        return all(len(self.scores[side][factor]) >= plain.LEAST for side in sides or SIDES)

    def _squares(self, pairs: Sequence[Asked]) -> tuple[float, float]:
        gaps = [self.held.mean("client", item.id) - self.held.mean("supplier", item.id) for item in pairs]
        errors = [sum(self.noise[side] / len(self.held.codes(side, item.id)) for side in SIDES) for item in pairs]
        return fmean([gap**2 for gap in gaps]), fmean(errors)

    def _rho(self, factor: str | None) -> float | None:
        pairs = [item for item in self.pairs if factor in (None, item.factor)]
        if not pairs:
            return None
        square, noise = self._squares(pairs)
        steadied = square if factor is None else (square + self._squares(self.pairs)[0]) / 2
        return max(0.0, 1 - noise / steadied) if steadied > 0 else 0.0

    def matching(self, factor: str | None = None) -> Found:
        pairs = [item for item in self.pairs if factor in (None, item.factor)]
        is_shown = self.shown(factor) if factor else self._is_whole_shown()
        rho = self._rho(factor)
        if rho is None or not is_shown:
            return dict.fromkeys(("level", "raw_gap", "shrunk_gap", "alignment", "pmi"))
        sides = [[self.held.mean(side, item.id) for item in pairs] for side in SIDES]
        level = fmean([(c + s) / 2 for c, s in zip(*sides, strict=True)])
        raw = fmean([abs(c - s) for c, s in zip(*sides, strict=True)])
        gap = rho**0.5 * raw
        return {"level": level, "raw_gap": raw, "shrunk_gap": gap, "alignment": 100 - gap, "pmi": level - gap / 2}

    def _is_whole_shown(self) -> bool:
        with_pairs = {item.factor for item in self.pairs}
        return min(map(self.held.n, SIDES)) >= plain.LEAST and all(map(self.shown, with_pairs))

    def factor(self, factor: str) -> Found:
        gap = self.gaps[factor] if self.shown(factor) else None
        found: Found = {"n": {side: len(self.scores[side][factor]) for side in SIDES}}
        for side in SIDES:
            own = self.scores[side][factor] if self.shown(factor, side) else []
            found[side] = fmean(own) if own else None
            found[f"{side}_interval"] = list(plain.side_interval(self.scores[side], factor)) if own else None
        for key, name in (("points", "gap"), ("verdict", "verdict"), ("p", "p"), ("adjusted", "p_adjusted")):
            found[name] = gap[key] if gap else None
        found["detectable"] = gap["detectable"] if gap else None
        found["gap_interval"] = [gap["low"], gap["high"]] if gap else None
        found |= self.matching(factor) | {"rho": self.rho[factor] if gap else None}
        found["kind"] = plain.kind(found["client"], found["supplier"], gap)
        found["marks"] = self._marks(factor, found["verdict"])
        found["sub_scales"] = {side: self._sub_scales(factor, side) for side in SIDES}
        found["visibility"] = {side: self._visibility(factor, side) for side in SIDES}
        return found

    def _marks(self, factor: str, verdict: object) -> list[str]:
        """A single item has no agreement that may be shown (3.5)."""
        n = {side: len(self.scores[side][factor]) for side in SIDES}
        n |= {side: 0 for side in SIDES if len(self.held.counting(side, factor)) < 2}
        return plain.marks(self.held.people, [item.id for item in self.held.in_scope(factor)], n, verdict)

    def _sub_scales(self, factor: str, side: str) -> dict[str, float | None]:
        people, entered = self.parts[side][factor]
        values = {kind: [row[kind] for row in people if kind in row] for kind in "PTB"}
        present = {kind: own for kind, own in values.items() if own}
        may = all(entered.count(kind) >= 2 and len(own) >= plain.LEAST for kind, own in present.items())
        is_shown = may and self.shown(factor, side)
        return {kind: fmean(own) if own and is_shown else None for kind, own in values.items()}

    def _visibility(self, factor: str, side: str) -> float | None:
        items = [item.id for item in self.held.in_scope(factor)]
        applies = sum(self.held.n(side) - self.held.replied(side, item, "NA") for item in items)
        hidden = sum(self.held.replied(side, item, "DK") for item in items)
        return 100 * (1 - hidden / applies) if applies and self.shown(factor, side) else None

    def overall(self) -> Found:
        found: Found = dict(self.matching())
        shown = {side: all(self.shown(factor, side) for factor in plain.FACTORS) for side in SIDES}
        means = {
            side: [fmean(self.scores[side][factor]) for factor in plain.FACTORS] if shown[side] else []
            for side in SIDES
        }
        found |= {side: fmean(own) if own else None for side, own in means.items()}
        report = [REPORT[factor] / 33 for factor in plain.FACTORS]
        panel = self.panel() if self.has_votes(*SIDES) else None
        found["weights"] = None
        if any(shown.values()):
            found["weights"] = {
                name: {side: _weighted(own, weights) for side, own in means.items()}
                for name, weights in (("equal", [1 / 7] * 7), ("report", report), ("panel", panel))
            }
        return found

    def votes(self, factor: str, side: str) -> int:
        return sum(factor in chosen for chosen in self.held.votes[side].values())

    def has_votes(self, *sides: str) -> bool:
        return all(sum(map(bool, self.held.votes[side].values())) >= 5 for side in sides)

    def panel(self) -> list[float]:
        total = {side: sum(self.votes(factor, side) for factor in plain.FACTORS) for side in SIDES}
        return [
            fmean([(self.votes(factor, side) + 1) / (total[side] + 7) for side in SIDES]) for factor in plain.FACTORS
        ]

    def practices(self) -> dict[str, Found]:
        return {name: self._practice(*entry) for name, entry in self.held.practices.items()}

    def _practice(self, factor: str, items: Sequence[str]) -> Found:
        asked = [item for item in self.held.items if item.id in items]
        kept = [item.id for item in self.held.in_scope() if item.id in items]
        sides = {side: [item for item in kept if item in self.counts[side]] for side in SIDES}
        n = {side: min((len(self.held.codes(side, item)) for item in own), default=0) for side, own in sides.items()}
        mean = {
            side: fmean([self.held.mean(side, item) for item in own]) if own else None for side, own in sides.items()
        }
        rho, shrunk = self.rho[factor], None
        if None not in mean.values() and rho is not None:
            shrunk = rho * (mean["client"] - mean["supplier"])  # type: ignore[operator]
        found: Found = {side: _told(mean[side], n[side]) for side in SIDES}
        found["shrunk_gap"] = shrunk if min(n.values()) >= 5 else None
        blind = [side for side in SIDES if kept and all(self._is_invisible(side, item) for item in kept)]
        if not asked or not kept:
            found["state"] = "out_of_scope" if asked else "not_asked"
        elif blind:
            heard = min(self._heard(side, item) for item in kept for side in SIDES)
            found["state"] = "invisible" if heard >= plain.LEAST else "too_little_data"
        else:
            enough = min(n.values()) >= plain.LEAST
            found["state"] = self._state(mean, shrunk or 0.0) if enough else "too_little_data"
        return found

    def _heard(self, side: str, item: str) -> int:
        return len(self.held.codes(side, item)) + self.held.replied(side, item, "DK")

    @staticmethod
    def _state(mean: Mapping[str, float | None], shrunk: float) -> str:
        """4.4, in its order, of a practice that enough people answered."""
        if round(abs(shrunk), 9) >= 25:
            return "contested"
        scores = [round(mean[side] or 0.0, 9) for side in SIDES]
        in_place, absent = [score >= 62.5 for score in scores], [score < 37.5 for score in scores]
        if all(in_place) or all(absent):
            return "matched" if all(in_place) else "absent"
        return "one_sided" if any(in_place) and any(absent) else "partly"

    def _is_invisible(self, side: str, item: str) -> bool:
        (owner,) = (entry.owner for entry in self.held.items if entry.id == item)
        hidden = self.held.replied(side, item, "DK")
        is_other = owner == ("S" if side == "client" else "C")
        return is_other and self.held.n(side) >= 5 and hidden >= 2 and hidden / self.held.n(side) >= 0.33

    def mirror(self) -> dict[str, Found]:
        own = {
            side: {factor: [10.0 * row[factor] for row in rows.values() if factor in row] for factor in plain.FACTORS}
            for side, rows in self.held.own.items()
        }
        told = [factor for factor in plain.FACTORS if all(len(own[side][factor]) >= 5 for side in SIDES)]
        empty: list[float] = []
        gaps = plain.gaps({side: {f: own[side][f] if f in told else empty for f in plain.FACTORS} for side in SIDES})
        return {factor: self._mirrored(factor, own, gaps.get(factor)) for factor in plain.FACTORS}

    def _mirrored(self, factor: str, own: Found, gap: Found | None) -> Found:
        found: Found = {"gap": gap["points"] if gap else None, "verdict": gap["verdict"] if gap else None}
        found["p_adjusted"] = gap["adjusted"] if gap else None
        for at, side in enumerate(SIDES):
            expected = [10.0 * row[factor] for row in self.held.expected[side].values() if factor in row]
            found[side] = {"score": None, "perceived_gap": None, "error": None, "reading": "too_few"}
            if not gap:
                continue
            mine, theirs = fmean(own[side][factor]), fmean(own[SIDES[1 - at]][factor])
            found[side]["score"] = mine
            if len(expected) >= 5:
                perceived, error = abs(mine - fmean(expected)), abs(fmean(expected) - theirs)
                found[side] |= {"perceived_gap": perceived, "error": error}
                found[side]["reading"] = reading(gap["verdict"], perceived, error)
        return found

    def similarity(self) -> Found:
        if len(self.pairs) < 2 or self.matching()["pmi"] is None:
            return {"mean_square": None, "icc_de": None}
        c, s = ([self.held.mean(side, item.id) for item in self.pairs] for side in SIDES)
        square = fmean([(x - y) ** 2 for x, y in zip(c, s, strict=True)])
        if square < 1e-9:
            return {"mean_square": square}
        elevation, scatter = (fmean(c) - fmean(s)) ** 2, (pstdev(c) - pstdev(s)) ** 2
        covariance = fmean([(x - fmean(c)) * (y - fmean(s)) for x, y in zip(c, s, strict=True)])
        shape = 2 * (pstdev(c) * pstdev(s) - covariance)
        found: Found = {"mean_square": square, "icc_de": None, "correlation": None}
        found |= {
            "elevation": 100 * elevation / square,
            "scatter": 100 * scatter / square,
            "shape": 100 * shape / square,
        }
        both = [*c, *s], [*s, *c]
        spread = pstdev(both[0]) ** 2
        if len(self.pairs) >= 15 and spread > 1e-9:
            whole = fmean(both[0])
            found["icc_de"] = fmean([(x - whole) * (y - whole) for x, y in zip(*both, strict=True)]) / spread
        if len(self.pairs) >= 15 and pstdev(c) * pstdev(s) > 1e-9:
            found["correlation"] = covariance / pstdev(c) / pstdev(s)
        return found

    def agreement(self, factor: str, side: str) -> Found | None:
        """Coefficients over the items of five answers or more; None where one has fewer, or there is but one.

        Or but one of five to seven answers: beside the distributions of the others its own would follow (3.5).
        """
        items = [self.held.codes(side, item) for item in self.held.counting(side, factor)]
        items = [codes for codes in items if len(codes) >= 2]
        hidden = sum(len(codes) < 8 for codes in items)
        if len(items) < 2 or min(map(len, items)) < 5 or hidden == 1 or not self.shown(factor, side):
            return None
        q = fmean([variance(codes) / 2 for codes in items])
        alike = 1 - q
        return {
            "ad": fmean([fmean([abs(code - fmean(codes)) for code in codes]) for codes in items]),
            "ad_median": fmean([fmean([abs(code - median(codes)) for code in codes]) for codes in items]),
            "r_wg_star": alike,
            "r_wg_j": len(items) * alike / (len(items) * alike + q) if alike > 0 else 0.0,
        }

    def tests(self, factor: str) -> Found | None:
        """Exact tests and effect sizes; None where the gap has no verdict."""
        if not self.shown(factor):
            return None
        client, supplier = (self.scores[side][factor] for side in SIDES)
        count = comb(len(client) + len(supplier), len(client))
        found: Found = {"smallest_p_by_size": 2 / count, "cliff_delta": None, "hedges_g": None}
        if count <= MOST_ARRANGEMENTS:
            found["permutation_p"] = permutation_p(client, supplier) if 2 / count <= 0.05 else None
        if min(len(client), len(supplier)) >= 5:
            higher = sum((round(x - y, 9) > 0) - (round(x - y, 9) < 0) for x in client for y in supplier)
            found["cliff_delta"] = higher / len(client) / len(supplier)
            found["hedges_g"] = hedges_g(client, supplier)
        return found

    def priorities(self) -> dict[str, float] | None:
        """Need x importance of the practices that five answered on both sides (nothing is rated in a mesh)."""
        weights = self.panel() if self.has_votes(*SIDES) else [1 / 7] * 7
        found = {}
        for name, (factor, items) in self.held.practices.items():
            kept = [item.id for item in self.held.in_scope() if item.id in items]
            sides = {side: [item for item in kept if item in self.counts[side]] for side in SIDES}
            least = [min((len(self.held.codes(side, item)) for item in sides[side]), default=0) for side in SIDES]
            if min(least) < 5:
                continue
            client, supplier = (fmean([self.held.mean(side, item) for item in sides[side]]) for side in SIDES)
            lower = (client + supplier) / 2 - (self.rho[factor] or 0.0) * abs(client - supplier) / 2
            importance = min(2.0, max(0.5, 7 * weights[plain.FACTORS.index(factor)]))
            found[name] = (100 - lower) * importance
        return found or None


def reading(verdict: object, perceived: float, error: float) -> str:
    """4.5, in its order."""
    sees, errs = round(perceived, 9) >= 15, round(error, 9) >= 15
    if verdict in ("clear", "likely"):
        if not sees:
            return "blind_spot" if verdict == "clear" else "possible_blind_spot"
        return "misread_difference" if errs else "known_difference"
    return "false_alarm" if sees else "in_step"


def permutation_p(client: Sequence[float], supplier: Sequence[float]) -> float:
    """Share of all arrangements whose means differ by as much; 4.2."""
    together, n = [*client, *supplier], len(client)
    whole = sum(together)
    gaps = [abs(sum(chosen) / n - (whole - sum(chosen)) / (len(together) - n)) for chosen in combinations(together, n)]
    seen = abs(fmean(client) - fmean(supplier))
    return sum(gap >= seen - 1e-9 for gap in gaps) / len(gaps)


def hedges_g(client: Sequence[float], supplier: Sequence[float]) -> float | None:
    """Difference over the pooled SD, times J of the exact gamma form."""
    df = len(client) + len(supplier) - 2
    pooled = ((len(client) - 1) * variance(client) + (len(supplier) - 1) * variance(supplier)) / df
    if pooled < 1e-9:
        return None
    correction = exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / (df / 2) ** 0.5
    return float(correction * (fmean(client) - fmean(supplier)) / pooled**0.5)


def _told(mean: float | None, n: int) -> float | str | None:
    """A mean from five people, a third from three (3.5)."""
    if mean is None or n < plain.LEAST:
        return None
    if n >= 5:
        return mean
    return "low" if round(mean, 9) < 37.5 else "middle" if round(mean, 9) < 62.5 else "high"


def _weighted(scores: Sequence[float], weights: Sequence[float] | None) -> float | None:
    if not scores or weights is None:
        return None
    return sum(score * weight for score, weight in zip(scores, weights, strict=True))
