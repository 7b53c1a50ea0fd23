"""Which characters look different for what stands beside them."""

from __future__ import annotations

import re

JOINERS = "\u200c\u200d"
"""Characters without a shape of their own that change those of their neighbours."""

_SHAPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u1dc0-\u1dff\u20d0-\u20f0"
    "\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc]"
)
"""Letters that join, and marks that are put above, below or around letters."""


def is_shaped(text: str) -> bool:
    """Whether anything of ``text`` looks different for what stands beside it."""
    return not text.isascii() and _SHAPED.search(text) is not None
