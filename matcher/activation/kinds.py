"""What becomes active by an event: each kind with the packaged file that it takes the place of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.errors import TableError, UnknownCode
from data.law import readings, terms
from data.law.suitable_work import load_suitable_work
from data.packaged import Packaged, Text
from data.policies import offers
from matcher.loading import DEFAULT_WEIGHTS, load_weights
from scoring.checking import problems


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of versions.

    Attributes:
        path: of the packaged file below `data`.
        check: reads the version where the packaged file stood; raises TableError with all its problems.
        of_law: cases rest on it, so their rows are put anew when a version of it becomes active.
    """

    path: str
    check: Callable[[Packaged], object]
    of_law: bool


def _check_weights(packaged: Packaged) -> None:
    weights = load_weights(packaged)
    if found := problems(weights):
        name = packaged.read(DEFAULT_WEIGHTS).name
        raise TableError("The weights cannot be used.", f"Mend {name}:", name, found)


KINDS: Mapping[str, Kind] = {
    "weights": Kind(DEFAULT_WEIGHTS, _check_weights, of_law=False),
    "readings": Kind(readings.FILE, readings.load_readings, of_law=True),
    "terms": Kind(terms.FILE, terms.load_numbers, of_law=True),
    "offers": Kind(offers.FILE, offers.load_offers, of_law=True),
    "suitable_work": Kind("law/suitable_work/kazakhstan.yaml", load_suitable_work, of_law=False),
}
"""By name; certificates keep the policy of suitable work that they were made by."""


def kind_named(name: str) -> Kind:
    """The kind; raises UnknownCode, naming those that there are."""
    if (kind := KINDS.get(name)) is None:
        raise UnknownCode(
            f"There is no kind {name!r} of versions.", f"There are {', '.join(KINDS)}.", "kind", name
        )
    return kind


def check(name: str, text: Text) -> None:
    """Reads a version as it would be read in force.

    Raises:
        UnknownCode: there is no such kind.
        TableError: with all problems of the version.
    """
    kind = kind_named(name)
    kind.check(Packaged(active={kind.path: text}))
