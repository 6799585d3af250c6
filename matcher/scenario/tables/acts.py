"""What people did: every act that an event may name, with its arguments."""

from collections.abc import Mapping

from matcher.scenario.composed import PERSON, VACANCY, By, Maybe, Record, record
from matcher.scenario.shapes import Day, one_of
from matcher.scenario.tables.lists import DELIVERY, FORMS, GROUNDS, VERDICT, VIA
from matcher.scenario.tables.setup import FACTS, REQUIREMENTS

_OF_PERSON = record(person=PERSON)
_OF_VACANCY = record(vacancy=VACANCY)
_OF_PAIR = record(person=PERSON, vacancy=VACANCY)
_ANSWER = record(
    person=PERSON,
    vacancy=VACANCY,
    via=Maybe(VIA),
    reason=Maybe(one_of("temporary", "pay", "health", "distance", "other")),
)
_COMING = record(
    person=PERSON,
    to=one_of("employer", "workplace", "centre", "visit"),
    vacancy=Maybe(VACANCY),
    reason=Maybe(one_of("none", "good")),
)
_CHANGE = record(person=PERSON, what=one_of("moved", "hired", "business", "founded", "disability", "pension"))

ACTS: Mapping[str, Record] = {
    "apply": record(person=PERSON, channel=one_of("centre", "egov", "portal", "assistant")),
    "verify_papers": _OF_PERSON,
    "forward_papers": _OF_PERSON,
    "decide_application": _OF_PERSON,
    "state_fact": record(person=PERSON, fact=one_of(*FACTS, called="fact"), value=By("fact", FACTS)),
    "request_form": record(person=PERSON, form=FORMS),
    "sign_plan": record(person=PERSON, by=one_of("centre", "person")),
    "post_vacancy": _OF_VACANCY,
    "close_vacancy": _OF_VACANCY,
    "select": _OF_VACANCY,
    "employer_adds": record(vacancy=VACANCY, requires=REQUIREMENTS),
    "offer": record(
        person=PERSON,
        vacancy=VACANCY,
        by=Maybe(one_of("centre", "portal")),
        via=Maybe(VIA),
        delivery=Maybe(DELIVERY),
        verdict=Maybe(VERDICT),
    ),
    "deliver": _OF_PAIR,
    "delivery_failed": _OF_PAIR,
    "accept": _ANSWER,
    "refuse": _ANSWER,
    "pass_on": _OF_PAIR,
    "conditions_differ": _OF_PAIR,
    "accept_reason": _OF_PAIR,
    "send_resume": _OF_PAIR,
    "set_interview": record(person=PERSON, vacancy=VACANCY, by=Maybe(one_of("centre", "employer"))),
    "decline_interview": _OF_PAIR,
    "refuse_hire": _OF_PAIR,
    "confirm_placement": record(vacancy=VACANCY, person=Maybe(PERSON)),
    "tell_workplace": _OF_PAIR,
    "call_to_measure": _OF_PERSON,
    "set_visit": record(person=PERSON, until=Day()),
    "appear": _COMING,
    "fail_to_appear": _COMING,
    "change": _CHANGE,
    "report_change": _CHANGE,
    "send_information": record(person=PERSON, ground=GROUNDS, delivery=Maybe(DELIVERY)),
    "receive_information": _OF_PERSON,
    "decide": record(person=PERSON, result=one_of("confirm", "reject")),
    "complain": record(
        person=PERSON,
        about=one_of("offer", "inaction"),
        vacancy=Maybe(VACANCY),
        claim=Maybe(one_of("not_suitable", "not_delivered")),
    ),
    "decide_complaint": record(person=PERSON, result=one_of("granted", "rejected")),
}
"""Arguments by act; `at` and `act` stand beside them."""
