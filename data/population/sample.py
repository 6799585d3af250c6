"""The sample that ships with the program: `python -m data.population.sample` makes it anew.

It is a population like any other; who changes the tables of titles, skills or places need not make it again.
"""

from importlib.resources import files
from pathlib import Path

from data.population.generating import FILES, generate
from data.population.request import Request, Written

REQUEST = Request(resumes=20_000, vacancies=400, seed=1, gzip=True)
"""The shipped population, seen at the default moment."""


def sample_folder() -> Path:
    """Where the sample lies."""
    return Path(str(files("data") / "samples"))


def sample_files() -> tuple[Path, ...]:
    """The files of the sample in the order in which they are read in: employers, vacancies, people."""
    return tuple(sample_folder() / f"{name}.gz" for name in FILES.values())


def main() -> Written:
    """Write the sample into the package."""
    return generate(REQUEST, sample_folder())


if __name__ == "__main__":
    print(main())
