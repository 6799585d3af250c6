"""What encoding takes and gives besides the record: readings of its texts, codes with their date, notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

from scoring.codes import PersonCodes, VacancyCodes

C = TypeVar("C", PersonCodes, VacancyCodes)

NoteName = Literal[
    "title_not_understood", "stints_left_out",
    "skill_not_understood", "skills_left_out", "skill_contradicted",
    "wish_unknown", "wishes_left_out",
    "pay_taken_as_net", "pay_taken_as_gross", "pay_period_assumed", "pay_period_converted",
    "pay_currency_converted", "pay_currency_unknown", "pay_cannot_be",
    "minutes_below_bands",
]  # fmt: skip
"""What is said of an encoding: permanent names, worded for people elsewhere."""


class Note(NamedTuple):
    """Something that was assumed, left out or could not be used; `values` are the things concerned."""

    name: NoteName
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """What a record's texts were understood as. Each text of the record must have been read.

    Attributes:
        titles: text → id of the title, None where it was not understood.
        skills: text → id of the skill, None where no skill has this name.
        place: permanent name of the place (KATO code, in big cities with its cell), resolved by the caller.
        occupation: ISCO-08 unit group of the vacancy's title, or of the first position that a person wants.
    """

    titles: Mapping[str, str | None]
    skills: Mapping[str, str | None]
    place: str | None = None
    occupation: str | None = None


@dataclass(frozen=True, slots=True)
class Encoded(Generic[C]):
    """Codes of a record on a day.

    Attributes:
        codes: what selection knows.
        turns_on: the first later day on which the codes change by themselves; None: never.
        notes: in the order of the record's fields.
    """

    codes: C
    turns_on: date | None
    notes: tuple[Note, ...]
