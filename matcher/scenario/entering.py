"""From a scenario's setup and events to the acts that users do; what the format leaves unsaid is said."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from matcher.law.acts import ACTS, Act, EnterPerson, EnterVacancy
from matcher.scenario.model import Event, Scenario, Values
from matcher.scenario.tables.lists import CRITERIA

PERSON, EMPLOYER, ASSISTANT, AKIM, MOBILITY_CENTRE, CENTRE = (
    "person", "employer", "assistant", "akim", "mobility_centre", "centre",
)  # fmt: skip
"""Who acts: there is one of each, and every person and employer stands for themselves."""

_ACTORS: Mapping[str, str] = {
    **dict.fromkeys(("apply", "accept", "refuse", "decline_interview", "appear", "report_change"), PERSON),
    **dict.fromkeys(("change", "complain", "request_form"), PERSON),
    **dict.fromkeys(("post_vacancy", "close_vacancy", "employer_adds"), EMPLOYER),
    **dict.fromkeys(("refuse_hire", "confirm_placement"), EMPLOYER),
    **dict.fromkeys(("verify_papers", "forward_papers"), ASSISTANT),
    **dict.fromkeys(("receive_information", "decide", "decide_complaint"), MOBILITY_CENTRE),
    "pass_on": AKIM,
}
"""Who does what; the rest is the centre's."""


def entries(scenario: Scenario) -> Iterator[Act]:
    """The people and vacancies of the setup; a vacancy is open already unless an event posts it."""
    for name, values in scenario.persons.items():
        said = {key: value for key, value in values.items() if (key, value) != ("status", "none")}
        yield EnterPerson(name, **{**said, "facts": _facts(values.get("facts", {}))})
    posted = {event.arguments["vacancy"] for event in scenario.events if event.act == "post_vacancy"}
    for name in earliest_work_first(scenario.vacancies):
        yield _vacancy(name, scenario, is_open=name not in posted)


def earliest_work_first(vacancies: Mapping[str, Values]) -> list[str]:
    """Names of vacancies, each after the one whose work it is under a new number."""

    def generation(name: str) -> int:
        same_as = vacancies[name].get("same_as")
        return 0 if same_as is None else 1 + generation(same_as)

    return sorted(vacancies, key=generation)


def _facts(values: Values) -> dict[str, Any]:
    """A fact holds a date as ISO text."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _vacancy(name: str, scenario: Scenario, *, is_open: bool) -> EnterVacancy:
    values = scenario.vacancies[name]
    employer = values.get("employer")
    kind = scenario.employers[employer].get("kind") if employer is not None else None
    of_employer = {} if kind is None else {"employer_kind": kind}
    return EnterVacancy(name, open=is_open, **of_employer, **values)


def act_of(event: Event) -> Act:
    """The act of an event. A file's certificate says `met` of every criterion that it does not name."""
    kind = ACTS[event.act]
    known = {each.name for each in fields(kind)}
    said = {key: value for key, value in event.arguments.items() if key in known}
    if event.act == "offer":
        said["verdict"] = {**dict.fromkeys(CRITERIA, "met"), **said.get("verdict", {})}
    return kind(**said)


def actor_of(event: Event) -> str:
    """Who acted: the person or employer by name, else the office."""
    role = _ACTORS.get(event.act, CENTRE)
    if event.act == "sign_plan" and event.arguments["by"] == PERSON:
        role = PERSON
    if role == PERSON:
        return f"{PERSON}:{event.arguments['person']}"
    return f"{EMPLOYER}:{event.arguments['vacancy']}" if role == EMPLOYER else role
