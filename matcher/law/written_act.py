"""An act as somebody wrote it: its name and `key=value`, with everything that is wrong told at once."""

import dataclasses
import difflib
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, get_args, get_origin, get_type_hints

import orjson
from pydantic import TypeAdapter, ValidationError

from data.errors import InputError, UnknownCode
from matcher.law.acts import ACTS, Act


def act_written(name: str, given: Mapping[str, str], zone: tzinfo) -> Act:
    """The act with its arguments.

    Args:
        name: of the act, such as `send_resume`.
        given: arguments as text; what has parts (`verdict`, `requires`, `facts`) is JSON.
        zone: of moments that name none.

    Raises:
        UnknownCode: there is no such act.
        InputError: with everything that is wrong, and what is allowed.
    """
    kind = _kind(name)
    if problems := list(_problems(kind, given)):
        arguments = ", ".join(_signature(kind))
        raise InputError(f"{name}: {'; '.join(problems)}.", f"It takes {arguments}.")
    act: Act = _adapter(kind).validate_python(_read(kind, given))
    naive = {
        each.name: value.replace(tzinfo=zone)
        for each in dataclasses.fields(act)
        if isinstance(value := getattr(act, each.name), datetime) and value.tzinfo is None
    }
    return dataclasses.replace(act, **naive)


def _kind(name: str) -> type[Act]:
    if (kind := ACTS.get(name)) is not None:
        return kind
    near = difflib.get_close_matches(name, ACTS)
    cure = f"Near: {', '.join(near)}." if near else f"There are {', '.join(ACTS)}."
    raise UnknownCode(f"There is no act {name!r}.", cure, "act", name, near)


def _problems(kind: type[Act], given: Mapping[str, str]) -> Iterator[str]:
    known = {each.name for each in dataclasses.fields(kind)}
    yield from (f"{name}: no such argument" for name in given if name not in known)
    try:
        _adapter(kind).validate_python(
            {key: value for key, value in _read(kind, given).items() if key in known}
        )
    except ValidationError as error:
        yield from (_problem(each["loc"], each["type"], each["msg"], given) for each in error.errors())


def _problem(where: tuple[int | str, ...], fault: str, words: str, given: Mapping[str, str]) -> str:
    name = str(where[0])
    if fault in ("missing", "missing_argument"):
        return f"{name}: is missing"
    return f"{name}: {given[name]!r} is not right ({words[0].lower()}{words[1:]})"


def _adapter(kind: type[Act]) -> TypeAdapter[Act]:
    return TypeAdapter(kind)


def _read(kind: type[Act], given: Mapping[str, str]) -> dict[str, Any]:
    """Values of free type, and those with parts, as JSON where they are JSON; all else as text."""
    hints = get_type_hints(kind)
    return {name: _json(text) if _is_free(hints.get(name)) else text for name, text in given.items()}


def _is_free(hint: Any) -> bool:
    return hint is Any or get_origin(hint) is Mapping


def _json(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text


def _signature(kind: type[Act]) -> Iterator[str]:
    """The arguments of an act in their order, those that may be left out in brackets, with their names."""
    hints = get_type_hints(kind)
    for each in dataclasses.fields(kind):
        needed = each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
        told = each.name + "".join(f"={'|'.join(names)}" for names in [_names(hints[each.name])] if names)
        yield told if needed else f"[{told}]"


def _names(hint: Any) -> tuple[str, ...]:
    """The names of a closed vocabulary, also where it may be left out."""
    inner = [part for part in get_args(hint) if part is not type(None)]
    if inner and all(isinstance(part, str) for part in inner):
        return tuple(inner)
    found = [names for part in inner if (names := _names(part))]
    return found[0] if len(found) == 1 and get_origin(hint) is not Mapping else ()
