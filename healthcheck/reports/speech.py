"""What pages, slides and sheets say of their own, put into the language of whoever reads them."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[[str], str]
"""A text of the program in that language."""
