"""Weights and a dictionary from their stored documents: what a replay compiles plans by.

What is rebuilt has the same document, byte for byte; so it has the same SHA-256 and gives the same plans.
"""

from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

import numpy as np
import orjson

from data.errors import StateError
from data.reference.places.stored import StoredPlaces
from scoring.dictionary import Dictionary
from scoring.relations.minutes import TravelSettings
from scoring.relations.nearness import Levels
from scoring.relations.schedule import ScheduleFit
from scoring.relations.travel import Travel
from scoring.weights import Weights

T = TypeVar("T")

REBUILT = "rebuilt"
"""Name of rebuilt weights: their file's name, version and date have no effect on points and are not kept."""


def weights_from(document: bytes) -> Weights:
    """The weights of a document.

    Raises:
        StateError: this version of the program would write it otherwise, so it cannot stand for the old one.
    """
    said = orjson.loads(document)
    weights = Weights(
        id=REBUILT,
        version=1,
        effective_from=date.min,
        unknown=said["unknown"],
        points=said["points"],
        part_points=said["parts"],
        must_share=said["must"],
        bands=tuple((bound, level) for bound, level in said["bands"]),
        floor=said["floor"],
    )
    return _checked(weights, weights.document, document, "weights")


def dictionary_from(document: bytes) -> Dictionary:
    """The dictionary of a document; raises as `weights_from`."""
    said = orjson.loads(document)
    dictionary = Dictionary(
        titles=tuple(said["titles"]),
        isco=tuple(said["isco"]),
        nearness=_levels(said["nearness"]),
        schedule=ScheduleFit(frozenset((one, other) for one, other in said["schedule"])),
        travel=_travel(said["travel"]),
        skills=tuple(said["skills"]),
    )
    return _checked(dictionary, dictionary.document, document, "dictionary")


def _levels(rows: list[str]) -> Levels:
    """A digit for each level, a row for each title."""
    digits = np.frombuffer("".join(rows).encode(), dtype=np.uint8) - np.uint8(ord("0"))
    return digits.reshape(len(rows), -1)


def _travel(said: dict[str, Any]) -> Travel:
    settings = TravelSettings.model_validate_json(orjson.dumps(said["settings"]))
    return Travel(StoredPlaces(said["places"]), settings)


def _checked(rebuilt: T, anew: bytes, document: bytes, kind: str) -> T:
    if anew != document:
        raise StateError(
            f"The stored {kind} {sha256(document).hexdigest()[:12]} cannot be rebuilt by this version.",
            "Replay with the version of the program that stored it.",
        )
    return rebuilt
