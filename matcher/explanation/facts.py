"""The facts that each part weighs, on either side, by stable names: what a reason puts side by side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scoring.codes import PersonCodes, Stint, VacancyCodes

Stated = tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one side: its stable name, and its value as written in the codes."""

    name: str
    value: str | int | bool


ASKED: Mapping[str, Callable[[VacancyCodes], Stated]] = {
    "profession": lambda v: (("title", v.title),),
    "qualification.level": lambda v: (("education", v.education),),
    "qualification.grade": lambda v: (("grade", v.grade),),
    "qualification.field": lambda v: (("field", v.field),),
    "experience.years": lambda v: (("years", v.years),),
    "experience.recency": lambda v: (),
    "schedule": lambda v: (
        *(("patterns", pattern) for pattern in v.patterns),
        ("nights", v.nights or None),
        ("long_hours", v.long_hours or None),
    ),
    "transport": lambda v: (
        ("place", v.place),
        ("remote", v.remote or None),
        ("housing", v.housing or None),
        ("transport", v.transport or None),
    ),
    "pay": lambda v: (("pay", v.pay),),
}
"""What the vacancy asks and offers; None is left out."""

HAD: Mapping[str, Callable[[VacancyCodes, PersonCodes, Stint], Stated]] = {
    "profession": lambda v, p, s: (("title", s.title), ("wanted", s.wanted if s.title else None)),
    "qualification.level": lambda v, p, s: (("education", p.education),),
    "qualification.grade": lambda v, p, s: (("grade", s.grade),),
    "qualification.field": lambda v, p, s: (("field", p.field),),
    "experience.years": lambda v, p, s: (("years", s.years),),
    "experience.recency": lambda v, p, s: (("recency", s.recency),),
    "schedule": lambda v, p, s: (
        *(("patterns", pattern) for pattern in p.patterns),
        ("nights", p.nights if v.nights else None),
        ("long_hours", p.long_hours if v.long_hours else None),
    ),
    "transport": lambda v, p, s: (
        ("place", p.place),
        ("mode", p.mode),
        ("minutes", p.minutes),
        ("relocates", p.relocates),
        ("remote", p.remote if v.remote else None),
    ),
    "pay": lambda v, p, s: (("pay", p.pay),),
}
"""What the person has, accepts and wants; what nobody asked of working time and remote work is left out."""

BY_NAME = ("skills", "wishes")
"""Parts that compare things by name: their lines carry the things themselves."""


def asked_facts(part: str, line: tuple[str, ...], vacancy: VacancyCodes) -> tuple[Fact, ...]:
    """The vacancy's facts of a part; `line` are the facts of the score's line."""
    return _by_name(line) if part in BY_NAME else _known(ASKED[part](vacancy))


def had_facts(
    part: str, line: tuple[str, ...], vacancy: VacancyCodes, person: PersonCodes, stint: Stint
) -> tuple[Fact, ...]:
    """The person's facts of a part; `line` are the facts of the score's line."""
    return _by_name(line) if part in BY_NAME else _known(HAD[part](vacancy, person, stint))


def _by_name(line: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple(Fact(*fact.split("=", 1)) for fact in line)


def _known(stated: Stated) -> tuple[Fact, ...]:
    return tuple(Fact(name, value) for name, value in stated if isinstance(value, str | int))
