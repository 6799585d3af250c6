"""A trade: what the parameters say about one unit group of ISCO-08, looked up once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from data.population.chance import Choice, choice, cumulated
from data.population.parameters import Parameters, by_beginning
from data.reference.skills import Skill, Skills

WorkKind = Literal["desk", "service", "manual"]
Names = Mapping[str, tuple[str, ...]]
"""Language (`kk`, `ru`) to the ways of writing it, the label first."""


@dataclass(frozen=True, slots=True)
class Trade:
    """One unit group: who does it, for how much, when, and what it demands.

    `medical_book` is the share of vacancies that name one; None fields are demanded by nobody.
    """

    isco: str
    kind: WorkKind
    women: float
    youngest: float
    pay: float
    periods: Mapping[str, float]
    field: str
    levels: Choice[str]
    levels_asked: Choice[str]
    graded: bool
    licences: Choice[tuple[str, ...]] | None
    medical_book: float
    age_minimum: int | None
    clearance: str | None
    conditions: tuple[str, ...]
    patterns: Choice[tuple[str, ...]]
    patterns_wanted: Choice[tuple[str, ...]]
    experience: Choice[float | None]
    languages: Choice[tuple[str, str] | None]
    housing: float
    transport: float
    seasonal: float
    sector: str
    skills: Choice[Names] | None

    @property
    def major(self) -> str:
        """The major group."""
        return self.isco[0]


@dataclass(frozen=True, slots=True)
class Themes:
    """The files that a trade is read from."""

    duties: Parameters
    employers: Parameters
    occupations: Parameters
    pay: Parameters
    schooling: Parameters
    vacancies: Parameters
    work: Parameters


def trade_of(isco: str, themes: Themes, skills: Skills) -> Trade:
    """Look up a unit group; of each table the entry of its longest beginning counts."""
    t = themes
    kind: WorkKind = t.duties.table("kinds_of_work")[isco[0]]
    minimum = by_beginning(t.duties.table("age_minimum"), isco)
    return Trade(
        isco=isco,
        kind=kind,
        women=_women(t.occupations, isco),
        youngest=_youngest(t, isco),
        pay=1000 * float(by_beginning(t.pay.table("estimated") | t.pay.table("advertised"), isco)),
        periods=by_beginning(t.pay.table("other_period"), isco) or {},
        field=by_beginning(t.schooling.table("fields"), isco),
        levels=choice(t.schooling.table("levels")[isco[0]]),
        levels_asked=choice(t.schooling.table("asked_levels")[isco[0]]),
        graded=bool(by_beginning(dict.fromkeys(t.work.words("graded_groups"), True), isco)),
        licences=_sets(by_beginning(t.duties.table("licences"), isco)),
        medical_book=float(by_beginning(t.duties.table("medical_book"), isco) or 0),
        age_minimum=minimum,
        clearance=by_beginning(t.duties.table("clearance"), isco),
        conditions=tuple(by_beginning(t.duties.table("conditions"), isco) or ()),
        patterns=_patterns(t, isco, kind),
        patterns_wanted=_sets(t.vacancies.table("patterns_wanted")[kind]) or choice({(): 1.0}),
        experience=_years(t.vacancies.table("experience")[kind]),
        languages=_languages(by_beginning(t.vacancies.table("languages"), isco)),
        housing=_share(t.vacancies, "housing", isco),
        transport=_share(t.vacancies, "transport", isco),
        seasonal=float(by_beginning(t.vacancies.table("seasonal_share"), isco) or 0),
        sector=by_beginning(t.employers.table("sectors"), isco) or "office",
        skills=_skills(skills.of_group(isco), t.vacancies.number("skill_exponent")),
    )


def _women(occupations: Parameters, isco: str) -> float:
    named = occupations.table("groups").get(isco)
    return float(named[3] if named else occupations.shares("rest_women")[isco[0]])


def _youngest(themes: Themes, isco: str) -> float:
    """Drivers are of age; managers and professionals have finished their training."""
    young = themes.occupations.shares("young_from").get(isco[0], 16.0)
    return max(young, 18.0) if by_beginning(themes.duties.table("licences"), isco) else young


def _sets(table: Mapping[str, float] | None) -> Choice[tuple[str, ...]] | None:
    """Keys such as `B+C` read as several names, `none` as no name."""
    if table is None:
        return None
    return choice({_names(key): float(weight) for key, weight in table.items()})


def _names(key: str) -> tuple[str, ...]:
    return () if key == "none" else tuple(sorted(key.split("+")))


def _patterns(themes: Themes, isco: str, kind: WorkKind) -> Choice[tuple[str, ...]]:
    special = by_beginning(themes.duties.table("patterns_by_group"), isco)
    return _sets(special or themes.vacancies.table("patterns")[kind]) or choice({(): 1.0})


def _years(table: Mapping[Any, float]) -> Choice[float | None]:
    return choice({None if key == "none" else float(key): float(w) for key, w in table.items()})


def _languages(table: Mapping[str, float]) -> Choice[tuple[str, str] | None]:
    asked: dict[tuple[str, str] | None, float] = {}
    for key, share in table.items():
        language, _, level = key.partition("-")
        asked[language, level] = float(share)
    asked[None] = 1 - sum(asked.values())
    return choice(asked)


def _share(vacancies: Parameters, name: str, isco: str) -> float:
    special = by_beginning(vacancies.table(name), isco)
    return float(special if special is not None else vacancies.shares("told_otherwise")[name])


def _skills(known: Iterable[Skill], exponent: float) -> Choice[Names] | None:
    """The group's skills as people write them; those of a unit group of their own go first in the table."""
    written = [{lang: (s.labels[lang], *s.forms[lang]) for lang in ("kk", "ru")} for s in known]
    if not written:
        return None
    weights = [1 / rank**exponent for rank in range(1, len(written) + 1)]
    return Choice(tuple(written), cumulated(weights))
