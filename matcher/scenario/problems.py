"""What is wrong with a scenario file: every problem with its place and the names allowed there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Wrong = Literal[
    "unreadable", "no_yaml", "doubled", "no_scenario", "unknown_key", "missing", "unknown_name", "no_such",
    "wrong_type", "unquoted", "no_offset", "too_small", "no_index", "no_kind", "two_kinds", "instead",
    "circle",
]  # fmt: skip
"""Kinds of problems; `matcher/cli/texts/scenario.yaml` words them."""

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    Attributes:
        wrong: its kind.
        path: keys and indices that lead to it within the document.
        found: what stands there, as YAML would write it.
        wanted: what should: the name of a shape, of a key, of a list of the file.
        allowed: the names allowed there, where the list is closed.
        line: of the file, from 1; 0 where none is known.
    """

    wrong: Wrong
    path: Path
    found: str = ""
    wanted: str = ""
    allowed: tuple[str, ...] = ()
    line: int = 0

    @property
    def place(self) -> str:
        """The path as people write it: `events[3].act`."""
        parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(parts).removeprefix(".")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a document declares; None where a list cannot be read: its fault is told once."""

    person: Collection[str] | None = None
    employer: Collection[str] | None = None
    vacancy: Collection[str] | None = None
    events: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: where a shape looks, and where it tells what is wrong."""

    names: Names
    problems: list[Problem] = field(default_factory=list)
    path: Path = ()

    def __getitem__(self, step: Step) -> "Place":
        return Place(self.names, self.problems, (*self.path, step))

    def wrong(
        self, wrong: Wrong, found: object = "", wanted: str = "", allowed: Collection[object] = ()
    ) -> None:
        """Tell a problem of this place."""
        names = tuple(map(written, allowed))
        self.problems.append(Problem(wrong, self.path, written(found) if found != "" else "", wanted, names))


_WORDS: Mapping[Any, str] = {True: "true", False: "false", None: "null"}


def written(value: object) -> str:
    """A value as YAML writes it, on one short line; texts without quotes."""
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, list):
        text = f"[{', '.join(map(written, value))}]"
    elif isinstance(value, dict):
        text = f"{{{', '.join(f'{written(k)}: {written(v)}' for k, v in value.items())}}}"
    else:
        text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
