"""Erasing a person: of the case stays what its fold needs, and no more."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from data.register import Register
from data.register.erasure import without_free_text

_BESIDE_THE_CASE = ("has", "asks", "source")


def erase(register: Register, person: str, at: datetime) -> None:
    """Erases a person from the register; see `Register.erase_person`.

    Raises:
        NotFound: the register does not hold this person.
    """
    register.erase_person(person, at, kept)


def kept(kind: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """An event's body without what tells of the person beside the case.

    Facts that a rule of 41 or 51 was decided by stay, as codes without a name: without them the case would
    fold to something else than what happened. Of the day of birth the year stays.
    """
    left = {name: value for name, value in body.items() if name not in _BESIDE_THE_CASE}
    if "born" in left:
        left["born"] = f"{left['born'][:4]}-01-01"
    return without_free_text(kind, left)
