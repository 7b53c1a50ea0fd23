"""The languages the program has a catalogue for (``resources/translations``), and the one that suits somebody."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from gettext import GNUTranslations
from pathlib import Path

import resources
from healthcheck.domain.language import ENGLISH, Language, nearest

FOLDER = Path(resources.__file__).parent / "translations"
COMPILED = ".mo"
ASKED_IN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Environment variables that name the language of commands, as gettext reads them: the first that is set decides."""


def codes(folder: Path = FOLDER) -> tuple[str, ...]:
    """Codes of the languages that can be spoken, that of the program's own texts first."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - asked at every start; a path for each would only slow it
    except OSError:
        names = []
    return (ENGLISH.code, *(name.removesuffix(COMPILED) for name in names if name.endswith(COMPILED)))


def language(code: str, folder: Path = FOLDER) -> Language:
    """The language of that code, English where there is no catalogue for it."""
    if code == ENGLISH.code or code not in codes(folder):
        return ENGLISH
    with (folder / f"{code}{COMPILED}").open("rb") as file:
        return Language(code, GNUTranslations(file))


def nearest_language(wanted: Iterable[str], folder: Path = FOLDER) -> Language:
    """The first of the ``wanted`` tags, or what is near it, that has a catalogue; English where none has."""
    return language(nearest(wanted, codes(folder)) or ENGLISH.code, folder)


def of_environment(environment: Mapping[str, str], folder: Path = FOLDER) -> Language:
    """The language in which commands answer."""
    asked = next((value for name in ASKED_IN if (value := environment.get(name))), "")
    tags = (entry.partition(".")[0] for entry in asked.split(":"))
    return nearest_language(tags, folder)
