"""Small pieces of sentences that several pages share."""

from __future__ import annotations

from healthcheck.charts.headcount import scored_remark
from healthcheck.charts.reading import score_text
from healthcheck.domain.disclosed import Agreement, DisclosedFactor, DisclosedGap, DisclosedProfile, printed
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.text import people
from healthcheck.findings import kind_labels
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import SideText

ABOVE_ZERO = message("just above 0")
"""The near end of an interval that leaves out zero by less than what is printed."""

AGREEMENTS = {
    Agreement.TOGETHER: message("close together"),
    Agreement.MIXED: message("mixed"),
    Agreement.DIVIDED: message("divided"),
}


def form_text(material: Material) -> str:
    """``Standard, 42 practices``."""
    items = len(material.instrument.items_of(material.profile.form))
    match material.profile.form:
        case Form.EXPRESS:
            return message("Express, {0} practices", items)
        case Form.STANDARD:
            return message("Standard, {0} practices", items)
        case Form.FULL:
            return message("Full, {0} practices", items)


def asked_text(material: Material) -> str:
    """``42 practices, standard form``."""
    items = len(material.instrument.items_of(material.profile.form))
    match material.profile.form:
        case Form.EXPRESS:
            return message("{0} practices, express form", items)
        case Form.STANDARD:
            return message("{0} practices, standard form", items)
        case Form.FULL:
            return message("{0} practices, full form", items)


def side_texts(profile: DisclosedProfile, texts: dict[Side, str]) -> tuple[SideText, ...]:
    """Both sides' texts, client first."""
    return tuple(SideText(side, profile.organisation(side), texts[side]) for side in Side)


def scores_of(profile: DisclosedProfile, factor: DisclosedFactor) -> tuple[SideText, ...]:
    """Both printed scores of ``factor``, a dash where one is not shown."""
    return side_texts(profile, {side: score_text(factor.side(side)) for side in Side})


def counts_text(factor: DisclosedFactor) -> str:
    """``n = 6 and 5``: people behind the two scores, client first; empty where one of them is not shown."""
    if any(factor.side(side).score is None for side in Side):
        return ""
    return message("n = {0} and {1}", *(factor.side(side).n for side in Side))


def submitted_text(profile: DisclosedProfile) -> str:
    """``6 people at Halmere Health, 5 people at Worthwell Workforce (4 with a score)``."""
    return joined(
        ", ",
        (
            message("{0} at {1}{2}", people(profile.n[side]), profile.organisation(side), scored_remark(profile, side))
            for side in Side
        ),
    )


def labels_of(profile: DisclosedProfile, factor: DisclosedFactor, wording: FindingWording) -> str:
    """Sides that are divided, then the kind: ``Worthwell divided · Shared strength``."""
    names = {side: profile.organisation(side) for side in Side}
    return joined(" · ", kind_labels(factor, wording, names=names))


def gap_interval(gap: DisclosedGap) -> str:
    """The interval of a gap in words: by how much which side may be higher."""
    low, high = printed(gap.interval.low), printed(gap.interval.high)
    nearest = ABOVE_ZERO if gap.verdict in (Verdict.CLEAR, Verdict.LIKELY) else 0
    if high <= 0:
        return message("{0} to {1}, supplier higher", -high or nearest, -low)
    if low >= 0:
        return message("{0} to {1}, client higher", low or nearest, high)
    return message("from supplier {0} higher to client {1} higher", -low, high)
