"""How the numbers of the mirror round came about: global answers, expectations, and the reading of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.charts.mirror_words import numbers_of
from healthcheck.charts.reading import MISSING
from healthcheck.domain.disclosed import printed
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from ui import words
from ui.results.stories.chapter import Chapter, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.disclosed_mirror import DisclosedMirrorFactor, DisclosedMirrorGap
    from ui.results.material import Material
    from ui.results.stories.chapter import Translate


def mirror_story(tr: Translate, material: Material, factor: str) -> Story:
    """Both sides' rows, then the gap between what they say of the factor as a whole."""
    name = material.words.name(factor)
    title = tr("How the mirror of {0} came about").format(name)
    mirror = material.profile.mirror
    held = next((entry for entry in mirror.factors if entry.factor == factor), None) if mirror else None
    if held is None:
        return Story(title, (Chapter(name, (mirror.withheld if mirror else "",)),))
    sides = (Chapter(material.profile.organisation(side), tuple(_side(tr, material, held, side))) for side in Side)
    return Story(title, (*sides, Chapter(tr("The gap between the two"), tuple(_gap(tr, material, held.gap)))))


def _side(tr: Translate, material: Material, held: DisclosedMirrorFactor, side: Side) -> Iterator[str]:
    shown, partner = held.side(side), material.profile.organisation(side.other)
    own, expected, actual, off = numbers_of(held, side)
    if own == MISSING:
        yield shown.withheld or tr("Not shown.")
        return
    says = tr(
        "{0} gave the factor as a whole a number from 0 to 10. Their mean, times ten, is {1}. It is not a score of "
        "practices."
    )
    yield says.format(words.people(tr, shown.own.n), own)
    if expected == MISSING:
        yield shown.withheld
        return
    expects = tr(
        "{0} said which number they expect of {1}. Their mean, times ten, is {2}; {1} says {3}, so it is {4} off."
    )
    yield expects.format(words.people(tr, shown.expected.n), partner, expected, actual, off)
    yield _reading(tr, material, shown.reading)


def _reading(tr: Translate, material: Material, reading: MirrorReading) -> str:
    line = f"{material.instrument.method.mirror_line:g}"
    texts = {
        MirrorReading.BLIND_SPOT: tr(
            "Blind spot: the gap between the two is clear, and this side expects to lie less than {0} points apart."
        ),
        MirrorReading.POSSIBLE_BLIND_SPOT: tr(
            "Possible blind spot: the gap between the two is likely, not clear, and this side expects to lie less than "
            "{0} points apart."
        ),
        MirrorReading.KNOWN_DIFFERENCE: tr(
            "Known difference: the gap is clear or likely, this side expects {0} points or more between the two, and "
            "is less than {0} off."
        ),
        MirrorReading.MISREAD_DIFFERENCE: tr(
            "Misread difference: the gap is clear or likely, this side expects {0} points or more between the two, and "
            "is {0} off or more."
        ),
        MirrorReading.FALSE_ALARM: tr(
            "False alarm: there is no clear or likely gap, and this side expects {0} points or more between the two."
        ),
        MirrorReading.IN_STEP: tr("In step: no gap is clear or likely, and none of {0} points or more is expected."),
        MirrorReading.TOO_FEW: tr("Too few answers for a reading."),
        MirrorReading.NOT_TOLD: tr("Not told since the assessment was reopened."),
    }
    return texts[reading].format(line)


def _gap(tr: Translate, material: Material, gap: DisclosedMirrorGap | None) -> Iterator[str]:
    if gap is None:
        yield tr("There is none: too few people on a side answered.")
        return
    verdicts = {
        Verdict.CLEAR: tr("clear"),
        Verdict.LIKELY: tr("likely"),
        Verdict.POSSIBLE: tr("possible"),
        Verdict.NO_SIGN: tr("no sign of one"),
    }
    judged = tr(
        "Client less supplier: {0} points. It is judged by the rule for gaps, over the factors of the mirror together: "
        "{1}."
    )
    yield judged.format(f"{printed(gap.points):+d}", verdicts[gap.verdict])
    yield tr("A gap of {0} points would be missed {1}.").format(printed(gap.detectable), material.instrument.missed)
    if gap.p_value is not None and gap.adjusted_p is not None:
        yield tr("For the facilitator: p = {0:.3f}, adjusted {1:.3f}.").format(gap.p_value, gap.adjusted_p)
