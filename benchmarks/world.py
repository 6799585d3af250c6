"""What the benchmarks of a search stand on: a population, its exact answers, the plans that are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from benchmarks.cases import RANDOM, TOP, Cases
from benchmarks.exact.brute_force import BruteForce
from benchmarks.exact.comparing import against_definition, differences
from benchmarks.exact.tables import Binding
from benchmarks.population.indexed import kept_index
from benchmarks.population.kept import KEPT
from benchmarks.population.people import Population, population
from benchmarks.timing import Answers
from matcher.composition import Program
from scoring.dictionary import Dictionary
from scoring.plan import Plan
from scoring.weights import Weights


@dataclass(frozen=True, eq=False)
class World:
    """One population and all that is derived from it, each when first asked for.

    Attributes:
        kept: folder for what takes long to make.
        number: how many vacancies are asked for.
    """

    program: Program
    population: Population
    kept: Path
    number: int = RANDOM

    @classmethod
    def of(cls, program: Program, size: int, kept: Path = KEPT) -> "World":
        """With so many people."""
        return cls(program, population(program, size, kept), kept)

    def first(self, size: int) -> "World":
        """The same with its first people alone."""
        return replace(self, population=self.population.first(size))

    @property
    def dictionary(self) -> Dictionary:
        """Of the program."""
        return self.program.dictionary

    @cached_property
    def cases(self) -> Cases:
        """The vacancies that are asked for."""
        return Cases(self.program, self.population, self.number)

    @cached_property
    def exact(self) -> BruteForce:
        """Brute force over the population."""
        return BruteForce(self.population)

    @cached_property
    def binding(self) -> Binding:
        """Plans as tables over the population."""
        return Binding(self.dictionary, self.population.names)

    @cached_property
    def index(self) -> Path:
        """The folder of the engine that holds it."""
        return kept_index(self.population, self.dictionary, self.kept)

    def exact_answers(self, plans: Sequence[Plan]) -> Answers:
        """By brute force."""
        return [self.exact.top(self.binding.tables(plan), TOP) for plan in plans]

    def differences(self, plans: Sequence[Plan], weights: Weights | None, *answers: Answers) -> int:
        """How many matches of all these answers differ from brute force, or that from the definition."""
        exact = self.exact_answers(plans)
        weights = weights or self.program.compiler.weights
        wrong = against_definition(exact, plans, self.population, self.dictionary, weights)
        return wrong + sum(differences(one, exact) for one in answers)
