"""The base of all records: frozen, unknown fields refused, one canonical form."""

from typing import Annotated, TypeVar

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict

T = TypeVar("T", bound=str)


def _sorted_once(values: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(sorted(set(values)))


Names = Annotated[tuple[T, ...], AfterValidator(_sorted_once)]
"""A set of names, kept sorted so that equal sets have equal bytes."""


class Record(BaseModel):
    """A thing that somebody stated. Never changed: a correction is a new version."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def canonical_json(value: object) -> bytes:
    """UTF-8 JSON with sorted keys and no blanks: what is hashed and stored."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
