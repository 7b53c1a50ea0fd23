"""The organisations' names in the instrument's sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from healthcheck.domain.relationship import Relationship, Side

_PLACEHOLDER = re.compile(r"\[[CSP]\]")


@dataclass(frozen=True, slots=True)
class Names:
    """What ``[C]``, ``[S]`` and ``[P]`` (the reader's partner) stand for."""

    client: str
    supplier: str
    partner: str

    @classmethod
    def of(cls, relationship: Relationship, reader: Side) -> Names:
        """The names as somebody on the side of ``reader`` reads them."""
        return cls(relationship.client, relationship.supplier, relationship.organisation(reader.other))

    def fill(self, text: str) -> str:
        """``text`` with every placeholder replaced once; a name that looks like a placeholder stays as typed."""
        names = {"[C]": self.client, "[S]": self.supplier, "[P]": self.partner}
        return _PLACEHOLDER.sub(lambda match: names[match.group()], text)
