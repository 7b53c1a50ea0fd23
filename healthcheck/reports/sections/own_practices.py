"""One side's own practices in its own edition: what it rates in place, and what it rates least."""

from __future__ import annotations

from collections import Counter

from healthcheck.charts.reading import MISSING
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Dimension, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.text import people
from healthcheck.message import joined, message
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table
from healthcheck.reports.sections.item_cells import BANDS
from healthcheck.reports.sections.practice_words import KIND_WORDS, KINDS_OF_PRACTICE, OWN_STATES, own_band

MOST_NAMED = 12


def own_practice_sections(material: Material, side: Side) -> tuple[Section, ...]:
    """The page on ``side``'s own view of the practices; empty where nothing of it may be shown."""
    bands = {
        entry.id: band
        for entry in material.instrument.practices
        if (band := own_band(material, entry, side)) is not None
    }
    if not bands:
        return ()
    name, number = material.profile.organisation(side), material.instrument.wording.in_words
    in_place = sum(band is Band.HIGH for band in bands.values())
    return (
        Section(
            id="practices",
            label=message("The practices, as seen from here"),
            title=message(
                "{0} rates {1} of the {2} practices it was heard on as in place", name, number(in_place), len(bands)
            )
            if in_place
            else message("{0} rates none of the {1} practices it was heard on as in place", name, len(bands)),
            blocks=(
                Prose(
                    message(
                        "Each practice is shown as people on this side alone rate it; {0} submitted answers. Whether "
                        "the two sides match on a practice says something of both, and is for the joint report.",
                        people(material.profile.n[side]),
                    )
                ),
                _by_factor(material, bands),
                *_least(material, side, bands),
            ),
            part=ReportPart.PRACTICES,
        ),
    )


def _by_factor(material: Material, bands: dict[str, Band]) -> Table:
    columns = (Column(message("Factor"), 37.0), *(Column(name, 43.0) for name in KINDS_OF_PRACTICE.values()))
    rows = tuple(
        (factor.name, *(_counted(material, bands, factor.id, dimension) for dimension in KINDS_OF_PRACTICE))
        for factor in material.instrument.factors
    )
    return Table(columns, rows)


def _counted(material: Material, bands: dict[str, Band], factor: str, dimension: Dimension) -> str:
    """``2 in place, 1 partly in place``."""
    counts = Counter(
        bands[entry.id]
        for entry in material.instrument.practices
        if (entry.factor, entry.dimension) == (factor, dimension) and entry.id in bands
    )
    told = [message("{0} {1}", counts[band], word) for band, word in OWN_STATES.items() if counts[band]]
    return joined("\n", told) if told else MISSING


def _least(material: Material, side: Side, bands: dict[str, Band]) -> tuple[Block, ...]:
    """The practices that this side rates least, as far as they are not in place."""
    found = [entry for entry in material.instrument.practices if bands.get(entry.id) in (Band.LOW, Band.MIDDLE)]
    if not found:
        return ()
    order = list(Band)
    found.sort(key=lambda entry: (order.index(bands[entry.id]), _mean(material, entry, side)))
    columns = (
        Column(message("Practice"), 80.0),
        Column(message("Factor"), 50.0),
        Column(material.profile.organisation(side), 36.0, is_number=True, side=side),
    )
    rows = tuple(
        (
            material.fill(entry.title),
            message("{0}, {1}", material.name(entry.factor), KIND_WORDS[entry.dimension]),
            _rated(material, entry, side),
        )
        for entry in found[:MOST_NAMED]
    )
    return (Heading(message("Least in place, as seen from here")), Table(columns, rows))


def _mean(material: Material, practice: Practice, side: Side) -> float:
    held = material.profile.practice_details[practice.id].side(side)
    return held.mean if held.mean is not None else 0.0


def _rated(material: Material, practice: Practice, side: Side) -> str:
    held = material.profile.practice_details[practice.id].side(side)
    if held.mean is not None:
        return str(printed(held.mean))
    return BANDS[held.band] if held.band is not None else MISSING
