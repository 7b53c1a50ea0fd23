"""The language in which the program speaks to somebody: a value that is passed to whoever puts texts together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from gettext import NullTranslations

from healthcheck.domain.direction import (
    LEFT_MARK,
    RIGHT_MARK,
    has_right_to_left,
    is_mostly_right_to_left,
    is_right_to_left,
)
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
    def tag(self) -> str:
        """What files name it by; the English of the code is that of Britain."""
        return "en-GB" if self.code == WRITTEN_IN else self.code

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

    def say_directed(self, text: str) -> str:
        """The same; a sentence that a name would turn around begins with a mark of the way that the language runs.

        So does every line of several.
        """
        if isinstance(text, Message) and text.is_fixed and "\n" in text.template:
            lines = (self.say_directed(value) if isinstance(value, str) else value for value in text.values)
            return text.template.format(*lines)
        said = self.say(text)
        is_content = self.is_right_to_left and is_mostly_right_to_left(said)  # which may begin with a name
        return self.directed(said) if _is_sentence(text) or is_content else said

    def directed(self, sentence: str) -> str:
        """``sentence`` of this language, marked where it would run the other way for the name that it begins with."""
        if not has_right_to_left(sentence) or is_right_to_left(sentence) == self.is_right_to_left:
            return sentence
        return f"{RIGHT_MARK if self.is_right_to_left else LEFT_MARK}{sentence}"

    def _template(self, text: Message) -> str:
        if text.is_fixed or not text.template:  # a catalogue keeps its head under the empty text
            return text.template
        if text.many:
            return self.catalogue.ngettext(text.template, text.many, text.number)
        return self.catalogue.gettext(text.template)


def _is_sentence(text: object) -> bool:
    """Whether the program says anything in it, besides putting names beside each other."""
    if not isinstance(text, Message):
        return False
    return any(map(_is_sentence, text.values)) if text.is_fixed else any(map(str.isalpha, text.template))


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
