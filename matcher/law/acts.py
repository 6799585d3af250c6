"""The acts that change a case: what people did, and what an officer does at a desk.

One frozen dataclass for each; its name in snake case (`send_resume`) is its name everywhere: in the ledger,
on the command line, in scenario files. What the order makes automatic is no act: the fold derives it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, Literal

Place = Literal["town", "village"]
Status = Literal["job_seeker", "unemployed", "other_applicant"]
Via = Literal["portal", "phone", "in_person", "assistant", "akim"]
Channel = Literal["centre", "egov", "portal", "assistant"]
Delivery = Literal["now", "pending"]
Met = Literal["met", "not_met", "unknown"]
Reason = Literal["temporary", "pay", "health", "distance", "other"]
Changed = Literal["moved", "hired", "business", "founded", "disability", "pension"]
Goal = Literal["employer", "workplace", "centre", "visit"]


@dataclass(frozen=True)
class Act:
    """Root of the acts."""


@dataclass(frozen=True)
class OfPerson(Act):
    """An act about one person."""

    person: str


@dataclass(frozen=True)
class OfVacancy(Act):
    """An act about one vacancy."""

    vacancy: str


@dataclass(frozen=True)
class OfPair(Act):
    """An act about the latest offer of a vacancy to a person."""

    person: str
    vacancy: str


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
class EnterVacancy(OfVacancy):
    """A post falls vacant at an employer. `open`: it has been posted since before the register began."""

    employer: str | None = None
    employer_kind: str = "ordinary"
    kind: str = "employee"
    posts: int = 1
    arose: datetime | None = None
    pay: int | None = None
    months: int | None = None
    requires: Mapping[str, Any] = field(default_factory=dict)
    same_as: str | None = None
    open: bool = False


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
class SignPlan(OfPerson):
    """The officer has drawn the plan up and signs, or the person signs (order-214:61, 62)."""

    by: Literal["centre", "person"]


@dataclass(frozen=True)
class PostVacancy(OfVacancy):
    """The employer registers a vacancy (order-214:66, 68)."""


@dataclass(frozen=True)
class CloseVacancy(OfVacancy):
    """The employer takes the vacancy away."""


@dataclass(frozen=True)
class Select(OfVacancy):
    """The centre selects candidates (order-214:69)."""


@dataclass(frozen=True)
class EmployerAdds(OfVacancy):
    """A wish told after registration: clause 70 does not know it."""

    requires: Mapping[str, Any] = field(default_factory=dict)


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
class ConfirmPlacement(OfVacancy):
    """The employer confirms that somebody was placed (order-214:76, 81)."""

    person: str | None = None


@dataclass(frozen=True)
class TellWorkplace(OfPair):
    """The person is told to come to the offered workplace (order-214:51.3)."""


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


def name_of(act: type[Act]) -> str:
    """`SendResume` is `send_resume`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", act.__name__).lower()


def _leaves(kind: type[Act]) -> list[type[Act]]:
    own = kind.__subclasses__()
    return [kind] if not own else [leaf for sub in own for leaf in _leaves(sub)]


ACTS: Mapping[str, type[Act]] = {name_of(act): act for act in _leaves(Act)}
"""Every act by its name."""


def body_of(act: Act) -> dict[str, Any]:
    """The act's arguments that say something, as JSON values."""
    said = {each.name: getattr(act, each.name) for each in fields(act)}
    return {name: _plain(value) for name, value in said.items() if value is not None and value != {}}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
