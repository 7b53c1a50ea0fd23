"""Whether a comparison of the same people would give away what one or two others said (``method.md`` 3.5, rule 4).

A mean of the people who stayed, beside the mean of everybody, is a mean of those who came or went; and two comparisons
that share an assessment, of six people and of five of them, give away the sixth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

People = frozenset[str]


def are_telling(first: People, second: People, *, line: int) -> bool:
    """Whether one group has, beyond the other, somebody but fewer than ``line`` people."""
    return any(0 < len(part) < line for part in (first - second, second - first))


def tells_of_a_few(people: Mapping[int, People], *, earlier: int, later: int, line: int) -> bool:
    """Whether matched numbers of ``earlier`` and ``later`` may not be shown.

    ``people``: number of each assessment up to ``later`` -> those of one side with a score in one factor. Comparisons
    are gone through in the order in which reports could have shown them; one that could be held against an earlier
    one stays hidden for good.
    """
    shown: dict[tuple[int, int], People] = {}
    for pair in _in_order(people):
        before, after = (people[number] for number in pair)
        stayed = before & after
        rivals = [other for shared, other in shown.items() if set(shared) & set(pair)]
        is_hidden = are_telling(before, after, line=line) or any(
            are_telling(stayed, other, line=line) for other in rivals
        )
        if pair == (earlier, later):
            return is_hidden
        if not is_hidden and len(stayed) >= line:
            shown[pair] = stayed
    return True


def _in_order(people: Mapping[int, People]) -> Iterator[tuple[int, int]]:
    """Every pair of assessments: by the later one, and with the nearest before it first."""
    for later in sorted(people):
        for earlier in sorted((number for number in people if number < later), reverse=True):
            yield earlier, later
