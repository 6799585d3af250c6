"""The sample that ships with the program: `python -m data.population.sample` makes it anew.

It is a population like any other, in order of registration, so that of two equals the one who has waited
longer gets the lower key. Who changes the tables of titles, skills or places need not make it again.
"""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import orjson

from data.population.generating import FILES, employer_lines, packed, people_lines, vacancy_lines
from data.population.request import Request

REQUEST = Request(resumes=20_000, vacancies=400, seed=1)
"""The shipped population, seen at the default moment."""


def sample_folder() -> Path:
    """Where the sample lies."""
    return Path(str(files("data") / "samples"))


def sample_files() -> tuple[Path, ...]:
    """The files of the sample in the order in which they are read in: employers, vacancies, people."""
    return tuple(sample_folder() / f"{name}.gz" for name in FILES.values())


def main() -> None:
    """Write the sample into the package."""
    employers, vacancies, people = sample_files()
    employers.write_bytes(packed(list(employer_lines(REQUEST))))
    vacancies.write_bytes(packed(by_registration(vacancy_lines(REQUEST))))
    people.write_bytes(packed(by_registration(people_lines(REQUEST))))


def by_registration(lines: Iterable[bytes]) -> list[bytes]:
    """Lines in order of registration; of one second in the order given."""
    return sorted(lines, key=lambda line: str(orjson.loads(line)["record"]["registered_at"]))


if __name__ == "__main__":
    main()
