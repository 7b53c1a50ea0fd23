"""Sentences of the instrument with named placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from healthcheck.domain.language import ENGLISH, Language


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences by group and key. Placeholders stand in braces and are checked when the content is read.

    ``speech`` says those values that are texts of the program, such as ``53 to 64``.
    """

    sentences: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    speech: Language = ENGLISH

    def text(self, group: str, key: str, **values: str) -> str:
        """The sentence with its placeholders filled, each once: a name that looks like a placeholder stays as typed.

        ``KeyError`` for a sentence or a placeholder that there is not.
        """
        said = {name: self.speech.say(value) for name, value in values.items()}
        return self.speech.directed(self.sentences[group][key].format_map(said))
