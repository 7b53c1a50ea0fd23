"""What to know before a report goes: what is missing, what will print otherwise than wished, and what is withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from healthcheck.domain.colour import WHITE, colour_of, contrast, is_readable_on_white
from healthcheck.domain.comment import ClueKind
from healthcheck.domain.edition import Edition
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_draft import Remark, RemarkKind
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.message import joined, message, plural
from healthcheck.reports.content_hash import canonical_json
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.report_model import Report
from healthcheck.reports.sections.not_shown import not_shown
from healthcheck.reports.sections.promises import NO_DATE

Clues = Mapping[str, AbstractSet[ClueKind]]
"""What could give somebody away, by the text of the comment that it stands in."""

MOST_CHARACTERS = 8
"""Characters named in one remark."""

NAMED = frozenset({ClueKind.NAME, ClueKind.CODE})


def remarks_of(material: Material, report: Report, *, clues: Clues) -> tuple[Remark, ...]:
    """What can be changed first, then what is withheld; nothing where everything is in order."""
    return (
        *_plan(material),
        *_comments(material, clues),
        *_colour(material.order.branding.colour),
        *_characters(report),
        *_withheld(material),
    )


def _plan(material: Material) -> Iterator[Remark]:
    plan, order = material.plan, material.order
    if plan is None or not (order.has(ReportPart.PLAN) or order.edition is Edition.ONE_PAGE):
        return
    if not plan.commitments:
        instead = message("Proposals stand in the place of the plan.") if material.commitments else ""
        yield _of_plan(message("Nobody has promised anything yet"), instead)
        return
    if undated := sum(_misses_date(plan)):
        text = plural("{0} commitment has no due date", "{0} commitments have no due date", undated)
        yield _of_plan(text, message("“{0}” is printed in its place.", NO_DATE))
    if drafts := sum(entry.is_draft for entry in plan.standing):
        text = plural(
            "{0} commitment is not ready to be promised", "{0} commitments are not ready to be promised", drafts
        )
        yield _of_plan(text, plural("Its line says so.", "The line of each says so.", drafts))
    idle = [material.profile.organisation(side) for side in Side if not plan.led_by[side]]
    if len(idle) == 1:
        yield _of_plan(message("{0} leads no commitment", idle[0]), message("A plan of one side is seldom kept."))


def _misses_date(plan: ReportedPlan) -> Iterator[bool]:
    return (entry.due is None and entry.delivered_on is None for entry in plan.standing)


def _of_plan(text: str, detail: str) -> Remark:
    return Remark(RemarkKind.PLAN, text, detail)


def _comments(material: Material, clues: Clues) -> Iterator[Remark]:
    shown = material.comments.comments if material.comments else ()
    found: Sequence[AbstractSet[ClueKind]] = [clues.get(entry.text, frozenset()) for entry in shown]
    named = sum(bool(kinds & NAMED) for kinds in found)
    roles = sum(ClueKind.ROLE in kinds and not kinds & NAMED for kinds in found)
    detail = message("Read them once more: everybody who gets the report does.")
    if named:
        text = plural("{0} comment includes a person's name", "{0} comments include a person's name", named)
        yield Remark(RemarkKind.COMMENTS, text, detail)
    if roles:
        text = plural("{0} comment includes a person's role", "{0} comments include a person's role", roles)
        yield Remark(RemarkKind.COMMENTS, text, detail)


def _colour(wanted: str) -> Iterator[Remark]:
    if not wanted.strip():
        return
    colour = colour_of(wanted)
    if not colour:
        yield _of_colour(
            message("“{0}” is not a colour", wanted), message("The usual ink is used. Write it as #1F3A5F.")
        )
    elif not is_readable_on_white(colour):
        ratio = f"{contrast(colour, WHITE):.1f}"
        text = message("Brand colour {0} fails contrast on white ({1}:1)", colour, ratio)
        yield _of_colour(text, message("Ink is used in its place."))


def _of_colour(text: str, detail: str) -> Remark:
    return Remark(RemarkKind.COLOUR, text, detail)


def _characters(report: Report) -> Iterator[Remark]:
    missing = font_book().uncovered(canonical_json(report).decode())
    if missing:
        named = " ".join(missing[:MOST_CHARACTERS]) + (" …" if len(missing) > MOST_CHARACTERS else "")
        text = plural(
            "{0} character has no shape in print: {1}",
            "{0} characters have no shape in print: {1}",
            len(missing),
            named,
        )
        yield Remark(RemarkKind.CHARACTERS, text, message("A sign shows where each of them belongs."))


def _withheld(material: Material) -> Iterator[Remark]:
    if material.profile.interview is not None:
        text = message("One person a side: their answers are compared")
        yield Remark(RemarkKind.WITHHELD, text, message("So there is no score to withhold."))
    reasons: dict[str, list[str]] = {}
    for row in not_shown(material):
        reasons.setdefault(row.what, []).append(row.why)
    for what, why in reasons.items():
        yield Remark(RemarkKind.WITHHELD, what, joined("\n", why))
