"""Where the two sides differ: every gap that counts in words, and what could hide where there is none."""

from __future__ import annotations

from healthcheck.charts.reading import full_reading, hidden_size
from healthcheck.domain.finding import Finding, Strength
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import Kind
from healthcheck.domain.text import percent
from healthcheck.message import joined, listed, message
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import gap_interval
from healthcheck.reports.report_model import Block, Facts, Heading, Prose, Section, Split, Tone
from healthcheck.reports.sections.figures import gap_figure
from healthcheck.reports.sections.item_cells import RatedPractice, is_shown, item_cell


def differences_sections(material: Material) -> tuple[Section, ...]:
    """The section on gaps; empty where no factor could be judged."""
    judged = [factor for factor in material.profile.factors if factor.kind is not Kind.TOO_LITTLE_DATA]
    if not judged:
        return ()
    return (
        Section(
            id="differences",
            label=message("Where they differ"),
            title=_title(material, len(judged)),
            blocks=(
                gap_figure(material, width=166.0, height=88.0),
                *(_gap_blocks(material) if material.gaps else _no_gap_blocks(material)),
                *_divided_blocks(material),
            ),
            part=ReportPart.DIFFERENCES,
        ),
    )


def _title(material: Material, judged: int) -> str:
    if not material.gaps:
        return message("No gap can be told from chance at this number of respondents")
    number = material.instrument.wording.in_words
    clear = sum(finding.strength is Strength.SHOWS for finding in material.gaps)
    likely = len(material.gaps) - clear
    on = _counted(material, clear or likely, judged)
    if clear and likely:
        return message("The two sides differ on {0}, and the answers indicate {1} more", on, number(likely))
    if clear:
        return message("The two sides differ on {0}", on)
    return message("The answers indicate that the two sides differ on {0}", on)


def _counted(material: Material, count: int, judged: int) -> str:
    """``two of seven factors``."""
    number = material.instrument.wording.in_words
    if judged > 1:
        return message("{0} of {1} factors", number(count), number(judged))
    return message("{0} factor", number(count))


def _gap_blocks(material: Material) -> list[Block]:
    blocks: list[Block] = [_gap_block(material, finding) for finding in material.gaps]
    if any(finding.strength is Strength.INDICATES for finding in material.gaps):
        judged = sum(factor.kind is not Kind.TOO_LITTLE_DATA for factor in material.profile.factors)
        count = material.instrument.wording.in_words(judged)
        text = message(
            "A likely gap is one whose own interval leaves out zero. Among {0} comparisons one or so may look like "
            "this by chance; a clear gap has been corrected for that.",
            count,
        )
        blocks.append(Prose(text, Tone.SMALL))
    return blocks


def _gap_block(material: Material, finding: Finding) -> Split:
    factor = material.profile.factor(finding.factor)
    assert factor.gap is not None
    interval = message("{0} interval of the gap", percent(material.instrument.method.confidence))
    rows = ((message("Verdict"), full_reading(factor)), (interval, gap_interval(factor.gap)))
    texts = [finding.statement]
    if widest := widest_practice(material, finding):
        texts.append(message("It is widest on this practice: “{0}” ({1}).", widest.statement, widest.numbers))
    return Split((Heading(finding.title, 3), Prose(joined(" ", texts))), (Facts("", rows),))


def widest_practice(material: Material, finding: Finding) -> RatedPractice | None:
    """The first practice behind a gap; None where there is no gap, or where single practices cannot be read."""
    factor = material.profile.factor(finding.factor)
    if not finding.kind.is_gap or not factor.reads_practices or not finding.evidence:
        return None
    item = next(entry for entry in material.profile.items if entry.item == finding.evidence[0])
    if not all(is_shown(item.side(side)) for side in Side):
        return None
    cells = [item_cell(item.side(side), material.profile.item_line) for side in Side]
    return RatedPractice(material.stem(item.item).rstrip("."), listed(cells))


def _no_gap_blocks(material: Material) -> list[Block]:
    sizes = [size for factor in material.profile.factors if (size := hidden_size(factor)) is not None]
    reach = material.instrument.findings.points(max(sizes, default=0))
    blocks: list[Block] = [
        Prose(
            message(
                "No factor shows a clear or likely gap. That does not mean that the two views are the same: with this "
                "number of respondents a gap of {0} on a factor would be missed {1}.",
                reach,
                material.instrument.missed,
            ),
            Tone.LEAD,
        )
    ]
    shared = [finding for finding in material.findings.findings if finding.kind is Kind.SHARED_WEAKNESS]
    lowest = shared[0] if shared else _lowest(material)
    blocks += [Heading(message("Lowest on both sides: {0}", material.name(lowest.factor)), 3), Prose(lowest.text)]
    return blocks


def _lowest(material: Material) -> Finding:
    """The finding on the judged factor whose two printed scores are lowest taken together."""

    def height(finding: Finding) -> float:
        factor = material.profile.factor(finding.factor)
        return sum(factor.side(side).score or 0.0 for side in Side)

    return min((entry for entry in material.findings.findings if entry.kind is not Kind.TOO_LITTLE_DATA), key=height)


def _divided_blocks(material: Material) -> list[Block]:
    """Factors on which the people of one side differ among themselves."""
    texts = [text for side in Side if (text := _divided_text(material, side))]
    if not texts:
        return []
    return [Heading(message("People who differ within one side")), *(Prose(text) for text in texts)]


def _divided_text(material: Material, side: Side) -> str:
    factors = [factor for factor in material.profile.factors if side in factor.divided_sides]
    if not factors:
        return ""
    name = material.profile.organisation(side)
    return message(
        "People at {0} differ widely among themselves on {1}. Their score there is a mixed view; it pays to talk "
        "inside {0} before the two sides meet on it.",
        name,
        listed(material.names(factors)),
    )
