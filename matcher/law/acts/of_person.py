"""Acts about one person: registration, facts, duties, deregistration, complaints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from matcher.law.acts.act import Changed, Channel, Delivery, Goal, OfPerson, Place, Status


@dataclass(frozen=True)
class EnterPerson(OfPerson):
    """A case is opened, with a status that already stands and `refusals` that already count at `since`.

    `has` (licences, years of experience) is what requirements are held against; what one `asks` (pay, a
    permanent post) is weighed by clause 70 and keeps nobody out.
    """

    born: date | None = None
    place: Place = "town"
    status: Status | None = None
    since: datetime | None = None
    registered_by: Literal["centre", "portal"] = "centre"
    refusals: int = 0
    representative: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)
    has: Mapping[str, Any] = field(default_factory=dict)
    asks: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Apply(OfPerson):
    """A request to be registered as a job seeker, papers handed in (order-214:4, 5, 14, 24, 29)."""

    channel: Channel


@dataclass(frozen=True)
class VerifyPapers(OfPerson):
    """The assistant finds the papers true (order-214:19)."""


@dataclass(frozen=True)
class ForwardPapers(OfPerson):
    """The assistant's papers reach the centre (order-214:19, 20)."""


@dataclass(frozen=True)
class DecideApplication(OfPerson):
    """The specialist closes the application with the result that the rules give (order-214:8, 12)."""


@dataclass(frozen=True)
class StateFact(OfPerson):
    """What a state system, a court or the centre's own check shows from now on, with its source."""

    fact: str
    value: Any
    source: str | None = None


@dataclass(frozen=True)
class RequestForm(OfPerson):
    """The person asks for form 5, 6 or 9 and gets it at once (order-214:40, 45)."""

    form: int


@dataclass(frozen=True)
class TellPaymentPapers(OfPerson):
    """The centre tells which papers the payment for the loss of work needs (order-214:42)."""


@dataclass(frozen=True)
class SignPlan(OfPerson):
    """The officer has drawn the plan up and signs, or the person signs (order-214:61, 62)."""

    by: Literal["centre", "person"]


@dataclass(frozen=True)
class CallToMeasure(OfPerson):
    """The person is called to the centre for active measures (order-214:51.3)."""


@dataclass(frozen=True)
class SetVisit(OfPerson):
    """A visit or message is agreed in the plan (order-214:44)."""

    until: date


@dataclass(frozen=True)
class Appear(OfPerson):
    """The person came."""

    to: Goal
    vacancy: str | None = None


@dataclass(frozen=True)
class FailToAppear(OfPerson):
    """The person had not come by this moment, with the reason that the centre found."""

    to: Goal
    vacancy: str | None = None
    reason: Literal["none", "good"] = "none"


@dataclass(frozen=True)
class LeaveMeasure(OfPerson):
    """The person stops taking part in active measures (order-214:51.3)."""

    reason: Literal["none", "good"] = "none"


@dataclass(frozen=True)
class Change(OfPerson):
    """A change of clause 64 happens."""

    what: Changed


@dataclass(frozen=True)
class ReportChange(OfPerson):
    """A change is told to the centre (order-214:64)."""

    what: Changed


@dataclass(frozen=True)
class SendInformation(OfPerson):
    """The centre sends the mobility centre the information on a ground (order-214:51)."""

    ground: str
    delivery: Delivery = "now"


@dataclass(frozen=True)
class ReceiveInformation(OfPerson):
    """Pending information reaches the mobility centre (order-214:51)."""


@dataclass(frozen=True)
class Decide(OfPerson):
    """The mobility centre's officer decides on the deregistration (order-214:51)."""

    result: Literal["confirm", "reject"]


@dataclass(frozen=True)
class Complain(OfPerson):
    """A complaint about an offer or about inaction (order-214:59)."""

    about: Literal["offer", "inaction"]
    vacancy: str | None = None
    claim: Literal["not_suitable", "not_delivered"] | None = None


@dataclass(frozen=True)
class DecideComplaint(OfPerson):
    """The complaint is decided; one about an offer that is granted voids the offer (order-214:59)."""

    result: Literal["granted", "rejected"]
