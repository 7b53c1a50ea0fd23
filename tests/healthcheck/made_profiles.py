"""Disclosed profiles made by hand: any kind, verdict, mark and item that a finding can meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from healthcheck.content import bundled_instrument
from healthcheck.domain.audience import Audience
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import (
    Agreement,
    DisclosedFactor,
    DisclosedGap,
    DisclosedItem,
    DisclosedItemSide,
    DisclosedMatching,
    DisclosedProfile,
    DisclosedSide,
)
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Interval, Kind, Mark, Verdict

LINE = 60
REASON = "Beta: 2 people answered enough. Scores are shown from 3 people."
DIVIDED = {Side.CLIENT: Mark.DIVIDED_CLIENT, Side.SUPPLIER: Mark.DIVIDED_SUPPLIER}


def factor(
    name: str,
    client: float | None,
    supplier: float | None,
    verdict: Verdict | None = Verdict.NO_SIGN,
    *,
    divided: Sequence[Side] = (),
    detectable: float = 18.0,
) -> DisclosedFactor:
    """A factor with these scores; its kind follows from them as it does in scoring."""
    gap = None
    if client is not None and supplier is not None:
        points = client - supplier
        gap = DisclosedGap(points, Interval(points - 10, points + 10), None, None, detectable, verdict)
    marks = [DIVIDED[side] for side in Side if side in divided]
    if verdict is Verdict.POSSIBLE:
        marks.append(Mark.POSSIBLE_GAP)
    return DisclosedFactor(
        factor=name,
        client=_side(client, is_divided=Side.CLIENT in divided),
        supplier=_side(supplier, is_divided=Side.SUPPLIER in divided),
        gap=gap,
        matching=None,
        kind=_kind(client, supplier, gap),
        marks=tuple(marks),
    )


def profile(*factors: DisclosedFactor, items: Sequence[DisclosedItem] = (), rho: float = 0.6) -> DisclosedProfile:
    """A joint profile of Alpha and Beta with these factors; the others of the framework are shared strengths at 70."""
    given = {entry.factor: entry for entry in factors}
    every = tuple(given.get(name) or factor(name, 70, 70) for name in bundled_instrument().factor_ids)
    return DisclosedProfile(
        relationship_id="R",
        client="Alpha",
        supplier="Beta",
        assessment=1,
        held_on=date(2026, 3, 1),
        is_closed=True,
        instrument_id="outsourcing-relationship",
        instrument_version="1",
        form=Form.STANDARD,
        privacy=Privacy.CONFIDENTIAL,
        minimum_n=3,
        item_line=3,
        audience=Audience.JOINT,
        n={Side.CLIENT: 6, Side.SUPPLIER: 5},
        factors=every,
        items=tuple(items),
        overall={Side.CLIENT: None, Side.SUPPLIER: None},
        matching=_matching(is_distinguishable=rho > 0, reads_practices=rho >= 0.5),
        rms_gap=None,
        rms_noise=None,
        votes={},
        interview=None,
        withheld=(),
    )


def item(
    name: str,
    client: float | Band | None,
    supplier: float | Band | None,
    *,
    gap: float | None = None,
    is_out_of_scope: bool = False,
) -> DisclosedItem:
    """An item with a mean, a band or nothing on each side, and its shrunk gap where there is one."""
    return DisclosedItem(
        item=name,
        client=_item_side(client),
        supplier=_item_side(supplier),
        shrunk_gap=gap,
        is_out_of_scope=is_out_of_scope,
        is_scope_disagreement=False,
    )


def readable(entry: DisclosedFactor, *, rho_reads: bool = True) -> DisclosedFactor:
    """The factor with a matching of its own, whose single practices can be read or not."""
    matched = _matching(is_distinguishable=True, reads_practices=rho_reads)
    return replace(entry, matching=matched, reads_practices=rho_reads)


def _matching(*, is_distinguishable: bool, reads_practices: bool) -> DisclosedMatching:
    return DisclosedMatching(
        rho=None,
        level=70,
        raw_gap=10,
        shrunk_gap=6,
        alignment=94,
        index=67,
        alignment_band=Interval(90, 94),
        index_band=Interval(65, 67),
        is_distinguishable=is_distinguishable,
        reads_practices=reads_practices,
    )


def _side(score: float | None, *, is_divided: bool) -> DisclosedSide:
    return DisclosedSide(
        n=2 if score is None else 5,
        score=score,
        interval=None if score is None else Interval(score - 8, score + 8),
        sub_scales={},
        agreement=None if score is None else Agreement.DIVIDED if is_divided else Agreement.MIXED,
        visibility=None,
        is_indicative=False,
        withheld=REASON if score is None else "",
    )


def _kind(client: float | None, supplier: float | None, gap: DisclosedGap | None) -> Kind:
    if client is None or supplier is None or gap is None or gap.verdict is None:
        return Kind.TOO_LITTLE_DATA
    if gap.verdict in (Verdict.CLEAR, Verdict.LIKELY):
        return Kind.CLIENT_SEES_MORE if gap.points > 0 else Kind.SUPPLIER_SEES_MORE
    strong = (client >= LINE, supplier >= LINE)
    if all(strong):
        return Kind.SHARED_STRENGTH
    return Kind.ON_THE_LINE if any(strong) else Kind.SHARED_WEAKNESS


def _item_side(value: float | Band | None) -> DisclosedItemSide:
    mean = None if isinstance(value, Band) else value
    band = value if isinstance(value, Band) else None
    return DisclosedItemSide(5, mean, band, None, None, is_invisible=False)
