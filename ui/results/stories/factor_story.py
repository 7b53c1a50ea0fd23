"""How the numbers of one factor came about, in words, from nothing but what this audience may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.reading import absence_text, gap_text, interval_text, range_text, score_text
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedGap, DisclosedItem, DisclosedSide, printed
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.text import percent
from ui import words
from ui.results.stories.chapter import Chapter, Story
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def factor_story(tr: Translate, material: Material, factor: str) -> Story:
    """Both sides' scores, then the gap; a number that is withheld is not told, its reason is."""
    held = material.seen.factor(factor)
    sides = (Chapter(_side_heading(tr, material, held, side), tuple(_side(tr, material, held, side))) for side in Side)
    title = tr("How the numbers of {0} came about").format(material.words.name(factor))
    return Story(title, (*sides, Chapter(tr("The gap"), tuple(_gap(tr, material, held)))))


def _side_heading(tr: Translate, material: Material, held: DisclosedFactor, side: Side) -> str:
    shown = held.side(side)
    number = tr("withheld") if shown.score is None else score_text(shown)
    return tr("{0} ({1}): {2}").format(material.profile.organisation(side), words.side(tr, side).lower(), number)


def _side(tr: Translate, material: Material, held: DisclosedFactor, side: Side) -> Iterator[str]:
    if material.seen.seniority is not None:
        yield from _level(tr, held.side(side))
        return
    shown, method = held.side(side), material.instrument.method
    submitted = material.profile.n.get(side, 0)
    yield tr(
        "{0} with a score here, of {1} submitted. Somebody has one with at least {2} of what applies answered."
    ).format(words.people(tr, shown.n), submitted, percent(method.answered_share))
    if shown.score is None:
        yield shown.withheld or tr("Nobody on this side answered enough for a score.")
        return
    yield _entered(tr, material, held, side)
    yield _weights(tr, held, side)
    if shown.interval is not None:
        yield tr(
            "Interval: {0}. What comparable, informed people on this side would say lies in there {1} of the time. "
            "Its width rests on how far the people of this side differ over all factors together."
        ).format(said(interval_text(shown)), percent(method.confidence))
    if shown.is_indicative:
        yield tr("Indicative: so few people answered that nothing is judged by it.")
    step = material.profile.rounded_sides.get(side)
    if step is not None:
        yield tr("In steps of {0} points: the assessment was reopened and few people changed something.").format(step)


def _level(tr: Translate, shown: DisclosedSide) -> Iterator[str]:
    """One level of a side: the scores that its people have among everybody."""
    if shown.score is None:
        yield shown.withheld
        return
    whose = tr(
        "{0} of this level with a score here. Each keeps the score that is worked out among everybody of the side; "
        "this is their mean."
    )
    yield whose.format(words.people(tr, shown.n))
    yield tr("Interval: {0}. Its width rests on how far all people of the side differ, of every level.").format(
        said(interval_text(shown))
    )


def _entered(tr: Translate, material: Material, held: DisclosedFactor, side: Side) -> str:
    asked = [item for item in material.profile.items if _is_of(material, item, held.factor)]
    entered = [item for item in asked if _enters(material, item, side)]
    kinds = {
        Dimension.PROCESS: tr("processes {0}"),
        Dimension.TOOL: tr("tools {0}"),
        Dimension.BEHAVIOUR: tr("behaviours {0}"),
    }
    of_kind = {
        kind: sum(material.instrument.item_by_id[item.item].dimension is kind for item in entered) for kind in kinds
    }
    parts = ", ".join(text.format(of_kind[kind]) for kind, text in kinds.items() if of_kind[kind])
    counts = sorted({item.side(side).n for item in entered})
    answered = tr("answered by {0}").format(_range(counts)) if counts else ""
    return tr("Questions that entered: {0} of {1} ({2}), {3}. A question counts for both sides or for neither; what "
              "somebody could not see is filled in from the others and from that person's own answers, for the score "
              "alone.").format(len(entered), len(asked), parts, answered)  # fmt: skip


def _is_of(material: Material, item: DisclosedItem, factor: str) -> bool:
    return material.instrument.item_by_id[item.item].factor == factor


def _enters(material: Material, item: DisclosedItem, side: Side) -> bool:
    """An item in scope that somebody answered, on both sides where both are large enough to be compared."""
    if item.is_out_of_scope:
        return False
    line, counted = material.instrument.method.verdict_from_n, material.profile.n
    compared = Side if all(counted.get(entry, 0) >= line for entry in Side) else (side,)
    return all(item.side(entry).n > 0 for entry in compared)


def _range(counts: Sequence[int]) -> str:
    return str(counts[0]) if len(counts) == 1 else f"{counts[0]}–{counts[-1]}"


def _weights(tr: Translate, held: DisclosedFactor, side: Side) -> str:
    names = {
        Dimension.PROCESS: tr("processes {0}"),
        Dimension.TOOL: tr("tools {0}"),
        Dimension.BEHAVIOUR: tr("behaviours {0}"),
    }
    scales = held.side(side).sub_scales
    shown = ", ".join(names[kind].format(printed(score)) for kind, score in scales.items())
    rule = tr("Weights: for each person the means of processes, tools and behaviours weigh alike; then each person.")
    return f"{rule} {tr('Here: {0}.').format(shown)}" if shown else rule


def _gap(tr: Translate, material: Material, held: DisclosedFactor) -> Iterator[str]:
    if held.printed_gap is None or held.gap is None:
        yield tr("There is none: {0}.").format(said(absence_text(held)).lower() or tr("not compared"))
        yield from dict.fromkeys(reason for side in Side if (reason := held.side(side).withheld))
        return
    yield tr("{0}: the difference of the two printed numbers.").format(said(gap_text(held)))
    yield tr("Its {0} interval, client less supplier: {1}.").format(
        percent(material.instrument.method.confidence), said(range_text(held.gap.interval))
    )
    yield _rule(tr, material, held.gap)
    if held.gap.verdict in (Verdict.POSSIBLE, Verdict.NO_SIGN):
        yield tr("With so many people a gap of {0} points would be missed {1}.").format(
            printed(held.gap.detectable), material.instrument.missed
        )
    if held.gap.p_value is not None and held.gap.adjusted_p is not None:
        yield tr("For the facilitator: p = {0:.3f}, adjusted {1:.3f}.").format(held.gap.p_value, held.gap.adjusted_p)


def _rule(tr: Translate, material: Material, gap: DisclosedGap) -> str:
    method = material.instrument.method
    values = (percent(method.confidence), percent(method.false_discovery), f"{method.worth_talking:g}")
    rules = {
        Verdict.CLEAR: tr(
            "Clear: chance explains it badly even with all factors looked at together (adjusted p of at most {1})."
        ),
        Verdict.LIKELY: tr(
            "Likely: the {0} interval leaves out zero, but with all factors looked at together it is not clear. "
            "Among so many comparisons one or so may look like this by chance."
        ),
        Verdict.POSSIBLE: tr(
            "Possible: at least {2} points, half a level, but the {0} interval does not leave out zero."
        ),
        Verdict.NO_SIGN: tr("No sign: the {0} interval does not leave out zero, and it is less than {2} points."),
        None: tr("Not judged: too few people on a side."),
    }
    if material.seen.seniority is not None:
        return tr("Not judged: with the levels looked at as well, more gaps would seem clear than are.")
    return rules[gap.verdict].format(*values)
