"""Texts of the program that know how they are made up, so that whoever shows them can say them in another language.

What is raised or withheld deep down cannot know who will read it. A ``Message`` is the text in English, as good as any
other for whoever only prints or compares it, and keeps its template and values for ``Language.say``.
"""

from __future__ import annotations

from collections.abc import Iterable


class Message(str):
    """A text with the ``template`` and the ``values`` it is made of; values may be messages themselves.

    ``many`` and ``number``: the template for other numbers than one, and the number that decides; ``many`` is empty
    where no number does. ``is_fixed``: the template is the same in every language.
    """

    __slots__ = ("is_fixed", "many", "number", "template", "values")

    template: str
    values: tuple[object, ...]
    many: str
    number: int
    is_fixed: bool


def message(template: str, *values: object) -> str:
    """``template`` with its blanks ``{0}``, ``{1}`` … filled."""
    return _made(template.format(*values), template, values)


def plural(one: str, many: str, count: int, *values: object) -> str:
    """``one`` where ``count`` is 1, else ``many``; blank ``{0}`` is the count, the values follow from ``{1}`` on."""
    filled = (count, *values)
    return _made((one if count == 1 else many).format(*filled), one, filled, many=many, number=count)


def joined(separator: str, parts: Iterable[str]) -> str:
    """``parts`` with ``separator`` between them; a part that is a message stays one."""
    held = tuple(parts)
    blanks = separator.replace("{", "{{").replace("}", "}}").join(f"{{{number}}}" for number in range(len(held)))
    return _made(separator.join(held), blanks, held, is_fixed=True)


def listed(parts: Iterable[str]) -> str:
    """``A, B and C``."""
    *first, last = parts
    return message("{0} and {1}", joined(", ", first), last) if first else joined("", (last,))


def either(parts: Iterable[str]) -> str:
    """``A, B or C``."""
    *first, last = parts
    return message("{0} or {1}", joined(", ", first), last) if first else joined("", (last,))


def _made(
    text: str, template: str, values: tuple[object, ...], *, many: str = "", number: int = 1, is_fixed: bool = False
) -> Message:
    made = Message(text)
    made.template, made.values = template, values
    made.many, made.number, made.is_fixed = many, number, is_fixed
    return made
