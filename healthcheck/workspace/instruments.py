"""The instruments this program has; read when the first question or number needs one, not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument


class Instruments:
    """Gives each assessment the instrument it was held with.

    ``read`` is called once, by whoever asks first: reading takes longer than opening the workspace, and the list of
    relationships needs none of it. It is told the code of a language, empty for that of the program; ``languages`` are
    the codes that it knows.
    """

    def __init__(self, read: Callable[[str], Instrument], *, languages: Callable[[], Sequence[str]] = tuple) -> None:
        self._read = read
        self._languages = languages
        self._code = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that can be spoken."""
        return tuple(self._languages())

    def spoken(self, code: str) -> Instruments:
        """The same in the language of that code, empty for that of the program."""
        if not code:
            return self
        other = Instruments(self._read, languages=self._languages)
        other._code = code
        return other

    @cached_property
    def current(self) -> Instrument:
        """The one that new assessments are held with."""
        return self._read(self._code)

    def has(self, assessment: Assessment) -> bool:
        """Whether this program has the instrument that ``assessment`` was held with."""
        return (assessment.instrument_id, assessment.instrument_version) == (self.current.id, self.current.version)

    def of(self, assessment: Assessment) -> Instrument:
        """The one that ``assessment`` was held with; UserFacingError where this program does not have it."""
        if not self.has(assessment):
            raise UserFacingError(
                message(
                    "Assessment {0} was held with instrument {1}, version {2}, which this program does not have.",
                    assessment.number,
                    assessment.instrument_id,
                    assessment.instrument_version,
                ),
                safe=message("Its answers are kept."),
                do=message("Open the workspace with the program version that has this instrument."),
            )
        return self.current
