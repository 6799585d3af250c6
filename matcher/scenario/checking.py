"""Checks as they are written: the kind, what it is about, what it expects under which readings."""

from collections.abc import Mapping
from typing import Any

from data.law.readings import NAMES as QUESTIONS
from matcher.scenario.composed import ListOf, Maybe, Part, Record, record
from matcher.scenario.model import Check, Outcome
from matcher.scenario.problems import Place
from matcher.scenario.shapes import Moment, one_of
from matcher.scenario.tables.checks import KINDS, Kind

WHEN = record(
    **{question: Maybe(ListOf(one_of(*names), or_one=True)) for question, names in QUESTIONS.items()}
)
TIMES: Mapping[str, Part] = {"as_of": Maybe(Moment()), "moment": Maybe(Moment())}


def read_check(raw: object, index: int, place: Place) -> Check | Any:
    """A check, after it was judged."""
    if not isinstance(raw, dict):
        place.wrong("wrong_type", raw, "mapping")
        return None
    name = kind_of(raw, place)
    if name is None:
        return None
    kind = KINDS[name]
    values = _table(name, kind).read(raw, place)
    _judge_instead(raw, kind, place)
    return Check(
        index=index,
        kind=name,
        about=values.get(name),
        beside={key: values.get(key) for key in kind.beside},
        as_of=values.get("as_of"),
        moment=values.get("moment"),
        outcomes=_outcomes(values, kind),
    )


def kind_of(raw: Mapping[Any, object], place: Place) -> str | None:
    """The kind that a check names; a key that another kind may expect (`form` of a notice) is none."""
    named = [name for name in KINDS if name in raw]
    kinds = [name for name in named if not any(name in KINDS[other].expects for other in named)]
    if len(kinds) == 1:
        return kinds[0]
    if kinds:
        place.wrong("two_kinds", ", ".join(kinds), allowed=KINDS)
    else:
        place.wrong("no_kind", ", ".join(map(str, raw)), allowed=KINDS)
    return None


def _table(name: str, kind: Kind) -> Record:
    expects = {key: Maybe(shape) for key, shape in kind.expects.items()}
    outcome = Record({"when": WHEN, **expects})
    return Record({name: kind.about, **kind.beside, **TIMES, "accept": Maybe(ListOf(outcome)), **expects})


def _judge_instead(raw: Mapping[Any, object], kind: Kind, place: Place) -> None:
    """Several outcomes stand instead of expected keys."""
    beside = [key for key in kind.expects if key in raw]
    if "accept" in raw and beside:
        place["accept"].wrong("instead", ", ".join(beside))


def _outcomes(values: Mapping[str, Any], kind: Kind) -> tuple[Outcome, ...]:
    if "accept" in values:
        return tuple(_outcome(each or {}, kind) for each in values["accept"] or ())
    expected = _expected(values, kind)
    return (Outcome({}, expected),) if expected else ()


def _outcome(values: Mapping[str, Any], kind: Kind) -> Outcome:
    when = {question: tuple(names or ()) for question, names in (values.get("when") or {}).items()}
    return Outcome(when, _expected(values, kind))


def _expected(values: Mapping[str, Any], kind: Kind) -> dict[str, Any]:
    return {key: values[key] for key in kind.expects if key in values}
