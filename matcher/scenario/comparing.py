"""Whether what was told is what a check expects."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from typing import Any

from matcher.scenario.model import Check, Values

Agrees = Callable[[Any, Any], bool]


def passed(check: Check, expected: Values, got: Values, zone: tzinfo) -> bool | None:
    """Whether all that is expected was told; None: nothing is expected.

    Args:
        check: what was asked.
        expected: what its outcome expects under the readings in force.
        got: what was told; a list that is not there is an empty one.
        zone: Kazakhstan's, in which days and minutes are compared.
    """
    if not expected:
        return None
    ways: Mapping[str, Agrees] = {
        "rests_on": _meet,
        "via": _meet,
        "left_out": _same_lists,
        "due": lambda one, other: _same_time(one, other, zone, by_day=check.about == "reply"),
    }
    return all(ways.get(key, _same)(value, got.get(key)) for key, value in expected.items())


def _same(expected: Any, told: Any) -> bool:
    """Lists are compared as sets."""
    if isinstance(expected, list):
        return set(expected) == set(_list(told))
    return type(expected) is type(told) and bool(expected == told)


def _meet(expected: Any, told: Any) -> bool:
    """At least one of the expected is there; where none is expected, none may be."""
    return not set(expected).isdisjoint(_list(told)) or (not expected and not _list(told))


def _same_lists(expected: Mapping[str, Any], told: Any) -> bool:
    told = told or {}
    return expected.keys() == told.keys() and all(
        set(_list(value)) == set(_list(told[key])) for key, value in expected.items()
    )


def _same_time(expected: Any, told: Any, zone: tzinfo, *, by_day: bool) -> bool:
    """Times to the minute, those of a reply by their day."""
    if not isinstance(expected, datetime) or not isinstance(told, datetime):
        return bool(expected == told)
    shape = "%Y-%m-%d" if by_day else "%Y-%m-%d %H:%M"
    return expected.astimezone(zone).strftime(shape) == told.astimezone(zone).strftime(shape)


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple | set | frozenset) else [value]
