"""All small tables of one version of the weights, tabulated once."""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.axes import Value
from scoring.criteria import PARTS
from scoring.parts import Part
from scoring.tabulation import Points, tabulate
from scoring.weights import Weights


@dataclass(frozen=True, eq=False)
class Tables:
    """`points[part]` has the shape of the part's axes: relation, requirement, attribute."""

    weights: Weights
    points: Mapping[str, Points]

    @classmethod
    def of(cls, weights: Weights) -> "Tables":
        """Tabulate every part."""
        return cls(weights, {p.name: tabulate(p, weights.points[p.name], weights.unknown) for p in PARTS})

    def over_attributes(self, part: Part, ask: tuple[Value, ...]) -> Points:
        """A vacancy's rows: points over (relation, attribute) for one requirement."""
        cell = tuple(axis.index(value) for axis, value in zip(part.ask, ask, strict=True))
        lead = (slice(None),) if part.relation else ()
        table: Points = self.points[part.name][lead + cell]
        return table

    def over_requirements(self, part: Part, have: tuple[Value, ...]) -> Points:
        """A seeker's columns: points over (relation, requirement) for one attribute."""
        cell = tuple(axis.index(value) for axis, value in zip(part.have, have, strict=True))
        table: Points = self.points[part.name][(Ellipsis, *cell)]  # type: ignore[arg-type]
        return table
