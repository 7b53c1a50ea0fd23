"""Numbers as SVG writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 1e6
"""Far beyond any drawing; larger numbers would leave the page's own."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def number_of(text: str) -> float:
    """``text`` as a number; ``ValueError`` where it is larger than any drawing has."""
    number = float(text)
    if abs(number) > LARGEST:
        raise ValueError(text)
    return number


def numbers_in(text: str) -> list[float]:
    """All numbers in ``text``; ``ValueError`` as for one."""
    return [number_of(number) for number in _NUMBER.findall(text)]


def length(element: Element, name: str, otherwise: float = 0.0) -> float:
    """The number of an attribute in the drawing's own unit, whatever unit is named."""
    found = numbers_in(element.get(name, ""))
    return found[0] if found else otherwise
