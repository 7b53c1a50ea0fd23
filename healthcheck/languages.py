"""The languages the program has a catalogue for (``resources/translations``), and the one that suits somebody."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import resources
from healthcheck.domain.language import ENGLISH, Language, nearest
from healthcheck.places import ASKED_IN, TRANSLATIONS

FOLDER = Path(resources.__file__).parent / "translations"
COMPILED = ".mo"


class Catalogue(GNUTranslations):
    """The texts of one language, which can be handed to another process; ``source`` is what the file holds."""

    def __init__(self, source: bytes) -> None:
        super().__init__(BytesIO(source))
        self._source = source

    def __reduce__(self) -> tuple[type[Catalogue], tuple[bytes]]:
        return Catalogue, (self._source,)


def home() -> Path:
    """The folder of the catalogues: the program's own, unless the environment names another."""
    named = os.environ.get(TRANSLATIONS)
    return Path(named) if named else FOLDER


def codes(folder: Path) -> tuple[str, ...]:
    """Codes of the languages that can be spoken, that of the program's own texts first."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - asked at every start; a path for each would only slow it
    except OSError:
        names = []
    return (ENGLISH.code, *(name.removesuffix(COMPILED) for name in names if name.endswith(COMPILED)))


@cache
def language(code: str, folder: Path) -> Language:
    """The language of that code, English where there is no catalogue for it."""
    if code == ENGLISH.code or code not in codes(folder):
        return ENGLISH
    with (folder / f"{code}{COMPILED}").open("rb") as file:
        return Language(code, Catalogue(file.read()))


def nearest_language(wanted: Iterable[str], folder: Path | None = None) -> Language:
    """The first of the ``wanted`` tags, or what is near it, that has a catalogue; English where none has."""
    folder = folder or home()
    return language(nearest(wanted, codes(folder)) or ENGLISH.code, folder)


def of_environment(environment: Mapping[str, str], folder: Path | None = None) -> Language:
    """The language in which commands answer."""
    asked = next((value for name in ASKED_IN if (value := environment.get(name))), "")
    tags = (entry.partition(".")[0] for entry in asked.split(":"))
    return nearest_language(tags, folder)
