"""Languages that nobody speaks, spoken by the window: what they find in it, and how to read it in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTranslator

from healthcheck.content import bundled_instrument, load_instrument
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.language import Language
from healthcheck.languages import language
from tests.content.pseudo import plain, write_catalogues, write_content
from ui.translation import speak

if TYPE_CHECKING:
    from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with the instrument in it; ``read`` gives back what a text says in English."""

    language: Language
    instrument: Callable[[Language], Instrument]
    read: Callable[[str], str]


ENGLISH = Tongue(Language(), bundled_instrument, str)


def learnt(folder: Path, code: str) -> Tongue:
    """The language ``code`` of ``tests.content.pseudo``, its catalogue and content written into ``folder``."""
    write_catalogues(folder)
    content = write_content(folder)
    return Tongue(language(code, folder), lambda spoken: load_instrument(content, spoken), plain)


@contextmanager
def spoken(theme: Theme, tongue: Tongue) -> Iterator[None]:
    """The window speaks it meanwhile."""
    before, application = QLocale(), theme.application
    speak(application, tongue.language)
    theme.use()
    yield
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(before)
    theme.use()
