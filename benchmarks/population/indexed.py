"""The population as an epoch of the embedded engine, built once and kept."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.population.kept import ENCODING, SEED, version_of
from benchmarks.population.people import Population
from indexer.embedded.engine import EmbeddedEngine
from indexer.engine import Match
from scoring.dictionary import Dictionary
from scoring.plan import Plan

_INDEX = (*ENCODING, "indexer", "data/relations", "scoring")


def kept_index(population: Population, dictionary: Dictionary, kept: Path) -> Path:
    """The folder of an engine that holds these people; built in the folder `kept` if it is not there."""
    folder = kept / f"index-{version_of(_INDEX)}-{SEED}-{population.size}"
    if not folder.exists():
        unfinished = folder.with_name(f"{folder.name}.new")
        engine = EmbeddedEngine(dictionary, unfinished)
        engine.build("people", population.entries(), 1)
        engine.close()
        unfinished.rename(folder)
    return folder


@dataclass(frozen=True, slots=True)
class Embedded:
    """The embedded engine as a way to answer plans."""

    engine: EmbeddedEngine

    @classmethod
    def opened(cls, folder: Path, dictionary: Dictionary) -> "Embedded":
        """On what a folder holds; it remembers no earlier plan."""
        return cls(EmbeddedEngine(dictionary, folder))

    def top(self, plan: Plan, n: int) -> tuple[Match, ...]:
        """The best n who may be listed at once."""
        return self.engine.top(plan, n).matches
