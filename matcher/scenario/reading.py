"""From a text to scenarios: each document is judged as a whole, and all that is wrong is told together."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from data.law.readings import NAMES as QUESTIONS
from matcher.scenario.checking import read_check
from matcher.scenario.composed import PERSON, VACANCY, ListOf, Maybe, record
from matcher.scenario.model import Event, Scenario
from matcher.scenario.problems import Names, Place, Problem
from matcher.scenario.shapes import Moment, Shape, Text, one_of
from matcher.scenario.tables.acts import ACTS
from matcher.scenario.tables.setup import SETUP
from matcher.scenario.written import Document, read_documents

READINGS = record(**{question: Maybe(one_of(*names)) for question, names in QUESTIONS.items()})
_ID = Text(r"(?:[^\W_]|-)+", "id")
_ACT = one_of(*ACTS)
OF_ANY_ACT = record(at=Moment(), act=_ACT, person=Maybe(PERSON), vacancy=Maybe(VACANCY))
"""What can be judged of an event whose act is not known."""


@dataclass(frozen=True)
class _Untouched(Shape):
    """A part that is read by itself, after the rest of the document."""

    def _read(self, value: object, place: Place) -> Any:
        return value

    def _said(self) -> str:
        return "list"


DOCUMENT = record(
    id=_ID,
    title=Text(),
    clauses=Maybe(ListOf(Text())),
    readings=Maybe(READINGS),
    setup=Maybe(SETUP),
    events=Maybe(_Untouched()),
    checks=_Untouched(),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A text's scenarios, or what is wrong: where there is one problem, nothing may be played.

    Attributes:
        scenarios: in the order of the text; empty where anything is wrong.
        problems: of all documents, by document (from 0) and line.
    """

    scenarios: tuple[Scenario, ...]
    problems: tuple[tuple[int, Problem], ...]


def judge(text: str) -> Judged:
    """Read and judge a text of one or more documents."""
    written = read_documents(text)
    problems = [(0, problem) for problem in written.problems]
    scenarios = []
    for number, document in enumerate(written.documents):
        scenario, found = _judge(document)
        scenarios.append(scenario)
        problems += [(number, problem) for problem in found]
    if not written.documents and not problems:
        problems.append((0, Problem("no_scenario", ())))
    problems.sort(key=lambda each: (each[0], each[1].line))
    return Judged(() if problems else tuple(scenarios), tuple(problems))


def _judge(document: Document) -> tuple[Scenario, list[Problem]]:
    place = Place(_names(document.value))
    scenario = _scenario(DOCUMENT.read(document.value, place) or {}, place)
    found = [replace(problem, line=document.line(problem.path)) for problem in place.problems]
    return scenario, found


def _names(document: object) -> Names:
    """The names that a document declares, whatever else is wrong with it."""
    raw = document if isinstance(document, dict) else {}
    setup = raw.get("setup", {})
    declared = setup if isinstance(setup, dict) else dict.fromkeys(("persons", "employers", "vacancies"))
    events = raw.get("events", [])
    return Names(
        person=_keys(declared.get("persons", {})),
        employer=_keys(declared.get("employers", {})),
        vacancy=_keys(declared.get("vacancies", {})),
        events=len(events) if isinstance(events, list) else None,
    )


def _keys(part: object) -> Collection[str] | None:
    return list(part) if isinstance(part, dict) else None


def _scenario(read: Mapping[str, Any], place: Place) -> Scenario:
    setup = read.get("setup") or {}
    persons, vacancies = setup.get("persons") or {}, setup.get("vacancies") or {}
    _judge_since(persons, place["setup"]["persons"])
    _judge_circles(vacancies, place["setup"]["vacancies"])
    return Scenario(
        id=read.get("id", ""),
        title=read.get("title", ""),
        clauses=tuple(read.get("clauses") or ()),
        readings=read.get("readings") or {},
        persons=persons,
        employers=setup.get("employers") or {},
        vacancies=vacancies,
        events=tuple(_events(read.get("events", []), place["events"])),
        checks=tuple(
            read_check(raw, index, place["checks"][index])
            for index, raw in enumerate(_list(read.get("checks", []), place["checks"]))
        ),
    )


def _list(value: object, place: Place) -> list[Any]:
    if not isinstance(value, list):
        place.wrong("wrong_type", value, "list")
        return []
    return value


def _events(raw: object, place: Place) -> Iterable[Event]:
    for index, event in enumerate(_list(raw, place)):
        yield _event(event, index, place[index])


def _event(raw: object, index: int, place: Place) -> Event | Any:
    """An event; the arguments are judged where its act is known."""
    if not isinstance(raw, dict):
        place.wrong("wrong_type", raw, "mapping")
        return None
    act = raw.get("act")
    table = ACTS.get(act) if isinstance(act, str) else None
    if table is None:
        known = {key: raw[key] for key in OF_ANY_ACT.keys if key in raw}
        return OF_ANY_ACT.read(known, place)
    values = record(at=Moment(), act=_ACT, **table.keys).read(raw, place)
    return Event(index, values.pop("at", None), values.pop("act"), values)


def _judge_since(persons: Mapping[str, Any], place: Place) -> None:
    """A status begins at a time, and so do the refusals that already stand."""
    for name, person in persons.items():
        values = person or {}
        begins = values.get("status", "none") != "none" or values.get("refusals")
        if begins and "since" not in values:
            place[name].wrong("missing", wanted="since")


def _judge_circles(vacancies: Mapping[str, Any], place: Place) -> None:
    """The same work under a new number leads back to a first number."""
    earlier = {name: (values or {}).get("same_as") for name, values in vacancies.items()}
    for name in earlier:
        seen, at = {name}, earlier[name]
        while at is not None and at not in seen:
            seen.add(at)
            at = earlier.get(at)
        if at == name:
            place[name]["same_as"].wrong("circle", earlier[name])
