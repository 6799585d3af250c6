"""What is asked of the generator, and what it wrote."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.errors import InputError
from data.population.parameters import load_parameters

MOST = 2_000_000
"""The numbers of a population of this size are all different: IIN and BIN run out beyond it."""


def default_as_of() -> datetime:
    """The moment that generated records lie before unless the caller gives another."""
    return datetime.fromisoformat(load_parameters("people").text("as_of"))


@dataclass(frozen=True, slots=True)
class Request:
    """How large a population, by which seed, seen at which moment.

    Args:
        resumes: number of people.
        vacancies: number of vacancies; their employers follow from them.
        seed: 0 or more; the same seed gives the same bytes.
        as_of: an aware moment; all registrations lie before it. None: `people.yaml`'s `as_of`.
        processes: of how many processes the work is done; the bytes do not depend on it.
        gzip: write `.jsonl.gz` instead of `.jsonl`.

    Raises:
        InputError: a number is negative or too large, or the moment is naive.
    """

    resumes: int
    vacancies: int
    seed: int = 1
    as_of: datetime | None = None
    processes: int = 1
    gzip: bool = False

    def __post_init__(self) -> None:
        for what, number in (("resumes", self.resumes), ("vacancies", self.vacancies)):
            if not 0 <= number <= MOST:
                raise InputError(f"A population with {number} {what}.", f"Give 0 to {MOST:,}.")
        if self.seed < 0:
            raise InputError(f"The seed {self.seed} is negative.", "Give 0 or more.")
        if self.processes < 1:
            raise InputError(f"{self.processes} processes.", "Give 1 or more.")
        if self.as_of is not None and self.as_of.tzinfo is None:
            raise InputError(
                f"The moment {self.as_of} has no zone.", "Write it with one: 2026-03-20T09:00+05:00."
            )

    @property
    def moment(self) -> datetime:
        """The moment asked about."""
        return self.as_of or default_as_of()


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a population, in the order in which they are read in, and how many records each holds."""

    employers: Path
    vacancies: Path
    people: Path
    employer_count: int
    vacancy_count: int
    people_count: int

    @property
    def paths(self) -> tuple[Path, Path, Path]:
        """Employers come before their vacancies."""
        return self.employers, self.vacancies, self.people
