"""The parameters of the population: every figure has a value and the source that it comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from data.errors import TableError
from data.yaml_text import from_yaml

Theme = Literal[
    "duties", "employers", "names", "occupations", "pay", "people", "regions", "schooling", "texts",
    "vacancies", "work", "writing",
]  # fmt: skip
FOLDER = "data/population/parameters"
"""Where the files stand in the package, as messages name them."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The figures of one file, by name. Keys of tables are strings, also where the file has numbers."""

    theme: Theme
    values: Mapping[str, Any]
    sources: Mapping[str, str]

    def number(self, name: str) -> float:
        """One figure."""
        return float(self.values[name])

    def text(self, name: str) -> str:
        """One text."""
        return str(self.values[name])

    def shares(self, name: str) -> dict[str, float]:
        """Names with their weights; the weights need not add up to 1."""
        return {str(key): float(weight) for key, weight in self.values[name].items()}

    def row(self, name: str) -> list[float]:
        """Figures in order."""
        return [float(figure) for figure in self.values[name]]

    def table(self, name: str) -> dict[str, Any]:
        """A table by its first column."""
        return {str(key): entry for key, entry in self.values[name].items()}

    def words(self, name: str) -> tuple[str, ...]:
        """A list of texts, or one text of words with blanks between them."""
        value = self.values[name]
        return tuple(dict.fromkeys(value.split() if isinstance(value, str) else map(str, value)))


@cache
def load_parameters(theme: Theme) -> Parameters:
    """Read one packaged file; once per process.

    Raises:
        TableError: entries without a value or a source; all of them are named.
    """
    text = (files("data.population") / "parameters" / f"{theme}.yaml").read_text("utf-8")
    return parse_parameters(theme, text)


def parse_parameters(theme: Theme, text: str) -> Parameters:
    """The parameters of a file's text; raises like `load_parameters`."""
    raw = from_yaml(text)
    if problems := _problems(raw):
        file = f"{FOLDER}/{theme}.yaml"
        raise TableError(f"The parameters {file} cannot be used.", "Correct these entries:", file, problems)
    return Parameters(
        theme,
        MappingProxyType({name: entry["value"] for name, entry in raw.items()}),
        MappingProxyType({name: entry["source"] for name, entry in raw.items()}),
    )


def _problems(raw: Any) -> Sequence[str]:
    if not isinstance(raw, dict) or not raw:
        return ["the file must be a table of entries"]
    found = []
    for name, entry in raw.items():
        if not isinstance(entry, dict) or set(entry) != {"value", "source"}:
            found.append(f"{name}: must have a value and a source and nothing else")
        elif not isinstance(entry["source"], str) or not entry["source"].strip():
            found.append(f"{name}: the source must be a text")
    return found


def by_beginning(table: Mapping[str, Any], isco: str) -> Any:
    """The entry of the longest beginning of a unit group that the table has; None where it has none."""
    for length in range(len(isco), -1, -1):
        if isco[:length] in table:
            return table[isco[:length]]
    return None
