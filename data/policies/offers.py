"""How many offers may be open at once: dated numbers of the centres, not of the order."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from data.packaged import Packaged
from data.policies.reading import Strict, read

FILE = "policies/offers.yaml"


class Cap(Strict):
    """At most so many, and why."""

    at_most: Annotated[int, Field(ge=1, le=1000)]
    why: Annotated[str, Field(min_length=8)]


class Offers(Strict):
    """`data/policies/offers.yaml`.

    Attributes:
        open_offers_per_post: offers of one vacancy that wait for an answer, for each of its posts.
        open_offers_per_person: the centre's offers to one person that wait for an answer.
    """

    id: Literal["offers"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    open_offers_per_post: Cap
    open_offers_per_person: Cap

    def caps(self) -> dict[str, int]:
        """The numbers by name."""
        per_post, per_person = self.open_offers_per_post, self.open_offers_per_person
        return {"open_offers_per_post": per_post.at_most, "open_offers_per_person": per_person.at_most}


def load_offers(packaged: Packaged) -> Offers:
    """Read the caps; raises TableError with all problems of the file."""
    return read(Offers, packaged.read(FILE))
