"""How long a questionnaire is."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How many items an assessment asks; express is contained in standard, standard in full."""

    EXPRESS = "express"
    STANDARD = "standard"
    FULL = "full"

    @property
    def rank(self) -> int:
        """0 for the smallest form."""
        return _RANKS[self]

    def includes(self, smallest: Form) -> bool:
        """Whether this form asks something whose smallest form is ``smallest``."""
        return smallest.rank <= self.rank


_RANKS = {form: rank for rank, form in enumerate(Form)}
