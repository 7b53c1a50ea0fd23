"""How a change from one assessment to the next came about: who is compared, and what chance alone may bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.reading import MISSING, score_text
from healthcheck.charts.trend import change_text
from healthcheck.domain.change import Basis
from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.text import percent
from ui import words
from ui.results.stories.chapter import Chapter, Story
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.charts.trend import Trend
    from healthcheck.domain.disclosed_change import DisclosedFactorChange
    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def change_story(tr: Translate, material: Material, trend: Trend, factor: str) -> Story:
    """Both sides: their scores at each assessment, and the last change."""
    title = tr("How the trend of {0} came about").format(material.words.name(factor))
    sides = (
        Chapter(
            tr("{0}: {1}").format(material.profile.organisation(side), said(change_text(trend, factor, side))),
            tuple(_side(tr, material, trend, factor, side)),
        )
        for side in Side
    )
    return Story(title, tuple(sides))


def _side(tr: Translate, material: Material, trend: Trend, factor: str, side: Side) -> Iterator[str]:
    for profile, view in zip(trend.profiles, trend.views(factor, side), strict=True):
        if view is None or score_text(view) == MISSING:
            told = view.withheld if view is not None and view.withheld else tr("no view")
            yield tr("Assessment {0}: {1}").format(profile.assessment, told)
        else:
            people = words.people(tr, view.n)
            yield tr("Assessment {0}: {1}, the mean of {2}.").format(profile.assessment, score_text(view), people)
    step = trend.steps(factor, side)[-1]
    if step is not None:
        yield from _change(tr, material, step)


def _change(tr: Translate, material: Material, step: DisclosedFactorChange) -> Iterator[str]:
    method = material.instrument.method
    shift = step.shift
    if shift is None:
        yield step.withheld
    elif shift.basis is Basis.MATCHED:
        same = tr(
            "{0} have a score both times; compared are these alone, over the questions of both assessments: {1}, then "
            "{2}."
        )
        yield same.format(words.people(tr, step.turnover.stayed), printed(shift.earlier), printed(shift.later))
    else:
        others = tr(
            "Too few are the same people, so everybody then is compared with everybody now, over the questions of both "
            "assessments: {0}, then {1}."
        )
        yield others.format(printed(shift.earlier), printed(shift.later))
    if step.believable is not None:
        chance = tr(
            "By chance alone it may move by {0} points ({1}): the smallest change to believe, the grey of the chart."
        )
        yield chance.format(printed(step.believable), percent(method.confidence))
    if shift is not None:
        yield _rule(tr, material, shift.verdict)
    if shift is not None and shift.p_value is not None and shift.adjusted_p is not None:
        yield tr("For the facilitator: p = {0:.3f}, adjusted {1:.3f}.").format(shift.p_value, shift.adjusted_p)


def _rule(tr: Translate, material: Material, verdict: Verdict | None) -> str:
    method = material.instrument.method
    values = (percent(method.confidence), percent(method.false_discovery), f"{method.worth_talking:g}")
    rules = {
        Verdict.CLEAR: tr(
            "Larger than chance: chance explains it badly even with all changes looked at together (adjusted p of at "
            "most {1})."
        ),
        Verdict.LIKELY: tr(
            "Likely not chance: the {0} interval leaves out zero, but with all changes looked at together it is not "
            "larger than chance. Of so many changes one or two may look like this by chance."
        ),
        Verdict.POSSIBLE: tr("May be chance: {2} points or more, but the {0} interval does not leave out zero."),
        Verdict.NO_SIGN: tr("Within chance: the {0} interval does not leave out zero, and it is less than {2} points."),
        None: tr("Not judged: too few people, or the side is printed in coarse steps."),
    }
    return rules[verdict].format(*values)
