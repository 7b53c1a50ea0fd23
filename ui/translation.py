"""Qt's ``tr`` answered from the program's catalogues, so that the window and everything below it speak alike."""

from __future__ import annotations

from gettext import NullTranslations
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from healthcheck.domain.language import ENGLISH, Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class CatalogueTranslator(QTranslator):
    """Looks a text up by itself: which class asks makes no difference, since functions speak for many of them.

    A second text given with a number is the plural; without a number it tells apart what English says in one word.
    """

    def __init__(self, language: Language, parent: QApplication) -> None:
        super().__init__(parent)
        self._catalogue = language.catalogue

    def isEmpty(self) -> bool:
        """Never: an empty one would not be asked."""
        return False

    def translate(self, _context: str, text: str, second: str | None = None, number: int = -1) -> str | None:
        """``text`` in the language; None, for Qt to ask on, where the catalogue does not have it."""
        if second and number >= 0:
            found = self._catalogue.ngettext(text, second, number)
            return None if found in (text, second) else found
        found = self._catalogue.pgettext(second, text) if second else self._catalogue.gettext(text)
        return None if found == text else found


def speak(application: QApplication, language: Language) -> None:
    """Let the whole window speak ``language``, Qt's own buttons included, before anything of it is made."""
    QLocale.setDefault(locale_of(language))
    if language == ENGLISH:
        return
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if language.is_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    own = QTranslator(application)
    if own.load(QLocale(language.code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(own)
    application.installTranslator(CatalogueTranslator(language, application))


def system_languages() -> list[str]:
    """Tags of the languages that the system speaks, the best liked first."""
    return QLocale.system().uiLanguages()


def locale_of(language: Language) -> QLocale:
    """How dates and numbers are written: as the system has them, unless they would be in another language."""
    system, own = QLocale.system(), QLocale(language.code)
    is_untold = system.language() is QLocale.Language.C and language == ENGLISH
    if is_untold or system.language() is own.language():
        return system
    return QLocale(own.language(), system.territory())


class _Window(NullTranslations):
    """The catalogue of whatever language Qt was told that the window speaks."""

    def gettext(self, message: str) -> str:
        """What the window calls ``message``."""
        return QCoreApplication.translate("", message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The text for ``n``; without a translation the second unless it is one."""
        found = QCoreApplication.translate("", msgid1, msgid2, n)
        return msgid2 if found == msgid1 and n != 1 else found


def plural(one: str, many: str, count: int, *values: object) -> str:
    """The text for so many: blank ``{0}`` is the count, the values follow from ``{1}`` on."""
    return _Window().ngettext(one, many, count).format(count, *values)


def said(text: str) -> str:
    """What comes from below the window, such as the sentences of an error, in the window's language."""
    return Language(catalogue=_Window()).say(text)
