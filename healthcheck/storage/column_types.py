"""Column types at the boundary: text is made safe on its way in, and what comes out is a value or a clear error."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Date, DateTime, Float, SmallInteger, String, Text, Time
from sqlalchemy.dialects.sqlite import DATETIME
from sqlalchemy.types import TypeDecorator

from healthcheck.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from sqlalchemy import Dialect
    from sqlalchemy.types import TypeEngine

T = TypeVar("T")


class UnreadableValueError(ValueError):
    """A stored value that this program never wrote: the file is damaged."""


class _Checked(TypeDecorator[T]):
    """Says in one way that a stored value cannot be read, whatever its type stumbles over."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], T | None]:
        """Wrap the reading of one column."""
        read = super().result_processor(dialect, coltype)

        def checked(stored: Any) -> T | None:  # noqa: ANN401 - whatever the driver returns
            try:
                return read(stored) if read else stored
            except (ValueError, TypeError) as error:
                raise UnreadableValueError(f"{stored!r} is not a {type(self).__name__.lower()}") from error

        return checked


def _only(kind: type[T]) -> Callable[[T | None], T | None]:
    """Lets nothing through but values of ``kind``: a flipped bit makes texts of numbers and bytes of texts."""

    def checked(stored: T | None) -> T | None:
        if stored is None or stored.__class__ is kind:
            return stored
        raise UnreadableValueError(f"{stored!r} is not a {kind.__name__}")

    return checked


class Typed(TypeDecorator[str]):
    """Text that a person typed, normalised before it is stored or compared."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Text -> the same without what breaks its readers."""
        return None if value is None else normalised(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], str | None]:  # noqa: ARG002
        """Text or nothing."""
        return _only(str)


class Key(Typed):
    """A short text of ours, such as an id. It is looked up by what people type, so it is normalised all the same."""

    impl = String
    cache_ok = True


class Lines(TypeDecorator[tuple[str, ...]]):
    """Short texts, one a line; nothing where there is none. Blank ones are dropped, line ends inside one are blanks."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Texts -> lines without what breaks their readers."""
        lines = (" ".join(normalised(text).split("\n")).strip() for text in value or ())
        return "\n".join(line for line in lines if line) or None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[str, ...]]:  # noqa: ARG002
        """Lines -> texts."""
        checked = _only(str)

        def texts(stored: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever the driver returns
            lines = checked(stored)
            return tuple(lines.split("\n")) if lines else ()

        return texts


class Whole(TypeDecorator[int]):
    """A small whole number."""

    impl = SmallInteger
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], int | None]:  # noqa: ARG002
        """A number or nothing."""
        return _only(int)


class Measured(TypeDecorator[float]):
    """A number that was measured."""

    impl = Float
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], float | None]:  # noqa: ARG002
        """A number or nothing."""
        return _only(float)


class Word(TypeDecorator["StrEnum"]):
    """One word of an enumeration."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = String(20)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Member -> its word."""
        return None if value is None else self.words(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], StrEnum | None]:  # noqa: ARG002
        """Word -> its member. Looked up, because the list of relationships reads thousands."""
        members: dict[Any, StrEnum | None] = {word.value: word for word in self.words} | {None: None}

        def member(stored: Any) -> StrEnum | None:  # noqa: ANN401 - whatever the driver returns
            try:
                return members[stored]
            except KeyError as error:
                raise UnreadableValueError(f"{stored!r} is not a word of {self.words.__name__}") from error

        return member


class Day(_Checked[date]):
    """A date without a time of day."""

    impl = Date
    cache_ok = True


class TimeOfDay(_Checked[time]):
    """A time by the clock on some wall, without a date."""

    impl = Time
    cache_ok = True


_UTC_ISO = DATETIME(  # type: ignore[no-untyped-call]
    storage_format="%(year)04d-%(month)02d-%(day)02dT%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06dZ",
    regexp=r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{6})Z",
)


class Moment(_Checked[datetime]):
    """An aware time, kept in UTC: ``2026-05-03T14:02:00.000000Z`` where the database has no type of its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text with a Z at its end where a database would drop the zone."""
        return dialect.type_descriptor(_UTC_ISO if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Aware time -> UTC; ``ValueError`` for a naive one."""
        if value is not None and value.tzinfo is None:
            message = "a time without its zone cannot be kept"
            raise ValueError(message)
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """What was stored -> aware time in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
