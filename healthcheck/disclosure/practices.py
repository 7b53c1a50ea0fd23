"""States of practices as an audience may see them."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.result import PracticeResult, PracticeState


def disclosed_practices(results: Mapping[str, PracticeResult], rules: Rules) -> dict[str, PracticeState | None]:
    """The state of each practice, None where it is withheld; nothing for one side's own edition.

    A state says something of both sides, so the stricter of them decides, by the people who answered its items.
    """
    return {name: _state(result, rules) for name, result in results.items()} if rules.sees_both else {}


def _state(result: PracticeResult, rules: Rules) -> PracticeState | None:
    if result.state is PracticeState.NOT_ASKED:
        return result.state
    if any(n < rules.item_line for n in result.n.values()):
        return PracticeState.TOO_LITTLE_DATA
    # two reports whose states differ would give away what the one or two people said who came in between
    return None if rules.rounded and not rules.is_facilitator else result.state
