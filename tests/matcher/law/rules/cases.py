"""Cases of rules: sentences with what is given and what is found, in the YAML files beside."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from inspect import signature
from pathlib import Path
from typing import Any

import yaml

from data.packaged import Packaged
from data.register import open_register
from matcher.law.acts import LeaveMeasure
from matcher.law.law import Law
from matcher.law.life.state import Life
from matcher.law.loading import load_law
from matcher.law.rules.catalogue import ALL_RULES
from matcher.law.rules.rule import Finding, Rule
from matcher.offers.office import Office
from matcher.offers.reading import Cases
from matcher.offers.selecting import from_ledger
from matcher.scenario.entering import CENTRE, act_of, actor_of, entries
from matcher.scenario.reading import judge

FOLDER = Path(__file__).parent
MOMENT = "2026-11-04T10:00:00+05:00"
SINCE = "2026-11-02T10:00:00+05:00"
AFTERWARDS = "2026-11-20T12:00:00+05:00"
RULES = {rule.name: rule for rule in ALL_RULES}


@dataclass(frozen=True)
class Case:
    """One sentence about a rule."""

    rule: str
    it: str
    finds: str
    missing: tuple[str, ...] = ()
    when: str | None = None
    readings: dict[str, str] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    person: dict[str, Any] = field(default_factory=dict)
    vacancies: dict[str, Any] = field(default_factory=dict)
    events: tuple[Any, ...] = ()
    leaves_measure: dict[str, str] | None = None
    at: str = AFTERWARDS


def _read() -> list[Case]:
    cases = []
    for path in sorted(FOLDER.glob("*.yaml")):
        written = yaml.safe_load(path.read_text("utf-8"))
        for rule, sentences in written.get("cases", written).items():
            cases += [Case(rule, **{**each, "missing": tuple(each.get("missing", ()))}) for each in sentences]
    return cases


CASES = _read()


def finding(case: Case) -> Finding:
    """What the rule finds in a case."""
    rule: Rule[Any] = RULES[case.rule]
    law = law_under(tuple(sorted(case.readings.items())))
    wanted = signature(rule.holds).parameters
    if "life" in wanted:
        return rule(life_of(case, law), law)
    given = {"moment": MOMENT, "facts": {}, "born": None, "representative": False, **case.given}
    given["moment"] = datetime.fromisoformat(given["moment"])
    return rule(**{name: law.readings if name == "readings" else given[name] for name in wanted})


@cache
def law_under(readings: tuple[tuple[str, str], ...]) -> Law:
    return load_law(Packaged(), dict(readings))


def life_of(case: Case, law: Law) -> Life:
    """The life that the case's events make, through the office, as scenarios are played."""
    person = {"status": "unemployed", "since": SINCE, **case.person}
    scenario = {
        "id": "CASE",
        "title": "A case of a rule.",
        "readings": case.readings,
        "setup": {
            "persons": {"S1": person},
            "vacancies": {**{f"V{n}": {} for n in range(1, 5)}, **case.vacancies},
        },
        "events": list(_flat(case.events)),
        "checks": [],
    }
    judged = judge(yaml.safe_dump(scenario, allow_unicode=True))
    assert not judged.problems, judged.problems
    [story] = judged.scenarios
    register = open_register("sqlite://", create=True)
    try:
        office = Office(register, law, from_ledger)
        for act in entries(story):
            office.do(act, datetime.fromisoformat(person["since"]), CENTRE)
        for event in story.events:
            office.do(act_of(event), event.at, actor_of(event))
        if case.leaves_measure is not None:  # no act of a scenario
            left = LeaveMeasure("S1", case.leaves_measure["reason"])
            office.do(left, datetime.fromisoformat(case.leaves_measure["at"]), CENTRE)
        return Cases(register, law).life("S1", datetime.fromisoformat(case.at))
    finally:
        register.close()


def _flat(events: Any) -> Any:
    for event in events:
        yield from _flat(event) if isinstance(event, list) else (_quoted(event),)


def _quoted(event: dict[str, Any]) -> dict[str, Any]:
    """Dates as the format wants them: as text."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in event.items()}
