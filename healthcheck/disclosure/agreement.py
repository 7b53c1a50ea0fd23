"""Agreement within a side as an audience may see it (``method.md`` 3.5 and 5).

Decided: numbers of agreement lie between 0 and 2 scale steps, or below 1, and the whole numbers that other audiences
get would say nothing of them. So these audiences get one of three words, which also calls a mean a mixed view; the
coefficients are for the facilitator's annex.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.agreement import Consistency, WithinSide
from healthcheck.domain.disclosed import Agreement, DisclosedFactor
from healthcheck.domain.disclosed_agreement import DisclosedAgreement, DisclosedWithinSide
from healthcheck.domain.relationship import Side

_SEVERAL = 2


def disclosed_agreement(
    within: Mapping[str, Mapping[Side, WithinSide]],
    consistencies: Mapping[Side, Consistency | None],
    *,
    factors: Sequence[DisclosedFactor],
    rules: Rules,
) -> DisclosedAgreement:
    """What ``rules`` allow of the agreement ``within`` sides; ``factors`` as disclosed to the same audience."""
    return DisclosedAgreement(
        factors={
            factor.factor: {side: _within(within[factor.factor][side], factor, side, rules) for side in Side}
            for factor in factors
        },
        consistency={side: _consistency(consistencies[side], rules) for side in Side},
    )


def _within(within: WithinSide, factor: DisclosedFactor, side: Side, rules: Rules) -> DisclosedWithinSide:
    """Nothing where the score is withheld, nor of a single item, whoever asks."""
    shown = factor.side(side)
    if shown.score is None or within.items < _SEVERAL or within.n < rules.item_line:
        return DisclosedWithinSide(None, None)
    return DisclosedWithinSide(
        agreement=_word(shown.agreement, side, rules),
        coefficients=within if rules.is_facilitator and _may_be_a_number(within, rules) else None,
    )


def _word(agreement: Agreement | None, side: Side, rules: Rules) -> Agreement | None:
    """A word that turns with one late answer would tell that answer."""
    return None if side in rules.rounded and not rules.is_facilitator else agreement


def _may_be_a_number(within: WithinSide, rules: Rules) -> bool:
    """Enough people on every item, and not just one item whose distribution is withheld.

    The agreement of the others follows from their distributions, and the mean over all would then give that of the one.
    """
    line = max(rules.line, rules.method.agreement_from_n)
    hidden = sum(number < max(rules.line, rules.method.distribution_from_n) for number in within.answers)
    return within.n >= line and hidden != 1


def _consistency(consistency: Consistency | None, rules: Rules) -> Consistency | None:
    if consistency is None or not rules.is_facilitator:
        return None
    return consistency if consistency.n >= max(rules.line, rules.method.consistency_from_n) else None
