"""What each benchmark tells and is to reach: `targets.yaml`, read and checked."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from data.yaml_text import from_yaml

_FILE = Path(__file__).with_name("targets.yaml")


class Target(BaseModel):
    """One figure's unit and, where one is to be reached, its bound."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> "Target":
        if self.at_least is not None and self.at_most is not None:
            raise ValueError("a figure has at_least or at_most, not both")
        return self

    @property
    def written(self) -> str | None:
        """The bound in words; None where the figure is only told."""
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return f"≤ {self.at_most:g}" if self.at_most is not None else None

    def met(self, value: float) -> bool | None:
        """Whether a value reaches the bound."""
        if self.at_least is not None:
            return value >= self.at_least
        return value <= self.at_most if self.at_most is not None else None


class Benchmark(BaseModel):
    """How a benchmark measures, and its figures by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    how: Annotated[str, Field(min_length=8)]
    figures: dict[str, Target]


@cache
def load_targets() -> dict[str, Benchmark]:
    """All benchmarks by name, in the order of the file."""
    plain = from_yaml(_FILE.read_text("utf-8"))
    return {name: Benchmark.model_validate(body) for name, body in plain.items()}
