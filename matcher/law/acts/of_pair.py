"""Acts about the latest offer of a vacancy to a person, from its sending to the hire."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from matcher.law.acts.act import Delivery, Met, OfPair, Reason, Via


@dataclass(frozen=True)
class Offer(OfPair):
    """Suitable work is offered (order-214:71); `by` the portal: its own suggestion (order-214:78)."""

    by: Literal["centre", "portal"] = "centre"
    via: Via | None = None
    delivery: Delivery = "now"
    verdict: Mapping[str, Met] = field(default_factory=dict)
    certificate: str | None = None


@dataclass(frozen=True)
class Deliver(OfPair):
    """A pending offer reaches the person."""


@dataclass(frozen=True)
class DeliveryFailed(OfPair):
    """A pending offer cannot reach the person."""


@dataclass(frozen=True)
class Accept(OfPair):
    """The person takes the offered work (order-214:72)."""

    via: Via | None = None


@dataclass(frozen=True)
class Refuse(OfPair):
    """The person refuses the offered work (order-214:72)."""

    via: Via | None = None
    reason: Reason | None = None


@dataclass(frozen=True)
class PassOn(OfPair):
    """The akim passes the person's answer on (order-214:37, 51.2)."""


@dataclass(frozen=True)
class ConditionsDiffer(OfPair):
    """It turns out that the conditions do not fit (order-214:73)."""


@dataclass(frozen=True)
class AcceptReason(OfPair):
    """An officer accepts a good reason for silence on this offer."""


@dataclass(frozen=True)
class FindNotCounting(OfPair):
    """An officer finds that the refusal does not count, and says why."""

    why: str


@dataclass(frozen=True)
class CorrectAnswer(OfPair):
    """An officer corrects a wrongly recorded answer; both stay in the ledger, with why."""

    to: Literal["accept", "refuse", "none"]
    why: str


@dataclass(frozen=True)
class SendResume(OfPair):
    """The centre sends the candidate's data to the employer (order-214:73)."""


@dataclass(frozen=True)
class SetInterview(OfPair):
    """Time and place of the interview are agreed and told (order-214:73, 79)."""

    by: Literal["centre", "employer"] = "centre"


@dataclass(frozen=True)
class DeclineInterview(OfPair):
    """The person declines the interview (order-214:80)."""


@dataclass(frozen=True)
class RefuseHire(OfPair):
    """The employer refuses to hire (order-214:75)."""


@dataclass(frozen=True)
class TellWorkplace(OfPair):
    """The person is told to come to the offered workplace (order-214:51.3)."""
