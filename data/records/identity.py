"""Who a person is: kept apart from what is matched, and never in an index, a plan or a log."""

from typing import Annotated

from pydantic import AfterValidator

from data.records.base import Record

_FIRST = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def check_digit(eleven: str) -> int | None:
    """The twelfth digit of an IIN or BIN, or None where the number may not be issued.

    Source: Law "On national registers of identification numbers", weights 1–11, then 3–11, 1, 2.
    """
    for weights in (_FIRST, _SECOND):
        digit = sum(w * int(d) for w, d in zip(weights, eleven, strict=True)) % 11
        if digit < 10:
            return digit
    return None


def _problem(number: str, kind: str) -> str | None:
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        return f"{kind} {number!r} must be 12 digits."
    if check_digit(number[:11]) != int(number[11]):
        return f"{kind} {number!r} has a wrong check digit."
    return None


def iin_problem(number: str) -> str | None:
    """What is wrong with an IIN, or None: 12 digits, month and day possible, check digit right."""
    if (problem := _problem(number, "IIN")) is not None:
        return problem
    month, day = int(number[2:4]), int(number[4:6])
    return (
        None if 1 <= month <= 12 and 1 <= day <= 31 else f"IIN {number!r} does not begin with a birth date."
    )


def bin_problem(number: str) -> str | None:
    """What is wrong with a BIN, or None: 12 digits, fifth digit 4–6, check digit right."""
    if (problem := _problem(number, "BIN")) is not None:
        return problem
    return None if number[4] in "456" else f"BIN {number!r} must have 4, 5 or 6 as its fifth digit."


def _iin(number: str) -> str:
    if (problem := iin_problem(number)) is not None:
        raise ValueError(problem)
    return number


def _bin(number: str) -> str:
    if (problem := bin_problem(number)) is not None:
        raise ValueError(problem)
    return number


Iin = Annotated[str, AfterValidator(_iin)]
Bin = Annotated[str, AfterValidator(_bin)]


class Identity(Record):
    """Name, IIN and contacts of a person."""

    name: str
    iin: Iin | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
