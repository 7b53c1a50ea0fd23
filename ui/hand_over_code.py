"""The code that takes the laptop back from a respondent: kept salted and hashed, never as typed.

It keeps somebody who answers from walking into results. It is no safe: four digits are tried in minutes by whoever
can read the preferences, and whoever can change that file is rid of it.
"""

from __future__ import annotations

import hmac
import re
from binascii import Error
from hashlib import scrypt
from secrets import token_bytes

DIGITS = 4
SALT = 16
"""Bytes."""
COST, BLOCK, LANES = 2**14, 8, 1
"""16 MiB and some hundredths of a second for each try (RFC 7914, section 2)."""


def is_code(text: str) -> bool:
    """Whether ``text`` is four digits 0-9."""
    return re.fullmatch(f"[0-9]{{{DIGITS}}}", text) is not None


def sealed(code: str) -> str:
    """What is kept of ``code``: salt and hash in hexadecimal digits, another text each time."""
    salt = token_bytes(SALT)
    return f"{salt.hex()}:{_digest(code, salt).hex()}"


def opens(code: str, kept: str) -> bool:
    """Whether ``code`` is the one that was ``kept``; False for a text that ``sealed`` never gave."""
    salt, _, digest = kept.partition(":")
    try:
        return hmac.compare_digest(_digest(code, bytes.fromhex(salt)), bytes.fromhex(digest))
    except (ValueError, Error):
        return False


def _digest(code: str, salt: bytes) -> bytes:
    return scrypt(code.encode(), salt=salt, n=COST, r=BLOCK, p=LANES)
