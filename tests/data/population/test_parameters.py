"""Every figure has its source; a wrong file names all its faults."""

from typing import get_args

import pytest

from data.errors import TableError
from data.population.parameters import Theme, by_beginning, load_parameters, parse_parameters
from data.population.world import load_world
from data.records.vocabulary import (
    Clearance,
    Condition,
    Contract,
    Education,
    Field,
    Licence,
    Mode,
    Pattern,
    PayPeriod,
    SeekerStatus,
    VacancyKind,
    names,
)
from data.reference.occupations import load_occupations
from data.reference.wishes import load_wishes


@pytest.mark.parametrize("theme", get_args(Theme))
def test_every_entry_has_a_value_and_a_source(theme: Theme) -> None:
    parameters = load_parameters(theme)
    assert parameters.values.keys() == parameters.sources.keys()
    assert all(len(source) > 5 for source in parameters.sources.values())


def test_all_faults_of_a_file_are_named() -> None:
    text = "a: {value: 1}\nb: 2\nc: {value: 1, source: ''}\nd: {value: 1, source: here}\n"
    with pytest.raises(TableError) as error:
        parse_parameters("pay", text)
    assert [problem.split(":")[0] for problem in error.value.problems] == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["", "- a\n"])
def test_a_file_that_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(TableError):
        parse_parameters("pay", text)


def test_the_longest_beginning_counts() -> None:
    table = {"": 0, "7": 1, "7212": 2}
    assert [by_beginning(table, isco) for isco in ("7212", "7211", "9112")] == [2, 1, 0]
    assert by_beginning({"8": 1}, "9112") is None


def test_the_weighted_groups_are_groups_of_isco() -> None:
    groups = load_occupations().groups
    assert load_parameters("occupations").table("groups").keys() <= groups.keys()


def test_names_in_the_parameters_are_of_the_vocabularies() -> None:
    trades = load_world().trades
    assert {trade.field for trade in trades} <= set(names(Field))
    assert {level for trade in trades for level in trade.levels.values} <= set(names(Education))
    assert {c for trade in trades for c in trade.conditions} <= set(names(Condition))
    assert {trade.clearance for trade in trades} - {None} <= set(names(Clearance))
    assert {
        p for t in trades for side in (t.patterns, t.patterns_wanted) for v in side.values for p in v
    } <= set(names(Pattern))
    assert {c for t in trades if t.licences for v in t.licences.values for c in v} <= set(names(Licence))
    assert {period for trade in trades for period in trade.periods} <= set(names(PayPeriod))
    people, vacancies = load_parameters("people"), load_parameters("vacancies")
    assert people.shares("statuses").keys() <= set(names(SeekerStatus))
    assert people.shares("travel_modes").keys() == set(names(Mode))
    assert vacancies.shares("kinds").keys() <= set(names(VacancyKind))
    assert vacancies.shares("contract").keys() - {"none"} <= set(names(Contract))
    wished = {wish for by_kind in vacancies.table("wishes").values() for wish in by_kind}
    assert wished | people.shares("wish_facts").keys() <= {wish.id for wish in load_wishes()}
