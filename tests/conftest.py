"""Says which packages to install where Qt cannot be loaded, and keeps the network from every test."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from typing import NoReturn

import hypothesis
import pytest

from ui.prerequisites import missing_libraries

# Says so before any plugin or test trips over it. Here and not in a hook: the conftest files below this one, and
# pytest-qt when it is configured, import Qt at once.
_PROBLEM = missing_libraries()
if _PROBLEM:
    sys.exit(_PROBLEM)


# How long one example takes says how busy the machine is, and nothing about the program.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Nothing that runs in a test, a library of ours included, may look up or call another computer."""

    def refuse(*_asked: object, **_further: object) -> NoReturn:
        raise AssertionError("something asked for the network")

    with pytest.MonkeyPatch.context() as patched:
        for name in ("connect", "connect_ex", "sendto"):
            patched.setattr(socket.socket, name, refuse)
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "create_connection"):
            patched.setattr(socket, name, refuse)
        yield
