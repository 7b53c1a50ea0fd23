"""The mesh of factors in words: titles, descriptions, captions, meanings, and table twins of its two layers.

Shared themes say that practices overlap; perceived influence says what people think moves what. The layers never meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from healthcheck.charts.reading import side_word
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import printed
from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh, FactorInfluence
from healthcheck.domain.mesh import FactorMesh
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message, plural


def pairs(mesh: FactorMesh) -> Iterator[tuple[int, int, int]]:
    """Numbers of two factors and of the themes they share, where they share any; in framework order."""
    for one, other in combinations(range(len(mesh.factors)), 2):
        if mesh.shared[one][other]:
            yield one, other, mesh.shared[one][other]


def themes_text(count: int) -> str:
    """``1 theme``, ``6 themes``."""
    return plural("{0} theme", "{0} themes", count)


def links_text(count: int) -> str:
    """``1 link``, ``26 links``."""
    return plural("{0} link", "{0} links", count)


def document_title(words: ChartWords) -> str:
    """What the layer of shared themes shows."""
    return words.findings.text("mesh", "document")


def document_caption(mesh: FactorMesh, words: ChartWords) -> str:
    """How far shared themes may be read."""
    note = words.findings.text("mesh", "document_note", recurring=str(mesh.recurring), themes=str(mesh.themes))
    return message("The wider a line, the more themes two factors share; the number says how many. {0}", note)


def document_description(mesh: FactorMesh, words: ChartWords) -> str:
    """Every pair with its themes, then every factor with its links."""
    shared = (pair_meaning(mesh, one, other, words) for one, other, _ in pairs(mesh))
    links = (message("{0}: {1}.", words.name(factor), links_text(count)) for factor, count in mesh.links.items())
    return joined(" ", (message("Mesh of {0} by shared themes.", words.factors(len(mesh.factors))), *shared, *links))


def pair_meaning(mesh: FactorMesh, one: int, other: int, words: ChartWords) -> str:
    """What one line says."""
    names = message("{0} and {1}", words.name(mesh.factors[one]), words.name(mesh.factors[other]))
    return message("{0} share {1}.", names, themes_text(mesh.shared[one][other]))


def factor_meaning(mesh: FactorMesh, number: int, words: ChartWords) -> str:
    """What one factor shares with every other."""
    shared = joined(
        ", ",
        (
            message("{0} with {1}", count, words.name(other))
            for other, count in zip(mesh.factors, mesh.shared[number], strict=True)
            if count
        ),
    )
    name = mesh.factors[number]
    told = [links_text(mesh.links[name]), *([shared] if shared else [])]
    return message("{0}: {1}.", words.name(name), joined(", ", told))


def document_table(mesh: FactorMesh, *, words: ChartWords) -> ProfileTable:
    """Themes that every two factors share, and the sum of each row."""
    header = (message("Factor"), *(words.name(factor) for factor in mesh.factors), message("Links"))
    rows = tuple(
        (
            words.name(factor),
            *("–" if row == column else str(count) for column, count in enumerate(mesh.shared[row])),
            str(mesh.links[factor]),
        )
        for row, factor in enumerate(mesh.factors)
    )
    return ProfileTable(header, rows, mesh.factors).said(words.say)


def influence_title(words: ChartWords, side: Side | None) -> str:
    """What the layer of raters shows, and in whose eyes."""
    name = words.findings.text("mesh", "participants")
    if side is None:
        return message("{0}, both sides together", name)
    return message("{0} in the eyes of the {1}", name, side_word(side))


def influence_caption(held: DisclosedInfluence | None, words: ChartWords) -> str:
    """How far influence may be read, and why there are arrows or none."""
    if held is None:
        return ""
    note = words.findings.text("mesh", "participants_note", raters=str(held.raters))
    arrows = words.findings.text("mesh", "arrows_note" if held.is_agreed else "no_arrows")
    sentences = [note, arrows, message("Numbers are percent of all the influence they see.")]
    if held.agreement is not None:
        sentences.append(message("Agreement of the raters: {0} of 100.", printed(held.agreement)))
    return joined(" ", sentences)


def given_text(factor: FactorInfluence) -> str:
    """``gives 18, gets 12 %``."""
    return message("gives {0}, gets {1} %", printed(factor.given), printed(factor.received))


def moved_by(held: DisclosedInfluence, factor: str, words: ChartWords) -> str:
    """Factors that an arrow leads to, strongest first."""
    return joined(", ", (words.name(end) for start, end in held.arrows if start == factor))


def influence_meaning(held: DisclosedInfluence, factor: FactorInfluence, words: ChartWords) -> str:
    """What one factor gives and gets, and what it moves."""
    moved = moved_by(held, factor.factor, words)
    if not moved:
        return message("{0}: {1}.", words.name(factor.factor), given_text(factor))
    return message("{0}: {1}; moves {2}.", words.name(factor.factor), given_text(factor), moved)


def influence_description(
    held: DisclosedInfluence | None, reasons: Sequence[str], words: ChartWords, side: Side | None
) -> str:
    """Every factor's numbers and arrows; the reason where there are none."""
    lead = message("{0}.", influence_title(words, side))
    if held is None:
        return joined(" ", (lead, *reasons))
    return joined(" ", (lead, *(influence_meaning(held, factor, words) for factor in held.factors)))


def influence_table(held: DisclosedInfluence, *, words: ChartWords) -> ProfileTable:
    """One row a factor: influence given and received, both together, the difference, and what it moves."""
    header = (
        message("Factor"),
        message("Gives, %"),
        message("Gets, %"),
        message("Together"),
        message("Difference"),
        message("Moves"),
    )
    rows = tuple(
        (
            words.name(factor.factor),
            str(printed(factor.given)),
            str(printed(factor.received)),
            str(printed(factor.prominence)),
            f"{printed(factor.net):+d}" if printed(factor.net) else "0",
            moved_by(held, factor.factor, words),
        )
        for factor in held.factors
    )
    return ProfileTable(header, rows, tuple(factor.factor for factor in held.factors)).said(words.say)


def influence_reasons(mesh: DisclosedMesh, side: Side | None) -> tuple[str, ...]:
    """Why there is no influence to show."""
    what = "mesh.joint" if side is None else f"mesh.{side.value}"
    found = tuple(entry.reason for entry in mesh.withheld if entry.what == what)
    nobody = message("Nobody has rated how the factors move each other.")
    if side is not None:
        nobody = message("Nobody of the {0} has rated how the factors move each other.", side_word(side))
    return found or (nobody,)
