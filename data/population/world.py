"""Everything that the generator draws from, read and looked up once per process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.population.chance import Choice, choice
from data.population.employer_names import EmployerNames, load_employer_names
from data.population.mix import Mix, load_mix
from data.population.names import Names, load_names
from data.population.parameters import Parameters, load_parameters
from data.population.settlements import Settlements, load_settlements
from data.population.texts import Texts, load_texts
from data.population.trades import Themes, Trade, trade_of
from data.population.wages import Wages, load_wages
from data.population.writing import TitleWriter
from data.reference.occupations import load_occupations
from data.reference.skills import load_skills


@dataclass(frozen=True, slots=True)
class World:
    """Tables, lists and parameters, ready to draw from.

    Attributes:
        settlements: where people live.
        mix: what they seek.
        trades: what is known of each title's unit group, in the order of `mix.titles`.
        writer: writes titles, by their place in `mix.titles`.
        pay_level: factor on the country's pay by settlement.
        kazakh: share of texts in Kazakh by region.
        grades: wage grades of trades that have them.
    """

    settlements: Settlements
    mix: Mix
    trades: tuple[Trade, ...]
    writer: TitleWriter
    names: Names
    wages: Wages
    texts: Texts
    employer_names: EmployerNames
    pay_level: tuple[float, ...]
    kazakh: Mapping[str, float]
    grades: Choice[int]
    people: Parameters
    vacancies: Parameters
    work: Parameters
    schooling: Parameters
    employers: Parameters
    duties: Parameters


@cache
def load_world() -> World:
    """Read tables and parameters; once per process, about a second.

    Raises:
        TableError: a table or a file of parameters is wrong.
    """
    regions, occupations = load_parameters("regions"), load_parameters("occupations")
    themes = Themes(
        duties=load_parameters("duties"),
        employers=load_parameters("employers"),
        occupations=occupations,
        pay=load_parameters("pay"),
        schooling=load_parameters("schooling"),
        vacancies=load_parameters("vacancies"),
        work=load_parameters("work"),
    )
    titles, skills = load_occupations().titles, load_skills()
    trades = {isco: trade_of(isco, themes, skills) for isco in sorted({t.isco for t in titles})}
    settlements = load_settlements(regions)
    return World(
        settlements=settlements,
        mix=load_mix(titles, occupations),
        trades=tuple(trades[title.isco] for title in titles),
        writer=TitleWriter(titles, load_parameters("writing")),
        names=load_names(load_parameters("names")),
        wages=load_wages(themes.pay),
        texts=load_texts(load_parameters("texts")),
        employer_names=load_employer_names(themes.employers),
        pay_level=_pay_levels(settlements, regions),
        kazakh=regions.shares("kazakh_texts"),
        grades=choice({int(grade): share for grade, share in themes.work.shares("grades").items()}),
        people=load_parameters("people"),
        vacancies=themes.vacancies,
        work=themes.work,
        schooling=themes.schooling,
        employers=themes.employers,
        duties=themes.duties,
    )


def _pay_levels(settlements: Settlements, regions: Parameters) -> tuple[float, ...]:
    factor, rural = regions.shares("pay_factor"), regions.number("rural_pay")
    return tuple(factor[row.region] * (rural if row.rural else 1.0) for row in settlements.rows)
