"""Small pieces of sentences that several pages share."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.headcount import scored_remark
from healthcheck.charts.reading import score_text
from healthcheck.domain.disclosed import Agreement, DisclosedFactor, DisclosedGap, DisclosedProfile, printed
from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.text import people
from healthcheck.findings import kind_labels
from healthcheck.reports.report_model import SideText

AGREEMENTS = {
    Agreement.TOGETHER: "close together",
    Agreement.MIXED: "mixed",
    Agreement.DIVIDED: "divided",
}
FORMS = {Form.EXPRESS: "express", Form.STANDARD: "standard", Form.FULL: "full"}


def listed(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def side_texts(profile: DisclosedProfile, texts: dict[Side, str]) -> tuple[SideText, ...]:
    """Both sides' texts, client first."""
    return tuple(SideText(side, profile.organisation(side), texts[side]) for side in Side)


def scores_of(profile: DisclosedProfile, factor: DisclosedFactor) -> tuple[SideText, ...]:
    """Both printed scores of ``factor``, a dash where one is not shown."""
    return side_texts(profile, {side: score_text(factor.side(side)) for side in Side})


def submitted_text(profile: DisclosedProfile) -> str:
    """``6 people at Halmere Health, 5 people at Worthwell Workforce (4 with a score)``."""
    return ", ".join(
        f"{people(profile.n[side])} at {profile.organisation(side)}{scored_remark(profile, side)}" for side in Side
    )


def labels_of(profile: DisclosedProfile, factor: DisclosedFactor, wording: FindingWording) -> str:
    """Sides that are divided, then the kind: ``Worthwell divided · Shared strength``."""
    names = {side: profile.organisation(side) for side in Side}
    return " · ".join(kind_labels(factor, wording, names=names))


def gap_interval(gap: DisclosedGap) -> str:
    """The interval of a gap in words: by how much which side may be higher."""
    low, high = printed(gap.interval.low), printed(gap.interval.high)
    if high <= 0:
        return f"{-high} to {-low}, supplier higher"
    if low >= 0:
        return f"{low} to {high}, client higher"
    return f"from supplier {-low} higher to client {high} higher"
