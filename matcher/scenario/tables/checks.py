"""What may be asked: every kind of check, what it is about, and what it may expect."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.law.readings import NAMES as QUESTIONS
from matcher.scenario.composed import PAIR, PERSON, VACANCY, By, ListOf, MapOf, Part
from matcher.scenario.shapes import Clause, Day, EventIndex, Moment, Number, Or, Reference, Shape, one_of
from matcher.scenario.tables.deadlines import DEADLINES
from matcher.scenario.tables.lists import BARS, CRITERIA, FORMS, GROUNDS, VIA
from matcher.scenario.tables.setup import FACTS


@dataclass(frozen=True)
class Kind:
    """A kind of check.

    Attributes:
        means: what is asked, in words.
        about: what stands behind the kind's own key.
        expects: what it may expect, by key.
        beside: what it needs besides.
    """

    means: str
    about: Shape
    expects: Mapping[str, Shape]
    beside: Mapping[str, Part] = field(default_factory=dict)


def _is(*names: str, **more: Shape) -> Mapping[str, Shape]:
    return {"is": one_of(*names), **more}


_CRITERIA = ListOf(one_of(*CRITERIA))
_UNMET = ListOf(one_of("licence", "experience_years", "pay", "permanent"), or_one=True)
_TERM = {
    "due": Or("none", Moment()),
    "provisional": one_of(True),
    "error": one_of("calendar_unknown"),
    "year": Number(least=1),
}
_CASES: Mapping[str, Kind] = {
    "deadline": Kind(
        "when a term ends", one_of(*DEADLINES, called="deadline"), _TERM, {"of": By("deadline", DEADLINES)}
    ),
    "state": Kind(
        "the person's status", PERSON,
        _is("not_registered", "applied", "job_seeker", "unemployed", "other_applicant"),
    ),
    "registration": Kind(
        "what became of the request to be registered as a job seeker", PERSON,
        _is("pending", "registered", "refused", ground=Clause()),
    ),
    "bar": Kind(
        "what the check of clause 41 gives", PERSON,
        _is("barred", "not_barred", "unknown", ground=BARS, missing=ListOf(one_of(*FACTS, called="facts"))),
    ),
    "ground": Kind(
        "whether a ground of deregistration is made out", GROUNDS,
        _is(
            "made_out", "not_made_out", "not_applicable",
            rests_on=ListOf(one_of(*QUESTIONS, called="question"), or_one=True),
        ),
        {"of": PERSON},
    ),
    "proposal": Kind(
        "the proposal to deregister, and open complaints", PERSON,
        _is("none", "open", "confirmed", "rejected", ground=GROUNDS, complaints=Number()),
    ),
    "plan": Kind("the individual employment plan", PERSON, _is("none", "drawn_up", "signed")),
    "form": Kind(
        "a form that the person asked for", FORMS,
        _is("none", "valid", "expired", says=one_of("registered", "not_registered"), valid_until=Day()),
        {"of": PERSON},
    ),
    "notice": Kind(
        "a notice that goes with an act",
        one_of(
            "registered_job_seeker", "registration_refused", "registered_unemployed", "unemployed_refused",
            "deregistration", "interview", "resume_sent",
        ),
        _is("sent", "none", via=ListOf(VIA, or_one=True), form=Number(least=1), ground=Clause()),
        {"to": Reference(("person", "employer"))},
    ),
    "channels": Kind("the ways of telling that clause 71 allows", PERSON, {"is": ListOf(VIA)}),
    "remedies": Kind(
        "what is open to the person against it", PERSON, {"is": ListOf(one_of("complaint", "court"))}
    ),
}  # fmt: skip
_OFFERS: Mapping[str, Kind] = {
    "offer": Kind(
        "how the latest offer stands", PAIR,
        _is("sent", "delivered", "undeliverable", "accepted", "refused", "unanswered", "void"),
    ),
    "suitable": Kind(
        "what the certificate says", PAIR,
        _is("suitable", "not_suitable", "unknown", failing=_CRITERIA, unknown=_CRITERIA),
    ),
    "count": Kind("how many refusals count", PERSON, {"is": Number()}),
    "counts": Kind("whether the refusal of this work counts", PAIR, _is("counted", "not_counted")),
    "referral": Kind(
        "what became of the referral", PAIR,
        _is("none", "pending", "hired", "not_hired", "employer_silent"),
    ),
    "employer_sees": Kind("whose name, contact or résumé is seen", VACANCY, {"is": ListOf(PERSON)}),
}  # fmt: skip
_VACANCIES: Mapping[str, Kind] = {
    "vacancy": Kind(
        "how the vacancy stands", VACANCY, _is("not_posted", "open", "removed", posts=Number())
    ),
    "duty_to_post": Kind("whether clause 66 reaches the post", VACANCY, _is("applies", "exempt")),
    "candidates": Kind(
        "who was selected last, and whom a requirement left out", VACANCY,
        {"is": ListOf(PERSON), "left_out": MapOf(PERSON, _UNMET)},
    ),
    "vacancies_for": Kind("what would be chosen for the person", PERSON, {"is": ListOf(VACANCY)}),
}  # fmt: skip
_ERROR = Kind(
    "why an act was turned down", EventIndex(),
    _is("none", "calendar_unknown", "exempt_post", "no_consent", "conditions_differ", "other"),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {**_CASES, **_OFFERS, **_VACANCIES, "error": _ERROR}
