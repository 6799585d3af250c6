"""Answers of `init`, `import` and `population`."""

from dataclasses import dataclass
from datetime import datetime

from data.exchange import DuplicateGroup, Reject


@dataclass(frozen=True, slots=True)
class Initialised:
    """The register: where it is, whether it was made now, the last position of its change log."""

    register: str
    created: bool
    position: int


@dataclass(frozen=True, slots=True)
class Imported:
    """One file's import.

    `counts`: records read, understood, with pay, with a point, by `kind.what`. `reasons`: rejects by field
    and problem; `rejects`: the first twenty; `rejects_file` holds all. `notes`: what was assumed or could not
    be used, by name. `duplicates`: ads that seem to be one. `resumed_at`: the line at which a broken import
    went on, else 1.
    """

    file: str
    format: str
    dry_run: bool
    resumed_at: int
    written: int
    rejected: int
    counts: dict[str, int]
    reasons: dict[str, int]
    rejects: list[Reject]
    rejects_file: str | None
    notes: dict[str, int]
    duplicates: list[DuplicateGroup]


@dataclass(frozen=True, slots=True)
class GeneratedFile:
    """A file of a generated population and how many records it holds."""

    file: str
    records: int


@dataclass(frozen=True, slots=True)
class Generated:
    """A generated population; the files are to be imported in this order."""

    seed: int
    as_of: datetime
    files: tuple[GeneratedFile, ...]
