"""What the understanding of a text answers."""

from dataclasses import dataclass
from typing import NamedTuple


class Candidate(NamedTuple):
    """A title that may be meant; `probability` that its unit group is the right one.

    A named tuple, since ten are made for each new text.
    """

    title: str
    isco: str
    probability: float


@dataclass(frozen=True, slots=True)
class Understood:
    """How a text was understood.

    Attributes:
        text: the text as written.
        title: the title's id, or None below the threshold: then a person decides.
        isco: the title's unit group of ISCO-08, or None.
        probability: 0 to 1, that the unit group of the first candidate is right.
        sure: whether the probability reaches the threshold.
        stage: the part of the pipeline that decided: `exact`, `inflected`, `head`, `slips`, `ngrams`,
            `context`; `none` when nothing resembled the text.
        ranked: the candidates, most probable first, one for each unit group; given even when not sure.
    """

    text: str
    title: str | None
    isco: str | None
    probability: float
    sure: bool
    stage: str
    ranked: tuple[Candidate, ...]


Found = tuple[Candidate, ...]
"""Candidates of one stage, most probable first; empty: the stage has nothing to say."""


def capped(found: Found, limit: float) -> Found:
    """The candidates, none more probable than `limit`."""
    return tuple(Candidate(c.title, c.isco, min(c.probability, limit)) for c in found)
