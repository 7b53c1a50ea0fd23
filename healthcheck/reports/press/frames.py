"""Values on a pipe between two processes of this program: eight bytes that say how long each is, then the value."""

from __future__ import annotations

import struct
from io import BytesIO
from pickle import HIGHEST_PROTOCOL, Pickler, loads
from types import MappingProxyType
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">Q")


def send(pipe: BinaryIO, value: object) -> None:
    """Write ``value``; OSError where nobody reads any more."""
    held = BytesIO()
    _Pickler(held, HIGHEST_PROTOCOL).dump(value)
    _write(pipe, held.getbuffer())


def send_nothing(pipe: BinaryIO) -> None:
    """Write a frame without a value, which is a sign too."""
    _write(pipe, memoryview(b""))


def receive(pipe: BinaryIO) -> memoryview:
    """The next frame, for ``value_of``; EOFError where there will be none, or only half of one."""
    (length,) = _LENGTH.unpack(_read(pipe, _LENGTH.size))
    return memoryview(_read(pipe, length))


def value_of(frame: memoryview) -> Any:  # noqa: ANN401  (whatever was sent)
    """What was sent in ``frame``."""
    # both ends are this program, started by itself: nothing else writes into this pipe
    return loads(frame)  # noqa: S301


def _write(pipe: BinaryIO, frame: memoryview) -> None:
    pipe.write(_LENGTH.pack(len(frame)))
    pipe.write(frame)
    pipe.flush()


def _read(pipe: BinaryIO, length: int) -> bytes:
    found = pipe.read(length)
    if len(found) < length:
        raise EOFError
    return found


class _Pickler(Pickler):
    """Knows the read-only mappings that frozen values hold."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401  (the signature of Pickler)
        if isinstance(value, MappingProxyType):
            return _read_only, (dict(value),)
        return NotImplemented


def _read_only(held: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(held)
