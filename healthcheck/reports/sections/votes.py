"""What people put among the three factors that matter most in the year ahead."""

from __future__ import annotations

from healthcheck.charts.reading import MISSING
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.message import listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import submitted_text
from healthcheck.reports.report_model import Column, Prose, Section, Table, Tone


def vote_sections(material: Material) -> tuple[Section, ...]:
    """The page on the top three; empty where nobody voted or no side's votes may be shown."""
    sides = [side for side in material.detailed_sides if _counts(material, side)]
    if material.profile.interview is not None or not sides:
        return ()
    total = sum(sum(_counts(material, side).values()) for side in sides)
    if not total:
        return ()
    columns = (
        Column(message("Factor"), 100.0),
        *(Column(material.profile.organisation(side), 33.0, is_number=True, side=side) for side in sides),
    )
    return (
        Section(
            id="votes",
            label=message("Top three"),
            title=_title(material, sides),
            blocks=(
                Prose(
                    message(
                        "Everybody was asked for the three factors that matter most for this relationship over the "
                        "next twelve months. The table counts people; a vote says what is important, not how well it "
                        "works. Submitted by {0}.",
                        submitted_text(material.profile),
                    )
                ),
                Table(columns, tuple(_row(material, factor, sides) for factor in _ordered(material, sides))),
                *_missing(material, sides),
            ),
            part=ReportPart.VOTES,
            starts_page=False,
        ),
    )


def _counts(material: Material, side: Side) -> dict[str, int]:
    """Votes of ``side`` by factor; empty where they are withheld."""
    found = {factor: counts.get(side) for factor, counts in material.profile.votes.items()}
    return {factor: count for factor, count in found.items() if count is not None}


def _votes(material: Material, factor: str, sides: list[Side]) -> int:
    return sum(_counts(material, side).get(factor, 0) for side in sides)


def _ordered(material: Material, sides: list[Side]) -> list[str]:
    """Factors by votes, most first; equals in framework order."""
    factors = [factor for factor in material.instrument.factor_ids if factor in material.profile.votes]
    return sorted(factors, key=lambda factor: -_votes(material, factor, sides))


def _title(material: Material, sides: list[Side]) -> str:
    ordered = _ordered(material, sides)
    most = _votes(material, ordered[0], sides)
    names = listed([material.name(factor) for factor in ordered if _votes(material, factor, sides) == most])
    if len(sides) == len(Side):
        return message("Named most often: {0}", names)
    return message("Named most often at {0}: {1}", material.profile.organisation(sides[0]), names)


def _row(material: Material, factor: str, sides: list[Side]) -> tuple[str, ...]:
    counts = (_counts(material, side).get(factor) for side in sides)
    return (material.name(factor), *(MISSING if count is None else str(count) for count in counts))


def _missing(material: Material, sides: list[Side]) -> tuple[Prose, ...]:
    hidden = [material.profile.organisation(side) for side in material.detailed_sides if side not in sides]
    if not hidden:
        return ()
    return (Prose(message("Votes of {0} are not shown; the method page says why.", listed(hidden)), Tone.SMALL),)
