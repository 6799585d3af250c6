"""Slices of what is asked for: no database takes any number of parameters."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def blocks(values: Sequence[T], size: int = 2_000) -> Iterator[Sequence[T]]:
    """The values in slices."""
    return (values[start : start + size] for start in range(0, len(values), size))
