"""The language in which the program speaks to somebody: a value that is passed to whoever puts texts together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from gettext import NullTranslations

from healthcheck.message import Message

WRITTEN_IN = "en"
"""The language of the texts in the code."""

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Language:
    """``code`` is a tag such as ``en`` or ``pt-BR``; ``catalogue`` holds the program's texts in that language."""

    code: str = WRITTEN_IN
    catalogue: NullTranslations = field(default_factory=NullTranslations, compare=False, repr=False)

    @property
    def is_right_to_left(self) -> bool:
        """Whether lines run from right to left."""
        return self.code.partition("-")[0] in RIGHT_TO_LEFT

    def say(self, text: str) -> str:
        """A message in this language; any other text, a name somebody typed perhaps, as it stands."""
        if not isinstance(text, Message):
            return text
        return self._template(text).format(
            *(self.say(value) if isinstance(value, str) else value for value in text.values)
        )

    def _template(self, text: Message) -> str:
        if text.is_fixed or not text.template:  # a catalogue keeps its head under the empty text
            return text.template
        if text.many:
            return self.catalogue.ngettext(text.template, text.many, text.number)
        return self.catalogue.gettext(text.template)


ENGLISH = Language()
"""The language of the code itself, which needs no catalogue."""


def nearest(wanted: Iterable[str], known: Collection[str]) -> str:
    """The first of the ``wanted`` tags that is known, as it is or without its ends: ``de-AT`` is content with ``de``.

    Empty where none is.
    """
    for tag in wanted:
        parts = tag.replace("_", "-").split("-")
        while parts:
            if (code := "-".join(parts)) in known:
                return code
            parts.pop()
    return ""
