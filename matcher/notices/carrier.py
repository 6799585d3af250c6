"""What every carrier is: it takes a message to a recipient and says what came of it."""

from dataclasses import dataclass
from typing import Literal, Protocol

Way = Literal["portal", "phone"]
Outcome = Literal["told", "sent", "under_way", "no_address", "rejected", "unavailable"]


@dataclass(frozen=True, slots=True)
class Message:
    """One notice in words, to one recipient.

    Attributes:
        number: of the notice: what is sent twice by accident is known by it.
        phone, email: looked up for this sending and kept nowhere; None: not known.
    """

    number: int
    subject: str
    text: str
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of it.

    Attributes:
        outcome: `told` and `sent` end it well: the first counts as told, the second is a copy. `under_way` is
            asked about again, `unavailable` tried again; `no_address` and `rejected` end it.
        detail: what the other side said; of a message under way its receipt.
        is_down: nothing answered at all: whoever asks next would wait as long.
    """

    outcome: Outcome
    detail: str = ""
    is_down: bool = False


class Carrier(Protocol):
    """A carrier of messages."""

    @property
    def name(self) -> str:
        """In attempts."""
        ...

    @property
    def way(self) -> Way:
        """The order's way of telling that it belongs to."""
        ...

    def carry(self, message: Message, receipt: str | None) -> Carried:
        """Takes the message along, or asks what became of the one with this receipt. Never raises."""
        ...
