"""What the conventions of change in ``method.toml`` have to keep among themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from healthcheck.content.finding import ContentFinding
from healthcheck.content.method_schema import ChangeTable


def check_change(table: ChangeTable) -> Iterator[ContentFinding]:
    """Numbers of people rise, each has both widths, and other people never make less noise than the same ones."""
    for field, message in _faults(table):
        yield ContentFinding("method.toml", "", f"change.{field}", message)


def _faults(table: ChangeTable) -> Iterator[tuple[str, str]]:
    sizes = table.index_noise_n
    if any(later <= earlier for earlier, later in pairwise(sizes)):
        yield "index_noise_n", "does not rise from entry to entry"
    widths = {"index_noise_same": table.index_noise_same, "index_noise_other": table.index_noise_other}
    for field, entries in widths.items():
        if len(entries) != len(sizes):
            yield field, f"has {len(entries)} entries; {len(sizes)} expected, one for each of index_noise_n"
    if any(other < same for same, other in zip(*widths.values(), strict=False)):
        yield "index_noise_other", "is below index_noise_same"
