"""A population of people, vacancies and employers as a career centre knows them, made by chance.

Real résumés may not be shipped; demonstrations, load runs and tests use these. The figures it follows stand
in `parameters/*.yaml`, each with its source; `python -m data.population.check` prints them beside what came
out, and `python -m data.population.sample` makes the population that ships with the program.
"""

from data.population.generating import FILES, employer_lines, generate, people_lines, vacancy_lines
from data.population.request import Request, Written, default_as_of

__all__ = [
    "FILES",
    "Request",
    "Written",
    "default_as_of",
    "employer_lines",
    "generate",
    "people_lines",
    "vacancy_lines",
]
