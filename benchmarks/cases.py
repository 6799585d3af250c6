"""What is asked in every benchmark of a search: plans of random vacancies, with the floor and without."""

import random
from dataclasses import dataclass
from functools import cached_property

from benchmarks.population.kept import SEED
from benchmarks.population.people import Population
from data.packaged import Packaged
from matcher.composition import Program
from matcher.loading import DEFAULT_WEIGHTS
from scoring.codes import VacancyCodes
from scoring.compiling import Compiler
from scoring.plan import Plan
from scoring.weights import NO_FLOOR, Weights, compiled, parsed

TOP = 50
RANDOM = 300
WARM_UP = 20


@dataclass(frozen=True, eq=False)
class Cases:
    """Vacancies drawn by chance from a population, and others to warm up with."""

    program: Program
    population: Population
    number: int

    def plans(self, weights: Weights | None = None) -> list[Plan]:
        """One plan for each vacancy; by the weights in force where none are given."""
        return [self._compiler(weights).vacancy(codes) for codes in self.vacancies[: self.number]]

    def warm_up(self, weights: Weights | None = None) -> list[Plan]:
        """Plans of vacancies that are none of `plans`."""
        return [self._compiler(weights).vacancy(codes) for codes in self.vacancies[self.number :]]

    @cached_property
    def vacancies(self) -> list[VacancyCodes]:
        """Those with a title that was understood can be selected for."""
        titled = [codes for codes in self.population.vacancies if codes.title is not None]
        return random.Random(SEED).sample(titled, self.number + WARM_UP)

    def _compiler(self, weights: Weights | None) -> Compiler:
        in_force = self.program.compiler
        return in_force if weights is None else Compiler.of(weights, in_force.dictionary)


def without_floor() -> Weights:
    """The packaged weights, but nobody is too far to be listed."""
    text = Packaged().read(DEFAULT_WEIGHTS)
    file = parsed(text.text, text.name)
    floor = file.floor.model_copy(update={"by_major": dict.fromkeys(file.floor.by_major, NO_FLOOR)})
    return compiled(file.model_copy(update={"floor": floor}), text.name)
