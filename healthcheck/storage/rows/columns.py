"""The metadata of all tables, and columns that many of them have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, MetaData

from healthcheck.storage.column_types import Whole, Word

if TYPE_CHECKING:
    from enum import StrEnum

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def word(name: str, words: type[StrEnum], *, nullable: bool = False) -> Column[StrEnum]:
    """A column that holds one word of an enumeration; the check lets a server refuse what Python would."""
    allowed = ", ".join(f"'{word.value}'" for word in words)
    return Column(name, Word(words), CheckConstraint(f"{name} IN ({allowed})", name=name), nullable=nullable)


def minimum_n() -> Column[int]:
    """People a side needs before its numbers are shown."""
    return Column("minimum_n", Whole, CheckConstraint("minimum_n >= 1", name="minimum_n"), nullable=False)


def flag(name: str, *, is_key: bool = False) -> Column[bool]:
    """A yes or no; the check is for databases that keep it as a number."""
    return Column(name, Boolean(create_constraint=True, name=name), nullable=False, primary_key=is_key)


def grade(name: str) -> Column[int]:
    """1 (little) to 3 (much), or nobody's judgement."""
    return Column(name, Whole, CheckConstraint(f"{name} BETWEEN 1 AND 3", name=name))


def person(name: str) -> Column[str]:
    """Somebody who may be deleted while the row stays: then it is nobody in particular."""
    return Column(name, ForeignKey("respondents.id", ondelete="SET NULL"))


def parent(name: str, column: str, *, is_key: bool = False) -> Column[int] | Column[str]:
    """A reference whose row goes when the row it points at goes."""
    return Column(name, ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=is_key)
