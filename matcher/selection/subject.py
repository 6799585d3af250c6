"""Whom a list is made for: a vacancy or a person as the change log knows them now."""

from data.errors import StateError
from data.register import Change, Register, Side

_KINDS: dict[Side, str] = {"people": "person", "vacancies": "vacancy"}


def subject(register: Register, side: Side, subject_id: str) -> Change:
    """The latest change of a subject, with its codes.

    Raises:
        NotFound: the register does not hold it.
        StateError: the person is withdrawn, or the vacancy is no longer open, or not yet.
    """
    key = register.key_of(side, subject_id)
    change = register.current(side, [key])[key]
    if change.action == "delete":
        raise StateError(
            f"The {_KINDS[side]} {subject_id} has left the register's lists (withdrawn, filled or closed).",
            "Register it anew if it is open again.",
        )
    if not change.available:
        raise StateError(
            f"The {_KINDS[side]} {subject_id} is not open on {change.encoded_on}: it lies ahead or is over.",
            "Look at its dates.",
        )
    return change
